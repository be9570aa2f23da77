"""Law 3: causes force what they are said to, leave any one value out and they do not; and contrasts are their other side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations as choose
from math import prod

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from oobe_sim.drivers.causes import Costs, all_causes, causes, contrasts
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.play import play
from oobe_sim.kernel.catalog import Catalog, windows
from oobe_sim.kernel.diagram import Diagram, Diagrams
from oobe_sim.model.outcome import Outcome
from oobe_sim.testing import Drawn, open_domains, worlds
from oobe_sim.world.world import Domain, World
from tests.laws.test_exploring import DOUBTS, FEW, NOMINAL
from tests.laws.test_possible import ALL, brute_force, combinations, flows

Combination = Mapping[str, object]
Cause = frozenset[tuple[str, object]]
MOST = 10_000
"""More sets than there are in any of the small spaces here."""


class Tried:
    """The outcome of every combination of what is open, each found by its own journey."""

    def __init__(self, exploration: Exploration) -> None:
        self.exploration = exploration
        self.outcomes: list[tuple[Combination, Outcome]] = []
        for leaves, answers in combinations(exploration):
            end = brute_force(exploration, leaves, answers, Pace.LIKELY)
            self.outcomes.append(({**leaves, **{path: answer[0] for path, answer in answers.items()}}, end.outcome))

    def where(self, wanted: Outcome) -> Diagram:
        """Where the outcome is the wanted one, as the exploration has it."""
        reach = self.exploration.reach()
        return reach.diagrams.leading(reach.root, lambda end: {one.outcome for one in end.value} == {wanted})

    def forces(self, cause: Cause, wanted: Outcome) -> bool:
        """Whether every combination that holds a cause has an outcome."""
        holding = [outcome for one, outcome in self.outcomes if cause <= one.items()]
        return all(outcome is wanted for outcome in holding)

    def causes(self, combination: Combination, wanted: Outcome) -> set[Cause]:
        """The minimal sets of a combination's values that force an outcome, by trying all of them."""
        return minimal(combination.items(), lambda some: self.forces(some, wanted))

    def contrasts(self, combination: Combination, wanted: Outcome) -> set[Cause]:
        """The minimal changes to a combination that have an outcome, by trying all of them."""
        changes = {frozenset(one.items() - combination.items()) for one, outcome in self.outcomes if outcome is wanted}
        return {change for change in changes if not any(other < change for other in changes)}


def minimal(values: object, holds: Callable[[Cause], bool]) -> set[Cause]:
    """The smallest sets of values for which something holds: none within another."""
    found: set[Cause] = set()
    several = sorted(values, key=str)  # type: ignore[call-overload]
    for size in range(len(several) + 1):
        for some in map(frozenset, choose(several, size)):
            if not any(one <= some for one in found) and holds(some):
                found.add(some)
    return found


def sets(found: tuple[Mapping[str, object], ...]) -> list[Cause]:
    return [frozenset(one.items()) for one in found]


def priced(cost: Mapping[str, int]) -> Costs:
    return lambda path, _: cost[path]


def equals_trying_all(data: st.DataObject, exploration: Exploration) -> None:
    """What causes and contrasts say of one combination is what trying every set of values says."""
    assume(exploration.combinations <= 2**8 and len(exploration.open) <= 8)
    tried = Tried(exploration)
    diagrams = exploration.reach().diagrams
    combination, outcome = data.draw(st.sampled_from(tried.outcomes), "combination")
    forced = causes(diagrams, tried.where(outcome), combination, MOST)
    expected = tried.causes(combination, outcome)
    assert forced.complete
    assert set(sets(forced.found)) == expected
    assert len(forced.found) == len(expected), "each is told once"
    assert [len(one) for one in forced.found] == sorted(len(one) for one in expected), "the smallest first"
    first = causes(diagrams, tried.where(outcome), combination, 1)
    assert (len(first.found), first.complete) == (1, len(expected) == 1)
    for wanted in {one for _, one in tried.outcomes} - {outcome}:
        cost = data.draw(st.fixed_dictionaries({path: st.integers(1, 3) for path in exploration.open}), "costs")
        changes = contrasts(diagrams, tried.where(wanted), combination, MOST, priced(cost))
        assert changes.complete
        assert set(sets(changes.found)) == tried.contrasts(combination, wanted)
        sums = [sum(cost[path] for path in change) for change in changes.found]
        assert sums == sorted(sums), "the cheapest first"


@settings(max_examples=60)
@given(st.data(), flows())
def test_causes_and_contrasts_of_made_up_flows_are_those_of_trying_all(data: st.DataObject, catalog: Catalog) -> None:
    """Flows with loops, counters, buttons and events, of which leaves and answers are values alike."""
    equals_trying_all(data, Exploration(catalog, NOMINAL, DOUBTS, ALL))


@settings(max_examples=60)
@given(flows())
def test_causes_of_all_combinations_account_for_each_of_them(catalog: Catalog) -> None:
    """Each set forces the outcome, none can be smaller, and no combination with it is without one."""
    exploration = Exploration(catalog, NOMINAL, DOUBTS, ALL)
    assume(exploration.combinations <= 2**8)
    tried = Tried(exploration)
    usual = {path: domain.values[0] for path, domain in exploration.open.items()}
    for outcome in {one for _, one in tried.outcomes}:
        forced = all_causes(exploration.reach().diagrams, tried.where(outcome), usual, MOST)
        assert forced.complete
        for cause in sets(forced.found):
            assert tried.forces(cause, outcome)
            assert not any(tried.forces(cause - {value}, outcome) for value in cause)
        for combination, its in tried.outcomes:
            assert (its is outcome) == any(cause <= combination.items() for cause in sets(forced.found))


@settings(max_examples=25)
@given(st.data(), worlds())
def test_causes_and_contrasts_of_windows_are_those_of_trying_all(data: st.DataObject, world: World) -> None:
    """Up to four leaves that a run reads, and up to two events."""
    answers = Drawn(data, events=6)
    journey = play(windows(), world, answers)
    read = {path for made in journey.moves for path in made.evidence}
    domains = {p: d for p, d in open_domains(world).items() if p in read and len(d.values) <= FEW}
    chosen = data.draw(st.lists(st.sampled_from(sorted(domains)), unique=True, max_size=4))
    space = {path: domains[path] for path in chosen}
    assert prod(len(domain.values) for domain in space.values()) <= FEW**4
    asked = sorted({path.partition("#")[0] for path in read if "#" in path})
    opened = {path: Domain(()) for path in data.draw(st.lists(st.sampled_from(asked), unique=True, max_size=2))}
    told = {path: answer for path, answer in answers.given().items() if not path.startswith("choices.")}
    equals_trying_all(data, Exploration(windows(), world, space, opened, told))


def test_of_more_sets_than_can_be_tried_one_is_told() -> None:
    """Thirty pairs of which one each has to hold: a set of thirty, and that there are more."""
    diagrams = Diagrams()
    names = [(f"a{number}", f"b{number}") for number in range(30)]
    where: Diagram = diagrams.end(True)
    for pair in names:
        one, other = (diagrams.leaf(name, (True, False)) for name in pair)
        where = diagrams.both(where, diagrams.either(one, other))
    found = causes(diagrams, where, {name: True for pair in names for name in pair})
    assert not found.complete
    (cause,) = found.found
    assert [sum(name in cause for name in pair) for pair in names] == [1] * 30
