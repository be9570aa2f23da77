"""The clock of a single run: each work takes exactly what the table of timings says."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from oobe_sim.clock.timings import TIMINGS
from oobe_sim.model.work import Install, Wait, Work

LONGEST_TIMER = 1440.0
"""No timer of Windows that the flow asks about is longer: the ESP's limit ends at 1,440 minutes."""


@frozen
class Exact:
    """Minutes since power-on, and when each running timer was started.

    `overrides` are minutes by timing id; `app.<id>` overrides the installation of one app.
    """

    overrides: Mapping[str, float]
    minutes: float = 0.0
    started: tuple[tuple[str, float], ...] = ()

    def start(self, timer: str) -> Exact:
        others = tuple(entry for entry in self.started if entry[0] != timer)
        return Exact(self.overrides, self.minutes, (*others, (timer, self.minutes)))

    def stop(self, timer: str) -> Exact:
        return Exact(self.overrides, self.minutes, tuple(entry for entry in self.started if entry[0] != timer))

    def spend(self, work: tuple[Work, ...]) -> Exact:
        minutes = self.minutes + sum([self._minutes(part) for part in work])
        return Exact(self.overrides, minutes, self.started)

    def expired(self, timer: str, limit_minutes: int) -> bool:
        return any(name == timer and self.minutes - at >= limit_minutes for name, at in self.started)

    def running(self) -> tuple[tuple[str, float], ...]:
        return tuple((name, min(self.minutes - at, LONGEST_TIMER)) for name, at in self.started)

    def _minutes(self, work: Work) -> float:
        if isinstance(work, Install):
            for_app = self.overrides.get(f"app.{work.app}", work.minutes)
            minutes = for_app if for_app is not None else self._timing("install.app")
            left = (work.limit_minutes - (self.minutes - at) for name, at in self.started if name == work.timer)
            return max(min(minutes, *left), 0.0) if work.timer else minutes
        if isinstance(work, Wait):
            return work.minutes
        return self._timing(work.timing)

    def _timing(self, id: str) -> float:
        return self.overrides.get(id, TIMINGS[id].minutes)
