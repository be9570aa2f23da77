"""All journeys that what is open allows: which ends they reach, in which share of the combinations, and one of each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from math import prod

from attrs import define, field, frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import Timings, settled
from oobe_sim.drivers.ends import Account, Ended, Tells, nothing
from oobe_sim.drivers.graph import MOST_STATES, Graph
from oobe_sim.drivers.play import Journey, Player, start
from oobe_sim.drivers.reach import UNEXPLORED, Reach
from oobe_sim.drivers.shortest import shortest
from oobe_sim.drivers.spans import Spans
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.diagram import End, ends
from oobe_sim.kernel.resolver import Pinned
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.duration import high, likely, low
from oobe_sim.world.world import Domain, Opened, Space, World


class Pace(Enum):
    """How long things take."""

    LIKELY = "likely"
    """As long as is likely: what a single run reckons with."""
    SLOW = "slow"
    """Everything as long as it may."""
    FAST = "fast"
    """Everything as short as it may."""


_PICK = {Pace.LIKELY: likely, Pace.SLOW: high, Pace.FAST: low}


@frozen(eq=False)
class Witness:
    """A journey, and what has to be answered for it: leaves, and events each time that they are asked."""

    bindings: Mapping[str, object]
    answers: Mapping[str, tuple[str, ...]]
    pace: Pace
    journey: Journey


@frozen(eq=False)
class Possible:
    """An end that is possible.

    `share` is that of the combinations that end so at likely times, where each question has one
    answer. `paces` are those at which a journey ends so; none where only the clock of what is possible
    cannot rule it out, and no journey is known.
    `witness` is a shortest journey, at likely times where there is one.
    `leaving` holds, where the journey goes round because the same is pressed again and again, whether
    something else would lead on.
    """

    end: Ended
    share: Fraction
    paces: frozenset[Pace]
    witness: Witness | None
    leaving: bool = False

    @property
    def likely(self) -> bool:
        """Whether it may come about at likely times."""
        return Pace.LIKELY in self.paces


@define(eq=False)
class Exploration:
    """A flow in a world where the leaves of `space` and the events of `opened` are open.

    A combination gives each open leaf a value and each open event an answer, the same each time that
    it is asked; an answer that a page does not offer stands for the first that it does.
    """

    catalog: Catalog
    world: World
    space: Space
    opened: Opened = field(factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(factory=dict)
    timings: Timings = field(factory=dict)
    tells: Tells = nothing
    most: int = MOST_STATES
    until: str = ""
    graph: Graph = field(init=False)
    _spans: dict[Pace | None, Spans] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.graph = Graph(
            self.catalog, self.world, self.space, self.answers, self.opened, self.tells, self.most, self.until
        )

    @property
    def complete(self) -> bool:
        return self.graph.complete

    @property
    def open(self) -> dict[str, Domain]:
        """What journeys ask of all that is open, leaves and events, in the order in which they do."""
        view = self.graph.view
        found = {}
        for path in self.graph.asked():
            found[path] = (
                self.space[path] if path in self.space else _answered(view.opening(path), view.put_events[path])
            )
        return found

    @property
    def combinations(self) -> int:
        """How many combinations there are of what journeys ask."""
        return prod(len(domain.values) for domain in self.open.values())

    def clock(self, pace: Pace) -> Exact:
        """The clock by which everything takes that long."""
        return Exact(settled(self.timings, _PICK[pace]))

    def reach(self, pace: Pace = Pace.LIKELY, *, varied: bool = False, account: Account | None = None) -> Reach:
        """The ends that journeys reach at a pace."""
        clock = self.clock(pace)
        if pace not in self._spans:
            self._spans[pace] = Spans(self.graph, clock.overrides)
        return Reach(self.graph, self._spans[pace], clock, varied=varied, account=account)

    def not_ruled_out(self) -> frozenset[Ended]:
        """The ends that the clock of what is possible cannot rule out, at whatever pace."""
        if None not in self._spans:
            self._spans[None] = Spans(self.graph, self.timings)
        root = Reach(self.graph, self._spans[None], varied=True).root
        return frozenset(end for one in ends(root) for end in one.value)

    def shares(self, reach: Reach) -> dict[Ended, Fraction]:
        """The share of the combinations that lead to each end."""
        weights = {path: _weights(domain) for path, domain in self.open.items()}
        found = reach.diagrams.weighed(reach.root, weights)
        told: dict[Ended, Fraction] = {}
        for one, weight in found.items():
            for end in one.value:
                told[end] = told.get(end, Fraction(0)) + weight
        return told

    def possible(self) -> tuple[Possible, ...]:
        """Every end that is possible, the most frequent first, those that only a slow or fast one reaches last."""
        constant = self.reach()
        shares = self.shares(constant)
        witnesses: dict[Ended, Witness] = {}
        paces: dict[Ended, set[Pace]] = {}
        leaving: set[Ended] = set()
        for pace in Pace:
            for end, found in shortest(self.reach(pace, varied=True)).items():
                paces.setdefault(end, set()).add(pace)
                if end not in witnesses:
                    witnesses[end] = self.replayed(found.bindings, found.answers, pace)
        for one in ends(constant.root):
            for end in sorted(one.value - witnesses.keys(), key=repr):
                witnesses[end] = self.pinned(constant, one)
                paces[end] = {Pace.LIKELY}
                leaving.add(end)
        known = dict.fromkeys((*witnesses, *sorted(self.not_ruled_out(), key=repr)))
        possible = (
            Possible(
                end=end,
                share=shares.get(end, Fraction(0)),
                paces=frozenset(paces.get(end, ())),
                witness=witnesses.get(end),
                leaving=end in leaving,
            )
            for end in known
            if end != UNEXPLORED
        )
        return tuple(sorted(possible, key=_most_frequent))

    def pinned(self, reach: Reach, end: End) -> Witness:
        """A journey to an end where each question has one answer."""
        bound = reach.diagrams.binding(reach.root, end) or {}
        answers = {path: (str(value),) for path, value in bound.items() if path not in self.space}
        return self.replayed({path: value for path, value in bound.items() if path in self.space}, answers, Pace.LIKELY)

    def replayed(self, bindings: Mapping[str, object], answers: Mapping[str, tuple[str, ...]], pace: Pace) -> Witness:
        """The journey with these answers; a question that they leave out has its first."""
        resolver = Pinned({**self.answers, **answers}, bindings)
        view = RecordingView(self.world, resolver, self.clock(pace), self.space)
        return Witness(bindings, answers, pace, Player(self.catalog, view, start(self.catalog)).play())


def _most_frequent(one: Possible) -> tuple[object, ...]:
    return (-one.share, not one.likely, not one.paces, one.end.outcome.rank, one.end.stop)


def _answered(opening: Domain | None, answers: tuple[str, ...]) -> Domain:
    """The domain of an event: its own answers in their own order, each with the weight that it was given."""
    if opening is None:
        return Domain(answers)
    weights = dict(zip(opening.values, opening.weights, strict=True)) if opening.weights else {}
    return Domain(answers, opening.why, tuple(weights[answer] for answer in answers) if weights else ())


def _weights(domain: Domain) -> tuple[Fraction, ...]:
    weights = domain.weights or (Fraction(1),) * len(domain.values)
    return tuple(weight / sum(weights) for weight in weights)
