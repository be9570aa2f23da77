"""Laws of the scenario format, over random worlds and random text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from oobe_sim.errors import PROBLEM_CODES, InputError, Problem
from oobe_sim.inputs.found import Defaulted
from oobe_sim.inputs.problems import render
from oobe_sim.inputs.rules.unanswered import with_clauses
from oobe_sim.inputs.scenario import Expectation, Scenario, read_scenarios, write_scenario
from oobe_sim.inputs.scenario_any import ANY, SAID_ANY
from oobe_sim.inputs.scenario_defaults import leaves
from oobe_sim.inputs.scenario_format import ScenarioFile
from oobe_sim.inputs.scenario_open import SAID_UNKNOWN, domain_of, every_doubt, leaf_type
from oobe_sim.inputs.schema import json_schema
from oobe_sim.inputs.yaml_positions import parse
from oobe_sim.model.duration import Duration, Exponential, Lognormal, Measured, Normal, Triangular, Uniform
from oobe_sim.model.source import Source
from oobe_sim.testing.expressions import any_rules, filter_rules
from oobe_sim.world.assignment import Assignment, AssignmentFilter, Target
from oobe_sim.world.build import Build
from oobe_sim.world.doubts import DOUBT_PATH, Doubts
from oobe_sim.world.expression import Expression
from oobe_sim.world.world import Domain, World

HERE = Path("a-folder-that-is-not-there")
NAME = "lab.oobe.yaml"
words = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["unknown", "none", "yes", "NO", "12:30", "1.10", "1e5", "0x80180014", "007", "null", "~", "any"]),
)
leaf: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    str: words,
    int: st.integers(-(10**6), 10**9),
    float: st.floats(0, 1e6),
    Build: st.builds(Build, st.integers(10000, 99999), st.integers(0, 9999)),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    Expression: any_rules(),
}


@cache
def made(cls: Any) -> st.SearchStrategy[Any]:
    """A strategy for any type of the world, by the types of its fields."""
    origin, args = get_origin(cls), get_args(cls)
    if cls in leaf:
        return leaf[cls]
    if isinstance(cls, type) and issubclass(cls, Enum):
        return st.sampled_from(cls)
    if origin is UnionType:
        return st.none() | made(args[0])
    if origin is frozenset:
        return st.frozensets(made(args[0]), max_size=2)
    if origin is tuple:
        return st.lists(made(args[0]), max_size=2, unique_by=identity).map(tuple)
    if cls is AssignmentFilter:
        rules = st.none() | filter_rules()
        return st.builds(lambda values, rule: cls(**{**values, "rule": rule}), parts(cls), rules)
    if cls is Assignment:
        return st.builds(fields_of, st.just(cls), parts(cls)).map(consistent)
    return st.builds(fields_of, st.just(cls), parts(cls))


def identity(one: Any) -> Any:
    """Objects of one collection differ in their ids, anything else in itself."""
    return getattr(one, "id", one)


def parts(cls: type) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the fields; the others keep their defaults."""
    hints = get_type_hints(cls)
    needed = {a.name: made(hints[a.name]) for a in attrs.fields(cls) if a.default is attrs.NOTHING}
    rest = {a.name: made(hints[a.name]) for a in attrs.fields(cls) if a.name not in needed}
    return st.fixed_dictionaries(needed, optional=rest)


def fields_of(cls: Any, values: Mapping[str, Any]) -> Any:
    return cls(**values)


def consistent(one: Assignment) -> Assignment:
    """To a group and with a filter that have an id of no other object's name, or to no group."""
    return evolve(one, group="0a" * 16 if one.target is Target.GROUP else "", filter="0b" * 16 if one.filter else "")


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    world: World = draw(made(World))
    world = evolve(world, tenant=with_clauses(evolve(world.tenant, clauses=()))[0])
    world = evolve(world, tenant=evolve(world.tenant, esp_profiles=tuple(
        evolve(esp, selected_mobile_app_ids=tuple(app.id for app in world.tenant.apps))
        for esp in world.tenant.esp_profiles
    )))  # fmt: skip
    open_doubts = {path: domain for path, domain in every_doubt().items() if draw(st.booleans())}
    doubts = evolve(
        world.windows.doubts,
        **{path.removeprefix(DOUBT_PATH): getattr(Doubts(), path.removeprefix(DOUBT_PATH)) for path in open_doubts},
    )
    world = evolve(world, windows=evolve(world.windows, doubts=doubts))
    space: dict[str, Domain] = dict(open_doubts)
    paths = [path for path, _ in every_leaf(world)]
    for path in draw(st.lists(st.sampled_from(paths), max_size=4, unique=True)):
        cls = leaf_type(world, path)
        domain = domain_of(cls)
        if domain:
            space[path] = draw(
                st.sampled_from(
                    [Domain(domain, SAID_UNKNOWN), Domain(domain, SAID_ANY), Domain(domain[:1]), Domain(domain, "why")]
                )
            )
    for path in draw(st.lists(st.sampled_from(paths), max_size=4, unique=True)):
        cls = leaf_type(world, path)
        if cls in leaf or domain_of(cls):
            placeholder = st.just(dict(every_leaf(world))[path])
            values = tuple(draw(st.lists(placeholder | made(cls), min_size=1, max_size=3, unique=True)))
            space[path] = Domain(values, draw(st.sampled_from([SAID_ANY, "why"])), draw(weights_of(values)))
    answers = st.lists(words.filter(lambda word: word != ANY), min_size=1, max_size=3).map(tuple)
    paths_of_answers = st.tuples(st.sampled_from(["choices", "faults", "services"]), words).map(".".join)
    plain = st.recursive(
        st.none() | st.booleans() | st.integers(-99, 99) | words,
        lambda x: st.lists(x, max_size=2).map(tuple),
        max_leaves=3,
    )
    source = st.builds(Source, words, words, words)
    opened: dict[str, Domain] = draw(st.dictionaries(paths_of_answers, several_answers(), max_size=3))
    if draw(st.booleans()):
        opened = {path: domain for path, domain in opened.items() if not path.startswith("faults.")}
        opened["faults"] = Domain((), SAID_ANY)
    sections = [path for path in opened if "." not in path]
    return Scenario(
        name=NAME,
        title=draw(words),
        sources=draw(st.lists(source, max_size=2).map(tuple)),
        world=world,
        space=space,
        opened=opened,
        answers={
            path: given
            for path, given in draw(st.dictionaries(paths_of_answers, answers, max_size=3)).items()
            if path not in opened and path.partition(".")[0] not in sections
        },
        timings=draw(st.dictionaries(words, durations(), max_size=2)),
        expect=draw(st.none() | made(Expectation)),
        defaulted=draw(st.lists(st.builds(Defaulted, words, plain, source), max_size=2).map(tuple)),
    )


def every_leaf(world: World) -> Iterator[tuple[str, object]]:
    for name in ("device", "network", "person", "tenant"):
        yield from leaves(getattr(world, name), name)


def weights_of(values: tuple[object, ...]) -> st.SearchStrategy[tuple[Fraction, ...]]:
    """Weights for some values, of which one is above 0, or none."""
    weight = st.fractions(0, 10**6) | st.floats(0, 1e300).map(lambda number: Fraction(str(number)))
    weights = st.lists(weight, min_size=len(values), max_size=len(values)).filter(any).map(tuple)
    return st.just(()) | weights


@st.composite
def several_answers(draw: st.DrawFn) -> Domain:
    """Any answer to an event, or some, or each with a weight."""
    values = tuple(draw(st.lists(words, max_size=3, unique=True)))
    return Domain(values, SAID_ANY, draw(weights_of(values)) if values else ())


def durations() -> st.SearchStrategy[Duration]:
    minutes = st.floats(0, 1e9)
    ordered = st.lists(st.floats(0.5, 1e9), min_size=3, max_size=3).map(sorted)
    return (
        minutes
        | st.builds(Normal, minutes, minutes)
        | st.builds(Exponential, minutes)
        | st.builds(Measured, st.lists(minutes, min_size=1).map(tuple))
        | ordered.map(lambda three: Triangular(*three))
        | ordered.map(lambda three: Uniform(*three[:2]))
        | ordered.map(lambda three: Lognormal(*three[:2]))
    )


@given(scenarios())
@settings(deadline=None, max_examples=60)
def test_what_is_written_reads_back_as_the_same_scenario(scenario: Scenario) -> None:
    known = [path.removeprefix(DOUBT_PATH) for path in every_doubt()]
    if scenario.expect and scenario.expect.doubts:
        scenario = evolve(scenario, expect=evolve(scenario.expect, doubts=tuple(known[:2])))
    text = write_scenario(scenario)
    (again,) = read_scenarios(text, NAME, HERE)
    assert again == scenario
    assert write_scenario(again) == text


SCHEMA = Draft202012Validator(json_schema())


@given(scenarios())
@settings(deadline=None, max_examples=40)
def test_what_is_written_is_valid_by_the_schema(scenario: Scenario) -> None:
    data, _ = parse(write_scenario(scenario), NAME)
    assert list(SCHEMA.iter_errors(data)) == []


FRAGMENTS = [
    "oobe-sim: 1\n", "oobe-sim: 2\n", "device: ", "tenant:\n  ", "apps: ", "  - {name: Word}\n", "devices: all\n",
    "groups: [{name: Lab, group_tag: LAB}]\n", "exports: [nowhere]\n", "none", "unknown", "{", "}", "[", "]", "&a ",
    "*a", "!!int ", "!!binary ", "any", "any: ", "{any: [wifi, 1]}", "1/3", "? ", ": ", "- ", "\n", "  ", "assignments: ", "{group: Lab}", "expect: ", "null",
    "choices: {a: [1, 2]}\n", "22621.900", "release: Windows 11 22H2\n", "autopilot_profiles: [{Privacy settings: hide}]\n",
    "open: {tenant.name: {values: [a]}}\n", "registration: ", "id: [1]\n", "name: {}\n", "source: ", "<<: ", "1",
    "selected_mobile_app_ids: [x]\n", "configuration_file: {profile: {name: x}}\n", "membership_rule: x\n", "\x00", "é",
]  # fmt: skip


@pytest.mark.parametrize("start", ["", "oobe-sim: 1\n"])
@given(data=st.data())
@settings(deadline=None, max_examples=150)
def test_arbitrary_text_is_a_scenario_or_an_input_error(start: str, data: st.DataObject) -> None:
    text = start + data.draw(st.text(max_size=60) | st.lists(st.sampled_from(FRAGMENTS), max_size=10).map("".join))
    for problem in problems_of(text):
        assert problem.code in PROBLEM_CODES
        assert render(problem, text).startswith(f"{NAME}:{problem.line}:{problem.column}: ")


def problems_of(text: str) -> tuple[Problem, ...]:
    """What is wrong with a text; nothing but an InputError may be raised."""
    try:
        read_scenarios(text, NAME, HERE)
    except InputError as error:
        return error.problems
    return ()


SHAPES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 99999) | st.floats(0, 9) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["id", "name", "kind", "assignments", "group", "target", "rule", "value", "values", "profile",
                         "registration", "configuration_file", "serial_number", "build", "release", "group_tag",
                         "groups", "apps", "autopilot_profiles", "esp_profiles", "policies", "status", "mode",
                         "membership_rule", "selected_mobile_app_ids", "Privacy settings", "language", "emode",
                         "block_device_use_until_all_apps_and_profiles_are_installed", "is_default", "any", "network.connect",
                         "connection", "weights"])
        | words, inner, max_size=4),
    max_leaves=14,
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from([a.name for a in attrs.fields(ScenarioFile) if a.name != "exports"]),
        SHAPES,
        max_size=4,
    )
)
@settings(deadline=None, max_examples=200)
def test_data_of_any_shape_is_a_scenario_or_an_input_error(sections: dict[str, Any]) -> None:
    text = "\n".join(["oobe-sim: 1", *(f"{key}: {json.dumps(value)}" for key, value in sections.items())])
    assert all(problem.code in PROBLEM_CODES for problem in problems_of(text))
