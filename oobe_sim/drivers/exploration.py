"""All journeys that what is open allows: which ends they reach, in which share of the combinations, and one of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from fractions import Fraction
from functools import cached_property
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
from oobe_sim.kernel.diagram import ends
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


def clock_at(timings: Timings, pace: Pace) -> Exact:
    """The clock at power-on by which everything takes that long."""
    return Exact(settled(timings, _PICK[pace]))


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
    stopped: bool = field(init=False, default=False)
    """Whether Ctrl-C ended the looking for what is possible."""
    _spans: dict[Pace | None, Spans] = field(init=False, factory=dict)
    _reaches: dict[tuple[Pace, bool], Reach] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.graph = Graph(
            self.catalog, self.world, self.space, self.answers, self.opened, self.tells, self.most, self.until
        )

    @property
    def complete(self) -> bool:
        """Whether all journeys were followed, and nobody stopped the looking for what is possible."""
        return self.graph.complete and not self.stopped

    @property
    def interrupted(self) -> bool:
        """Whether it was Ctrl-C that ended the exploring, and not the most states that were wanted."""
        return self.stopped or self.graph.interrupted

    @cached_property
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

    @cached_property
    def usual(self) -> dict[str, object]:
        """The first value of each: what the scenario takes for granted, and what goes well."""
        return {path: domain.values[0] for path, domain in self.open.items()}

    def clock(self, pace: Pace) -> Exact:
        """The clock by which everything takes that long."""
        return clock_at(self.timings, pace)

    def reach(self, pace: Pace = Pace.LIKELY, *, varied: bool = False, account: Account | None = None) -> Reach:
        """The ends that journeys reach at a pace."""
        found = self._reaches.get((pace, varied)) if account is None else None
        if found is None:
            clock = self.clock(pace)
            if pace not in self._spans:
                self._spans[pace] = Spans(self.graph, clock.overrides)
            found = Reach(self.graph, self._spans[pace], clock, varied=varied, account=account)
            if account is None:
                self._reaches[pace, varied] = found
        return found

    def not_ruled_out(self) -> frozenset[Ended]:
        """The ends that the clock of what is possible cannot rule out, at whatever pace."""
        if None not in self._spans:
            self._spans[None] = Spans(self.graph, self.timings)
        return _ends_of(Reach(self.graph, self._spans[None], varied=True))

    @property
    def weights(self) -> dict[str, tuple[Fraction, ...]]:
        """How often each value of what is open is met, in the order of the values; they add up to 1."""
        return {path: _weights(domain) for path, domain in self.open.items()}

    def shares(self, reach: Reach) -> dict[Ended, Fraction]:
        """The share of the combinations that lead to each end."""
        weights = self.weights
        found = reach.diagrams.weighed(reach.root, weights)
        told: dict[Ended, Fraction] = {}
        for one, weight in found.items():
            for end in one.value:
                told[end] = told.get(end, Fraction(0)) + weight
        return told

    @property
    def unexplored(self) -> Fraction:
        """The share of the combinations whose end nobody knows, as exploring was stopped."""
        if self.stopped and (Pace.LIKELY, False) not in self._reaches:
            return Fraction(1)
        return self.shares(self.reach()).get(UNEXPLORED, Fraction(0))

    def possible(self) -> tuple[Possible, ...]:
        """Every end that is possible, the most frequent first, those that only a slow or fast one reaches last.

        Ctrl-C stops looking for more: what is known by then is told, and `complete` is false. Where it came
        while journeys were followed, no other times than likely ones are looked at.
        """
        found = _Found()
        try:
            self._look(found)
        except KeyboardInterrupt:
            self.stopped = True
        possible = (
            Possible(
                end=end,
                share=found.shares.get(end, Fraction(0)),
                paces=frozenset(paces),
                witness=found.witnesses.get(end),
                leaving=end in found.leaving,
            )
            for end, paces in found.paces.items()
            if end != UNEXPLORED
        )
        return tuple(sorted(possible, key=_most_frequent))

    def _look(self, found: _Found) -> None:
        constant = self.reach()
        found.shares = self.shares(constant)
        for end in found.shares:
            found.paces[end] = {Pace.LIKELY}
        hurried = self.interrupted
        for pace in Pace if not hurried else (Pace.LIKELY,):
            reach = self.reach(pace, varied=True)
            for end in sorted(_ends_of(reach), key=repr):
                found.paces.setdefault(end, set()).add(pace)
            left = _ends_of(reach) - found.witnesses.keys()
            for end, one in shortest(reach, left).items():
                found.witnesses[end] = self.replayed(one.bindings, one.answers, pace)
        found.leaving = found.shares.keys() - found.witnesses.keys()
        for end, one in shortest(constant, found.leaving).items():
            found.witnesses[end] = self.answered(one.bindings)
        for end in sorted(self.not_ruled_out(), key=repr) if not hurried else ():
            found.paces.setdefault(end, set())

    def answered(self, combination: Mapping[str, object], pace: Pace = Pace.LIKELY) -> Witness:
        """The journey with these answers to what is open, leaves and events."""
        leaves = {path: value for path, value in combination.items() if path in self.space}
        answers = {path: (str(value),) for path, value in combination.items() if path not in self.space}
        return self.replayed(leaves, answers, pace)

    def replayed(self, bindings: Mapping[str, object], answers: Mapping[str, tuple[str, ...]], pace: Pace) -> Witness:
        """The journey with these answers; a question that they leave out has its first."""
        resolver = Pinned({**self.answers, **answers}, bindings)
        view = RecordingView(self.world, resolver, self.clock(pace), self.space)
        return Witness(bindings, answers, pace, Player(self.catalog, view, start(self.catalog)).play())


@define(eq=False)
class _Found:
    """What is known of ends that are possible, while more of it is looked for."""

    shares: dict[Ended, Fraction] = field(factory=dict)
    paces: dict[Ended, set[Pace]] = field(factory=dict)
    witnesses: dict[Ended, Witness] = field(factory=dict)
    leaving: Collection[Ended] = ()


def _ends_of(reach: Reach) -> frozenset[Ended]:
    return frozenset(end for one in ends(reach.root) for end in one.value)


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
