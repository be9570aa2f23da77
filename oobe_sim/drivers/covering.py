"""Which marks varied journeys can show, and for which values of the open leaves each.

One pass over the graph, forwards: where a node can be come to at all, and so where each way on from
it can be taken. Events hang on no leaf; which answers they may have is for whoever asks to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import define, field, frozen

from oobe_sim.drivers.components import components
from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.graph import Way
from oobe_sim.drivers.marks import Halt, Mark, rules_of, varies
from oobe_sim.drivers.reach import UNEXPLORED, Node, Reach
from oobe_sim.kernel.diagram import Diagram, Diagrams, ends
from oobe_sim.kernel.forking import Put
from oobe_sim.kernel.watched import Watched
from oobe_sim.model.rule import Rule

Allows = Callable[[Way], bool]
"""Whether a journey may go a way."""


def anything(_: Way) -> bool:
    """A journey may go any way."""
    return True


@frozen(eq=False)
class Onward:
    """One way on from a node, or the ways round a circle; `where` it is one, and what it shows, where.

    `to` is `None` where the journey is over.
    """

    ways: tuple[Way, ...]
    to: Node | None
    where: Diagram
    marks: tuple[tuple[Mark, Diagram], ...]


@define(eq=False)
class Paths:
    """All ways on that varied journeys have, with what each shows; found once, whoever asks."""

    reach: Reach
    order: tuple[tuple[Node, ...], ...] = field(init=False)
    _onward: dict[Node, tuple[Onward, ...]] = field(init=False, factory=dict)
    _where: dict[Diagram, dict[Way, Diagram]] = field(init=False, factory=dict)
    _reasons: dict[tuple[object, ...], dict[tuple[str, ...], dict[tuple[object, ...], Diagram]]] = field(
        init=False, factory=dict
    )

    def __attrs_post_init__(self) -> None:
        found: Any = components(self.reach.first, self._next)
        self.order = tuple(reversed(tuple(found)))

    @property
    def diagrams(self) -> Diagrams:
        return self.reach.diagrams

    def onward(self, node: Node) -> tuple[Onward, ...]:
        """The ways on from a node that the clock allows."""
        known = self._onward.get(node)
        if known is None:
            known = self._onward[node] = (*self._by_ways(node), *self._round(node))
        return known

    def _next(self, node: Any) -> tuple[Node, ...]:
        return tuple(dict.fromkeys(one.to for one in self.onward(node) if one.to is not None))

    def _by_ways(self, node: Node) -> Iterator[Onward]:
        if node.state not in self.reach.graph.moves:
            return
        everywhere = self.diagrams.end(True)
        moves = self.reach.moves(node)
        possible = {way for end in ends(moves) for way in self.reach.ways(node, end)}
        for way, where in self._ways(moves).items():
            if way not in possible:
                continue
            to = self.reach.beyond(node, way)
            if way.edge is not None:
                marks = ((way.edge, everywhere), *self._rules(node, way))
                yield Onward((way,), to if isinstance(to, Node) else None, where, marks)
            elif isinstance(to, Ended):
                yield Onward((way,), None, where, ((Halt(to.outcome, to.stop), everywhere),))

    def _ways(self, moves: Diagram) -> dict[Way, Diagram]:
        known = self._where.get(moves)
        if known is None:
            several = dict.fromkeys(way for end in ends(moves) for way in sorted(end.value, key=_order))
            known = self._where[moves] = {
                way: self.diagrams.leading(moves, lambda end, way=way: way in end.value)  # type: ignore[misc]
                for way in several
            }
        return known

    def _round(self, node: Node) -> Iterator[Onward]:
        for circle in self.reach.circles.get(node, ()):
            for one in ends(circle.end):
                here = self.diagrams.leading(circle.end, lambda other, one=one: other is one)  # type: ignore[misc]
                where = self.diagrams.both(circle.where, here)
                halts = (Halt(end.outcome, end.stop) for end in one.value if end != UNEXPLORED)
                yield Onward(circle.ways, None, where, tuple((halt, self.diagrams.end(True)) for halt in halts))

    def _rules(self, node: Node, way: Way) -> Iterator[tuple[Rule, Diagram]]:
        """The rules that are reasons of the guard of a way's edge, and where each is."""
        if way.edge is None:
            return
        if not varies(way.edge.when):
            yield from ((rule, self.diagrams.end(True)) for rule in rules_of(way.edge.when))
            return
        reasons = self._reasons_of(node, way)
        for rule in rules_of(way.edge.when):
            where = self.diagrams.leading(reasons, lambda end, rule=rule: rule in end.value)  # type: ignore[misc]
            if where is not self.diagrams.end(False):
                yield rule, where

    def _reasons_of(self, node: Node, way: Way) -> Diagram:
        """Sets of rules; the same where another state had learned the same of what they ask for."""
        state, edge, view = node.state, way.edge, self.reach.graph.view
        learned = state.situation.learned
        of_way = self._reasons.setdefault((edge, way.events, way.times, state.asked), {})
        for names, known in of_way.items():
            found = known.get(tuple(getattr(learned, name) for name in names))
            if found is not None:
                return found
        watched: Any = Watched(state.situation)

        def ask(_: object) -> frozenset[Rule]:
            view.stand(dict(state.asked), Put(dict(way.events), way.times))
            return frozenset(edge.when.reasons(view, watched) if edge is not None else ())

        made = view.fork(ask)
        names = tuple(watched.read)
        of_way.setdefault(names, {})[tuple(getattr(learned, name) for name in names)] = made
        return made


def shown(paths: Paths, allows: Allows = anything, within: Diagram | None = None) -> dict[Mark, Diagram]:
    """The marks of journeys `within` some values of the leaves, which go only ways that are allowed.

    Each with where some journey shows it: a yes-or-no diagram over the leaves.
    """
    diagrams = paths.diagrams
    nowhere = diagrams.end(False)
    seen: dict[Node, Diagram] = {paths.reach.first: within if within is not None else diagrams.end(True)}
    found: dict[Mark, Diagram] = {}
    for component in paths.order:
        allowed = {node: [one for one in paths.onward(node) if all(map(allows, one.ways))] for node in component}
        pending = [node for node in component if node in seen]
        while pending:
            again: dict[Node, None] = {}
            for node in pending:
                for one in allowed[node]:
                    if one.to is None:
                        continue
                    known = seen.get(one.to, nowhere)
                    grown = diagrams.either(known, diagrams.both(seen[node], one.where))
                    if grown is not known:
                        seen[one.to] = grown
                        if one.to in allowed:
                            again[one.to] = None
            pending = list(again)
        for node in component:
            for one in allowed[node] if node in seen else ():
                at = diagrams.both(seen[node], one.where)
                for mark, where in one.marks if at is not nowhere else ():
                    held = diagrams.both(at, where)
                    if held is not nowhere:
                        found[mark] = diagrams.either(found.get(mark, nowhere), held)
    return found


def _order(way: Way) -> tuple[int, ...]:
    return way.order
