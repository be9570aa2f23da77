"""The clock of many trials at once: a column of minutes, one for each trial."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from math import log
from typing import Any

import numpy as np
from attrs import Factory, evolve, frozen
from numpy.typing import NDArray

from oobe_sim.clock.clock import LONGEST_TIMER, MOMENT
from oobe_sim.clock.timings import Timings, duration, label
from oobe_sim.model.duration import P95, Exponential, Lognormal, Measured, Normal, Part, Spread, Triangular, Uniform
from oobe_sim.model.work import Expired, Install, Person, Service, TimeQuestion, Work

Column = NDArray[np.float64]
Minutes = Column | float
"""A number where all trials agree."""

_KEPT = 16_000_000
"""So many drawn numbers are kept at most; what is drawn again is the same."""


class Draws:
    """What each work takes in each of `number` trials.

    A column belongs to a work and to how often that work came before, and to nothing else: it is
    the same in whatever order, and in whichever group of trials, it is asked for.
    """

    def __init__(self, number: int, seed: int, overrides: Timings) -> None:
        self.number = number
        self.seed = seed
        self.overrides = overrides
        self._columns: dict[tuple[str, int], Column] = {}

    def column(self, work: Work, before: int) -> Minutes:
        """The minutes that a work takes which was done so often `before`, if nobody gives up."""
        takes = duration(work, self.overrides)
        if isinstance(takes, Part):
            return takes.part * self._drawn(takes.name, 0, takes.whole)
        return self._drawn(label(work), before, takes)

    def _drawn(self, name: str, before: int, takes: float | Spread) -> Minutes:
        if isinstance(takes, float | int):
            return float(takes)
        key = (name, before)
        if key not in self._columns:
            if len(self._columns) * self.number > _KEPT:
                self._columns.clear()
            self._columns[key] = _drawn(takes, self._source(*key), self.number)
        return self._columns[key]

    def _source(self, name: str, before: int) -> np.random.Generator:
        words = np.frombuffer(sha256(f"{name}#{before}".encode()).digest(), dtype="<u4")
        return np.random.Generator(np.random.Philox(np.random.SeedSequence([self.seed, *map(int, words)])))


def _drawn(takes: Spread, source: np.random.Generator, number: int) -> Column:
    match takes:
        case Uniform():
            return source.uniform(takes.low, takes.high, number)
        case Triangular():
            if takes.low == takes.high:
                return np.full(number, takes.low)
            return source.triangular(takes.low, takes.likely, takes.high, number)
        case Normal():
            return np.maximum(source.normal(takes.mean, takes.deviation, number), 0.0)
        case Lognormal():
            return source.lognormal(log(takes.median), log(takes.p95 / takes.median) / P95, number)
        case Exponential():
            return source.exponential(takes.mean, number)
        case Measured():
            return np.asarray(takes.measured)[source.integers(len(takes.measured), size=number)]


@frozen(eq=False)
class Sampled:
    """Minutes since power-on in each trial of a group, and when each running timer was started.

    `rows` says which trials of the draws are in the group. `unlimited` lets every timer run for as
    long as any may, to see how long things take.
    """

    draws: Draws
    rows: NDArray[np.intp]
    unlimited: bool = False
    now: Minutes = 0.0
    started: Mapping[str, Minutes] = Factory(dict)
    done: Mapping[str, int] = Factory(dict)
    questions: int = 0

    @classmethod
    def of(cls, number: int, seed: int, overrides: Timings, *, unlimited: bool = False) -> Sampled:
        """The clock of so many trials at power-on."""
        return cls(Draws(number, seed, overrides), np.arange(number), unlimited)

    @property
    def minutes(self) -> float:
        return float(np.mean(self.now))

    def start(self, timer: str) -> Sampled:
        return evolve(self, started={**self.started, timer: self.now})

    def stop(self, timer: str) -> Sampled:
        return evolve(self, started={name: at for name, at in self.started.items() if name != timer})

    def spend(self, work: tuple[Work, ...]) -> Sampled:
        now, done = self.now, dict(self.done)
        for part in work:
            now = now + self._spent(part, now, done.get(label(part), 0))
            done[label(part)] = done.get(label(part), 0) + 1
        return evolve(self, now=now, done=done)

    def tells(self, question: TimeQuestion) -> bool | None:
        yes = self._mask(question)
        if isinstance(yes, bool | np.bool_):
            return bool(yes)
        return True if yes.all() else None if yes.any() else False

    def given(self, question: TimeQuestion, answer: bool) -> Sampled:
        yes = np.broadcast_to(self._mask(question), self.rows.shape)
        chosen = yes if answer else ~yes
        return evolve(
            self,
            rows=self.rows[chosen],
            now=_of(self.now, chosen),
            started={name: _of(at, chosen) for name, at in self.started.items()},
            questions=self.questions + 1,
        )

    def running(self) -> tuple[tuple[str, object], ...]:
        return tuple((name, _key(np.minimum(self.now - at, LONGEST_TIMER))) for name, at in self.started.items())

    def ran(self, timer: str) -> Column | None:
        """How long a timer has run in each trial of the group; `None` where it does not run."""
        if timer not in self.started:
            return None
        return np.broadcast_to(np.asarray(self.now - self.started[timer]), self.rows.shape)

    def _mask(self, question: TimeQuestion) -> Any:
        if isinstance(question, Expired):
            at = self.started.get(question.timer)
            return False if at is None else self.now - at >= self._limit(question.limit_minutes) - MOMENT
        before = self.done.get(label(question.install), 0)
        return _of(self.draws.column(question.install, before), self.rows) > question.minutes

    def _spent(self, work: Work, now: Minutes, before: int) -> Minutes:
        minutes = _of(self.draws.column(work, before), self.rows)
        if isinstance(work, Person | Service):
            return minutes
        if isinstance(work, Install) and work.longest_minutes is not None:
            minutes = np.minimum(minutes, work.longest_minutes)
        if work.timer in self.started:
            left = self._limit(work.limit_minutes) - (now - self.started[work.timer])
            minutes = np.maximum(np.minimum(minutes, left), 0.0)
        return minutes

    def _limit(self, minutes: float) -> float:
        return LONGEST_TIMER if self.unlimited else minutes


def _of(minutes: Minutes, rows: NDArray[Any]) -> Minutes:
    """The minutes of some rows; a number is the same in all."""
    return minutes if isinstance(minutes, float) or np.ndim(minutes) == 0 else minutes[rows]


def _key(ran: Any) -> object:
    """How long a timer has run, comparable: a number where all trials agree."""
    least = float(np.min(ran))
    return least if least == np.max(ran) else np.asarray(ran).tobytes()
