"""What every clock does."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol, Self

from oobe_sim.model.work import TimeQuestion, Work

MOMENT = 1e-6
"""Minutes that no limit depends on: a sum of fractions that reaches a limit may fall so much short of it."""

LONGEST_TIMER = 1440
"""No timer of Windows that the flow asks about is longer: the ESP's limit ends at 1,440 minutes."""


class Clock(Protocol):
    """Turns work into time, and says which timers have expired."""

    @property
    def minutes(self) -> float:
        """Minutes since power-on; where there are many, their mean, and of a range its middle."""

    @property
    def questions(self) -> int:
        """How many questions were answered for this clock that it could not answer itself."""

    def start(self, timer: str) -> Self: ...
    def stop(self, timer: str) -> Self: ...
    def spend(self, work: tuple[Work, ...]) -> Self: ...

    def tells(self, question: TimeQuestion) -> bool | None:
        """The answer to a question about time; `None` where both are possible."""

    def given(self, question: TimeQuestion, answer: bool) -> Self:
        """The clock that knows the answer to a question that it could not tell."""

    def running(self) -> Hashable:
        """What matters of the clock for the future: how long each running timer has run."""
