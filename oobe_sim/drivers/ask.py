"""Ask the world one thing: what a function of a view answers, and on which open leaves that hangs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.kernel.resolver import Given, Unanswered
from oobe_sim.kernel.view import RecordingView
from oobe_sim.world.view import View
from oobe_sim.world.world import Space, World

Result = TypeVar("Result")

MOST_ANSWERS = 16
"""Ways in which what is open may be, beyond which no more are followed."""


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


def asked(world: World, space: Space, function: Callable[[View], Result], *, most: int = MOST_ANSWERS) -> Asked[Result]:
    """Every result that the open leaves allow; a leaf that the function does not ask for makes none."""
    answers: list[Answer[Result]] = []
    pending: list[dict[str, object]] = [{}]
    while pending and len(answers) < most:
        bindings = pending.pop()
        try:
            result = function(RecordingView(world, Given({}, bindings), Exact({}), space))
        except Unanswered as question:
            pending += ({**bindings, question.path: value} for value in reversed(question.domain.values))
        else:
            answers.append(Answer(bindings, result))
    return Asked(tuple(answers), not pending)
