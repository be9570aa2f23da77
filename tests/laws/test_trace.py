"""Law 6: every step is in every trace, with the rule that decided."""

from __future__ import annotations

from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.play import play
from oobe_sim.drivers.run import Run, predict
from oobe_sim.inputs.scenario import read_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Kind
from oobe_sim.testing import Drawn, spaces, worlds
from oobe_sim.world.world import World

STEPS = {step.id for step in windows().steps.values() if step.kind is not Kind.END}


def is_whole(run: Run) -> None:
    """Every step has an entry, every entry a reason, and those reached are in the order of time."""
    assert {entry.step.id for entry in run.trace} == STEPS
    for entry in run.trace:
        assert entry.reasons, entry.step.id
    reached = [entry for entry in run.trace if entry.status is not Status.NOT_REACHED]
    assert [entry.at for entry in reached] == sorted(entry.at for entry in reached)
    assert run.trace[len(reached) :] == tuple(e for e in run.trace if e.status is Status.NOT_REACHED)


@given(st.data(), worlds())
def test_every_step_is_in_the_trace_of_a_prediction(data: st.DataObject, world: World) -> None:
    """With anything open, each step is shown, skipped, entered or not reached, by a rule."""
    is_whole(predict(windows(), world, data.draw(spaces(world))))


@given(st.data(), worlds())
def test_every_step_is_in_the_trace_whatever_happens(data: st.DataObject, world: World) -> None:
    """With any answers too; and the trace tells the same moves as the journey, none left out."""
    answers = Drawn(data)
    journey = play(windows(), world, answers)
    assume(len(answers.answers) < answers.limit)  # beyond it answers are nominal, and a scenario's repeat
    run = predict(windows(), world, {}, answers.given())
    is_whole(run)
    assert [move.edge for move in run.moves] == [move.edge for move in journey.moves]


def test_a_prediction_that_parts_at_power_on_gives_reasons_too() -> None:
    """Where the very first move hangs on what the input leaves open, the other steps still say why they were not reached."""
    text = "oobe-sim: 1\nnetwork: {connection: unknown}\ntenant: {autopilot_profiles: [{name: Students}]}\n"
    (scenario,) = read_scenarios(text, "lab.oobe.yaml", Path())
    run = predict(windows(), scenario.world, scenario.space)
    assert run.outcome is Outcome.UNKNOWN
    assert run.trace
    assert all(entry.reasons for entry in run.trace)
