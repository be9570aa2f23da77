"""What `any` opens: values, some of them, or each with a weight; and answers likewise."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from oobe_sim.errors import InputError
from oobe_sim.inputs.problems import render
from oobe_sim.inputs.scenario import Scenario, read_scenarios, write_scenario
from oobe_sim.inputs.scenario_any import SAID_ANY
from oobe_sim.inputs.schema import json_schema
from oobe_sim.inputs.yaml_positions import parse
from oobe_sim.world.build import Build
from oobe_sim.world.doubts import DOUBT_PATH, doubt
from oobe_sim.world.network import Connection
from oobe_sim.world.world import Domain

NAME = "lab.oobe.yaml"
SCHEMA = Draft202012Validator(json_schema())


def read(text: str) -> Scenario:
    """The scenario of a text, which the schema admits, and which is the same once it is written and read again."""
    text = f"oobe-sim: 1\n{text}"
    (scenario,) = read_scenarios(text, NAME, Path())
    assert list(SCHEMA.iter_errors(parse(text, NAME)[0])) == []
    written = write_scenario(scenario)
    assert list(SCHEMA.iter_errors(parse(written, NAME)[0])) == []
    assert read_scenarios(written, NAME, Path()) == (scenario,)
    return scenario


def opened(text: str) -> dict[str, Domain]:
    """All that a text opens besides doubts."""
    return {path: domain for path, domain in read(text).space.items() if not path.startswith(DOUBT_PATH)}


def any_of(*values: Any, weights: tuple[Fraction, ...] = ()) -> Domain:
    return Domain(values, SAID_ANY, weights)


WIRED, WIFI, NONE = Connection


@pytest.mark.parametrize(
    ("said", "domain"),
    [
        ("any", any_of(WIRED, WIFI, NONE)),
        ("{any: [wifi, none]}", any_of(WIFI, NONE)),
        ("{any: {wired: 3, wifi: 1}}", any_of(WIRED, WIFI, weights=(Fraction(3), Fraction(1)))),
        ("{any: {wired: 0.1, wifi: 1/3, none: '2.5'}}",
         any_of(WIRED, WIFI, NONE, weights=(Fraction(1, 10), Fraction(1, 3), Fraction(5, 2)))),
        ("{any: {wired: 1, wifi: 0}}", any_of(WIRED, WIFI, weights=(Fraction(1), Fraction(0)))),
    ],
)  # fmt: skip
def test_a_list_of_words_is_open_as_far_as_any_says(said: str, domain: Domain) -> None:
    assert opened(f"network: {{connection: {said}}}") == {"network.connection": domain}


def test_the_first_of_the_values_that_are_named_stands_in_the_world() -> None:
    assert read("network: {connection: {any: [wifi, none]}}").world.network.connection is WIFI


@pytest.mark.parametrize(
    ("text", "path", "domain"),
    [
        ("network: {metered: {any: {true: 1, false: 2}}}", "network.metered",
         any_of(True, False, weights=(Fraction(1), Fraction(2)))),
        ("device: {build: {any: [22621, '26100.1742']}}", "device.build",
         any_of(Build(22621, 0), Build(26100, 1742))),
        ("device: {release: {any: [Windows 11 22H2, Windows 11 24H2]}}", "device.build",
         any_of(Build(22621, 0), Build(26100, 0))),
        ("device: {manufacturer: {any: {Contoso: 2, any: 1}}}", "device.manufacturer",
         any_of("Contoso", "any", weights=(Fraction(2), Fraction(1)))),
        ("tenant: {apps: [{name: Word, size: {any: [1, 2]}}]}", "tenant.apps.word.size", any_of(1, 2)),
        ("tenant: {autopilot_profiles: [{name: A, Privacy settings: {any: {Show: 3, Hide: 1}}}]}",
         "tenant.autopilot_profiles.a.privacy_settings_hidden",
         any_of(False, True, weights=(Fraction(3), Fraction(1)))),
    ],
)  # fmt: skip
def test_other_leaves_are_open_too_in_graphs_words_and_in_the_portals(text: str, path: str, domain: Domain) -> None:
    assert opened(text) == {path: domain}


def test_whom_something_is_assigned_to_may_be_open() -> None:
    (domain,) = opened("tenant: {apps: [{name: Word, assignments: {any: [all devices, none]}}]}").values()
    assert [[one.id for one in value] for value in domain.values if isinstance(value, tuple)] == [["all_devices"], []]


def test_a_part_that_need_not_be_there_may_be_there_or_not() -> None:
    (domain,) = opened("device: {registration: {any: [none, {group_tag: LAB}]}}").values()
    nothing, registration = domain.values
    assert nothing is None
    assert getattr(registration, "group_tag", "") == "LAB"


def test_text_may_be_the_word_any() -> None:
    assert read("device: {manufacturer: any}").world.device.manufacturer == "any"


def test_a_doubt_stays_open_for_its_own_reason_and_may_have_weights() -> None:
    path = f"{DOUBT_PATH}pro_needs_network"
    question = (doubt(path) or {})["question"]
    assert read("doubts: {pro_needs_network: any}").space[path] == Domain((True, False), question)
    weighed = read("doubts: {pro_needs_network: {any: {true: 3, false: 1}}}").space[path]
    assert weighed == Domain((True, False), question, (Fraction(3), Fraction(1)))


def test_an_entry_of_open_may_have_weights() -> None:
    found = opened("open: {network.connection: {values: [wifi, none], why: moved, weights: [1, 1/2]}}")
    assert found == {"network.connection": Domain((WIFI, NONE), "moved", (Fraction(1), Fraction(1, 2)))}


def test_answers_are_open_as_far_as_any_says() -> None:
    scenario = read(
        "choices: {network.connect: any, sign_in.password: [wrong, correct]}\n"
        "faults: {apps.word: {any: [installed, failed]}, apps.excel: {any: {installed: 9, failed: 1}}}\n"
        "services: any\n"
    )
    assert scenario.opened == {
        "choices.network.connect": any_of(),
        "faults.apps.word": any_of("installed", "failed"),
        "faults.apps.excel": any_of("installed", "failed", weights=(Fraction(9), Fraction(1))),
        "services": any_of(),
    }
    assert scenario.answers == {"choices.sign_in.password": ("wrong", "correct")}


_WEIGHT = "expected a weight: a number, not below 0, or a fraction such as 1/3 [input.wrong-type]"
_FORMS = "expected a list of the values that are possible, or each with its weight [input.wrong-type]"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("network: {connection: {any: []}}", f"2:29: an empty list; {_FORMS}"),
        ("network: {connection: {any: {}}}", f"2:29: an empty mapping; {_FORMS}"),
        ("network: {connection: {any: wifi}}", f"2:29: the text `wifi`; {_FORMS}"),
        ("network: {connection: {any: [wired, wify]}}",
         "2:37: the text `wify`; expected one of wired, wifi, none; did you mean `wifi`? [input.unknown-value]"),
        ("network: {connection: {any: {wired: 1, wify: 2}}}",
         "2:40: the text `wify`; expected one of wired, wifi, none; did you mean `wifi`? [input.unknown-value]"),
        ("network: {connection: {any: [wifi, none, wifi]}}",
         "2:42: `wifi` again; expected each value once [input.duplicate-key]"),
        ("network: {connection: {any: [null, wifi]}}",
         "2:30: nothing; expected one of wired, wifi, none [input.wrong-type]"),
        ("network: {connection: {any: {wired: -1, wifi: 1}}}", f"2:37: the number -1; {_WEIGHT}"),
        ("network: {connection: {any: {wired: 1/0, wifi: 1}}}", f"2:37: the text `1/0`; {_WEIGHT}"),
        ("network: {connection: {any: {wired: 0, wifi: 0}}}",
         "2:29: weights that are all 0; expected one weight at least above 0 [input.unknown-value]"),
        ("device: {build: any}",
         "2:17: `any` alone; expected {any: [..]}, with the values that it may have [input.missing-key]"),
        ("device: {release: {any: [Windows 11 22H3, Windows 11 24H2]}}",
         "2:26: the text `Windows 11 22H3`; expected one of"),
        ("tenant: {apps: {any: []}}", "2:16: a mapping; expected a list [input.wrong-type]"),
        ("tenant: {policies: [{name: Lock, kind: {any: [Lok]}}]}", "2:47: the text `Lok`; expected one of"),
        ("tenant: {autopilot_profiles: [{name: A, Privacy settings: {any: [Hidden]}}]}",
         "2:66: the text `Hidden`; expected one of Hide, Show; did you mean `Hide`? [input.unknown-value]"),
        ("open: {network.connection: {values: [wifi, none], weights: [1]}}",
         "2:60: a list of 1; expected one for each of the 2 values [input.unknown-value]"),
        ("open: {network.connection: {values: [wifi, none], weights: [1, -1]}}", f"2:64: the number -1; {_WEIGHT}"),
        ("choices: {network.connect: {any: []}}", f"2:34: an empty list; {_FORMS}"),
        ("choices: {network.connect: {any: [connect, connect]}}",
         "2:44: `connect` again; expected each value once [input.duplicate-key]"),
        ("faults: {apps.word: {any: {failed: often}}}", f"2:36: the text `often`; {_WEIGHT}"),
        ("faults: {apps.word: {any: [[failed]]}}", "2:28: a list; expected text [input.wrong-type]"),
    ],
)  # fmt: skip
def test_what_any_cannot_say(text: str, line: str) -> None:
    with pytest.raises(InputError) as raised:
        read_scenarios(f"oobe-sim: 1\n{text}", NAME, Path())
    (problem,) = raised.value.problems
    assert render(problem).removeprefix(f"{NAME}:").startswith(line)


@pytest.mark.parametrize(
    "text",
    [
        "network: {connection: {any: []}}", "network: {connection: {any: wifi}}",
        "network: {connection: {any: [wify]}}", "network: {connection: {any: {wify: 1}}}",
        "network: {connection: {any: {wifi: -1}}}", "choices: {network.connect: {any: []}}",
        "choices: {network.connect: {any: {connect: often}}}", "tenant: {apps: any}",
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_loader_refuses(text: str) -> None:
    assert not SCHEMA.is_valid(parse(f"oobe-sim: 1\n{text}", NAME)[0])
