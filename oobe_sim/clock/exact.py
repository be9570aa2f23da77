"""The clock of a single run: each work takes exactly what the table of timings says."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.clock.clock import LONGEST_TIMER, MOMENT
from oobe_sim.clock.timings import TIMINGS, Timings, duration
from oobe_sim.model.duration import likely
from oobe_sim.model.work import Expired, Install, Person, Service, TimeQuestion, Work

_TIMED = (Person, Service)


@frozen
class Exact:
    """Minutes since power-on, and when each running timer was started.

    `overrides` are durations by timing id; `app.<id>` overrides the installation of one app.
    """

    overrides: Timings
    minutes: float = 0.0
    started: tuple[tuple[str, float], ...] = ()

    @property
    def questions(self) -> int:
        return 0

    def start(self, timer: str) -> Exact:
        others = tuple(entry for entry in self.started if entry[0] != timer)
        return Exact(self.overrides, self.minutes, (*others, (timer, self.minutes)))

    def stop(self, timer: str) -> Exact:
        return Exact(self.overrides, self.minutes, tuple(entry for entry in self.started if entry[0] != timer))

    def spend(self, work: tuple[Work, ...]) -> Exact:
        now = self.minutes
        for part in work:
            now += self._minutes(part, now)
        return Exact(self.overrides, now, self.started)

    def tells(self, question: TimeQuestion) -> bool:
        if isinstance(question, Expired):
            reached = question.limit_minutes - MOMENT
            return any(name == question.timer and self.minutes - at >= reached for name, at in self.started)
        return likely(duration(question.install, self.overrides)) > question.minutes

    def given(self, question: TimeQuestion, answer: bool) -> Exact:
        raise AssertionError(f"{question} is answered already, and not {answer}")

    def running(self) -> tuple[tuple[str, float], ...]:
        return tuple((name, min(self.minutes - at, LONGEST_TIMER)) for name, at in self.started)

    def _minutes(self, work: Work, now: float) -> float:
        if isinstance(work, _TIMED):
            if work.timing not in self.overrides:
                return TIMINGS[work.timing].minutes  # the usual case, on the way that a run spends its time on
            return likely(self.overrides[work.timing])
        takes = likely(duration(work, self.overrides))
        if isinstance(work, Install) and work.longest_minutes is not None:
            takes = min(takes, work.longest_minutes)
        if not work.timer:
            return takes
        left = (work.limit_minutes - (now - at) for name, at in self.started if name == work.timer)
        return max(min((takes, *left)), 0.0)
