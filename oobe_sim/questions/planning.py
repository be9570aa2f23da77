"""Candidates for planned runs, and the fewest of them that show everything that can be shown at will."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import define, field, frozen

from oobe_sim.drivers.causes import nearest
from oobe_sim.drivers.covering import Paths, anything, shown
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.fewest import fewest
from oobe_sim.drivers.marks import Mark, ends
from oobe_sim.drivers.tours import Bits, Terrain, Tour
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.diagram import Diagram
from oobe_sim.questions.differing import at_will, by_hand
from oobe_sim.world.doubts import DOUBT_PATH

_TENANT = "tenant."
_COSTS = {"tenant.": 5, "device.registration": 3, "device.edition": 2}
"""What another value costs where it is not 1: another tenant is hard to come by, another network is not."""

_SET = 10
"""What it costs a run to set one such value, as the moves of a tour cost."""


@frozen(eq=False)
class Chosen:
    """A tour that is part of the plan; `only` are marks that no other one shows."""

    scenario: Scenario
    exploration: Exploration
    tour: Tour
    marks: tuple[Mark, ...]
    only: tuple[Mark, ...]


@frozen(eq=False)
class Beyond:
    """A mark that can be reached, but not at will: the values and answers that it takes."""

    mark: Mark
    scenario: Scenario
    needs: Mapping[str, object]


@frozen(eq=False)
class Plan:
    """The chosen tours; `proven` says that none fewer of the `candidates` are enough, `least` how many any plan needs."""

    chosen: tuple[Chosen, ...]
    beyond: tuple[Beyond, ...]
    marks: tuple[Mark, ...]
    candidates: int
    proven: bool
    least: int


@define(eq=False)
class _Site:
    """One scenario with what its journeys show, at will and beyond that."""

    scenario: Scenario
    exploration: Exploration
    bits: Bits
    paths: Paths = field(init=False)
    willed: dict[Mark, Diagram] = field(init=False)
    beyond: dict[Mark, Diagram] = field(init=False)
    usual: dict[str, object] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.paths = Paths(self.exploration.reach(Pace.LIKELY, varied=True))
        asked = self.exploration.open
        self.usual = {path: domain.values[0] for path, domain in asked.items()}
        diagrams = self.paths.diagrams
        within: Diagram = diagrams.end(True)
        for path, domain in asked.items():
            if path.startswith(DOUBT_PATH):
                leaf = diagrams.leaf(path, domain.values)
                first = diagrams.end(domain.values[0])
                within = diagrams.both(within, diagrams.leading(leaf, lambda end, first=first: end is first))  # type: ignore[misc]
        self.willed = shown(self.paths, at_will, within)
        self.beyond = shown(self.paths, but=self.willed)

    def terrains(self) -> list[Terrain]:
        """The flow as it is for devices that are as usual as a mark allows; once more with all assigned that may be."""
        found: dict[frozenset[tuple[str, str]], Mapping[str, object]] = {}
        for usual in (self.usual, self._assigned()):
            for where in self.willed.values():
                combination = nearest(self.paths.diagrams, where, usual, costs=_cost) or usual
                found.setdefault(frozenset((path, repr(value)) for path, value in combination.items()), combination)
        return [Terrain(self.paths, at_will, one, self.bits) for one in found.values()]

    def cost(self, tour: Tour) -> int:
        changed = sum(_cost(path, value) for path, value in tour.bindings.items() if value != self.usual.get(path))
        return tour.cost + _SET * changed

    def _assigned(self) -> dict[str, object]:
        """The usual values, but that everything is assigned of which nobody knows to whom it is."""
        open_leaves = self.exploration.open
        return {
            path: next((one for one in open_leaves[path].values if one), value)
            if path.startswith(_TENANT) and path.endswith(".assignments")
            else value
            for path, value in self.usual.items()
        }

    def needs(self, mark: Mark) -> dict[str, object]:
        """The doubts and the answers of services that a journey to a mark takes beyond what is at will."""
        diagrams = self.paths.diagrams
        combination = nearest(diagrams, self.beyond[mark], self.usual, costs=_cost) or {}
        doubts = {
            path: value
            for path, value in combination.items()
            if path.startswith(DOUBT_PATH) and value != self.usual[path]
        }
        bits = Bits()
        wanted = bits.of(mark)
        tour = Terrain(self.paths, anything, combination, bits).tour(wanted)
        answers = self.exploration.graph.view.put_events
        unwilled = {
            path: answer
            for path, given in tour.answers.items()
            for answer in given
            if answer != answers[path][0] and not by_hand(path, answer)
        }
        return {**doubts, **unwilled}


def planned(sites: Sequence[tuple[Scenario, Exploration]]) -> Plan:
    """The fewest tours that together show every mark that is at will in any of the scenarios."""
    bits = Bits()
    found = [_Site(scenario, exploration, bits) for scenario, exploration in sites]
    everything = 0
    for site in found:
        for mark in site.willed:
            everything |= bits.of(mark)
    pool = _pool(found, everything)
    cover = fewest([tour.marks for _, tour in pool], [site.cost(tour) for site, tour in pool], everything)
    taken = [pool[one] for one in cover.chosen]
    taken.sort(key=lambda one: (one[0].cost(one[1]), -one[1].marks.bit_count()))
    willed = bits.among(everything)
    return Plan(
        chosen=tuple(_chosen(one, taken, everything, bits) for one in taken),
        beyond=tuple(_beyond(found, set(willed))),
        marks=willed,
        candidates=len(pool),
        proven=cover.proven,
        least=sum(ends(mark, windows()) for mark in willed),
    )


def _pool(sites: Sequence[_Site], everything: int) -> list[tuple[_Site, Tour]]:
    """Tours that are each the best for what those before them leave, and all that were weighed against them.

    Once what shows most comes first, and once what shows that which the fewest terrains have.
    """
    terrains = [(site, terrain) for site in sites for terrain in site.terrains()]
    pool: dict[int, tuple[_Site, Tour]] = {}
    for rarest_first in (False, True):
        left = everything
        while left:
            among = _with_rarest(terrains, left) if rarest_first else terrains
            best = _best(among, left, pool)
            if not best.marks & left:
                raise AssertionError("what can be shown is shown by some tour")
            left &= ~best.marks
    return list(pool.values())


def _best(terrains: Sequence[tuple[_Site, Terrain]], left: int, pool: dict[int, tuple[_Site, Tour]]) -> Tour:
    """The tour that shows most of what is left; of as much, the one that asks least of a tester."""
    best: tuple[tuple[int, int], Tour] | None = None
    for site, terrain in sorted(terrains, key=lambda one: -(one[1].marks & left).bit_count()):
        if best is not None and (terrain.marks & left).bit_count() < best[0][0]:
            break
        tour = terrain.tour(left)
        known = pool.get(tour.marks)
        if known is None or site.cost(tour) < known[0].cost(known[1]):
            pool[tour.marks] = (site, tour)
        worth = ((tour.marks & left).bit_count(), -site.cost(tour))
        if best is None or worth > best[0]:
            best = (worth, tour)
    if best is None:
        raise AssertionError("there is a terrain")
    return best[1]


def _with_rarest(terrains: Sequence[tuple[_Site, Terrain]], left: int) -> list[tuple[_Site, Terrain]]:
    """The terrains that have the mark which the fewest have."""
    bits = [1 << at for at in range(left.bit_length()) if left >> at & 1]
    having = {bit: [one for one in terrains if one[1].marks & bit] for bit in bits}
    return having[min(bits, key=lambda bit: len(having[bit]))]


def _chosen(one: tuple[_Site, Tour], taken: Collection[tuple[_Site, Tour]], everything: int, bits: Bits) -> Chosen:
    site, tour = one
    others = 0
    for other in taken:
        if other is not one:
            others |= other[1].marks
    held = tour.marks & everything
    return Chosen(site.scenario, site.exploration, tour, bits.among(held), bits.among(held & ~others))


def _beyond(sites: Sequence[_Site], willed: set[Mark]) -> list[Beyond]:
    found: dict[Mark, Beyond] = {}
    for site in sites:
        for mark in site.beyond:
            if mark not in willed and mark not in found:
                found[mark] = Beyond(mark, site.scenario, site.needs(mark))
    return list(found.values())


def _cost(path: str, _: object) -> int:
    return next((cost for beginning, cost in _COSTS.items() if path.startswith(beginning)), 1)
