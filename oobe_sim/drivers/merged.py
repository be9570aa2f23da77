"""Explore what is open with merging: the ends of all journeys, however many journeys there are.

Two journeys that come to the same state have the same future but for what is open. So each state is
visited once, its move asked for every answer, and what becomes of it is a decision diagram over the
open leaves, made of those of the states that it leads to. A leaf that is read again further on is
the same question in the same diagram, so that nothing is forgotten and nothing need be carried along.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from attrs import define, field, frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.components import components
from oobe_sim.drivers.ends import Alternatives, Branch, Ended, Tells, nothing
from oobe_sim.drivers.play import Journey, Player, halted, start
from oobe_sim.drivers.state import State
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.diagram import Diagram, Diagrams, End, asked, ends
from oobe_sim.kernel.forking import ForkingView, Open
from oobe_sim.kernel.move import taken
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.move import Move
from oobe_sim.model.step import Edge
from oobe_sim.world.world import Domain, Space, World


@frozen
class _Leads:
    """A move that was made: by which edge, and to which state."""

    edge: Edge
    to: Hashable


@frozen
class _Reached:
    """How far the search for a move had come: the edges that are not taken, and the events that were put."""

    edges: int = 0
    put: Mapping[str, str] = field(factory=dict)


class _Endless:
    """Stands for the end of a journey that goes round in circles, until it is known which circles."""


_ENDLESS = _Endless()


@define(eq=False)
class Merged:
    """All ends of a flow in a world with open leaves; events are answered by `answers`, or nominally."""

    catalog: Catalog
    world: World
    space: Space
    answers: Mapping[str, tuple[str, ...]]
    clock: Exact
    tells: Tells = nothing
    root: Diagram = field(init=False)
    _view: ForkingView = field(init=False)
    _states: dict[Hashable, State] = field(init=False, factory=dict)
    _moves: dict[Hashable, Diagram] = field(init=False, factory=dict)
    _ends: dict[Hashable, Diagram] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._view = ForkingView(self.world, Given(self.answers), self.clock, self.space)
        first = self._noted(self._start())
        for component in components(first, self._leads):
            self._settle(component)
        self.root = self._ends[first]

    @property
    def diagrams(self) -> Diagrams:
        return self._view.diagrams

    @property
    def reads(self) -> Mapping[str, object]:
        """All that some journey reads, with one of its values."""
        return self._view.everything

    def branches(self) -> tuple[Branch, ...]:
        """One journey for each end, with what it asked; the first is that of the first answers."""
        return tuple(self._branch(self.diagrams.binding(self.root, end)) for end in ends(self.root))

    def questions(self) -> tuple[str, ...]:
        """The open leaves that some end hangs on, in the order in which they are asked."""
        return tuple(self.diagrams.questions[at] for at in asked(self.root))

    def end(self, bindings: Mapping[str, object]) -> Ended:
        """How the journey ends in which all that is open is bound so."""
        diagram = self.root
        for path in self.questions():
            diagram = self.diagrams.given(diagram, path, bindings[path])
        (one,) = ends(diagram)
        return one.value  # type: ignore[no-any-return]

    def alternatives(self, path: str) -> Alternatives:
        """The ends that remain possible with each value of a leaf."""
        return {
            value: tuple(end.value for end in ends(self.diagrams.given(self.root, path, value)))
            for value in self.space[path].values
        }

    def _start(self) -> State:
        return State(start(self.catalog), self.clock, {}, {})

    def _branch(self, bindings: Mapping[str, object] | None) -> Branch:
        journey, read = self._journey(self._start(), bindings or {})
        return Branch(read, journey)

    def _noted(self, state: State) -> Hashable:
        key = (state.situation, state.future(self._view.resolver))
        self._states.setdefault(key, state)
        return key

    def _leads(self, key: Hashable) -> tuple[Hashable, ...]:
        """The states that a state leads to."""
        state = self._states[key]
        moves = self._moves[key] = self._view.fork(lambda reached: self._moved(state, reached or _Reached()))
        return tuple(end.value.to for end in ends(moves) if isinstance(end.value, _Leads))

    def _moved(self, state: State, reached: _Reached) -> _Leads | Ended:
        """What a state's move leads to: the kernel's own search for it, resumed where it had to ask."""
        step, situation, view = self.catalog.steps[state.situation.step], state.situation, self._view
        view.stand(state.clock, state.asked, state.tries, reached.put)
        for at, edge in enumerate(step.edges[reached.edges :], reached.edges):
            try:
                if view.takes(step, edge, situation):
                    return self._led(state, taken(step, edge, view, situation, explain=False))
            except Open as question:
                question.reached = _Reached(at, view.put)
                raise
        outcome, place, _ = halted(step, (), view, situation)
        return Ended(outcome, place.id, self.tells(situation))

    def _led(self, state: State, made: Move) -> _Leads | Ended:
        end = self.catalog.steps[made.after.step].ends
        if end is not None:
            return Ended(end, made.step.id, self.tells(made.after), int(made.edge.reboot))
        return _Leads(made.edge, self._noted(state.after(made, self._view.answered(), self._view.tries)))

    def _settle(self, component: tuple[Hashable, ...]) -> None:
        """Find the ends of states that lead to each other, those of all that they lead to being known."""
        endless = self.diagrams.end(_ENDLESS)
        for key in component:
            self._ends[key] = endless
        self._follow(component)
        for key in component:
            while (circle := self.diagrams.binding(self._ends[key], endless)) is not None:
                self._ends[key] = self._closed(key, circle)

    def _follow(self, component: tuple[Hashable, ...]) -> None:
        """Follow the moves of states until nothing more comes of it."""
        changed = True
        while changed:
            changed = False
            for key in component:
                found = self._followed(self._moves[key])
                changed = changed or found is not self._ends[key]
                self._ends[key] = found

    def _followed(self, moves: Diagram) -> Diagram:
        """The ends that moves lead to, as far as they are known."""
        return self.diagrams.composed(moves, {end: self._beyond(end) for end in ends(moves)})

    def _beyond(self, end: End) -> Diagram:
        if not isinstance(end.value, _Leads):
            return end
        beyond = self._ends[end.value.to]
        if not end.value.edge.reboot:
            return beyond
        return self.diagrams.composed(beyond, {one: self._after_restart(one) for one in ends(beyond)})

    def _after_restart(self, end: End) -> End:
        return end if end.value is _ENDLESS else self.diagrams.end(end.value.later(1))

    def _closed(self, key: Hashable, bindings: Mapping[str, object]) -> Diagram:
        """The ends of a state, where its journey goes round in the circle in which it goes with these bindings."""
        path: list[Hashable] = []
        moves: list[Move] = []
        here = key
        where: Diagram = self.diagrams.end(True)
        while here not in path:
            path.append(here)
            found = self.diagrams.reached(self._moves[here], bindings)
            state = self._states[here]
            lead = found.value
            moves.append(
                Move(self.catalog.steps[state.situation.step], lead.edge, state.situation, lead.to[0], (), {}, ())
            )
            where = self.diagrams.both(where, self.diagrams.leading(self._moves[here], found))
            here = lead.to
        end = self._view.fork(lambda _: self._circling(moves, path.index(here)))
        return self.diagrams.chosen(where, end, self._ends[key])

    def _circling(self, moves: list[Move], first: int) -> Ended:
        loop, last = tuple(moves[first:]), moves[-1]
        outcome, place, _ = halted(last.step, loop, self._view, last.after)
        return Ended(outcome, place.id, self.tells(last.after), sum(made.edge.reboot for made in moves))

    def _journey(self, state: State, bindings: Mapping[str, object]) -> tuple[Journey, dict[str, object]]:
        """The journey from a state with these bindings, and the first values where they say nothing; what it asked."""
        answers = _Preferring(self.answers, bindings)
        view = RecordingView(self.world, answers, state.clock, self.space)
        view.asked = dict(state.asked)
        view.tries = state.tries
        journey = Player(self.catalog, view, state.situation).play()
        for path in answers.given:
            self.diagrams.name(path, self.space[path].values)
        return journey, answers.given


class _Preferring(Given):
    """Answers what is open by bindings, or with the first value, and notes what it was asked."""

    def __init__(self, answers: Mapping[str, tuple[str, ...]], bindings: Mapping[str, object]) -> None:
        super().__init__(answers, bindings)
        self.given: dict[str, object] = {}

    def state(self, path: str, domain: Domain) -> object:
        value = self.bindings.get(path, domain.values[0])
        self.given[path] = value
        return value
