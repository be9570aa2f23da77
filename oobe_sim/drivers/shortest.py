"""The shortest journey to each end: by breadth, with the values of open leaves that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

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


def shortest(reach: Reach) -> dict[Ended, Found]:
    """A journey of the fewest moves to each end that varied journeys reach."""
    diagrams = reach.diagrams
    wanted = {end for one in ends(reach.root) for end in one.value}
    nowhere, everywhere = diagrams.end(False), diagrams.end(True)
    fronts: list[_Front] = [{reach.first: everywhere}]
    seen: _Front = {reach.first: everywhere}
    found: dict[Ended, Found] = {}
    while fronts[-1] and wanted - found.keys():
        front: _Front = {}
        for node, where in fronts[-1].items():
            for end, here in _ending(reach, node):
                at = diagrams.both(where, here)
                if end not in found and at is not nowhere:
                    found[end] = _back(reach, fronts, node, at, end)
            for way, to, here in _leading(reach, node):
                if way.edge is None:
                    continue
                new = diagrams.both(diagrams.both(where, here), diagrams.denied(seen.get(to, nowhere)))
                if new is not nowhere:
                    front[to] = diagrams.either(front.get(to, nowhere), new)
        for node, where in front.items():
            seen[node] = diagrams.either(seen.get(node, nowhere), where)
        fronts.append(front)
    return found


def _leading(reach: Reach, node: Node) -> Iterable[tuple[Way, Node, Diagram]]:
    """The ways on from a node, and where each is one."""
    for way, where in _ways(reach, node):
        to = reach.beyond(node, way)
        if isinstance(to, Node):
            yield way, to, where


def _ending(reach: Reach, node: Node) -> Iterable[tuple[Ended, Diagram]]:
    """The ends of journeys at a node: by a way, by going round for ever, or as nobody went further."""
    if node.state not in reach.graph.moves:
        for one in ends(reach.ends[node]):
            for end in one.value:
                yield end, reach.diagrams.end(True)
        return
    for way, where in _ways(reach, node):
        to = reach.beyond(node, way)
        if isinstance(to, Ended):
            yield to, where
    for circle in reach.circles.get(node, ()):
        for one in ends(circle.end):
            for end in one.value:
                here = reach.diagrams.leading(circle.end, lambda other, one=one: other is one)  # type: ignore[misc]
                yield end, reach.diagrams.both(circle.where, here)


def _ways(reach: Reach, node: Node) -> Iterable[tuple[Way, Diagram]]:
    moves = reach.moves(node)
    several: dict[Way, None] = {}
    for end in ends(moves):
        several |= dict.fromkeys(reach.ways(node, end))
    for way in several:
        yield way, reach.diagrams.leading(moves, lambda end, way=way: way in end.value)  # type: ignore[misc]


def _back(reach: Reach, fronts: list[_Front], last: Node, where: Diagram, end: Ended) -> Found:
    """The answers of the journey that came to a node, from its end back to its beginning."""
    diagrams = reach.diagrams
    bindings = diagrams.binding(where, diagrams.end(True)) or {}
    taken = list(reversed(_final(reach, last, bindings, end)))
    node = last
    for front in reversed(fronts[:-1]):
        before, way = next(
            (one, way)
            for one, there in front.items()
            if diagrams.reached(there, bindings).value
            for way, to, here in _leading(reach, one)
            if to == node and diagrams.reached(here, bindings).value
        )
        taken.append(way)
        node = before
    answers: dict[str, tuple[str, ...]] = {}
    for way in reversed(taken):
        for path, answer in way.events:
            answers[path] = (*answers.get(path, ()), answer)
    return Found(bindings, answers)


def _final(reach: Reach, node: Node, bindings: Mapping[str, object], end: Ended) -> tuple[Way, ...]:
    """The last ways of a journey that ends at a node: one, or a circle, or none where nobody went further."""
    if node.state not in reach.graph.moves:
        return ()
    for way, here in _ways(reach, node):
        if reach.beyond(node, way) == end and reach.diagrams.reached(here, bindings).value:
            return (way,)
    circles = (one for one in reach.circles[node] if reach.diagrams.reached(one.where, bindings).value)
    return next(one.ways for one in circles if end in reach.diagrams.reached(one.end, bindings).value)
