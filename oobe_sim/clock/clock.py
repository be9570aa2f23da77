"""What every clock does."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol

from oobe_sim.model.work import Work


class Clock(Protocol):
    """Turns work into time, and says which timers have expired."""

    @property
    def minutes(self) -> float:
        """Minutes since power-on."""

    def start(self, timer: str) -> Clock: ...
    def stop(self, timer: str) -> Clock: ...
    def spend(self, work: tuple[Work, ...]) -> Clock: ...

    def expired(self, timer: str, limit_minutes: int) -> bool:
        """Whether the timer has run for its limit; a timer that does not run has not."""

    def running(self) -> Hashable:
        """What matters of the clock for the future: how long each running timer has run."""
