"""Which services an enrollment reaches, step by step: heard from the flow while it is played."""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from itertools import islice
from typing import Any, TypeVar

import attrs
from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import Timings
from oobe_sim.drivers.ends import Branch
from oobe_sim.drivers.explore import FEW, journeys
from oobe_sim.drivers.play import Journey, Player, start
from oobe_sim.facts.apps import Phase
from oobe_sim.facts.dependencies import sequence
from oobe_sim.facts.endpoints import inspected, reaches
from oobe_sim.facts.services.service import Service
from oobe_sim.facts.turns import turn
from oobe_sim.facts.uses import USES
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.move import taken
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.fact import Composed, Fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Kind, Mover, Step
from oobe_sim.world.network import Internet, Proxy, WifiSecurity
from oobe_sim.world.world import Domain, Space, World

HEARD = "endpoints."
"""Under this the evidence of a listening view holds each service that was asked for."""

MOST_MENDED = 100
"""So many obstacles are gone past at most; more than an enrollment has."""

STOPPED = frozenset({Outcome.BLOCKED, Outcome.TIMED_OUT, Outcome.STUCK, Outcome.RESET})
"""Ends that something brings about which could be mended."""

Result = TypeVar("Result")
Answers = Mapping[str, tuple[str, ...]]


class Certainty(Enum):
    """Whether an enrollment reaches a service."""

    ALWAYS = "always"
    """However the open questions are answered."""
    SOMETIMES = "sometimes"
    """It hangs on the answer to an open question."""
    BEYOND = "beyond"
    """Once is mended what stops this enrollment, whatever the network lets through."""
    OTHERWISE = "otherwise"
    """Only where the enrollment goes another way than this run."""


@frozen
class Need:
    """A step, a service that it reaches, and whether it does."""

    step: Step
    service: Service
    certainty: Certainty


@frozen(eq=False)
class Needs:
    """What an enrollment reaches, in the order of its steps; `branches` are the journeys that were heard.

    `whole` is false where there were too many journeys to hear them all: then one answer after
    another was changed, and not several at once.
    """

    needs: tuple[Need, ...]
    branches: tuple[Branch, ...]
    whole: bool
    blocked: frozenset[Service]
    """What of it the firewall as it is stops, or the proxy refuses."""
    inspected: frozenset[Service]
    """What of it is inspected, where that is not supported."""


class Listening(RecordingView):
    """Notes as evidence, too, which services are asked for."""

    def remember(self, key: Hashable, compute: Callable[..., Result], *args: Any) -> Result:
        result = super().remember(key, compute, *args)
        if args and isinstance(args[0], Service):
            self._reads[HEARD + args[0].name] = args[0]
        return result


class Lenient(Given):
    """Answers nominally where a scenario presses what is not offered in a network that lets all through.

    What is open and has no answer is answered with the first of its values where `guess` is set.
    """

    def __init__(self, answers: Answers, bindings: Mapping[str, object], *, guess: bool = False) -> None:
        super().__init__(answers, bindings)
        self.guess = guess

    def state(self, path: str, domain: Domain) -> object:
        return domain.values[0] if self.guess and path not in self.bindings else super().state(path, domain)

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        given = self.answers.get(path)
        answer = given[min(n, len(given)) - 1] if given else nominal
        return answer if answer in domain else nominal


def opened(world: World) -> World:
    """The same world where the network lets everything through; a device without any network stays so."""
    wifi = world.network.wifi_security
    network = attrs.evolve(
        world.network,
        internet=Internet.FULL,
        wifi_security=WifiSecurity.PSK if wifi is WifiSecurity.ENTERPRISE else wifi,
        wired_authentication=False,
        proxy=Proxy.NONE,
        byte_range_requests=True,
        blocked=frozenset(),
        inspected=frozenset(),
    )
    return attrs.evolve(world, network=network)


def needs(
    catalog: Catalog,
    world: World,
    space: Space,
    answers: Answers | None = None,
    *,
    timings: Timings | None = None,
) -> Needs:
    """What an enrollment reaches, played as if the network let everything through."""
    given, clock, listened = answers or {}, Exact(timings or {}), opened(world)
    asked = {path: domain for path, domain in space.items() if not path.startswith("network.")}

    def view(bindings: Mapping[str, object], *, guess: bool = False) -> Listening:
        return Listening(listened, Lenient(given, bindings, guess=guess), clock, asked)

    def guessing(branch: Branch) -> Callable[[], Listening]:
        return partial(view, branch.bindings, guess=True)

    branches = tuple(islice(journeys(catalog, listened, asked, given, views=view), FEW + 1))
    whole = len(branches) <= FEW
    if not whole:
        branches = tuple(_one_at_a_time(catalog, asked, partial(view, guess=True)))
    heard = [tuple(dict.fromkeys(_heard(catalog, one.journey, guessing(one)()))) for one in branches]
    further = [tuple(_mended(catalog, one.journey, guessing(one))) for one in branches]
    first = branches[0]
    found = (
        *_needed(catalog, heard, further),
        *_otherwise(
            catalog, first.journey, guessing(first)(), {service for one in (*heard, *further) for _, service in one}
        ),
    )
    today = RecordingView(world, Lenient(given, first.bindings, guess=True), clock, space)
    services = {need.service for need in found}
    return Needs(
        found,
        branches,
        whole,
        frozenset(service for service in services if not reaches(today, service)),
        frozenset(one for one in services if one.no_inspection is not None and inspected(today, one)),
    )


def _one_at_a_time(
    catalog: Catalog, space: Space, view: Callable[[Mapping[str, object]], RecordingView]
) -> Iterator[Branch]:
    """The journey of the first answers, and one for each other answer to one of the questions that it asks."""

    def branch(bindings: Mapping[str, object]) -> Branch:
        journey = Player(catalog, view(bindings), start(catalog)).play()
        return Branch({path: value for path, value in journey.evidence.items() if path in space}, journey)

    first = branch({})
    yield first
    for path in first.bindings:
        for value in space[path].values[1:]:
            yield branch({path: value})


_Met = tuple[str, Service]


def _needed(catalog: Catalog, heard: Sequence[tuple[_Met, ...]], further: Sequence[tuple[_Met, ...]]) -> Iterator[Need]:
    """What was heard in journeys, and further on beyond what stops them, step by step."""
    everywhere = set(heard[0]).intersection(*heard)
    met = {pair for each in heard for pair in each}
    for pair in _in_order([*heard, *further]):
        step, service = pair
        certainty = Certainty.SOMETIMES if pair in met else Certainty.BEYOND
        yield Need(catalog.steps[step], service, Certainty.ALWAYS if pair in everywhere else certainty)


def _otherwise(catalog: Catalog, journey: Journey, view: Listening, known: Container[Service]) -> Iterator[Need]:
    """What only another way of the enrollment reaches, beside the services that are known already."""
    for step, service in dict.fromkeys(_elsewhere(catalog, journey, view)):
        if service not in known:
            yield Need(step, service, Certainty.OTHERWISE)


def _heard(catalog: Catalog, journey: Journey, view: Listening) -> Iterator[_Met]:
    """What was asked for, and what is reached beside it, in the order of the journey."""
    for move in journey.moves:
        yield from ((move.step.id, service) for service in _services(move.evidence))
        if not move.edge.skip:
            yield from ((move.step.id, service) for service in _used(view, move.step, move.before, move.after))
    stop = catalog.steps[journey.last.step]
    yield from ((stop.id, service) for service in _services(journey.last_read))
    if stop.kind is not Kind.END:
        yield from ((stop.id, service) for service in _used(view, stop, journey.last))


def _mended(catalog: Catalog, journey: Journey, view: Callable[[], Listening]) -> Iterator[_Met]:
    """What would be reached if that which stops a journey were mended, again and again."""
    for _ in range(MOST_MENDED):
        if journey.outcome not in STOPPED:
            return
        last = journey.moves[-1].before if catalog.steps[journey.last.step].ends is not None else journey.last
        seen = view()
        edge = _way_on(catalog.steps[last.step], seen, last)
        if edge is None:
            return
        went = taken(catalog.steps[last.step], edge, seen, last, explain=False).after
        mended = went.moved(edge.to, {"trouble": "", "trouble_app": ""})
        journey = Player(catalog, seen, mended).play()
        yield from _heard(catalog, journey, view())


def _way_on(step: Step, view: Listening, situation: Situation[Any]) -> Edge | None:
    """The edge of a step where all goes well: the last one, and where only a person moves, the first.

    An edge back to the step itself goes well as long as there is an app to be dealt with.
    """
    ways = [edge for edge in step.edges if not edge.to.startswith("end.")]
    if turn(view, situation) is None:
        ways = [edge for edge in ways if edge.to != step.id]
    by_itself = [edge for edge in ways if edge.by is not Mover.PERSON]
    return by_itself[-1] if by_itself else next(iter(ways), None)


def _services(evidence: Mapping[str, object]) -> Iterator[Service]:
    yield from (value for value in evidence.values() if isinstance(value, Service))


def _used(view: Listening, step: Step, *situations: Situation[Any]) -> Iterator[Service]:
    """What a step reaches beside, before its move and after it."""
    for use in USES:
        if use.at(step.id):
            for situation in situations:
                yield from use.services(view, attrs.evolve(situation, step=step.id))


def _in_order(heard: Iterable[tuple[_Met, ...]]) -> list[_Met]:
    """Every pair once, step by step: in the order of the first journey, then of those that go other ways."""
    met = list(dict.fromkeys(pair for each in heard for pair in each))
    steps = list(dict.fromkeys(step for step, _ in met))
    return sorted(met, key=lambda pair: steps.index(pair[0]))


def _elsewhere(catalog: Catalog, journey: Journey, view: Listening) -> Iterator[tuple[Step, Service]]:
    """What any step would ask for if the enrollment came there: each condition is asked by itself."""
    learned = attrs.evolve(journey.last.learned, online=True, joined=True, enrolled=True, account="work", trouble="")
    last = Situation(journey.last.step, learned)
    apps = max(len(sequence(view, last, phase)) for phase in Phase)
    for step in catalog.steps.values():
        for app in range(apps + 1):
            situation = Situation(step.id, attrs.evolve(learned, app=app))
            view.begin()
            for edge in step.edges:
                for fact in _parts(edge.when):
                    fact.test(view, situation)
            yield from ((step, service) for service in _services(dict(view.reads())))
            yield from ((step, service) for service in _used(view, step, situation))


def _parts(fact: Fact) -> Iterator[Fact]:
    if isinstance(fact, Composed):
        for part in fact.parts:
            yield from _parts(part)
    else:
        yield fact
