"""Journeys as moments, and the command that walks to one."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from attrs import evolve

from oobe_sim.drivers.exploration import Pace
from oobe_sim.drivers.moment import Moment, read, written
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.replay import Ground, moment_of
from oobe_sim.inputs.scenario_format import Origin, Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.step import Mover
from oobe_sim.outputs.names import allowed, answerable
from oobe_sim.outputs.phases import shared_out
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.words import CONTROL
from oobe_sim.world.leaves import alternatives
from oobe_sim.world.world import Space

_STDIN = "@stdin"


def ground_of(scenario: Scenario, space: Space | None = None) -> Ground:
    """What journeys of a scenario are made on, where `space` is open beyond what the scenario leaves open."""
    timed = shared_out(scenario)
    return Ground(windows(), scenario.world, {**(space or {}), **scenario.space}, scenario.answers, timed.timings)


def ground_at(text: str, scenario: Scenario, space: Space) -> tuple[Moment, Ground]:
    """The moment that a text tells of in a walk of this scenario, and the ground on which it is reached.

    A leaf that the walk does not hold open is held open where the text names it.
    Raises UsageError where the text tells of no moment of this scenario.
    """
    ground = ground_of(scenario, space)
    known = {**alternatives(scenario.world), **ground.space}
    catalog = ground.catalog
    moment = read(text, known, {path: allowed(path, catalog) for path in answerable(scenario, catalog)})
    return moment, ground_of(scenario, {**{path: known[path] for path in moment.bindings}, **space})


def journey_code(scenario: Scenario, space: Space, journey: Journey, pace: Pace = Pace.LIKELY) -> str:
    """The moment at the end of a journey, as text; `space` is what was open where the journey was made.

    Of a journey that goes round it is that at which a page waits again.
    """
    ground = ground_of(scenario, space)
    end = moment_of(ground, journey.moves, journey.last_read, pace=pace)
    return written(evolve(end, moves=end.moves + _until_pressed(journey)), ground.space)


def prediction_code(prediction: Prediction) -> str:
    """The moment at the end of a run, as text; where its branches part, the moment before."""
    scenario, run = prediction.scenario, prediction.run
    journey = run.branches[0].journey
    more = _until_pressed(journey) if len(run.moves) == len(journey.moves) else 0
    if scenario.opened:
        ground = ground_of(scenario)
        end = moment_of(ground, run.moves)
        return written(evolve(end, moves=end.moves + more), ground.space)
    # the scenario itself answers, so that nothing is otherwise than usual but what is open
    evidence = [made.evidence for made in run.moves] if scenario.space else []
    bindings = {path: value for read in evidence for path, value in read.items() if path in scenario.space}
    unusual = {path: value for path, value in bindings.items() if value != scenario.space[path].values[0]}
    return written(Moment(len(run.moves) + more, unusual), scenario.space)


def _until_pressed(journey: Journey) -> int:
    """How many moves of a round come before somebody does something: whoever comes back wants to see the page."""
    pressed = (at for at, made in enumerate(journey.loop) if made.edge.by is Mover.PERSON)
    return next(pressed, 0)


def walk_command(origin: Origin | None, code: str, options: Sequence[str] = ()) -> str:
    """The command that walks to a moment, as a shell takes it; `options` come after it."""
    return " ".join(map(_quoted, ("oobe-sim", "walk", *_named(origin), "--journey", code, *options)))


def _named(origin: Origin | None) -> tuple[str, ...]:
    if origin is None:
        return ("SCENARIO",)
    paths = tuple("-" if path == _STDIN else f"./{path}" if path.startswith("-") else path for path in origin.paths)
    device = ("--device", str(origin.number)) if origin.of > 1 else ()
    return (*paths, *device, *origin.options)


def _quoted(word: str) -> str:
    """A word as a shell takes it; what would move a terminal's cursor is written out."""
    if not CONTROL.search(word):
        return shlex.quote(word)
    escaped = word.replace("\\", "\\\\").replace("'", "\\'")
    return "$'" + CONTROL.sub(lambda found: "".join(f"\\x{byte:02x}" for byte in found[0].encode()), escaped) + "'"
