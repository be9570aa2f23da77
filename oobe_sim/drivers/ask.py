"""Ask the world one thing: what a function of a view answers, and on which open leaves that hangs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.kernel.resolver import Given, Unanswered
from oobe_sim.kernel.view import RecordingView
from oobe_sim.world.view import View
from oobe_sim.world.world import Space, World

Result = TypeVar("Result")

MOST_ASKED = 256
"""Times that the function is asked, after which what else may be open is followed no further."""


@frozen
class Answer(Generic[Result]):
    """What the function answers where the open leaves that it asks for are so."""

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


def asked(world: World, space: Space, function: Callable[[View], Result], *, most: int = MOST_ASKED) -> Asked[Result]:
    """Every result that the open leaves allow, each with the leaves that it hangs on.

    A leaf that the function does not ask for makes none, and one that changes nothing is left out.
    """
    left = most

    def follow(bindings: Mapping[str, object]) -> Asked[Result]:
        nonlocal left
        if not left:
            return Asked((), complete=False)
        left -= 1
        try:
            result = function(RecordingView(world, Given({}, bindings), Exact({}), space))
        except Unanswered as question:
            values = question.domain.values
            return _joined(question.path, values, [follow({**bindings, question.path: value}) for value in values])
        return Asked((Answer({}, result),), complete=True)

    return follow({})


def _joined(path: str, values: Sequence[object], found: Sequence[Asked[Result]]) -> Asked[Result]:
    """What is asked of a leaf with each of its values; without the leaf where all values say the same."""
    first, complete = found[0], all(one.complete for one in found)
    if complete and all(one == first for one in found):
        return first
    answers = (
        Answer({path: value, **answer.bindings}, answer.result)
        for value, one in zip(values, found, strict=True)
        for answer in one.answers
    )
    return Asked(tuple(answers), complete)
