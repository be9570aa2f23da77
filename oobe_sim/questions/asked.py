"""What a question *why* is about: something that may be so or otherwise, and what is so where."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

from attrs import frozen

from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.reach import UNEXPLORED
from oobe_sim.kernel.diagram import Diagram, Diagrams
from oobe_sim.model.move import Move
from oobe_sim.world.world import Space

MOST_STATES = 10_000
"""States after which exploring stops for a question *why*: some ten seconds."""


@frozen(eq=False)
class Told:
    """What is so of a subject, for every way in which what is open may be.

    `reads` is what else was read to decide on it, once something is otherwise; what happens elsewhere
    in the flow is not in it.
    """

    diagrams: Diagrams
    root: Diagram
    reads: tuple[str, ...] = ()
    complete: bool = True


def _none(_: Journey) -> tuple[()]:
    return ()


@frozen(eq=False)
class Subject:
    """Something that may be so or otherwise.

    `told` finds what is so with a space open; `words` say one of its values as a sentence's end, such
    as `is skipped`. `wanted` is the value that one misses where one asks *why not*; `None` means any
    other. `deciding` are those moves of a journey that decide on it, and `reads` what of that which they
    read does; where none is told, it is no matter of journeys. What is `beside` is neither the one nor
    the other: a step that is never reached is neither shown nor skipped.
    """

    name: str
    told: Callable[[Space], Told]
    words: Callable[[Any], str]
    wanted: Hashable = None
    deciding: Callable[[Journey], Iterable[Move]] = _none
    reads: Callable[[Journey], Iterable[str]] = _none
    beside: Hashable = None


def went_wrong(journey: Journey) -> Iterator[Move]:
    """The moves at which a journey ends, and those with the rules of its cause."""
    cause = set(journey.cause)
    return (made for made in journey.moves if made.step.id == journey.stop or set(made.reasons) & cause)


def read_there(journey: Journey) -> Iterator[str]:
    for made in went_wrong(journey):
        yield from made.evidence


def each(diagrams: Diagrams, root: Diagram, what: Callable[[Ended], Hashable]) -> Diagram:
    """What is to be told of the only end that there is for each way in which what is open may be.

    It is `None` where exploring was stopped before the end.
    """

    def told(several: frozenset[Ended]) -> Hashable:
        (end,) = several
        return None if end == UNEXPLORED else what(end)

    return diagrams.told(root, told)
