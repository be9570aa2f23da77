"""Trials of a scenario: what becomes of it when durations vary as they do."""

from __future__ import annotations

from attrs import evolve

from oobe_sim.drivers.shares import Trials
from oobe_sim.drivers.trials import trials
from oobe_sim.facts.esp import TIMER
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.prediction import Prediction


def with_trials(prediction: Prediction, number: int, seed: int, *, book: Book | None = None) -> Prediction:
    """The prediction with what becomes of so many trials of its scenario; needs numpy."""
    one = prediction.scenario
    cases = trials(
        windows(),
        one.world,
        one.space,
        one.answers,
        number=number,
        seed=seed,
        timer=TIMER,
        timings=one.timings,
        book=book,
    )
    return evolve(prediction, trials=Trials(number, seed, cases))
