"""A plan shows every outcome of guards that journeys reach, each run what it claims, and none in vain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.drivers.covering import Paths, shown
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.fewest import fewest
from oobe_sim.drivers.marks import Halt, Mark, marks_of, rules_of
from oobe_sim.drivers.play import start
from oobe_sim.drivers.tours import Bits, Terrain
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.kernel.catalog import Catalog, windows
from oobe_sim.model.situation import Situation
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.questions.testplan import TestPlan, testplan
from oobe_sim.rules.provoking import PROVOCATIONS
from tests.laws.test_exploring import DOUBTS, NOMINAL, bindings
from tests.laws.test_possible import ALL, flows, moves
from tests.scenario_runs import SCENARIOS


def reached(catalog: Catalog, leaves: Mapping[str, object]) -> set[Mark]:
    """The edges that varied answers take, with the rules of their guards, by trying every answer everywhere."""
    found: set[Mark] = set()
    pending, seen = [start(catalog)], set[Situation[Any]]()
    while pending:
        here = pending.pop()
        if here in seen or catalog.steps[here.step].ends is not None:
            continue
        seen.add(here)
        for made in moves(catalog, NOMINAL, DOUBTS, leaves, here):
            if made is not None:
                found |= {made.edge, *(set(made.reasons) & set(rules_of(made.edge.when)))}
                pending.append(made.after)
    return found


@given(flows())
def test_what_is_shown_of_made_up_flows_is_what_trying_everything_reaches(catalog: Catalog) -> None:
    """Edges and rules, for each value of the leaves; dead ends are told apart by another law."""
    exploration = Exploration(catalog, NOMINAL, DOUBTS, ALL)
    paths = Paths(exploration.reach(Pace.LIKELY, varied=True))
    found = shown(paths)
    for leaves in bindings(DOUBTS):
        here = {mark for mark, where in found.items() if paths.diagrams.reached(where, leaves).value}
        assert {mark for mark in here if not isinstance(mark, Halt)} == reached(catalog, leaves)


@given(flows())
def test_a_tour_shows_what_it_claims(catalog: Catalog) -> None:
    """A mark that some journey shows is shown by the tour that is asked for it alone, when it is played."""
    exploration = Exploration(catalog, NOMINAL, DOUBTS, ALL)
    paths = Paths(exploration.reach(Pace.LIKELY, varied=True))
    for mark, where in shown(paths).items():
        leaves = paths.diagrams.binding(where, paths.diagrams.end(True)) or {}
        bits = Bits()
        wanted = bits.of(mark)
        tour = Terrain(paths, lambda _: True, leaves, bits).tour(wanted)
        journey = exploration.replayed(tour.bindings, tour.answers, Pace.LIKELY).journey
        assert tour.marks & wanted
        assert set(bits.among(tour.marks)) <= marks_of(journey, catalog)


@given(st.lists(st.integers(1, 2**6 - 1), min_size=1, max_size=7))
def test_the_fewest_sets_are_as_few_as_trying_all_finds(sets: list[int]) -> None:
    everything = 0
    for one in sets:
        everything |= one
    best = len(sets)
    for number in range(2 ** len(sets)):
        held = 0
        for at, one in enumerate(sets):
            held |= one if number >> at & 1 else 0
        if held == everything:
            best = min(best, number.bit_count())
    cover = fewest(sets, [1] * len(sets), everything)
    assert cover.proven
    assert len(cover.chosen) == best
    held = 0
    for at in cover.chosen:
        held |= sets[at]
    assert held == everything


def test_every_fault_and_answer_is_said_to_be_in_a_testers_hands_or_not() -> None:
    """All that is not usual of each event has an entry, and nothing else has."""
    unusual = {id: set(event.domain) - {event.nominal} for id, event in windows().events().items()}
    assert {id: set(answers) for id, answers in PROVOCATIONS.items()} == unusual


NAMED = ("school/laptops_from_exports", "self_deploying/lab_virtual_tpm", "esp/everything_installs")


@pytest.fixture(scope="module", params=NAMED)
def plan(request: pytest.FixtureRequest) -> TestPlan:
    return testplan(load_scenarios(SCENARIOS / f"{request.param}.oobe.yaml"))


def test_each_run_of_a_plan_replays_to_what_it_claims(plan: TestPlan) -> None:
    from oobe_sim.drivers.marks import mark_id

    for row in plan:
        prediction = predict_scenario(row.scenario)
        shown_here = marks_of(prediction.run.branches[0].journey, windows())
        assert set(row.covers) <= {mark_id(mark, windows()) for mark in shown_here}
        assert not prediction.unmet
        assert not prediction.run.questions


def test_no_run_of_a_plan_is_in_vain(plan: TestPlan) -> None:
    """Without it something is shown by no run."""
    for row in plan:
        others = {mark for other in plan if other is not row for mark in other.covers}
        assert row.only_here
        assert set(row.covers) - others == set(row.only_here)


def test_all_that_can_be_shown_is_shown_or_told_apart(plan: TestPlan) -> None:
    covered = {mark for row in plan for mark in row.covers}
    apart = [mark for one in plan.not_at_will for mark in one.marks]
    assert f"all {len(covered)} outcomes" in plan.notes[0]
    assert not covered & set(apart)
    assert len(apart) == len(set(apart))


def test_a_run_on_wifi_or_with_an_attestation_is_not_for_a_virtual_machine() -> None:
    """A TPM that is to be attested has to be a real one; a cable and a password do as well on a virtual machine."""
    found = testplan(load_scenarios(SCENARIOS / "self_deploying" / "attestation_succeeds_again.oobe.yaml"))
    for row in found:
        rules = {one.rule for one in row.not_on_vm}
        assert ("virtual_machine.no_wifi" in rules) == (row.connection == "wifi")
        assert ("virtual_machine.no_windows_11_se" in rules) == (row.edition == "SE")
        if "join.entra" in row.pages and row.connection == "wired" and row.edition != "SE":
            assert ("attestation.virtual_tpm" in rules) == ("esp.secure_hardware" in row.pages)
    assert any("attestation.virtual_tpm" in {one.rule for one in row.not_on_vm} for row in found)


def test_what_hangs_on_a_service_is_told_apart() -> None:
    """Nobody can ask the attestation service to refuse a sound TPM."""
    found = testplan(load_scenarios(SCENARIOS / "self_deploying" / "attestation_succeeds_again.oobe.yaml"))
    (refused,) = (one for one in found.not_at_will if "attestation.refused" in one.marks)
    assert "up to the service" in refused.needs[0]


def test_devices_that_differ_in_their_serial_numbers_alone_are_tried_once() -> None:
    (one,) = load_scenarios(SCENARIOS / "esp" / "everything_installs.oobe.yaml")
    device = evolve(one.world.device, id="other", serial_number="9ZX9876CBA")
    other = evolve(one, name="other", world=evolve(one.world, device=device))
    both = testplan([one, other])
    assert {row.source for row in both} == {one.name}
    assert any("2 scenarios are of 1 kind" in note for note in both.notes)


def test_what_is_kept_is_set_nowhere() -> None:
    (one,) = load_scenarios(SCENARIOS / "esp" / "everything_installs.oobe.yaml")
    found = testplan(one, keep=("network", "device.edition"))
    assert {row.connection for row in found} == {"wired"}
    assert {row.edition for row in found} == {one.world.device.edition.value}


def test_a_plan_of_what_was_explored_in_part_says_so_and_holds() -> None:
    found = testplan(load_scenarios(SCENARIOS / "esp" / "everything_installs.oobe.yaml"), most=60)
    assert not found.complete
    assert found.rows
    test_each_run_of_a_plan_replays_to_what_it_claims(found)
    test_no_run_of_a_plan_is_in_vain(found)
