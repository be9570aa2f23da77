"""Who answers a question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from oobe_sim.world.world import Domain


class Resolver(Protocol):
    """Answers what is open in the world (state) and what happens anew each time (events)."""

    def state(self, path: str, domain: Domain) -> object:
        """The value of an open leaf; the same whenever it is asked within one run."""

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        """The nth answer to an event, one of `domain`."""

    def settled(self, path: str) -> int | None:
        """After how many answers those of this event repeat for ever; `None` where nobody knows."""


class Unanswered(Exception):
    """A question that the resolver leaves open: whoever drives the kernel has to fork."""

    def __init__(self, path: str, domain: Domain) -> None:
        super().__init__(path)
        self.path = path
        self.domain = domain


class NotOffered(Exception):
    """An answer was given that the question does not allow there."""

    def __init__(self, path: str, n: int, answer: str, domain: tuple[str, ...]) -> None:
        super().__init__(f"{path}#{n}: {answer!r} is not offered; offered: {', '.join(domain)}")
        self.path = path
        self.n = n
        self.answer = answer
        self.domain = domain


class Given:
    """Answers from a scenario.

    Events are answered from its lists, whose last entry repeats, or nominally; open leaves from
    `bindings`, and any other leaf is `Unanswered`.
    """

    def __init__(
        self, answers: Mapping[str, tuple[str, ...]] | None = None, bindings: Mapping[str, object] | None = None
    ) -> None:
        self.answers = answers or {}
        self.bindings = bindings or {}

    def state(self, path: str, domain: Domain) -> object:
        if path in self.bindings:
            return self.bindings[path]
        raise Unanswered(path, domain)

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        given = self.answers.get(path)
        if not given:
            return nominal
        answer = given[min(n, len(given)) - 1]
        # to press nothing, where nobody would press what is offered, is an answer too
        if answer not in domain and answer != nominal:
            raise NotOffered(path, n, answer, domain)
        return answer

    def settled(self, path: str) -> int:
        # the last answer repeats, so that all are the same once those before it are given
        return max(len(self.answers.get(path, ())) - 1, 0)


class Pinned(Given):
    """Answers with the first that is offered where what is given is not, so that any answers make a journey.

    What is open and has no answer is answered with the first of its values.
    """

    def state(self, path: str, domain: Domain) -> object:
        return self.bindings.get(path, domain.values[0])

    def event(self, path: str, n: int, domain: tuple[str, ...], nominal: str) -> str:
        given = self.answers.get(path)
        if not given:
            return nominal
        answer = given[min(n, len(given)) - 1]
        return answer if answer in domain else domain[0]
