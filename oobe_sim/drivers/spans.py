"""How long timers may have run at each state: the least and the most of all journeys that come there."""

from __future__ import annotations

from collections import deque
from math import inf

from attrs import define, evolve, field

from oobe_sim.clock.bounds import Bounds
from oobe_sim.clock.clock import LONGEST_TIMER
from oobe_sim.clock.timings import Timings
from oobe_sim.drivers.graph import Graph, State, Way
from oobe_sim.drivers.state import after_work

_PATIENCE = 16
"""After so many changes at a state its timers may have run for any time: they do so in circles."""

_NOT_RUNNING = -inf


@define(eq=False)
class Spans:
    """The clock of what is possible, at each state of a graph, with these timings.

    Two journeys to one state are not told apart, so that what is possible here may not be for either
    of them. `certain` says that no question about time has two answers anywhere: then every journey
    that these spans allow is one that there is.
    """

    graph: Graph
    timings: Timings
    certain: bool = field(init=False, default=True)
    _at: dict[State, Bounds] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        graph, changes = self.graph, dict[State, int]()
        self._at[graph.first] = Bounds(self.timings)
        pending = deque([graph.first])
        while pending:
            state = pending.popleft()
            for way in graph.ways(graph.moves[state]) if state in graph.moves else ():
                clock = self.clock(state, way)
                to = graph.to(state, way) if clock is not None else None
                if clock is None or not isinstance(to, State):
                    continue
                known = self._at.get(to)
                merged = _merged(known, clock, widen=changes.get(to, 0) > _PATIENCE)
                if merged != known:
                    self._at[to] = merged
                    changes[to] = changes.get(to, 0) + 1
                    pending.append(to)
        self.certain = not any(self._doubted(state) for state in self._at)

    def allows(self, state: State, way: Way) -> bool:
        """Whether a clock may answer so that the journey takes this way."""
        return not way.times or (state in self._at and self._told(state, way) is not None)

    def clock(self, state: State, way: Way) -> Bounds | None:
        """The clock after a way; `None` where no clock answers so."""
        clock = self._told(state, way)
        return None if clock is None or way.edge is None else after_work(clock, way.edge, way.work)

    def _told(self, state: State, way: Way) -> Bounds | None:
        clock = self._at[state]
        for question, answer in way.times:
            told = clock.tells(question)
            if told is None:
                clock = clock.given(question, answer)
            elif told != answer:
                return None
        return clock

    def _doubted(self, state: State) -> bool:
        moves = self.graph.moves.get(state)
        if moves is None:
            return False
        clock = self._at[state]
        return any(clock.tells(question) is None for way in self.graph.ways(moves) for question, _ in way.times)


def _merged(known: Bounds | None, clock: Bounds, *, widen: bool) -> Bounds:
    """The spans that hold those of both; minutes since power-on, on which nothing hangs, are not kept."""
    names = dict.fromkeys(name for one in (known, clock) if one is not None for name, _ in one.timers)
    timers = []
    for name in names:
        spans = [one.ran(name) or (_NOT_RUNNING, _NOT_RUNNING) for one in (known, clock) if one is not None]
        low, high = min(span[0] for span in spans), min(max(span[1] for span in spans), LONGEST_TIMER)
        timers.append((name, (min(low, LONGEST_TIMER), LONGEST_TIMER) if widen else (min(low, LONGEST_TIMER), high)))
    return evolve(clock, span=(0.0, 0.0), timers=tuple(sorted(timers)), known=(), questions=0)
