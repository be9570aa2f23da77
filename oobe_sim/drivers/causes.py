"""What forces an answer, and what would have had to be otherwise: minimal sets of values, the smallest first.

Both are read off a yes-or-no diagram over what is open. The differences of a combination from the
nearest ones with another answer, and the sets of its values that force the answer, are dual: each
of the latter shares a value with each of the former. So a smallest set that meets all differences
known so far is tried, and where it does not force the answer the nearest combination that shows so is
one difference more. See R. Reiter, *A Theory of Diagnosis from First Principles* (1987).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import count

from attrs import define, field, frozen

from oobe_sim.kernel.diagram import Choice, Diagram, Diagrams, asked

MOST_CAUSES = 10
"""So many causes are told; whether there are more is said."""

MOST_TRIED = 1000
"""So many sets are tried, the smallest first; then one is found by leaving out what it does without."""

Costs = Callable[[str, object], int]
"""What it costs to give a question an answer."""


def _each(_path: str, _value: object) -> int:
    return 1


@frozen
class Causes:
    """Minimal sets of values, the smallest first; `complete` is false where there are more."""

    found: tuple[Mapping[str, object], ...]
    complete: bool


def causes(diagrams: Diagrams, where: Diagram, combination: Mapping[str, object], most: int = MOST_CAUSES) -> Causes:
    """The minimal sets of a combination's values that force a yes, which the combination has."""
    forcing = _Forcing(diagrams, where, combination)
    found: list[Mapping[str, object]] = []
    for one in forcing:
        if len(found) == most:
            return Causes(tuple(found), complete=False)
        found.append({path: combination[path] for path in sorted(one)})
    return Causes(tuple(found), complete=forcing.complete)


def all_causes(diagrams: Diagrams, where: Diagram, usual: Mapping[str, object], most: int = MOST_CAUSES) -> Causes:
    """Minimal sets of values that force a yes, of combinations as near to the usual one as there are.

    For each combination with a yes that no set found so far accounts for, its sets are found.
    """
    found: dict[frozenset[tuple[str, object]], None] = {}
    left, complete = where, True
    while (combination := nearest(diagrams, left, usual)) is not None:
        forcing = _Forcing(diagrams, where, combination)
        for one in forcing:
            cause = frozenset((path, combination[path]) for path in one)
            found.setdefault(cause)
            left = diagrams.both(left, diagrams.denied(_holding(diagrams, dict(cause))))
            if len(found) > most:
                return Causes(_in_order(list(found)[:most]), complete=False)
        complete = complete and forcing.complete
    return Causes(_in_order(list(found)), complete=complete)


def contrasts(
    diagrams: Diagrams,
    where: Diagram,
    combination: Mapping[str, object],
    most: int = MOST_CAUSES,
    costs: Costs = _each,
) -> Causes:
    """The minimal changes to a combination that lead to a yes, the cheapest first: the new values of what changes."""
    found: list[Mapping[str, object]] = []
    left = where
    while (other := nearest(diagrams, left, combination, costs=costs)) is not None:
        if len(found) == most:
            return Causes(tuple(found), complete=False)
        changed = {path: other[path] for path in sorted(differences(other, combination))}
        found.append(changed)
        left = diagrams.both(left, diagrams.denied(_holding(diagrams, changed)))
    return Causes(tuple(found), complete=True)


def nearest(
    diagrams: Diagrams,
    where: Diagram,
    usual: Mapping[str, object],
    fixed: frozenset[str] = frozenset(),
    costs: Costs = _each,
) -> dict[str, object] | None:
    """Of the combinations with a yes the one that costs least to come to from the usual one; `None` where there is none.

    What is `fixed` keeps its usual value.
    """
    search = _Search(diagrams, usual, fixed, costs)
    if search.cost(where) is None:
        return None
    combination = dict(usual)
    here = where
    while isinstance(here, Choice):
        index = search.best(here)
        combination[diagrams.questions[here.at]] = diagrams.domains[here.at][index]
        here = here.answers[index]
    return combination


@define
class _Search:
    """Finds the cheapest way to a yes, each diagram once."""

    diagrams: Diagrams
    usual: Mapping[str, object]
    fixed: frozenset[str]
    costs: Costs
    _known: dict[Diagram, tuple[int, bool, int] | None] = field(factory=dict)

    def cost(self, diagram: Diagram) -> int | None:
        """What it costs to come to a yes."""
        if not isinstance(diagram, Choice):
            return 0 if diagram.value else None
        if diagram not in self._known:
            self._known[diagram] = min(self._ways(diagram), default=None)
        best = self._known[diagram]
        return None if best is None else best[0]

    def best(self, diagram: Choice) -> int:
        """The answer, by its place in the domain, that leads to a yes most cheaply."""
        best = self._known[diagram]
        if best is None:
            raise LookupError("no answer leads to a yes")
        return best[2]

    def _ways(self, diagram: Choice) -> Iterator[tuple[int, bool, int]]:
        """What each answer costs; of equal costs the usual value comes first."""
        path, domain = self.diagrams.questions[diagram.at], self.diagrams.domains[diagram.at]
        for index, (value, one) in enumerate(zip(domain, diagram.answers, strict=True)):
            changed = not _same(value, self.usual.get(path))
            below = None if changed and path in self.fixed else self.cost(one)
            if below is not None:
                yield below + (self.costs(path, value) if changed else 0), changed, index


def differences(one: Mapping[str, object], other: Mapping[str, object]) -> frozenset[str]:
    """What two combinations answer differently."""
    return frozenset(path for path in {*one, *other} if not _same(one.get(path), other.get(path)))


@define
class _Forcing:
    """The minimal sets of a combination's values that force a yes, the smallest first, as they are found.

    `complete` is false afterwards where there may be more.
    """

    diagrams: Diagrams
    where: Diagram
    combination: Mapping[str, object]
    complete: bool = True

    def __iter__(self) -> Iterator[frozenset[str]]:
        conflicts: list[frozenset[str]] = []
        found: list[frozenset[str]] = []
        number = count()
        queue: list[tuple[int, int, frozenset[str]]] = [(0, next(number), frozenset())]
        seen = {frozenset[str]()}
        while queue:
            _, tries, tried = heappop(queue)
            if any(one <= tried for one in found):
                continue
            if tries > MOST_TRIED:
                self.complete = False
                if not found:
                    yield self._without_what_it_needs_not()
                return
            conflict = next((one for one in conflicts if not one & tried), None)
            if conflict is None:
                conflict = self._conflict(tried)
                if conflict is None:
                    found.append(tried)
                    yield tried
                    continue
                conflicts.append(conflict)
            for path in sorted(conflict):
                more = tried | {path}
                if more not in seen:
                    seen.add(more)
                    heappush(queue, (len(more), next(number), more))

    def _conflict(self, tried: frozenset[str]) -> frozenset[str] | None:
        """What the nearest combination without a yes has otherwise, which holds what is tried; `None` where none does."""
        other = nearest(self.diagrams, self.diagrams.denied(self.where), self.combination, tried)
        return None if other is None else differences(other, self.combination)

    def _without_what_it_needs_not(self) -> frozenset[str]:
        """A minimal set, and perhaps no smallest one: all values, of which one after another is left out."""
        kept = frozenset(self.diagrams.questions[at] for at in asked(self.where))
        for path in sorted(kept):
            if self._conflict(kept - {path}) is None:
                kept -= {path}
        return kept


def _holding(diagrams: Diagrams, values: Mapping[str, object]) -> Diagram:
    """Where all of these values are given."""
    held: Diagram = diagrams.end(True)
    for path, value in values.items():
        domain = diagrams.domains[diagrams.questions.index(path)]
        leaf = diagrams.leaf(path, domain)
        held = diagrams.both(held, diagrams.leading(leaf, lambda end, value=value: _same(end.value, value)))  # type: ignore[misc]
    return held


def _in_order(several: list[frozenset[tuple[str, object]]]) -> tuple[Mapping[str, object], ...]:
    told = [dict(sorted(one, key=lambda value: value[0])) for one in several]
    return tuple(sorted(told, key=lambda one: (len(one), str(one))))


def _same(one: object, other: object) -> bool:
    return type(one) is type(other) and one == other
