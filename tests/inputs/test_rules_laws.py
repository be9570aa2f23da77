"""Laws of rules: what is printed reads back, a filter and its opposite never both match, order does not matter."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.clock.exact import Exact
from oobe_sim.facts.enrolled import filter_matches, of_device, reported
from oobe_sim.facts.evaluation import satisfied
from oobe_sim.inputs.exports import load
from oobe_sim.inputs.rules.parse import RuleError, read_filter_rule, read_membership_rule
from oobe_sim.inputs.rules.unanswered import unanswered
from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.inputs.scenario_nominal import device_scenario
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import PlainView
from oobe_sim.outputs.targeting import targeting
from oobe_sim.testing.expressions import any_rules, filter_rules, membership_rules
from oobe_sim.testing.worlds import devices
from oobe_sim.world.assignment import AssignmentFilter, Clause
from oobe_sim.world.expression import And, Expression, Not, Or, positive
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import World

SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
FOLDERS = [
    Path(__file__).parent / "exports" / "intunecd",
    Path(__file__).parents[2] / "scenarios" / "school" / "exports",
]


@given(any_rules() | membership_rules())
def test_a_membership_rule_reads_back_as_it_was(rule: Expression) -> None:
    assert read_membership_rule(str(rule)) == rule


@given(filter_rules())
def test_a_filter_reads_back_as_it_was(rule: Expression) -> None:
    assert read_filter_rule(str(rule)) == rule


def beginnings(text: str) -> st.SearchStrategy[str]:
    return st.integers(0, len(text)).map(lambda end: text[:end])


@given(st.text(max_size=40) | any_rules().map(str).flatmap(beginnings))
def test_any_text_is_a_rule_or_an_error_within_it(text: str) -> None:
    for read in (read_membership_rule, read_filter_rule):
        error = error_of(read, text)
        assert error is None or (0 <= error.offset <= len(text) and error.expected)


def error_of(read: Callable[[str], Expression], text: str) -> RuleError | None:
    """What is wrong with a rule, if anything is."""
    try:
        read(text)
    except RuleError as error:
        return error
    return None


def view(world: World) -> PlainView:
    return PlainView(world, Given(), Exact({}))


def worlds(rule: Expression) -> st.SearchStrategy[World]:
    """Any device, and any answer to what the rule asks for."""
    asked = unanswered([rule])
    answers = st.tuples(*(st.builds(Clause, id=st.just(one.id), holds=st.booleans()) for one in asked))
    return st.builds(World, device=devices(), tenant=st.builds(Tenant, clauses=answers))


@given(st.data())
def test_a_filter_and_its_opposite_never_both_match(data: st.DataObject) -> None:
    rule = data.draw(filter_rules())
    w = view(data.draw(worlds(rule)))
    one = AssignmentFilter(id="a", name="a", rule=rule)
    opposite = AssignmentFilter(id="b", name="b", rule=Not(rule))
    assert filter_matches(w, one) != filter_matches(w, opposite)


@given(st.data())
def test_joining_conditions_is_what_joins_their_answers(data: st.DataObject) -> None:
    rules = data.draw(st.lists(filter_rules(), min_size=2, max_size=2).map(tuple))
    w = view(data.draw(worlds(And(rules))))
    each = [satisfied(w, rule, reported) for rule in rules]
    assert satisfied(w, And(rules), reported) == all(each)
    assert satisfied(w, Or(rules), reported) == any(each)


@given(st.data())
def test_a_rule_means_the_same_with_operators_that_say_yes_alone(data: st.DataObject) -> None:
    rule = data.draw(membership_rules())
    w = view(data.draw(worlds(rule)))
    assert satisfied(w, rule, of_device) == satisfied(w, positive(rule), of_device)


def test_a_value_that_is_said_rules_the_others_out() -> None:
    rules = ", ".join(f"{{name: {value}, rule: 'user.department -eq \"{value}\"'}}" for value in ("a", "b", "c"))
    said = "clauses: [{id: 'user.department -eq \"b\"', holds: true}]"
    [scenario] = read_scenarios(f"oobe-sim: 1\ntenant: {{groups: [{rules}], {said}}}\n", "x", Path())
    assert [one.id for one in scenario.world.tenant.clauses if one.holds] == ['user.department -eq "b"']
    assert not [path for path in scenario.space if path.startswith("tenant.clauses")]


def fates(folder: Path, order: list[Path]) -> str:
    """What targeting answers for a device in a folder, as one text."""
    text = (
        f"oobe-sim: 1\npartial: true\nexports: {json.dumps([path.relative_to(folder).as_posix() for path in order])}\n"
    )
    [scenario] = read_scenarios(text, "x", folder)
    found = targeting(scenario)
    return repr([(told.path, told.asked) for _, several in found.collections for told in several])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_targeting_does_not_depend_on_the_order_of_files(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".json", ".yaml", ".csv"))
    first = fates(folder, files)
    shuffled = list(files)
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert fates(folder, shuffled) == fates(folder, files[::-1]) == first


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="real exports are test input that is not part of the repository")
def test_real_folders_answer_for_a_device() -> None:
    """Each folder of exports is taken as one tenant; what in it cannot be used is told, and the rest answers."""
    for folder in sorted(path for path in SAMPLES.iterdir() if path.is_dir() and not path.name.startswith("trace")):
        exports = load([folder])
        found = targeting(device_scenario(exports, folder.name))
        held = (exports.autopilot_profiles, exports.esp_profiles, exports.apps, exports.policies, exports.scripts)
        assert [len(told) for _, told in found.collections] == [len(several) for several in held], folder
