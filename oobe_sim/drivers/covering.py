"""Which marks varied journeys can show, and for which values of the open leaves each.

One pass over the graph, forwards: where a node can be come to at all, and so where each way on from
it can be taken. Events hang on no leaf; which answers they may have is for whoever asks to say.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

from attrs import define, field, frozen

from oobe_sim.drivers.components import components
from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.graph import Way
from oobe_sim.drivers.marks import Halt, Mark, reasons_in, rules_of
from oobe_sim.drivers.reach import UNEXPLORED, Node, Reach
from oobe_sim.kernel.diagram import Diagram, Diagrams, ends
from oobe_sim.kernel.forking import Put
from oobe_sim.kernel.watched import Watched
from oobe_sim.model.fact import Fact
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
                marks: tuple[tuple[Mark, Diagram], ...] = ((way.edge, everywhere), *self._rules(node, way))
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
                halts = (Halt(end.outcome, end.stop) for end in sorted(one.value, key=repr) if end != UNEXPLORED)
                yield Onward(circle.ways, None, where, tuple((halt, self.diagrams.end(True)) for halt in halts))

    def _rules(self, node: Node, way: Way) -> Iterator[tuple[Rule, Diagram]]:
        """The rules that are reasons of the guard of a way's edge, and where each is."""
        certain, either = reasons_in(way.edge.when) if way.edge is not None else ((), ())
        found: dict[Rule, Diagram] = dict.fromkeys(certain, self.diagrams.end(True))
        for part in either:
            reasons = self._reasons_of(part, node, way)
            for rule in rules_of(part):
                where = self.diagrams.leading(reasons, lambda end, rule=rule: rule in end.value)  # type: ignore[misc]
                if where is not self.diagrams.end(False):
                    found[rule] = self.diagrams.either(found.get(rule, where), where)
        yield from found.items()

    def _reasons_of(self, part: Fact, node: Node, way: Way) -> Diagram:
        """Sets of rules; the same where another state had learned the same of what they ask for."""
        state, view = node.state, self.reach.graph.view
        learned = state.situation.learned
        of_way = self._reasons.setdefault((part, way.events, way.times, state.asked), {})
        for names, known in of_way.items():
            found = known.get(tuple(getattr(learned, name) for name in names))
            if found is not None:
                return found
        watched: Any = Watched(state.situation)

        def ask(_: object) -> frozenset[Rule]:
            view.stand(dict(state.asked), Put(dict(way.events), way.times))
            return frozenset(part.reasons(view, watched))

        made = view.fork(ask)
        names = tuple(watched.read)
        of_way.setdefault(names, {})[tuple(getattr(learned, name) for name in names)] = made
        return made


def shown(
    paths: Paths, allows: Allows = anything, within: Diagram | None = None, but: Container[Mark] = ()
) -> dict[Mark, Diagram]:
    """The marks of journeys `within` some values of the leaves, which go only ways that are allowed.

    Each with where some journey shows it: a yes-or-no diagram over the leaves. Nobody asks for those of `but`.
    """
    made = _Showing(paths.diagrams, but)
    made.seen[paths.reach.first] = within if within is not None else paths.diagrams.end(True)
    for component in paths.order:
        allowed = {node: [one for one in paths.onward(node) if all(map(allows, one.ways))] for node in component}
        made.go(allowed)
        for node in component:
            for one in allowed[node]:
                made.show(node, one)
    return made.found


@define(eq=False)
class _Showing:
    """Where nodes can be come to, and what is shown on the way."""

    diagrams: Diagrams
    but: Container[Mark]
    seen: dict[Node, Diagram] = field(init=False, factory=dict)
    found: dict[Mark, Diagram] = field(init=False, factory=dict)

    def go(self, onward: Mapping[Node, list[Onward]]) -> None:
        """Go on from nodes that lead to each other, until nothing more comes of it."""
        pending = [node for node in onward if node in self.seen]
        while pending:
            again: dict[Node, None] = {}
            for node in pending:
                for one in onward[node]:
                    if one.to is not None and self._come(node, one, one.to) and one.to in onward:
                        again[one.to] = None
            pending = list(again)

    def show(self, node: Node, one: Onward) -> None:
        """Take note of what a way on from a node shows."""
        nowhere = self.diagrams.end(False)
        marks = [(mark, where) for mark, where in one.marks if mark not in self.but]
        at = self.diagrams.both(self.seen.get(node, nowhere), one.where) if marks else nowhere
        for mark, where in marks:
            held = self.diagrams.both(at, where)
            if held is not nowhere:
                self.found[mark] = self.diagrams.either(self.found.get(mark, nowhere), held)

    def _come(self, node: Node, one: Onward, to: Node) -> bool:
        known = self.seen.get(to, self.diagrams.end(False))
        grown = self.diagrams.either(known, self.diagrams.both(self.seen[node], one.where))
        if grown is not known:
            self.seen[to] = grown
        return grown is not known


def _order(way: Way) -> tuple[int, ...]:
    return way.order
