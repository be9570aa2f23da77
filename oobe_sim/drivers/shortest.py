"""The shortest journey to each end: by breadth, with the values of open leaves that it needs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import define, field, frozen

from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.graph import Way
from oobe_sim.drivers.reach import Node, Reach
from oobe_sim.kernel.diagram import Diagram, ends

_Front = dict[Node, Diagram]
"""Where, of the values of open leaves, journeys come to a node for the first time after so many moves."""


@frozen(eq=False)
class Found:
    """What has to be answered for a journey: leaves, and each open event in the order in which it is asked."""

    bindings: Mapping[str, object]
    answers: Mapping[str, tuple[str, ...]]


def shortest(reach: Reach, wanted: Collection[Ended]) -> dict[Ended, Found]:
    """A journey of the fewest moves to each of these ends that varied journeys reach."""
    diagrams, walk = reach.diagrams, _Walk(reach, frozenset(wanted))
    nowhere, everywhere = diagrams.end(False), diagrams.end(True)
    fronts: list[_Front] = [{reach.first: everywhere}]
    seen: _Front = {reach.first: everywhere}
    found: dict[Ended, Found] = {}
    while fronts[-1] and walk.wanted - found.keys():
        front: _Front = {}
        for node, where in fronts[-1].items():
            for end, here in walk.ending(node):
                at = diagrams.both(where, here) if end in walk.wanted and end not in found else nowhere
                if at is not nowhere:
                    found[end] = _back(walk, fronts, node, at, end)
            for _, to, here in walk.leading(node):
                new = diagrams.both(diagrams.both(where, here), walk.leads(to))
                new = diagrams.both(new, diagrams.denied(seen.get(to, nowhere)))
                if new is not nowhere:
                    front[to] = diagrams.either(front.get(to, nowhere), new)
        for node, where in front.items():
            seen[node] = diagrams.either(seen.get(node, nowhere), where)
        fronts.append(front)
    return found


@define
class _Walk:
    """The ways of nodes, and where each is one; found once for each node."""

    reach: Reach
    wanted: frozenset[Ended]
    _ways: dict[Node, tuple[tuple[Way, Node | Ended, Diagram], ...]] = field(factory=dict)
    _leads: dict[Diagram, Diagram] = field(factory=dict)

    def leads(self, node: Node) -> Diagram:
        """Where a node leads to an end that is wanted: nobody has to go on elsewhere."""
        found = self.reach.ends[node]
        if found not in self._leads:
            self._leads[found] = self.reach.diagrams.leading(found, lambda end: not self.wanted.isdisjoint(end.value))
        return self._leads[found]

    def leading(self, node: Node) -> Iterator[tuple[Way, Node, Diagram]]:
        """The ways on from a node."""
        return ((way, to, where) for way, to, where in self.ways(node) if isinstance(to, Node))

    def ending(self, node: Node) -> Iterator[tuple[Ended, Diagram]]:
        """The ends of journeys at a node: by a way, by going round for ever, or as nobody went further."""
        diagrams = self.reach.diagrams
        if node.state not in self.reach.graph.moves:
            for one in ends(self.reach.ends[node]):
                for end in one.value:
                    yield end, diagrams.end(True)
            return
        yield from ((to, where) for _, to, where in self.ways(node) if isinstance(to, Ended))
        for circle in self.reach.circles.get(node, ()):
            for one in ends(circle.end):
                for end in one.value:
                    here = diagrams.leading(circle.end, lambda other, one=one: other is one)  # type: ignore[misc]
                    yield end, diagrams.both(circle.where, here)

    def ways(self, node: Node) -> tuple[tuple[Way, Node | Ended, Diagram], ...]:
        """All ways from a node, in the order of the answers; none where nobody went further."""
        if node.state not in self.reach.graph.moves:
            return ()
        found = self._ways.get(node)
        if found is None:
            found = self._ways[node] = tuple(self._found(node))
        return found

    def _found(self, node: Node) -> Iterator[tuple[Way, Node | Ended, Diagram]]:
        moves = self.reach.moves(node)
        several: dict[Way, None] = {}
        for end in ends(moves):
            several |= dict.fromkeys(self.reach.ways(node, end))
        for way in several:
            where = self.reach.diagrams.leading(moves, lambda end, way=way: way in end.value)  # type: ignore[misc]
            yield way, self.reach.beyond(node, way), where


def _back(walk: _Walk, fronts: list[_Front], last: Node, where: Diagram, end: Ended) -> Found:
    """The answers of the journey that came to a node, from its end back to its beginning."""
    diagrams = walk.reach.diagrams
    bindings = diagrams.binding(where, diagrams.end(True)) or {}
    taken = list(reversed(_final(walk, last, bindings, end)))
    node = last
    for front in reversed(fronts[:-1]):
        before, way = next(
            (one, way)
            for one, there in front.items()
            if diagrams.reached(there, bindings).value
            for way, to, here in walk.leading(one)
            if to == node and diagrams.reached(here, bindings).value
        )
        taken.append(way)
        node = before
    answers: dict[str, tuple[str, ...]] = {}
    for way in reversed(taken):
        for path, answer in way.events:
            answers[path] = (*answers.get(path, ()), answer)
    return Found(bindings, answers)


def _final(walk: _Walk, node: Node, bindings: Mapping[str, object], end: Ended) -> tuple[Way, ...]:
    """The last ways of a journey that ends at a node: one, or a circle, or none where nobody went further."""
    diagrams = walk.reach.diagrams
    if node.state not in walk.reach.graph.moves:
        return ()
    for way, to, here in walk.ways(node):
        if to == end and diagrams.reached(here, bindings).value:
            return (way,)
    circles = (one for one in walk.reach.circles[node] if diagrams.reached(one.where, bindings).value)
    return next(one.ways for one in circles if end in diagrams.reached(one.end, bindings).value)
