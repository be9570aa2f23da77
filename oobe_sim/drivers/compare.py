"""Two worlds side by side: for every way in which what is open in both may be, what becomes of each."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field, frozen

from oobe_sim.drivers.causes import nearest
from oobe_sim.drivers.ends import Ended, everything
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.kernel.diagram import Diagram, Diagrams, ends


@frozen(cache_hash=True)
class Becomes:
    """What becomes of a combination: at likely times, and where everything takes as long as it may."""

    likely: Ended
    slow: Ended


@frozen(eq=False)
class Change:
    """Combinations of which something else becomes: what, before and after, the nearest to the usual, and all of them."""

    before: Becomes
    after: Becomes
    witness: Mapping[str, object]
    where: Diagram


@define(eq=False)
class Comparison:
    """Two explorations whose open questions of the same name have the same answer.

    What is open in one alone is a question of the comparison too: it changes nothing in the other.
    """

    before: Exploration
    after: Exploration
    diagrams: Diagrams = field(init=False)
    root: Diagram = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.diagrams = Diagrams()
        domains = _domains(self.before, self.after)
        for path, values in domains.items():
            self.diagrams.name(path, values)
        parts = [self._part(one, pace) for one in (self.before, self.after) for pace in (Pace.LIKELY, Pace.SLOW)]
        pairs = [self._paired(parts[at], parts[at + 1]) for at in (0, 2)]
        self.root = self._paired(*(self.diagrams.told(pair, lambda both: Becomes(*both)) for pair in pairs))

    @property
    def complete(self) -> bool:
        return self.before.complete and self.after.complete

    @property
    def combinations(self) -> int:
        """How many combinations there are of what is open in either."""
        number = 1
        for domain in self.diagrams.domains:
            number *= len(domain)
        return number

    def changes(self) -> tuple[Change, ...]:
        """Every class of combinations of which something else becomes; of no other anything does."""
        usual = {path: values[0] for path, values in zip(self.diagrams.questions, self.diagrams.domains, strict=True)}
        found = []
        for end in ends(self.root):
            before, after = end.value
            if before == after:
                continue
            where = self.diagrams.leading(self.root, lambda other, end=end: other is end)  # type: ignore[misc]
            found.append(Change(before, after, nearest(self.diagrams, where, usual) or {}, where))
        return tuple(found)

    def _part(self, exploration: Exploration, pace: Pace) -> Diagram:
        """What becomes of each combination; of what happens on the way only at likely times account is kept."""
        reach = exploration.reach(pace, account=everything if pace is Pace.LIKELY else None)
        likely = pace is Pace.LIKELY
        root = reach.diagrams.told(reach.root, lambda several: next(one if likely else one.place for one in several))
        return self.diagrams.adopting(reach.diagrams)(root)

    def _paired(self, one: Diagram, other: Diagram) -> Diagram:
        pairs = {
            end: self.diagrams.told(other, lambda value, end=end: (end.value, value))  # type: ignore[misc]
            for end in ends(one)
        }
        return self.diagrams.composed(one, pairs)


def _domains(before: Exploration, after: Exploration) -> dict[str, tuple[object, ...]]:
    """What is open in either, with all values that it has in one of them."""
    found: dict[str, tuple[object, ...]] = {}
    for exploration in (before, after):
        for path, domain in exploration.open.items():
            found[path] = tuple(dict.fromkeys((*found.get(path, ()), *domain.values)))
    return found
