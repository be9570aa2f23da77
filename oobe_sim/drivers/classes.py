"""Many worlds: those that agree in all that a journey read have that journey, evidence and all.

The kernel is deterministic in what it reads, so what it reads next depends on the answers so far
alone. The reads of the journeys that were played are therefore a tree of questions, and a world
finds its journey by answering them; only a world that gives a new answer is played.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

import attrs

from oobe_sim.drivers.play import Journey, play
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import PRESENT
from oobe_sim.world.world import World

Get = Callable[[World], object]

_OF_THE_DEVICE = ("device.", "network.", "person.")
"""Where the leaves lie that differ between devices of one tenant; all others are compared as a whole."""


class _Question:
    """One read: the leaf, and where each of its values leads."""

    __slots__ = ("answers", "get")

    def __init__(self, get: Get) -> None:
        self.get = get
        self.answers: dict[object, _Question | Journey] = {}


class Classes:
    """Plays worlds of a few tenants; `count` is how many journeys there are so far.

    All worlds are given the same `answers` and `timings`, and nothing in them is open.
    """

    def __init__(
        self,
        catalog: Catalog,
        answers: Mapping[str, tuple[str, ...]] | None = None,
        *,
        timings: Mapping[str, float] | None = None,
    ) -> None:
        self.catalog = catalog
        self.count = 0
        self._resolver = Given(answers)
        self._timings = timings
        self._roots: dict[object, _Question | Journey] = {}
        self._tenants: list[object] = []

    def play(self, world: World) -> Journey:
        """The journey of a world, as `drivers.play.play` would give it."""
        key = (id(world.tenant), world.windows, world.as_of)
        place = self._roots.get(key)
        while type(place) is _Question:
            place = place.answers.get(place.get(world))
        return place if isinstance(place, Journey) else self._learn(key, world)

    def _learn(self, key: object, world: World) -> Journey:
        journey = play(self.catalog, world, self._resolver, timings=self._timings)
        self.count += 1
        self._tenants.append(world.tenant)  # its id stays its own for as long as it is held
        reads = [
            (path, value)
            for path, value in journey.evidence.items()
            if path.startswith(_OF_THE_DEVICE) and "#" not in path
        ]
        node: dict[object, _Question | Journey] = self._roots
        at = key
        for path, value in reads:
            question = node.get(at)
            if not isinstance(question, _Question):
                question = node[at] = _Question(_getter(path))
            node, at = question.answers, value
        node[at] = journey
        return journey


def _getter(path: str) -> Get:
    """Reads the leaf at a path as evidence notes it; a part that is not there has no leaves."""
    get = attrgetter(path)

    def read(world: World) -> object:
        try:
            value: Any = get(world)
        except AttributeError:
            return None
        return PRESENT if attrs.has(type(value)) and not getattr(value, "is_leaf", False) else value

    return read
