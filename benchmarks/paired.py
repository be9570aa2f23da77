"""Measure two ways of doing the same, turn by turn, so that a busy machine disturbs both alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from attrs import frozen


@frozen
class Ratio:
    """How often the subject does in the peer's time what the peer does once: the median of all turns."""

    title: str
    subject: str
    peer: str
    turns: tuple[float, ...]
    aim: float
    faster_is_more: bool = True

    @property
    def value(self) -> float:
        return median(self.turns)

    @property
    def reached(self) -> bool:
        return self.value >= self.aim if self.faster_is_more else self.value <= self.aim

    def __str__(self) -> str:
        sign = "at least" if self.faster_is_more else "at most"
        mark = "reached" if self.reached else "MISSED"
        low, high = min(self.turns), max(self.turns)
        return (
            f"{self.title}: {self.value:.1f} [{low:.1f}-{high:.1f}], {sign} {self.aim:g}: {mark}\n"
            f"    {self.subject} against {self.peer}"
        )


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call, in seconds."""
    before = time.process_time()
    work()
    return time.process_time() - before


def faster(
    title: str,
    subject: tuple[str, Callable[[], object]],
    peer: tuple[str, Callable[[], object]],
    *,
    aim: float,
    turns: int = 7,
    scale: float = 1.0,
) -> Ratio:
    """How many times faster the subject is; `scale` is how much more of the same it does than the peer."""
    ratios = tuple(seconds(peer[1]) * scale / seconds(subject[1]) for _ in range(turns))
    return Ratio(title, subject[0], peer[0], ratios, aim)


def slower(
    title: str,
    subject: tuple[str, Callable[[], float]],
    peer: tuple[str, Callable[[], float]],
    *,
    aim: float,
    turns: int = 7,
) -> Ratio:
    """How many times the peer's time the subject takes; both say their seconds themselves."""
    ratios = tuple(subject[1]() / peer[1]() for _ in range(turns))
    return Ratio(title, subject[0], peer[0], ratios, aim, faster_is_more=False)
