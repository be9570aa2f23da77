"""Where a journey is: all that its future depends on beside the world."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeVar

from attrs import frozen

from oobe_sim.clock.clock import Clock
from oobe_sim.kernel.resolver import Resolver
from oobe_sim.model.move import Move
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge
from oobe_sim.model.work import Service, Work

AnyClock = TypeVar("AnyClock", bound=Clock)

REBOOT = (Service("reboot"),)


@frozen(eq=False)
class State:
    """A situation, the clock, how often each event was asked, and how many things to press were found."""

    situation: Situation[Any]
    clock: Clock
    asked: Mapping[str, int]
    tries: Mapping[str, int]

    def after(self, made: Move, answered: Iterable[str], tries: Mapping[str, int]) -> State:
        """The state that a move leads to which put these events."""
        return State(made.after, later(self.clock, made), self.asked, tries).having(answered)

    def having(self, answered: Iterable[str]) -> State:
        """The same state once these events were asked too."""
        asked = dict(self.asked)
        for path in answered:
            asked[path] = asked.get(path, 0) + 1
        return State(self.situation, self.clock, asked, self.tries)

    def future(self, resolver: Resolver) -> Hashable:
        """What the future depends on beside the situation: timers, and answers that are still to change."""
        counts = ((path, self._count(path, n, resolver)) for path, n in self.asked.items())
        return (self.clock.running(), frozenset(count for count in counts if count[1] > 0))

    def _count(self, path: str, n: int, resolver: Resolver) -> int:
        """How often an event was asked, as far as it matters: its answers repeat after a while."""
        settled = resolver.settled(path)
        return n if settled is None else min(n, max(settled, self.tries.get(path, 1) - 1))


def work_of(made: Move) -> tuple[Work, ...]:
    """All that a move costs, a restart included."""
    return (*made.work, *REBOOT) if made.edge.reboot else made.work


def turned(clock: AnyClock, edge: Edge) -> AnyClock:
    """The clock after an edge whose work is done, with the timers that it stops and starts."""
    if edge.stops:
        clock = clock.stop(edge.stops)
    if edge.starts:
        clock = clock.start(edge.starts)
    return clock


def later(clock: AnyClock, made: Move) -> AnyClock:
    """The clock after a move and all that it costs."""
    return after_work(clock, made.edge, made.work)


def after_work(clock: AnyClock, edge: Edge, work: tuple[Work, ...]) -> AnyClock:
    """The clock after an edge was taken that costs this work, and a restart where it is one."""
    work = (*work, *REBOOT) if edge.reboot else work
    return turned(clock.spend(work) if work else clock, edge)
