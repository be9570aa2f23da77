"""Limits that may pass where things take longest, though they don't in the run that is predicted."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from oobe_sim.clock.bounds import Bounds, outwards
from oobe_sim.clock.clock import MOMENT
from oobe_sim.clock.timings import duration, label
from oobe_sim.drivers.timeline import Spent, spent
from oobe_sim.facts.esp import TIMER
from oobe_sim.model.duration import high, likely
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Mover
from oobe_sim.model.work import Install, Person, Service
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.words import counted, work_words

_IN_TIME = (Outcome.COMPLETED, Outcome.COMPLETED_WITH_FAILURES)


@frozen
class MayPass:
    """A limit in minutes, and the least and the most that may be needed of it; `work` is empty for the page."""

    work: str
    low: int
    high: int
    limit: int
    words: str


def limits_that_may_pass(prediction: Prediction) -> tuple[MayPass, ...]:
    """By the ends of the spreads of what the run does; nothing of a run that a limit ended, or that is open."""
    if prediction.run.outcome not in _IN_TIME:
        return ()
    journey = prediction.run.branches[0].journey
    parts = tuple(spent(journey, Bounds(prediction.scenario.timings)))
    passed = any(made.edge.by is Mover.TIMER for made in journey.moves)
    return (*(() if passed else _page(parts)), *_apps(prediction, parts))


def _page(parts: tuple[Spent[Bounds], ...]) -> Iterator[MayPass]:
    ran, limit = (0.0, 0.0), 0
    for part in parts:
        span = part.after.ran(TIMER)
        if span is None:
            continue
        ran = max(ran, span, key=lambda one: one[1])
        if not isinstance(part.work, Person | Service) and part.work.timer == TIMER:
            limit = part.work.limit_minutes
    if limit and ran[1] >= limit - MOMENT:
        low = outwards(ran)[0]
        needed = outwards((0.0, sum(_most(part) for part in parts if part.after.ran(TIMER) is not None)))[1]
        words = (
            f"device setup and account setup take {low} to {needed} minutes by the spread of their timings, "
            f"and the page's limit is {counted(limit, 'minute')}"
        )
        yield MayPass("", low, needed, limit, words)


def _most(part: Spent[Bounds]) -> float:
    """The most that a work takes if no limit of the page ends it."""
    most = high(duration(part.work, part.before.overrides))
    longest = part.work.longest_minutes if isinstance(part.work, Install) else None
    return most if longest is None else min(most, longest)


def _apps(prediction: Prediction, parts: tuple[Spent[Bounds], ...]) -> Iterator[MayPass]:
    for part in parts:
        work = part.work
        if not isinstance(work, Install) or work.longest_minutes is None:
            continue
        timings, longest = prediction.scenario.timings, work.longest_minutes
        most = high(duration(work, timings))
        if likely(duration(work, timings)) <= longest < most:
            low, needed = outwards((part.after.span[0] - part.before.span[0], most))
            words = (
                f"{work_words(label(work), prediction.run.world)} may take {needed} minutes, "
                f"and is given up after {longest:g}"
            )
            yield MayPass(label(work), low, needed, round(longest), words)
