"""Pools of values that a story holds once, and its decision diagrams."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from attrs import define, field

from oobe_sim.kernel.diagram import Diagram, Diagrams, End

Plain = Any
"""What JSON can hold."""


@define(eq=False)
class Pool:
    """Values, each once, and their places; what is kept of a value is what `plain` makes of it."""

    plain: Callable[[Any], Plain]
    values: list[Plain] = field(factory=list)
    _places: dict[Hashable, int] = field(factory=dict)

    def place(self, value: Hashable) -> int:
        """The place of a value; a new one comes last."""
        found = self._places.get(value)
        if found is None:
            plain = self.plain(value)
            # what is made of it may have put others in
            found = self._places[value] = len(self.values)
            self.values.append(plain)
        return found


@define(eq=False)
class DiagramPool:
    """The diagrams of a story, each once: an end, or a question with the places of its answers."""

    diagrams: Diagrams
    nodes: list[Plain] = field(factory=list)
    _places: dict[Hashable, int] = field(factory=dict)

    def place(self, diagram: Diagram, end: Callable[[Any], int]) -> int:
        """The place of a diagram whose ends are told by `end`, as their places in some pool."""
        if isinstance(diagram, End):
            return self._put(end(diagram.value))
        return self._put((diagram.at, *(self.place(one, end) for one in diagram.answers)))

    def _put(self, node: int | tuple[int, ...]) -> int:
        found = self._places.get(node)
        if found is None:
            found = self._places[node] = len(self.nodes)
            self.nodes.append(node if isinstance(node, int) else list(node))
        return found
