"""A comparison says of each enrollment what trying it before and after says."""

from __future__ import annotations

from itertools import product
from math import prod

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from oobe_sim.drivers.compare import Comparison
from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.play import play
from oobe_sim.kernel.catalog import Catalog, windows
from oobe_sim.kernel.resolver import Given
from oobe_sim.testing import open_domains, worlds
from oobe_sim.world.leaves import replaced
from oobe_sim.world.world import World
from tests.laws.test_exploring import DOUBTS, FEW, NOMINAL
from tests.laws.test_possible import ALL, brute_force, flows


def ends(exploration: Exploration, given: dict[str, object]) -> tuple[Ended, Ended]:
    """How the journey of one combination ends, at likely times and where everything takes longest."""
    leaves = {path: value for path, value in given.items() if path in exploration.space}
    answers = {path: (str(value),) for path, value in given.items() if path not in exploration.space}
    likely = brute_force(exploration, leaves, answers, Pace.LIKELY)
    return likely, brute_force(exploration, leaves, answers, Pace.SLOW).place


def equals_trying_all(before: Exploration, after: Exploration) -> None:
    """Each combination of which something else becomes is in exactly one class, which says what; no other is in any."""
    comparison = Comparison(before, after)
    diagrams = comparison.diagrams
    assume(prod(map(len, diagrams.domains)) <= 2**8)
    changes = comparison.changes()
    assert comparison.combinations == prod(map(len, diagrams.domains))
    for values in product(*diagrams.domains):
        given = dict(zip(diagrams.questions, values, strict=True))
        was, becomes = ends(before, given), ends(after, given)
        classes = [change for change in changes if diagrams.reached(change.where, given).value]
        if not classes:
            assert _places(was) == _places(becomes)
            if _over(was, becomes):
                assert was == becomes
            continue
        (only,) = classes
        assert was[0] in (only.before.likely, only.before.likely.place)
        assert becomes[0] in (only.after.likely, only.after.likely.place)
        assert (was[1], becomes[1]) == (only.before.slow.place, only.after.slow.place)
        if _over(was, becomes):
            assert was != becomes
    for change in changes:
        assert diagrams.reached(change.where, change.witness).value, "the witness is one of its class"


def _places(ended: tuple[Ended, Ended]) -> tuple[Ended, Ended]:
    return ended[0].place, ended[1]


def _over(*several: tuple[Ended, Ended]) -> bool:
    """Whether all that happened on the way is known; of a journey that halts or goes round, only the end is told here."""
    return all(likely.pages or likely.prompts or likely.restarts for likely, _ in several)


@settings(max_examples=60)
@given(flows(), flows())
def test_made_up_flows_differ_where_their_journeys_do(before: Catalog, after: Catalog) -> None:
    """Two flows whose buttons and events have the same names, with loops and counters in both."""
    equals_trying_all(Exploration(before, NOMINAL, DOUBTS, ALL), Exploration(after, NOMINAL, DOUBTS, ALL))


@settings(max_examples=25)
@given(st.data(), worlds())
def test_windows_differs_where_its_journeys_do(data: st.DataObject, world: World) -> None:
    """A world and the same with another value of one leaf, where up to three others are open."""
    read = {path for made in play(windows(), world, Given({})).moves for path in made.evidence}
    domains = {p: d for p, d in open_domains(world).items() if p in read and len(d.values) <= FEW}
    changed, *opened = data.draw(st.lists(st.sampled_from(sorted(domains)), unique=True, min_size=1, max_size=4))
    other = replaced(world, changed, domains[changed].values[-1])
    space = {path: domains[path] for path in opened}
    equals_trying_all(Exploration(windows(), world, space), Exploration(windows(), other, space))


@given(flows())
def test_nothing_changes_from_a_flow_to_itself(catalog: Catalog) -> None:
    exploration = Exploration(catalog, NOMINAL, DOUBTS, ALL)
    assert not Comparison(exploration, Exploration(catalog, NOMINAL, DOUBTS, ALL)).changes()
