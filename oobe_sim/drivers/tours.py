"""Journeys that show as much as they can on their way, with the open leaves set to certain values.

With these values the graph is a plain one, small enough to look ahead: of what is still to be shown
next comes that which costs the least of the rest. What goes wrong does so in one way in a journey:
a tester prepares an app that fails, or one that hangs, and may mend it before the next try.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from itertools import count
from typing import Any

from attrs import define, field, frozen

from oobe_sim.drivers.components import components
from oobe_sim.drivers.covering import Allows, Paths
from oobe_sim.drivers.graph import Way
from oobe_sim.drivers.marks import Mark
from oobe_sim.drivers.reach import Node

_PRESSED, _WRONG = 4, 40
"""What it costs to press something unusual, and to let something go wrong, where a plain move costs 1."""


@frozen(eq=False)
class Leg:
    """A part of a journey: one way on, or the ways round a circle; `to` is `None` where the journey is over.

    `wrong` is what is not as usual and that no person presses.
    """

    ways: tuple[Way, ...]
    to: int | None
    marks: int
    cost: int
    wrong: tuple[tuple[str, str], ...]


@frozen(eq=False)
class Tour:
    """What has to be answered for a journey, what it shows, and how much is asked of a tester."""

    bindings: Mapping[str, object]
    answers: Mapping[str, tuple[str, ...]]
    marks: int
    cost: int


@define(eq=False)
class Bits:
    """Marks as bits of whole numbers."""

    marks: list[Mark] = field(factory=list)
    _at: dict[Mark, int] = field(factory=dict)

    def of(self, mark: Mark) -> int:
        if mark not in self._at:
            self._at[mark] = len(self.marks)
            self.marks.append(mark)
        return 1 << self._at[mark]

    def among(self, bits: int) -> tuple[Mark, ...]:
        return tuple(mark for number, mark in enumerate(self.marks) if bits >> number & 1)


@define(eq=False)
class Terrain:
    """The graph with certain values of the leaves."""

    paths: Paths
    allows: Allows
    bindings: Mapping[str, object]
    bits: Bits
    _nodes: dict[Node, int] = field(init=False, factory=dict)
    _legs: list[list[Leg]] = field(init=False, factory=list)
    _future: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        pending = [self.paths.reach.first]
        self._nodes[self.paths.reach.first] = 0
        for node in pending:
            self._legs.append(list(self._legs_of(node, pending)))
        self._future = [0] * len(self._legs)
        found: Any = components(0, self._next)
        for component in found:
            legs = [leg for one in component for leg in self._legs[one]]
            future = 0
            for leg in legs:
                future |= leg.marks | (self._future[leg.to] if leg.to is not None else 0)
            for one in component:
                self._future[one] = future

    @property
    def marks(self) -> int:
        """All that some journey with these values shows."""
        return self._future[0]

    def tour(self, wanted: int) -> Tour:
        """A journey that shows as much of what is wanted as looking ahead finds."""
        here: int | None = 0
        legs: list[Leg] = []
        used: dict[str, str] = {}
        shown = 0
        while here is not None:
            reached = self._reached(here, used)
            best = self._best(reached, wanted & ~shown, used)
            if not best:
                break  # only what a journey may not bring about would end it
            for leg in best:
                legs.append(leg)
                shown |= leg.marks
                here = leg.to
                used.update(leg.wrong)
        return Tour(self.bindings, _answers(legs), shown, sum(leg.cost for leg in legs))

    def _best(self, reached: dict[int, tuple[int, tuple[Leg, ...]]], left: int, used: Mapping[str, str]) -> list[Leg]:
        """The legs to what comes next: that which leaves most of the rest within reach, or the nearest end."""
        best: tuple[tuple[int, ...], tuple[Leg, ...], Leg] | None = None
        for number, (at, (cost, before)) in enumerate(reached.items()):
            for place, leg in enumerate(self._legs[at]):
                if not (leg.to is None or leg.marks & left) or not _may(leg, used):
                    continue
                after = self._future[leg.to] if leg.to is not None else 0
                worth = ((after | leg.marks) & left).bit_count() if leg.marks & left else -1
                key = (-worth, cost + leg.cost, number, place)
                if best is None or key < best[0]:
                    best = (key, before, leg)
        return [] if best is None else [*best[1], best[2]]

    def _reached(self, here: int, used: Mapping[str, str]) -> dict[int, tuple[int, tuple[Leg, ...]]]:
        """Every node that can be come to, at which cost, and by which legs; the nearest first."""
        found: dict[int, tuple[int, tuple[Leg, ...]]] = {}
        number = count()
        queue: list[tuple[int, int, int, tuple[Leg, ...]]] = [(0, next(number), here, ())]
        while queue:
            cost, _, at, came = heappop(queue)
            if at in found:
                continue
            found[at] = (cost, came)
            for leg in self._legs[at]:
                if leg.to is not None and leg.to not in found and _may(leg, used):
                    heappush(queue, (cost + leg.cost, next(number), leg.to, (*came, leg)))
        return found

    def _next(self, one: Any) -> tuple[int, ...]:
        return tuple(dict.fromkeys(leg.to for leg in self._legs[one] if leg.to is not None))

    def _legs_of(self, node: Node, pending: list[Node]) -> Iterator[Leg]:
        reached = self.paths.diagrams.reached
        for one in self.paths.onward(node):
            if all(map(self.allows, one.ways)) and reached(one.where, self.bindings).value:
                marks = 0
                for mark, where in one.marks:
                    if reached(where, self.bindings).value:
                        marks |= self.bits.of(mark)
                to = self._number(one.to, pending) if one.to is not None else None
                unusual = [each for way in one.ways for each in self._unusual(way)]
                wrong = tuple(each for each in unusual if not each[0].startswith("choices."))
                cost = len(one.ways) + _WRONG * len(wrong) + _PRESSED * (len(unusual) - len(wrong))
                yield Leg(one.ways, to, marks, cost, wrong)

    def _number(self, node: Node, pending: list[Node]) -> int:
        if node not in self._nodes:
            self._nodes[node] = len(pending)
            pending.append(node)
        return self._nodes[node]

    def _unusual(self, way: Way) -> list[tuple[str, str]]:
        """The events that a way has not answered as usual."""
        answers = self.paths.reach.graph.view.put_events
        return [(path, answer) for path, answer in way.events if answer != answers[path][0]]


def _may(leg: Leg, used: Mapping[str, str]) -> bool:
    return not leg.wrong or all(used.get(path, answer) == answer for path, answer in leg.wrong)


def _answers(legs: list[Leg]) -> dict[str, tuple[str, ...]]:
    answers: dict[str, tuple[str, ...]] = {}
    for leg in legs:
        for way in leg.ways:
            for path, answer in way.events:
                answers[path] = (*answers.get(path, ()), answer)
    return answers
