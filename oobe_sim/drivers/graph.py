"""Every state that journeys can come to, and the moves that lead from one to the next.

Two journeys that come to the same state have the same future but for what is open, and for the
clock. So each state is visited once, its move asked for every answer, and what becomes of it is a
decision diagram over what is open, whose ends are sets of ways on: one way for each answer that a
clock may give. Whoever follows the ways brings a clock, and one graph serves them all.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Mapping
from typing import Any

from attrs import define, field, frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Ended, Status, Tells, nothing
from oobe_sim.drivers.live import Live
from oobe_sim.drivers.play import halted, start
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.diagram import Diagram, Diagrams, asked, ends
from oobe_sim.kernel.forking import ForkingView, Open, Put, owner
from oobe_sim.kernel.move import effects
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.watched import Watched
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Step
from oobe_sim.model.work import TimeQuestion, Work
from oobe_sim.world.world import Opened, Space, World

MOST_STATES = 200_000
"""States after which exploring stops, unless somebody wants more."""

NOT_EXPLORED = "not explored"
"""Stands for the step at which a journey ends that nobody has followed to its end."""


@frozen(cache_hash=True, kw_only=True)
class Way:
    """One way on from a step: by an edge, or none, where the journey halts.

    `changes` are what is learned. `events` are the open events that were put, with their answers,
    `asked` the others, `times` what a clock has to tell for it. `strays` are open events that were
    to be answered with what is not offered there. `order` sorts ways: nominal answers come first, and
    a clock that says no before one that says yes.
    """

    edge: Edge | None
    changes: dict[str, Any] = field(factory=dict, eq=False)
    learned: tuple[tuple[str, Any], ...] = field(init=False)
    work: tuple[Work, ...] = ()
    halts: tuple[Outcome, str] | None = None
    events: tuple[tuple[str, str], ...] = ()
    asked: tuple[str, ...] = ()
    times: tuple[tuple[TimeQuestion, bool], ...] = ()
    strays: frozenset[str] = frozenset()
    order: tuple[int, ...] = ()

    @learned.default
    def _items(self) -> tuple[tuple[str, Any], ...]:
        return tuple(self.changes.items())


@frozen(cache_hash=True)
class State:
    """A situation, and how often each event was asked whose answers are still to change."""

    situation: Situation[Any]
    asked: frozenset[tuple[str, int]] = frozenset()


@frozen
class _Reached:
    """How far the search for a move had come: so many edges are not taken, and what was put."""

    edges: int = 0
    put: Put = Put()


_Known = dict[tuple[Hashable, ...], Diagram]
"""What moves come of, by what was learned of the things that they ask for."""


@define(eq=False)
class Graph:
    """The states of a flow in a world where the leaves of `space` are open, and the events of `opened`.

    Other events are answered by `answers`, or nominally. A journey that has left the step `until` is
    not followed any further: it ends there, and what is told of it is whether the step was skipped.
    `complete` is false where exploring was stopped, after `most` states or, where it was
    `interrupted`, with Ctrl-C: then some states have no moves.
    """

    catalog: Catalog
    world: World
    space: Space
    answers: Mapping[str, tuple[str, ...]]
    opened: Opened = field(factory=dict)
    tells: Tells = nothing
    most: int = MOST_STATES
    until: str = ""
    complete: bool = field(init=False, default=True)
    interrupted: bool = field(init=False, default=False)
    first: State = field(init=False)
    moves: dict[State, Diagram] = field(init=False, factory=dict)
    view: ForkingView = field(init=False)
    _resolver: Given = field(init=False)
    _live: Live = field(init=False)
    _known: dict[str, dict[tuple[str, ...], _Known]] = field(init=False, factory=dict)
    _tries: dict[str, int] = field(init=False)
    _varied: dict[Diagram, Diagram] = field(init=False, factory=dict)
    _ways: dict[Diagram, tuple[Way, ...]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._resolver = Given(self.answers)
        self.view = ForkingView(
            self.world,
            self._resolver,
            Exact({}),
            self.space,
            opened=self.opened,
            foreseen=_foreseen(self.catalog, self.world),
        )
        self._tries = {f"choices.{step.id}": len(step.nominal) for step in self.catalog.steps.values()}
        self._live = Live(self.catalog)
        self.first = State(self._live.kept(start(self.catalog)))
        try:
            self._settle()
        except KeyboardInterrupt:
            self.interrupted = True
            self.most = max(len(self.moves), 1)
            self._settle()
        self._reorder()

    def _settle(self) -> None:
        """Explore until nothing is asked for that was forgotten, which a part of the states needs as well."""
        self._explore()
        while self._live.more():
            self._explore()

    def _reorder(self) -> None:
        """Put questions into the order in which journeys ask them, those about one object together.

        Then diagrams are smallest, since what was asked early decides on what is asked at all.
        """
        paths = dict.fromkeys(
            self.view.diagrams.questions[at] for moves in dict.fromkeys(self.moves.values()) for at in asked(moves)
        )
        first: dict[Hashable, int] = {}
        owners = {path: owner(self.world, path) or path for path in paths}
        for number, path in enumerate(paths):
            first.setdefault(owners[path], number)
        order = sorted(paths, key=lambda path: (first[owners[path]], self.view.diagrams.questions.index(path)))
        reordered = self.view.reorder(order)
        self.moves = {state: reordered(moves) for state, moves in self.moves.items()}
        self._ways.clear()

    def _explore(self) -> None:
        self.moves.clear()
        self.complete = True
        self.first = State(self._live.kept(start(self.catalog)))
        pending = deque([self.first])
        found = {self.first}
        while pending:
            if len(self.moves) >= self.most:
                self.complete = False
                return
            state = pending.popleft()
            self.told(state.situation)  # any journey may go round in a circle for ever, and then ends here
            moves = self.moves[state] = self._moves_of(state)
            for way in self.ways(moves):
                to = self.to(state, way)
                if isinstance(to, State) and to not in found:
                    found.add(to)
                    pending.append(to)

    @property
    def diagrams(self) -> Diagrams:
        return self.view.diagrams

    def asked(self) -> tuple[str, ...]:
        """All that is open and that some journey asks, in the order in which journeys do."""
        found = {at for moves in dict.fromkeys(self.moves.values()) for at in asked(moves)}
        return tuple(self.diagrams.questions[at] for at in sorted(found))

    def ways(self, moves: Diagram) -> tuple[Way, ...]:
        """All ways on that moves come of, in the order of the answers."""
        found = self._ways.get(moves)
        if found is None:
            found = self._ways[moves] = tuple(dict.fromkeys(way for end in ends(moves) for way in in_order(end.value)))
        return found

    def varied(self, moves: Diagram) -> Diagram:
        """What moves come of where each event may be answered in any way that is offered."""
        found = self._varied.get(moves)
        if found is None:
            asked = frozenset(at for at, path in enumerate(self.view.diagrams.questions) if path not in self.space)
            offered = {end: frozenset(way for way in end.value if not way.strays) for end in ends(moves)}
            kept = self.view.diagrams.composed(
                moves, {end: self.view.diagrams.end(some) for end, some in offered.items()}
            )
            found = self._varied[moves] = self.view.diagrams.forgotten(kept, asked)
        return found

    def to(self, state: State, way: Way) -> State | Ended:
        """The state that a way leads to, or the end of the journey."""
        situation = state.situation
        if way.edge is None:
            if way.halts is None:
                raise AssertionError("a way without an edge halts")
            return Ended(*way.halts, self.told(situation))
        if situation.step == self.until:
            return Ended(Outcome.COMPLETED, self.until, Status.SKIPPED if way.edge.skip else Status.SHOWN)
        after = situation.moved(way.edge.to, way.changes)
        end = self.catalog.steps[after.step].ends
        if end is not None:
            return Ended(end, situation.step, self.told(after))
        return State(self._live.kept(after), self._counted(state, way.asked))

    def told(self, last: Situation[Any]) -> Hashable:
        """What else is to be told of a journey that ends in a situation."""
        if self.tells is nothing:
            return None
        watched = Watched(last)
        told = self.tells(watched)  # type: ignore[arg-type]
        self._live.read(last.step, watched.read)
        return told

    def _counted(self, state: State, asked: tuple[str, ...]) -> frozenset[tuple[str, int]]:
        if not asked:
            return state.asked
        counts = dict(state.asked)
        for path in asked:
            most = max(self._resolver.settled(path), self._tries.get(path, 1) - 1)
            counts[path] = min(counts.get(path, 0) + 1, most)
        return frozenset(count for count in counts.items() if count[1] > 0)

    def _moves_of(self, state: State) -> Diagram:
        """What a state's move comes of; found again where another state had learned the same of what it asks for."""
        of_step = self._known.setdefault(state.situation.step, {})
        learned = state.situation.learned
        for names, known in of_step.items():
            found = known.get((state.asked, *(getattr(learned, name) for name in names)))
            if found is not None:
                return found
        watched: Any = Watched(state.situation)
        made = self.view.fork(lambda reached: self._moved(state, watched, reached or _Reached()))
        for fact, _ in self.step(state).halts:
            # how a journey halts here is asked only once it is seen to go round in a circle
            self.view.fork(lambda _, fact=fact: fact.test(self.view, watched))  # type: ignore[misc]
        self._live.read(state.situation.step, watched.read)
        names = tuple(watched.read)
        of_step.setdefault(names, {})[(state.asked, *(getattr(learned, name) for name in names))] = made
        return made

    def _moved(self, state: State, situation: Any, reached: _Reached) -> frozenset[Way]:
        """The ways on: the kernel's own search for a move, resumed where it had to ask."""
        step, view = self.catalog.steps[state.situation.step], self.view
        view.stand(dict(state.asked), reached.put)
        for at, edge in enumerate(step.edges[reached.edges :], reached.edges):
            try:
                if view.takes(step, edge, situation):
                    changes, work = effects(edge, view, situation)
                    return frozenset({self._way(edge, changes, work)})
            except Open as question:
                question.reached = _Reached(at, view.put)
                raise
        outcome, place, _ = halted(self.catalog, step, (), view, situation)
        return frozenset({self._way(None, halts=(outcome, place.id))})

    def _way(self, edge: Edge | None, changes: Any = None, work: Any = (), halts: Any = None) -> Way:
        put = self.view.put
        opened = {path: answer for path, answer in put.events.items() if self.view.opening(path) is not None}
        return Way(
            edge=edge,
            changes=changes or {},
            work=work,
            halts=halts,
            events=tuple(opened.items()),
            asked=tuple(path for path in put.events if path not in opened),
            times=put.times,
            strays=put.strays,
            order=(
                *(
                    self.view.put_events[path].index(answer)
                    for path, answer in opened.items()
                    if path not in put.strays
                ),
                *(answer for _, answer in put.times),
            ),
        )

    def step(self, state: State) -> Step:
        return self.catalog.steps[state.situation.step]


def _foreseen(catalog: Catalog, world: World) -> dict[str, tuple[str, ...]]:
    """The questions that may be put, so that each finds its place among the leaves.

    An event that is called after a collection is asked of each of its objects, as `faults.apps` is
    of each of the tenant's apps. The nominal answer comes first.
    """
    found = {}
    for step in catalog.steps.values():
        labels = tuple(edge.label for edge in step.choices)
        found[f"choices.{step.id}"] = (*step.nominal, *(label for label in labels if label not in step.nominal))
    for event in catalog.events().values():
        answers = (event.nominal, *(answer for answer in event.domain if answer != event.nominal))
        several = getattr(world.tenant, event.id.rpartition(".")[2], None)
        paths = [event.id] if several is None else [f"{event.id}.{one.id}" for one in several]
        found |= dict.fromkeys(paths, answers)
    return {path: tuple(dict.fromkeys(labels)) for path, labels in found.items() if labels}


def in_order(several: frozenset[Way]) -> list[Way]:
    """Ways in an order that is always the same."""
    return sorted(several, key=lambda way: way.order)
