"""The ends of all journeys at likely times, however many journeys there are."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field

from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import settled
from oobe_sim.drivers.ends import Alternatives, Branch, Ended, Tells, nothing, restarts
from oobe_sim.drivers.graph import Graph
from oobe_sim.drivers.play import Player, start
from oobe_sim.drivers.reach import Reach
from oobe_sim.drivers.spans import Spans
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.diagram import Diagram, Diagrams, asked, ends
from oobe_sim.kernel.resolver import Given, Pinned
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.duration import likely
from oobe_sim.world.world import Domain, Opened, Space, World


@define(eq=False)
class Merged:
    """All ends of a flow in a world with open leaves and open events.

    An open event has one answer, however often it is asked, as in an `Exploration`; others are answered
    by `answers`, or nominally.
    """

    catalog: Catalog
    world: World
    space: Space
    answers: Mapping[str, tuple[str, ...]]
    clock: Exact
    tells: Tells = nothing
    opened: Opened = field(factory=dict)
    root: Diagram = field(init=False)
    _graph: Graph = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._graph = Graph(self.catalog, self.world, self.space, self.answers, self.opened, self.tells)
        spans = Spans(self._graph, settled(self.clock.overrides, likely))
        self.root = Reach(self._graph, spans, self.clock, account=restarts).root

    @property
    def diagrams(self) -> Diagrams:
        return self._graph.diagrams

    @property
    def reads(self) -> Mapping[str, object]:
        """All that some journey reads, with one of its values."""
        return self._graph.view.everything

    def branches(self) -> tuple[Branch, ...]:
        """One journey for each end, with what it asked; the first is that of the first answers."""
        return tuple(self._branch(self.diagrams.binding(self.root, end)) for end in ends(self.root))

    def questions(self) -> tuple[str, ...]:
        """The open leaves and events that some end hangs on, in the order in which they are asked."""
        return tuple(self.diagrams.questions[at] for at in asked(self.root))

    def asked(self) -> tuple[str, ...]:
        """All that is open and that some journey asks."""
        return self._graph.asked()

    def end(self, bindings: Mapping[str, object]) -> Ended:
        """How the journey ends in which all that is open is bound so."""
        (one,) = self.diagrams.reached(self.root, bindings).value
        return one  # type: ignore[no-any-return]

    def alternatives(self, path: str) -> Alternatives:
        """The ends that remain possible with each value of a leaf, or each answer to an event.

        None does with an answer that no page offers: it would stand for another one.
        """
        leaf = self.space.get(path)
        values = leaf.values if leaf is not None else self._graph.view.put_events[path]
        possible = values if leaf is not None else self._offered(path)
        return {
            value: tuple(one for end in ends(self.diagrams.given(self.root, path, value)) for one in end.value)
            if value in possible
            else ()
            for value in values
        }

    def _offered(self, path: str) -> frozenset[str]:
        """The answers to an event that some journey may have."""
        several = (way for moves in dict.fromkeys(self._graph.moves.values()) for way in self._graph.ways(moves))
        return frozenset(dict(way.events)[path] for way in several if path in dict(way.events))

    def _branch(self, bindings: Mapping[str, object] | None) -> Branch:
        answers = _Preferring(self.answers, bindings or {}, self._graph.view.put_events)
        view = RecordingView(self.world, answers, self.clock, self.space)
        journey = Player(self.catalog, view, start(self.catalog)).play()
        return Branch(answers.given, journey)


class _Preferring(Given):
    """Answers what is open by bindings, or with the first value, and notes what it was asked.

    An open event is answered with the first that is offered where its answer is not.
    """

    def __init__(
        self,
        answers: Mapping[str, tuple[str, ...]],
        bindings: Mapping[str, object],
        opened: Mapping[str, tuple[str, ...]],
    ) -> None:
        super().__init__(answers, bindings)
        self.opened = opened
        self.given: dict[str, object] = {}
        self._pinned = Pinned({path: (str(bindings.get(path, labels[0])),) for path, labels in opened.items()})

    def state(self, path: str, domain: Domain) -> object:
        value = self.bindings.get(path, domain.values[0])
        self.given[path] = value
        return value

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        if path not in self.opened:
            return super().event(path, n, domain, nominal)
        (self.given[path],) = self._pinned.answers[path]
        return self._pinned.event(path, n, domain, nominal)

    def settled(self, path: str) -> int:
        return self._pinned.settled(path) if path in self.opened else super().settled(path)
