"""What of the things learned may still be asked for: all else is forgotten, so that more journeys come to one state."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import fields

from oobe_sim.drivers.play import start
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.situation import Situation


class Live:
    """The things learned on which the future of each step may hang, as far as is known.

    What a step asks for is heard while its moves are made. So a first exploring forgets too much;
    it is repeated until nothing is asked for that was forgotten.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._fresh = start(catalog).learned
        self._names = tuple(field.name for field in fields(type(self._fresh)))
        self._asked: dict[str, set[str]] = {id: set() for id in catalog.steps}
        self._lives: dict[str, set[str]] = {id: set() for id in catalog.steps}
        self._dead: dict[str, dict[str, Any]] = {}
        self._settle()

    def read(self, step: str, names: Iterable[str]) -> None:
        """Note that a step asks for these."""
        self._asked[step].update(names)

    def kept(self, situation: Situation[Any]) -> Situation[Any]:
        """The situation with all forgotten that no step asks for from here on."""
        return situation.moved(situation.step, self._dead[situation.step])

    def more(self) -> bool:
        """Whether more has been asked for than was kept; from now on it is kept."""
        before = {step: set(names) for step, names in self._lives.items()}
        self._settle()
        return self._lives != before

    def _settle(self) -> None:
        changed = True
        while changed:
            changed = False
            for step in reversed(self._catalog.steps.values()):
                live = self._lives[step.id]
                size = len(live)
                live |= self._asked[step.id]
                for edge in step.edges:
                    live |= self._lives[edge.to] - edge.learns.keys()
                changed = changed or len(live) != size
        self._dead = {
            step: {name: getattr(self._fresh, name) for name in self._names if name not in live}
            for step, live in self._lives.items()
        }
