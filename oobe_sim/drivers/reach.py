"""Which ends the journeys of a graph reach, by one clock: for every way in which what is open may be.

The ends of a state are those of the states that it leads to. So they are found backwards, states that
lead to each other together, as decision diagrams over what is open whose ends are sets of ends.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cached_property
from typing import Any

from attrs import define, evolve, field, frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.components import components
from oobe_sim.drivers.ends import Account, Ended
from oobe_sim.drivers.graph import NOT_EXPLORED, Graph, State, Way, in_order
from oobe_sim.drivers.play import halted
from oobe_sim.drivers.spans import Spans
from oobe_sim.drivers.state import after_work
from oobe_sim.kernel.diagram import Diagram, Diagrams, End, ends
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Edge

UNEXPLORED = Ended(Outcome.UNKNOWN, NOT_EXPLORED)
"""The end of a journey that leads to where exploring was stopped."""


@frozen(cache_hash=True)
class Node:
    """A state, and how long its timers have run; that matters only where a question about time has two answers."""

    state: State
    running: Hashable = None


@frozen(eq=False)
class Circle:
    """Where journeys go round for ever, the set of their ends, and the ways from a node on until they repeat."""

    where: Diagram
    end: Diagram
    ways: tuple[Way, ...]


@define(eq=False)
class Reach:
    """The ends that journeys reach.

    An open event is one more leaf, whose value is the answer each time it is asked; with `varied` it
    may be answered anew each time, and is no leaf. Without a `clock` the journeys are those that
    `spans` allow. An `account` of what happens on the way is for journeys that are not `varied`.
    """

    graph: Graph
    spans: Spans
    clock: Exact | None = None
    varied: bool = False
    account: Account | None = None
    root: Diagram = field(init=False)
    first: Node = field(init=False)
    ends: dict[Node, Diagram] = field(init=False, factory=dict)
    circles: dict[Node, list[Circle]] = field(init=False, factory=dict)
    _clocks: dict[Node, Exact | None] = field(init=False, factory=dict)
    _next: dict[Node, dict[Way, Node | Ended]] = field(init=False, factory=dict)
    _known: dict[tuple[Any, ...], Diagram] = field(init=False, factory=dict)
    _ends_of: dict[Diagram, tuple[End, ...]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        if self.spans.certain:
            self.clock = None
        self.first = self._node(self.graph.first, self.clock)
        for component in components(self.first, self._leads):
            self._settle(component)  # type: ignore[arg-type]
        self.root = self.ends[self.first]

    @property
    def diagrams(self) -> Diagrams:
        return self.graph.view.diagrams

    @cached_property
    def _nothing(self) -> End:
        return self.diagrams.end(frozenset())

    def moves(self, node: Node) -> Diagram:
        """What the move at a node comes of, by whatever is a leaf."""
        moves = self.graph.moves[node.state]
        return self.graph.varied(moves) if self.varied else moves

    def ways(self, node: Node, end: End) -> list[Way]:
        """Of the ways that answers lead to those that the clock allows, in order."""
        following = self._following(node)
        return [way for way in in_order(end.value) if way in following]

    def beyond(self, node: Node, way: Way) -> Node | Ended:
        """Where a way leads."""
        return self._following(node)[way]

    def _node(self, state: State, clock: Exact | None) -> Node:
        node = Node(state, clock.running() if clock is not None else None)
        self._clocks.setdefault(node, clock)
        return node

    def _following(self, node: Node) -> dict[Way, Node | Ended]:
        found = self._next.get(node)
        if found is None:
            found = self._next[node] = {}
            clock = self._clocks[node]
            for way in self.graph.ways(self.graph.moves[node.state]):
                if self._allows(node.state, clock, way):
                    to = self.graph.to(node.state, way)
                    found[way] = to if isinstance(to, Ended) else self._node(to, _after(clock, way))
        return found

    def _allows(self, state: State, clock: Exact | None, way: Way) -> bool:
        if clock is None:
            return self.spans.allows(state, way)
        return all(clock.tells(question) == answer for question, answer in way.times)

    def _leads(self, node: Hashable) -> tuple[Node, ...]:
        if not isinstance(node, Node):
            raise TypeError(node)
        if node.state not in self.graph.moves:
            self.ends[node] = self.diagrams.end(frozenset({UNEXPLORED}))
            return ()
        self._next.setdefault(node, self._following(node))
        return tuple(dict.fromkeys(to for to in self._following(node).values() if isinstance(to, Node)))

    def _settle(self, component: tuple[Node, ...]) -> None:
        """Find the ends of nodes that lead to each other, those of all that they lead to being known."""
        if component[0] in self.ends:
            return
        for node in component:
            self.ends[node] = self._nothing
        alone = len(component) == 1
        if alone and component[0] not in self._leads(component[0]):
            self.ends[component[0]] = self._followed(component[0])
            return
        self._follow(component)
        for node in component:
            left = self.diagrams.leading(self.ends[node], lambda end: end is self._nothing)
            while (bindings := self.diagrams.binding(left, self.diagrams.end(True))) is not None:
                circle = self._circle(node, left, bindings)
                left = self.diagrams.both(left, self.diagrams.denied(circle.where))
                self.circles.setdefault(node, []).append(circle)
                self.ends[node] = self.diagrams.chosen(circle.where, circle.end, self.ends[node])

    def _follow(self, component: tuple[Node, ...]) -> None:
        """Follow the moves of nodes until nothing more comes of it."""
        changed = True
        while changed:
            changed = False
            for node in component:
                found = self._followed(node)
                changed = changed or found is not self.ends[node]
                self.ends[node] = found

    def _followed(self, node: Node) -> Diagram:
        """The ends that a node's moves lead to, as far as they are known."""
        moves = self.moves(node)
        several = self._ends_of.get(moves)
        if several is None:
            several = self._ends_of[moves] = ends(moves)
        then = tuple(self._beyond(node, end) for end in several)
        key = (moves, then)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self.diagrams.composed(moves, dict(zip(several, then, strict=True)))
        return found

    def _beyond(self, node: Node, end: End) -> Diagram:
        found: Diagram = self._nothing
        for way in self.ways(node, end):
            found = self.diagrams.united(found, self._along(node, way))
        return found

    def _along(self, node: Node, way: Way) -> Diagram:
        """The ends of journeys that go on by a way."""
        to = self.beyond(node, way)
        beyond = self.diagrams.end(frozenset({to})) if isinstance(to, Ended) else self.ends[to]
        if self.account is None or way.edge is None:
            return beyond
        key = (beyond, way.edge)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._accounted(beyond, node, way)
        return found

    def _accounted(self, beyond: Diagram, node: Node, way: Way) -> Diagram:
        account, edge, step = self.account, way.edge, self.graph.step(node.state)
        if account is None or edge is None:
            return beyond
        then = {
            one: self.diagrams.end(frozenset(account(end, step, edge) for end in one.value)) for one in ends(beyond)
        }
        return self.diagrams.composed(beyond, then)

    def _circle(self, node: Node, endless: Diagram, bindings: Mapping[str, object]) -> Circle:
        """The circle in which the journey goes round from a node with these bindings, of those that are `endless`."""
        path: list[Node] = []
        moves: list[Move] = []
        taken: list[Way] = []
        here = node
        where = endless
        while here not in path:
            path.append(here)
            way, to = self._first(here, self.diagrams.reached(self.moves(here), bindings))
            where = self.diagrams.both(where, self._taking(here, way, to))
            moves.append(self._move(here, way, to))
            taken.append(way)
            here = to
        end = self.graph.view.fork(lambda _: frozenset({self._circling(moves, path.index(here))}))
        return Circle(where, end, tuple(taken))

    def _first(self, node: Node, end: End) -> tuple[Way, Node]:
        """The first way of those that answers lead to, in a circle, from which none leads to an end."""
        way = self.ways(node, end)[0]
        to = self.beyond(node, way)
        if not isinstance(to, Node):
            raise TypeError(f"a circle has no end, and this one leads to {to}")
        return way, to

    def _move(self, node: Node, way: Way, to: Node) -> Move:
        if way.edge is None:
            raise TypeError("only an edge leads on")
        before, after = node.state.situation, to.state.situation
        return Move(self.graph.step(node.state), way.edge, before, after, (), {}, way.work)

    def _taking(self, node: Node, way: Way, to: Node) -> Diagram:
        """Where the first way leads to the same node too, by an edge of the same kind."""
        kind = _kind(way.edge)
        key = (node, to, kind)
        found = self._known.get(key)
        if found is None:

            def same(end: End) -> bool:
                first = next(iter(self.ways(node, end)), None)
                return first is not None and self.beyond(node, first) == to and _kind(first.edge) == kind

            found = self._known[key] = self.diagrams.leading(self.moves(node), same)
        return found

    def _circling(self, moves: list[Move], first: int) -> Ended:
        loop, last = tuple(moves[first:]), moves[-1]
        outcome, place, _ = halted(self.graph.catalog, last.step, loop, self.graph.view, last.after)
        end = Ended(outcome, place.id, self.graph.told(last.after))
        if self.account is not None:
            for made in reversed(moves):
                end = self.account(end, made.step, made.edge)
        # how often somebody goes round before it counts as for ever is no fact about the flow
        return evolve(end, restarts=0, prompts=0)


def _kind(edge: Edge | None) -> tuple[object, ...]:
    """All that counts of an edge where a journey goes round in a circle."""
    return () if edge is None else (edge.by, edge.reboot, edge.skip)


def _after(clock: Exact | None, way: Way) -> Exact | None:
    return clock if clock is None or way.edge is None else after_work(clock, way.edge, way.work)
