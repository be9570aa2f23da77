"""The cheapest changes are those of trying every set of changes, whatever the documents leave open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from oobe_sim.drivers.play import play
from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog, windows
from oobe_sim.kernel.resolver import Given
from oobe_sim.model.outcome import Outcome
from oobe_sim.questions.edits import GROUPS, Edit, edits_of
from oobe_sim.questions.fix import COMPLETED, WITH_FAILURES, Fixing, mended, minimal_fix
from oobe_sim.questions.mending import Mending
from oobe_sim.world.doubts import DOUBT_PATH
from oobe_sim.world.world import Domain
from tests.laws.test_causes import MOST
from tests.laws.test_exploring import NAMES, NOMINAL, bindings, flows

Set = frozenset[tuple[str, object]]


def scenario(space: Mapping[str, Domain]) -> Scenario:
    return Scenario(name="made up", world=NOMINAL, space=dict(space))


def subsets(edits: tuple[Edit, ...]) -> Iterator[tuple[Edit, ...]]:
    """Every set of changes that changes nothing twice."""
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.path, []).append(edit)
    for chosen in product(*((None, *alternatives) for alternatives in by_path.values())):
        yield tuple(edit for edit in chosen if edit is not None)


def tried(
    catalog: Catalog, one: Scenario, edits: tuple[Edit, ...], wanted: frozenset[Outcome]
) -> tuple[set[Set], set[Set]]:
    """The minimal sets of changes by which every journey ends as wanted: whatever the doubts, and for some of them."""
    certain, perhaps = set[Set](), set[Set]()
    doubts = {path: domain for path, domain in one.space.items() if path.startswith(DOUBT_PATH)}
    situations = {path: domain for path, domain in one.space.items() if path not in doubts}
    for some in subsets(edits):
        world = mended(one, some).world
        good = [
            all(
                play(catalog, world, Given(one.answers, {**doubt, **situation}), space=one.space).outcome in wanted
                for situation in bindings(situations)
            )
            for doubt in bindings(doubts)
        ]
        changed = frozenset((edit.path, edit.value) for edit in some)
        if all(good):
            certain.add(changed)
        if any(good):
            perhaps.add(changed)
    return _smallest(certain), _smallest(perhaps)


def _smallest(several: set[Set]) -> set[Set]:
    return {one for one in several if not any(other < one for other in several)}


@settings(max_examples=60)
@given(st.data(), flows())
def test_changes_to_made_up_flows_are_those_of_trying_all(data: st.DataObject, catalog: Catalog) -> None:
    """Three leaves that may be changed, at different costs, and two doubts, in flows with loops."""
    edits = tuple(Edit(f"group{n}", f"{DOUBT_PATH}{name}", False, f"change {name}") for n, name in enumerate(NAMES[:3]))
    costs = {edit.group: data.draw(st.integers(1, 3), edit.group) for edit in edits}
    one = scenario({f"{DOUBT_PATH}{name}": Domain((True, False)) for name in NAMES[3:]})
    changes = {(edit.path, edit.value): edit for edit in edits}
    fixing = Fixing(one, changes, costs, COMPLETED, (Mending.of(one, edits, COMPLETED, catalog),))
    certain, perhaps = tried(catalog, one, edits, COMPLETED)
    fixes, complete = fixing.fixes(MOST)
    assert complete
    for found, expected in (
        ([one for one in fixes if not one.rests_on], certain),
        ([one for one in fixes if one.rests_on], {one for one in perhaps if not any(sure <= one for sure in certain)}),
    ):
        assert {frozenset((edit.path, edit.value) for edit in one.edits) for one in found} == expected
        assert [one.cost for one in found] == sorted(sum(costs[edit.group] for edit in one.edits) for one in found)
    assert fixing.mended_already == (frozenset() in certain)


@settings(max_examples=60)
@given(flows())
def test_what_a_change_rests_on_makes_it_work(catalog: Catalog) -> None:
    """With the answers that a set rests on it leads to a good end whatever else is open; without a change it does not."""
    edits = tuple(Edit("all", f"{DOUBT_PATH}{name}", False, f"change {name}") for name in NAMES[:3])
    one = scenario({f"{DOUBT_PATH}{name}": Domain((True, False)) for name in NAMES[3:]})
    changes = {(edit.path, edit.value): edit for edit in edits}
    fixing = Fixing(one, changes, {}, COMPLETED, (Mending.of(one, edits, COMPLETED, catalog),))
    for fix in fixing.fixes(MOST)[0]:
        world = mended(one, fix.edits).world
        for cause in fix.rests_on or ((),):
            held = {value.path: value.value for value in cause}
            for binding in bindings(one.space):
                if held.items() <= binding.items():
                    assert play(catalog, world, Given({}, binding), space=one.space).outcome is Outcome.COMPLETED
        for without in fix.without:
            fewer = mended(one, [edit for edit in fix.edits if edit is not without.edit]).world
            ends = {
                play(catalog, fewer, Given({}, binding), space=one.space).outcome for binding in bindings(one.space)
            }
            assert without.end.outcome is max(ends, key=lambda outcome: outcome.rank)
            assert without.end.outcome is not Outcome.COMPLETED


SCHOOL = """\
oobe-sim: 1
device: {edition: SE, release: Windows 11 22H2}
tenant:
  education_licences: %s
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: Labs, allow_device_use_on_install_failure: %s}]
  apps:
    - {name: CAD, emode: {supplemental_policy: %s}}
    - {name: Reader, emode: {approved: %s}}
"""
DOUBTED = (f"{DOUBT_PATH}managed_installer_before_esp", f"{DOUBT_PATH}supplemental_policy_before_app")
SITUATION = {"tenant.apps.reader.applicable": Domain((True, False))}
YES_NO = st.sampled_from(("true", "false"))


@settings(max_examples=15, deadline=None)
@given(
    st.tuples(YES_NO, YES_NO, YES_NO, YES_NO),
    st.sets(st.sampled_from(("authorisation", "assignment", "blocking", "licences", "image")), min_size=1, max_size=2),
    st.booleans(),
)
def test_changes_to_windows_are_those_of_trying_all(
    school: tuple[str, str, str, str], groups: set[str], with_failures: bool
) -> None:
    """A page that waits for two apps on Windows 11 SE, one of which may not apply, and all sets of up to two groups."""
    (one,) = read_scenarios(SCHOOL % school, "school.oobe.yaml", Path.cwd())
    one = evolve(one, space={**{path: one.space[path] for path in DOUBTED}, **SITUATION})
    wanted = WITH_FAILURES if with_failures else COMPLETED
    named = tuple(group for group in GROUPS if group in groups)
    certain, perhaps = tried(windows(), one, edits_of(one.world, named), wanted)
    answer = minimal_fix(one, edits=named, with_failures=with_failures, most=MOST)
    if frozenset() in certain:
        assert not answer.rows
        return
    found = {frozenset((edit.path, edit.value) for edit in fix.edits): fix for fix in answer}
    assert {one for one, fix in found.items() if not fix.rests_on} == certain
    assert {one for one, fix in found.items() if fix.rests_on} == {
        one for one in perhaps if not any(sure <= one for sure in certain)
    }
