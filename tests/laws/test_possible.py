"""Law 5, with open events: what is possible, and in which share, is what trying everything says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Ended, ended, everything
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.explore import explored
from oobe_sim.drivers.play import Player, play, start
from oobe_sim.kernel.catalog import Catalog, build, windows
from oobe_sim.kernel.move import move
from oobe_sim.kernel.resolver import Pinned
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.fact import Fact, fact
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.question import Event
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Step, end, page, person, stage
from oobe_sim.testing import Drawn, open_domains, worlds
from oobe_sim.world.world import Domain, Opened, Space, World
from tests.laws.test_exploring import DOUBTS, FEW, LEARNS, NOMINAL, bindings, facts, made_up

EVENTS = (
    Event("faults.cable", "does the cable hold?", ("holds", "breaks"), "holds"),
    Event("services.answer", "what does the service say?", ("yes", "no", "later"), "yes"),
)
ALL: Opened = {"choices": Domain(()), "faults": Domain(()), "services": Domain(())}


def _happens(event: Event, answer: str) -> Fact:
    @fact(f"{event.id} is {answer}")
    def happens(w: Any, s: Any) -> bool:
        return bool(w.event(event) == answer)

    return happens


@st.composite
def conditions(draw: st.DrawFn) -> Fact:
    """What leaves, counters or events say."""
    event = draw(st.sampled_from(EVENTS))
    happens = _happens(event, draw(st.sampled_from(event.domain)))
    return draw(st.one_of(facts(), st.just(happens), facts().map(lambda one: one & happens)))


@st.composite
def flows(draw: st.DrawFn) -> Catalog:
    """A small flow with loops, counters, buttons and events."""
    ids = [f"s{number}" for number in range(draw(st.integers(1, 4)))]
    targets = st.sampled_from(("end.good", "end.bad", *ids))
    steps: list[Step] = [
        end("end.good", "It ends well", Outcome.COMPLETED, because=(made_up,)),
        end("end.bad", "It ends badly", Outcome.NOT_MANAGED, because=(made_up,)),
    ]
    for id in ids:
        edges = []
        for number in range(draw(st.integers(0, 4))):
            to, when, learns = draw(targets), draw(conditions()), draw(st.sampled_from(LEARNS))
            reboot = draw(st.sampled_from((False, False, True)))
            by_hand = draw(st.booleans())
            edges.append(
                person(f"b{number}", to, when=when, learns=learns, reboot=reboot)
                if by_hand
                else Edge(to=to, when=when, learns=learns, reboot=reboot)
            )
        made = draw(st.sampled_from((page, stage)))
        steps.append(made(id, id, because=(made_up,), edges=tuple(edges), events=EVENTS))
    return build(steps, "s0", [made_up])


def combinations(exploration: Exploration) -> Iterator[tuple[dict[str, object], dict[str, tuple[str, ...]]]]:
    """Every combination of what journeys ask: the leaves, and the events."""
    asked = exploration.open
    for values in product(*(domain.values for domain in asked.values())):
        given = dict(zip(asked, values, strict=True))
        leaves = {path: value for path, value in given.items() if path in exploration.space}
        yield leaves, {path: (str(value),) for path, value in given.items() if path not in exploration.space}


def brute_force(
    exploration: Exploration, leaves: Mapping[str, object], answers: Mapping[str, tuple[str, ...]], pace: Pace
) -> Ended:
    """How the journey of one combination ends, with all that happened on the way."""
    resolver = Pinned({**exploration.answers, **answers}, leaves)
    view = RecordingView(exploration.world, resolver, exploration.clock(pace), exploration.space)
    journey = Player(exploration.catalog, view, start(exploration.catalog)).play()
    over = exploration.catalog.steps[journey.last.step].ends is not None
    return ended(journey, account=everything) if over else ended(journey).place


def equals_brute_force(exploration: Exploration, pace: Pace = Pace.LIKELY) -> None:
    """Each combination ends as its journey does, and the shares are counts of journeys."""
    reach = exploration.reach(pace, account=everything)
    places = exploration.reach(pace)
    counts = Counter[Ended]()
    for leaves, answers in combinations(exploration):
        expected = brute_force(exploration, leaves, answers, pace)
        given: dict[str, object] = {**leaves, **{path: answer[0] for path, answer in answers.items()}}
        (found,) = reach.diagrams.reached(reach.root, given).value
        assert expected in (found, found.place), given
        counts[expected.place] += 1
    shares = exploration.shares(places)
    assert shares == {one: Fraction(count, exploration.combinations) for one, count in counts.items()}


class _Asks(Exception):
    def __init__(self, path: str, domain: tuple[str, ...]) -> None:
        super().__init__(path)
        self.path, self.domain = path, domain


class _Told(Pinned):
    """Answers events as it was told for one move, and asks for all others."""

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:  # noqa: ARG002 - a resolver's
        if path not in self.answers:
            raise _Asks(path, domain)
        return self.answers[path][0]


def moves(
    catalog: Catalog, world: World, space: Space, leaves: Mapping[str, object], here: Situation[Any]
) -> list[Move | None]:
    """Every move that some answers to events make of a situation."""
    found: list[Move | None] = []
    pending: list[dict[str, tuple[str, ...]]] = [{}]
    while pending:
        answers = pending.pop()
        view = RecordingView(world, _Told(answers, leaves), Exact({}), space)
        try:
            found.append(move(catalog.steps[here.step], view, here))
        except _Asks as asks:
            pending += [{**answers, asks.path: (answer,)} for answer in asks.domain]
    return found


def possible(catalog: Catalog, world: World, space: Space, leaves: Mapping[str, object]) -> tuple[set[Ended], set[str]]:
    """The ends that varied answers lead to, and the steps from where none is to be reached."""
    following: dict[Situation[Any], list[Move | None]] = {}
    pending = [start(catalog)]
    while pending:
        here = pending.pop()
        if here in following or catalog.steps[here.step].ends is not None:
            continue
        following[here] = moves(catalog, world, space, leaves, here)
        pending += [made.after for made in following[here] if made is not None]
    ended_here: set[Ended] = set()
    leads_on: set[Situation[Any]] = set()
    for here, several in following.items():
        step = catalog.steps[here.step]
        for made in several:
            outcome = Outcome.BLOCKED if step.kind.value == "page" else Outcome.STUCK
            if made is None:
                ended_here.add(Ended(outcome, step.id))
            elif (ends_so := catalog.steps[made.after.step].ends) is not None:
                ended_here.add(Ended(ends_so, step.id))
            else:
                continue
            leads_on.add(here)
    grown = True
    while grown:
        more = {
            here
            for here, several in following.items()
            if here not in leads_on and any(made is not None and made.after in leads_on for made in several)
        }
        leads_on |= more
        grown = bool(more)
    return ended_here, {here.step for here in following if here not in leads_on}


@given(flows())
def test_made_up_flows_end_as_each_combination_does(catalog: Catalog) -> None:
    """Loops, counters, buttons and events, where each question has one answer; restarts, pages and prompts too."""
    exploration = Exploration(catalog, NOMINAL, DOUBTS, ALL)
    if exploration.combinations <= 2**12:
        equals_brute_force(exploration)


@given(flows())
def test_what_is_possible_in_made_up_flows_is_what_varied_answers_reach(catalog: Catalog) -> None:
    """Each answer may be another one each time; where none leads on, the journey goes round or halts there."""
    exploration = Exploration(catalog, NOMINAL, DOUBTS, ALL)
    reach = exploration.reach(varied=True)
    for leaves in bindings(DOUBTS):
        expected, nowhere = possible(catalog, NOMINAL, DOUBTS, leaves)
        found = reach.diagrams.reached(reach.root, leaves).value
        assert expected <= found
        assert bool(found - expected) <= bool(nowhere)
        assert {one.stop for one in found - expected} <= nowhere
        assert bool(found)


@given(flows())
def test_each_possible_end_has_a_journey(catalog: Catalog) -> None:
    """The witness of an end ends so."""
    exploration = Exploration(catalog, NOMINAL, DOUBTS, ALL)
    for one in exploration.possible():
        assert one.witness is not None
        assert ended(one.witness.journey).place == one.end


@settings(max_examples=40)
@given(st.data(), worlds())
def test_windows_ends_as_each_combination_does(data: st.DataObject, world: World) -> None:
    """Up to three open leaves and some open events of Windows, at each pace."""
    answers = Drawn(data, events=6)
    journey = play(windows(), world, answers)
    read = {path for made in journey.moves for path in made.evidence}
    domains = {p: d for p, d in open_domains(world).items() if p in read and len(d.values) <= FEW}
    chosen = data.draw(st.lists(st.sampled_from(sorted(domains)), unique=True, max_size=3))
    space = {path: domains[path] for path in chosen}
    asked = ("faults", "services", *sorted({path.partition("#")[0] for path in read if "#" in path}))
    opened = {path: Domain(()) for path in data.draw(st.lists(st.sampled_from(asked), unique=True, max_size=3))}
    given_answers = {path: answer for path, answer in answers.given().items() if not path.startswith("choices.")}
    exploration = Exploration(windows(), world, space, opened, given_answers)
    if prod(len(domain.values) for domain in exploration.open.values()) <= FEW**4:
        equals_brute_force(exploration, data.draw(st.sampled_from(list(Pace))))
    for one in exploration.possible():
        if one.witness is not None:
            assert ended(one.witness.journey).place == one.end


@given(flows(), st.data())
def test_a_run_with_open_events_ends_as_each_combination_does(catalog: Catalog, data: st.DataObject) -> None:
    """One journey at least for each end, and for each answer the ends that remain with it."""
    events = ("choices", *(event.id for event in EVENTS))
    opened = {path: Domain(()) for path in data.draw(st.lists(st.sampled_from(events), unique=True, min_size=1))}
    found = explored(catalog, NOMINAL, DOUBTS, opened=opened)
    exploration = Exploration(catalog, NOMINAL, DOUBTS, opened)
    if exploration.combinations > 2**10:
        return
    domains = {path: domain.values for path, domain in exploration.open.items()}
    ends_of: dict[tuple[str, object], set[Ended]] = {(p, v): set() for p, values in domains.items() for v in values}
    for values in product(*domains.values()):
        bound = dict(zip(domains, values, strict=True))
        answers = {path: (str(value),) for path, value in bound.items() if path not in DOUBTS}
        end_of_it = ended(exploration.replayed(bound, answers, Pace.LIKELY).journey).place
        for answer in bound.items():
            ends_of[answer].add(end_of_it)
    usual = ended(exploration.replayed({}, {}, Pace.LIKELY).journey).place
    assert {ended(branch.journey).place for branch in found.branches()} == {usual}.union(*ends_of.values())
    for path in found.questions():
        told = found.alternatives(path)
        offered = [value for value, several in told.items() if several]
        assert offered
        assert list(told) == list(domains[path])
        assert [{one.place for one in told[value]} for value in offered] == [ends_of[path, value] for value in offered]


def test_weights_of_answers_keep_to_them_whatever_their_order() -> None:
    """The nominal answer comes first in the domain, and has the weight that it was given."""
    choice = Domain(("late", "next"), "", (Fraction(3), Fraction(1)))
    steps = [
        end("end.good", "It ends well", Outcome.COMPLETED, because=(made_up,)),
        end("end.bad", "It ends badly", Outcome.NOT_MANAGED, because=(made_up,)),
        page("s0", "s0", because=(made_up,), edges=(person("next", "end.good"), person("late", "end.bad"))),
    ]
    exploration = Exploration(build(steps, "s0", [made_up]), NOMINAL, {}, {"choices.s0": choice})
    assert exploration.open == {"choices.s0": Domain(("next", "late"), "", (Fraction(1), Fraction(3)))}
    shares = {one.end.outcome: one.share for one in exploration.possible()}
    assert shares == {Outcome.NOT_MANAGED: Fraction(3, 4), Outcome.COMPLETED: Fraction(1, 4)}
