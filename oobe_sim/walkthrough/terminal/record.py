"""A walk as a scenario: the answers that were given, and what the run of it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from oobe_sim.drivers.exploration import Pace, clock_at
from oobe_sim.drivers.moment import Moment
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.replay import Ground, moment_of, replayed, shortened
from oobe_sim.inputs.scenario_format import Expectation, Scenario
from oobe_sim.kernel.view import event_of
from oobe_sim.model.move import Move
from oobe_sim.outputs.expectation import codes_shown
from oobe_sim.outputs.hanging import names, restarts
from oobe_sim.outputs.phases import shared_out
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.world.leaves import replaced
from oobe_sim.world.world import World


@frozen(eq=False)
class Recorded:
    """The scenario with what it expects, the prediction that says so, and whether it ends as the walk did."""

    scenario: Scenario
    prediction: Prediction
    faithful: bool


def recorded(scenario: Scenario, ground: Ground, moment: Moment, journey: Journey | None) -> Recorded:
    """What a walk was, as a scenario that expects what its run comes to.

    `journey` is the whole walk; where there is none, it is reckoned that from the moment on all goes as
    usual. What a scenario cannot say, such as a wait, is left out, and then the two may end apart.
    """
    whole = journey or replayed(ground, moment).player.play()
    walked = evolve(
        scenario,
        world=_pinned(ground, whole),
        space={path: domain for path, domain in scenario.space.items() if path not in whole.evidence},
        opened={},
        answers=_answers(scenario, ground, moment, whole.moves),
        timings=_timings(scenario, ground, moment.pace),
        expect=None,
        places={},
    )
    prediction = predict_scenario(walked)
    run = prediction.run
    # of a journey that goes round each step of the round is its stop as much as another
    stops = {whole.stop, *(made.step.id for made in whole.loop)}
    same = run.outcome is whole.outcome and run.stop in stops
    return Recorded(evolve(walked, expect=_expectation(prediction)), prediction, same)


def _pinned(ground: Ground, journey: Journey) -> World:
    """The world with what was open and asked for as it was."""
    world = ground.world
    for path, value in journey.evidence.items():
        if path in ground.space:
            world = replaced(world, path, value)
    return world


def _answers(
    scenario: Scenario, ground: Ground, moment: Moment, moves: tuple[Move, ...]
) -> Mapping[str, tuple[str, ...]]:
    """The answers that the scenario needs: its own as they were given, and what is not as usual.

    To press nothing is no answer that a scenario can say.
    """
    found: dict[str, list[str]] = {}
    for made in moves:
        for path, value in made.evidence.items():
            if (event := event_of(path)) and value:
                found.setdefault(event, []).append(str(value))
    end = moment_of(ground, moves, pace=moment.pace, waits=moment.waits)
    needed = (*scenario.answers, *end.answers)
    return {**scenario.answers, **{path: shortened(found[path]) for path in needed if path in found}}


def _timings(scenario: Scenario, ground: Ground, pace: Pace) -> Mapping[str, Any]:
    """How long things take at this pace; as the scenario says where that is what is likely."""
    return scenario.timings if pace is Pace.LIKELY else clock_at(shared_out(scenario).timings, pace).overrides


def _expectation(prediction: Prediction) -> Expectation:
    run = prediction.run
    called, again = names(run), restarts(run)
    return Expectation(
        outcome=run.outcome,
        stops_at=run.stop,
        pages=run.pages,
        device_name=called[0] if len(called) == 1 and called[0] else None,
        administrator=prediction.learned.administrator,
        reboots=again[0] if len(again) == 1 else None,
        codes=codes_shown(run),
    )
