"""What a journey spends its time on: its work, part by part, by whichever clock."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic

from attrs import frozen

from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.state import AnyClock, turned, work_of
from oobe_sim.model.move import Move
from oobe_sim.model.work import Work


@frozen(eq=False)
class Spent(Generic[AnyClock]):
    """One piece of work of a move, and the clock before and after it."""

    move: Move
    work: Work
    before: AnyClock
    after: AnyClock


def spent(journey: Journey, clock: AnyClock) -> Iterator[Spent[AnyClock]]:
    """The work of a journey in its order, from this clock on."""
    for made in journey.moves:
        for part in work_of(made):
            after = clock.spend((part,))
            yield Spent(made, part, clock, after)
            clock = after
        clock = turned(clock, made.edge)
