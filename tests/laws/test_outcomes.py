"""Law 4: every run ends, in one of the outcomes, and each outcome has an example."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.drivers.run import predict
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Kind
from oobe_sim.testing import open_domains, simulate_with, spaces, worlds
from oobe_sim.world.app import App
from oobe_sim.world.assignment import Assignment, Target
from oobe_sim.world.device import Device, Edition, Registration
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.profile import AutopilotProfile, JoinType
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Space, World

EVERYBODY = (Assignment(id="all", target=Target.ALL_DEVICES),)
PAGE = EspProfile(id="page", name="Page", assignments=EVERYBODY)
SCHOOL = World(
    device=Device(registration=Registration()),
    tenant=Tenant(
        autopilot_profiles=(AutopilotProfile(id="school", name="School", assignments=EVERYBODY),),
        esp_profiles=(PAGE,),
        apps=(App(id="reader", name="Reader", assignments=EVERYBODY),),
    ),
)


def with_page(page: EspProfile) -> World:
    return evolve(SCHOOL, tenant=evolve(SCHOOL.tenant, esp_profiles=(page,)))


@frozen
class Example:
    """A world and answers that end in an outcome."""

    world: World
    answers: Mapping[str, tuple[str, ...]]
    stops_at: str


FAILS = {"faults.apps.reader": ("failed",)}
EXAMPLES = {
    Outcome.COMPLETED: Example(SCHOOL, {}, "desktop.arrival"),
    Outcome.COMPLETED_WITH_FAILURES: Example(
        with_page(evolve(PAGE, allow_device_use_on_install_failure=True)), FAILS, "desktop.arrival"
    ),
    Outcome.NOT_MANAGED: Example(evolve(SCHOOL, device=Device()), {}, "desktop.arrival"),
    Outcome.BLOCKED: Example(SCHOOL, FAILS, "esp.device_setup"),
    Outcome.TIMED_OUT: Example(SCHOOL, {"faults.apps.reader": ("hangs",)}, "esp.device_setup"),
    Outcome.RESET: Example(
        with_page(evolve(PAGE, allow_device_reset_on_install_failure=True)),
        FAILS,
        "esp.device_setup",
    ),
    Outcome.STUCK: Example(
        evolve(SCHOOL, device=evolve(SCHOOL.device, virtual=True, processors=1, memory_gb=2)), {}, "join.intune"
    ),
    Outcome.UNKNOWN: Example(
        evolve(
            SCHOOL,
            tenant=evolve(
                SCHOOL.tenant,
                autopilot_profiles=(evolve(SCHOOL.tenant.autopilot_profiles[0], join_type=JoinType.HYBRID),),
            ),
        ),
        {},
        "profile.go_on",
    ),
}


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_has_an_example(outcome: Outcome) -> None:
    """No outcome is declared that no world ends in."""
    example = EXAMPLES[outcome]
    run = predict(windows(), example.world, {}, example.answers)
    assert (run.outcome, run.stop) == (outcome, example.stops_at)


def test_unknown_names_the_doubt_and_what_each_answer_leads_to() -> None:
    """Where the end hangs on a doubt, the run says so, with an end for each answer."""
    world = World(
        device=Device(edition=Edition.PRO, registration=Registration()), network=Network(connection=Connection.NONE)
    )
    path = "windows.doubts.pro_needs_network"
    run = predict(windows(), world, {path: open_domains(world)[path]})
    assert run.outcome is Outcome.UNKNOWN
    (question,) = run.questions
    assert question.path == path
    assert {answer.value: {outcome for outcome, _ in answer.ends} for answer in question.alternatives} == {
        True: {Outcome.BLOCKED},
        False: {Outcome.NOT_MANAGED},
    }


@given(st.data(), worlds())
def test_every_run_ends_where_it_says(data: st.DataObject, world: World) -> None:
    """A run ends in an end, with its outcome, or at a step that cannot be left, as that step's kind has it."""
    journey = simulate_with(data, world, space=data.draw(spaces(world)))
    last = windows().steps[journey.last.step]
    if last.ends is not None:
        assert journey.outcome is last.ends
        return
    assert journey.outcome in (Outcome.BLOCKED, Outcome.TIMED_OUT, Outcome.STUCK)
    if journey.outcome is Outcome.STUCK:
        assert windows().steps[journey.stop].kind is Kind.STAGE
    assert journey.cause


@given(st.data(), worlds())
def test_open_leaves_make_a_run_unknown_only_where_they_decide(data: st.DataObject, world: World) -> None:
    """A prediction is `unknown` exactly where its branches end differently, and then it names a question."""
    space: Space = data.draw(spaces(world))
    run = predict(windows(), world, space)
    ends = {(branch.journey.outcome, branch.journey.stop) for branch in run.branches}
    assert bool(run.questions) == (len(ends) > 1)
    assert (run.outcome is Outcome.UNKNOWN) == (len(ends) > 1 or {Outcome.UNKNOWN} == {end for end, _ in ends})
