"""Ask a world one thing after another: what functions of a view answer, and on which open leaves that hangs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, Generic, TypeVar

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.kernel.diagram import Diagram, Diagrams, End
from oobe_sim.kernel.diagram import asked as questions
from oobe_sim.kernel.forking import ForkingView
from oobe_sim.kernel.resolver import Given
from oobe_sim.world.view import View
from oobe_sim.world.world import Space, World

Result = TypeVar("Result")

MOST_ANSWERS = 64
"""Ways in which what is open may be, beyond which no more are listed."""


@frozen
class Answer(Generic[Result]):
    """What the function answers where the open leaves that it hangs on are so."""

    bindings: Mapping[str, object]
    result: Result


@frozen
class Asked(Generic[Result]):
    """All answers in the order of the domains; `complete` is false where there are more."""

    answers: tuple[Answer[Result], ...]
    complete: bool

    @property
    def certain(self) -> bool:
        """Whether there is one result, whatever is open."""
        return self.complete and len({answer.result for answer in self.answers}) == 1


class Asking:
    """Asks one world; what is found out of it for one function is known for the next."""

    def __init__(self, world: World, space: Space) -> None:
        self._view = ForkingView(world, Given({}), Exact({}), space)

    def asked(self, function: Callable[[View], Result], *, most: int = MOST_ANSWERS) -> Asked[Result]:
        """Every result that the open leaves allow, each with the leaves that it hangs on.

        A leaf that changes nothing is left out; one that settles much is asked for first.
        """
        found = self._view.fork(lambda _: function(self._view))
        several = tuple(islice(_listed(self._view.diagrams, found), most + 1))
        return Asked(several[:most], complete=len(several) <= most)


def _listed(diagrams: Diagrams, diagram: Diagram) -> Iterator[Answer[Any]]:
    if isinstance(diagram, End):
        yield Answer({}, diagram.value)
        return

    def left(at: int) -> tuple[Diagram, ...]:
        return tuple(diagrams.given(diagram, diagrams.questions[at], value) for value in diagrams.domains[at])

    at = min(questions(diagram), key=lambda at: sum(len(questions(one)) for one in left(at)))
    for value, one in zip(diagrams.domains[at], left(at), strict=True):
        for answer in _listed(diagrams, one):
            yield Answer({diagrams.questions[at]: value, **answer.bindings}, answer.result)
