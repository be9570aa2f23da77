"""The fewest of several sets that cover everything together."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field, frozen

MOST_TRIED = 100_000
"""So many choices are tried before the best so far is taken without a proof."""


@frozen
class Cover:
    """The sets that were chosen, by their places; `proven` says that no fewer of the given ones are enough."""

    chosen: tuple[int, ...]
    proven: bool


def fewest(sets: Sequence[int], costs: Sequence[int], everything: int, most: int = MOST_TRIED) -> Cover:
    """The fewest sets that hold everything; of as few, those that cost least. Sets are bits of whole numbers.

    Branches on what is in the fewest sets; what is in no set twice bounds how many are needed at least.
    Raises ValueError where the sets together do not hold everything.
    """
    together = 0
    for one in sets:
        together |= one
    if everything & ~together:
        raise ValueError("the sets do not hold everything")
    search = _Search(_undominated(sets, costs, everything), list(sets), list(costs), most)
    search.go((), everything, 0)
    return Cover(tuple(sorted(search.best or ())), proven=search.tried < most)


def _undominated(sets: Sequence[int], costs: Sequence[int], everything: int) -> list[int]:
    """The places of sets of which no other one holds as much for no more."""
    order = sorted(range(len(sets)), key=lambda one: (-(sets[one] & everything).bit_count(), costs[one], one))
    kept: list[int] = []
    for one in order:
        held = sets[one] & everything
        if held and not any(held & ~sets[other] == 0 and costs[other] <= costs[one] for other in kept):
            kept.append(one)
    return kept


@define
class _Search:
    places: list[int]
    sets: list[int]
    costs: list[int]
    most: int
    tried: int = 0
    best: tuple[int, ...] | None = None
    best_cost: int = 0
    _holding: dict[int, list[int]] = field(factory=dict)

    def go(self, chosen: tuple[int, ...], left: int, cost: int) -> None:
        if self.tried >= self.most and self.best is not None:
            return
        self.tried += 1
        if not left:
            if self.best is None or (len(chosen), cost) < (len(self.best), self.best_cost):
                self.best, self.best_cost = chosen, cost
            return
        if self.best is not None:
            least = len(chosen) + self._at_least(left)
            if least > len(self.best) or (least == len(self.best) and cost >= self.best_cost):
                return
        rarest = min(_bits(left), key=lambda bit: (len(self._with(bit)), bit))
        several = self._with(rarest)
        for one in sorted(several, key=lambda one: (-(self.sets[one] & left).bit_count(), self.costs[one], one)):
            self.go((*chosen, one), left & ~self.sets[one], cost + self.costs[one])

    def _with(self, bit: int) -> list[int]:
        if bit not in self._holding:
            self._holding[bit] = [one for one in self.places if self.sets[one] & bit]
        return self._holding[bit]

    def _at_least(self, left: int) -> int:
        """So many sets are needed at least: each of these bits is in none that holds another of them."""
        number = 0
        for bit in sorted(_bits(left), key=lambda bit: (len(self._with(bit)), bit)):
            if left & bit:
                number += 1
                for one in self._with(bit):
                    left &= ~self.sets[one]
        return number


def _bits(number: int) -> list[int]:
    found = []
    while number:
        bit = number & -number
        found.append(bit)
        number ^= bit
    return found
