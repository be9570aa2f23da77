"""Trials of a scenario: what becomes of it when durations vary as they do."""

from __future__ import annotations

from math import prod

from attrs import evolve

from oobe_sim.drivers.ends import Listed
from oobe_sim.drivers.shares import Trials
from oobe_sim.drivers.trials import trials
from oobe_sim.facts.esp import TIMER
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.world.doubts import doubt
from oobe_sim.world.world import Space

FEW = 3
"""So many questions of an input with many are answered in each way."""

MOST_WAYS = 64
"""In so many ways at most all questions of an input with open events are answered."""


def with_trials(prediction: Prediction, number: int, seed: int, *, book: Book | None = None) -> Prediction:
    """The prediction with what becomes of so many trials of its scenario; needs numpy."""
    one = prediction.scenario
    space, assumed = _few(prediction)
    cases = trials(
        windows(),
        one.world,
        space,
        one.answers,
        number=number,
        seed=seed,
        timer=TIMER,
        timings=one.timings,
        book=book,
    )
    return evolve(prediction, trials=Trials(number, seed, cases, assumed))


def _few(prediction: Prediction) -> tuple[Space, tuple[str, ...]]:
    """What trials keep open, and what they take as the world has it, where too many ways are open to try them all.

    Kept are doubts, and the first questions that the end of the run hangs on. Events are answered nominally.
    """
    space, run = prediction.scenario.space, prediction.run
    if isinstance(run.ends, Listed):
        return space, ()
    events = tuple(path for path in run.ends.asked() if path not in space)
    if prod(len(space[path].values) for path in run.ends.asked() if path in space) <= MOST_WAYS:
        return space, events
    decisive = [question.path for question in run.questions if question.path in space][:FEW]
    kept = {path: domain for path, domain in space.items() if path in decisive or doubt(path) is not None}
    asked = {read.path for read in run.evidence}
    return kept, (*(path for path in space if path not in kept and path in asked), *events)
