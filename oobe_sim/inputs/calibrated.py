"""Timings that were measured, and from what."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from oobe_sim.model.duration import Duration


@frozen
class Calibrated:
    """A timing that was measured: from how many of how many measurements or events, in which file.

    `line` and `column` are where a CSV names the timing first; `None` where events give it.
    """

    timing: str
    duration: Duration
    number: int
    of: int
    what: str
    file: str
    line: int | None = None
    column: int | None = None


def timings_of(calibrated: Iterable[Calibrated]) -> dict[str, Duration]:
    """Durations by timing id; of a timing that several files give, the last counts."""
    return {one.timing: one.duration for one in calibrated}
