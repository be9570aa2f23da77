"""What the README shows is what happens."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from oobe_sim.cli.main import main
from oobe_sim.drivers.run import predict
from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.expectation import unmet

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(name: str) -> str:
    """The fenced text between two comments."""
    found = re.search(rf"<!-- {name} -->\s*```\w*\n(.*?)```\s*<!-- /", README, re.DOTALL)
    assert found is not None, name
    return found[1]


def test_output_is_what_the_command_prints(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The README shows the output of the command that it names, at 80 columns and without colour."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    command = re.search(r"<!-- output: oobe-sim (.*?) -->", README)
    assert command is not None
    assert main(shlex.split(command[1])) == 0
    assert capsys.readouterr().out.strip() == block(f"output: oobe-sim {re.escape(command[1])}").strip()


def test_parts_of_outputs_are_what_the_command_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of longer outputs the README shows a part."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    commands = re.findall(r"<!-- part of: oobe-sim (.*?) -->", README)
    assert commands
    for command in commands:
        assert main(shlex.split(command)) in {0, 1}  # 1: not every outcome is a good one
        assert block(f"part of: oobe-sim {re.escape(command)}") in capsys.readouterr().out


def test_scenario_is_as_expected() -> None:
    """The README's scenario ends as it says."""
    (scenario,) = read_scenarios(block("scenario"), "README.md", ROOT)
    assert scenario.expect is not None
    run = predict(windows(), scenario.world, scenario.space, scenario.answers)
    assert not unmet(scenario.expect, run)


def test_property_test_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's property test runs, and holds."""
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(compile(block("python"), "README.md", "exec"), names)  # noqa: S102
    test = names["test_no_unfinished_laptop_gets_into_class"]
    assert callable(test)
    test()


def test_commands_are_those_of_the_gate() -> None:
    """The gate runs the README's own test command; it and the first command need nothing installed before."""
    assert block("test").startswith("python3 -m venv .venv && ")
    assert block("run").startswith("python3 -m venv .venv && ")
    assert "<!-- test -->" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
