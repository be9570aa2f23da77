"""How YAML is read: scalars of YAML 1.2, positions, and what is refused."""

from __future__ import annotations

import pytest
import yaml

from oobe_sim.errors import InputError, Problem
from oobe_sim.inputs import yaml_positions
from oobe_sim.inputs.problems import render
from oobe_sim.inputs.yaml_positions import parse

LOADERS = [yaml.Loader, *([yaml.CLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=LOADERS, autouse=True, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML give the same."""
    monkeypatch.setattr(yaml_positions, "LOADER", request.param)


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as raised:
        parse(text, "lab.yaml")
    return raised.value.problems


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NO", "NO"), ("yes", "yes"), ("on", "on"), ("12:30", "12:30"), ("2026-11-23", "2026-11-23"),
        ("0x80180014", "0x80180014"), ("1_000", "1_000"), ("'5'", "5"), ("!!str 5", "5"), ("<<", "<<"),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None), ("26100", 26100),
        ("007", 7), ("1.10", 1.1), ("1e3", 1000.0), ("1e999", "1e999"), ("1" * 19, "1" * 19),
    ],
)  # fmt: skip
def test_scalars_are_those_of_yaml_1_2(written: str, meant: object) -> None:
    data, _ = parse(f"key: {written}\n", "lab.yaml")
    assert data == {"key": meant}
    assert type(data["key"]) is type(meant)


def test_every_key_and_value_has_a_position() -> None:
    _, positions = parse("a:\n  - b: 1\n    c/d: [2, 3]\n", "lab.yaml")
    assert positions.of("/a/0/b") == (2, 8)
    assert positions.of("/a/0/b", key=True) == (2, 5)
    assert positions.of("/a/0/c~1d/1") == (3, 14)
    assert positions.of("/a/0/nothing/there") == (2, 5)


def test_an_alias_stands_for_its_values() -> None:
    assert parse("a: &x {b: 1}\nc: *x\n", "lab.yaml")[0] == {"a": {"b": 1}, "c": {"b": 1}}


def test_a_key_that_is_said_twice_is_an_error_with_both_lines() -> None:
    (problem,) = problems("network: 1\ndevice: 2\nnetwork: 3\n")
    assert render(problem) == (
        "lab.yaml:3:1: the key `network` again; it was said in line 1; expected each key once [input.duplicate-key]"
    )


def test_all_keys_that_are_said_twice_are_told_at_once() -> None:
    assert [p.line for p in problems("a: 1\na: 2\nb: {c: 1, c: 2}\n")] == [2, 3]


MANY = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 9)
)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "input.empty", 1),
        ("# nothing but a comment\n", "input.empty", 1),
        ("a: [1,\nb: 2]: 3\n", "input.syntax", 2),
        ("a: \x07\n", "input.syntax", 1),
        ("a: 1\n---\nb: 2\n", "input.syntax", 2),
        ("a: *b\n", "input.syntax", 1),
        ("a: &b [*b]\n", "input.syntax", 1),
        ("a: !!python/object/apply:os.system [ls]\n", "input.syntax", 1),
        ("a: !!int x\n", "input.syntax", 1),
        ("? [a]\n: 1\n", "input.syntax", 1),
        ("a: \ud800\n", "input.encoding", 1),
        ("[" * 50_000, "input.too-large", 1),
        (MANY, "input.too-large", 1),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_no_traceback(text: str, code: str, line: int) -> None:
    (problem, *_) = problems(text)
    assert (problem.code, problem.line) == (code, line)


def test_a_file_that_is_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_positions, "MAX_CHARACTERS", 10)
    assert problems("key: a long value\n")[0].code == "input.too-large"
