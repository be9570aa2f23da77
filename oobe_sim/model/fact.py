"""Named predicates that compose, and say themselves in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from oobe_sim.model.rule import Rule

Test = Callable[[Any, Any], bool]
"""Takes the view on the world and the situation."""


@frozen(eq=False)
class Fact:
    """A predicate over the world and the situation, with the words that people read."""

    words: str
    test: Test = field(repr=False)

    def __call__(self, view: Any, situation: Any) -> bool:
        return self.test(view, situation)

    def __and__(self, other: Fact) -> Fact:
        a, b = self.test, other.test
        return Composed(f"{self.words} and {other.words}", lambda w, s: a(w, s) and b(w, s), (self, other), every=True)

    def __or__(self, other: Fact) -> Fact:
        a, b = self.test, other.test
        return Composed(f"({self.words} or {other.words})", lambda w, s: a(w, s) or b(w, s), (self, other), every=False)

    def __invert__(self) -> Fact:
        test = self.test
        return Negated(f"not ({self.words})", lambda w, s: not test(w, s), self)

    def reasons(self, view: Any, situation: Any) -> tuple[Rule, ...]:  # noqa: ARG002
        """The rules that held, of this fact where it holds; a fact that is no rule has none."""
        return ()


@frozen(eq=False)
class Composed(Fact):
    """Facts joined by *and* (`every`) or by *or*."""

    parts: tuple[Fact, ...]
    every: bool = field(kw_only=True)

    def reasons(self, view: Any, situation: Any) -> tuple[Rule, ...]:
        if self.every:
            return tuple(rule for part in self.parts for rule in part.reasons(view, situation))
        for part in self.parts:
            if part.test(view, situation):
                return part.reasons(view, situation)
        return ()


@frozen(eq=False)
class Negated(Fact):
    """A fact that holds where another does not."""

    part: Fact


def fact(words: str) -> Callable[[Callable[[Any, Any], bool]], Fact]:
    """Make a named predicate of a function of the view and the situation."""

    def name(test: Callable[[Any, Any], bool]) -> Fact:
        return Fact(words, test)

    return name


ALWAYS = Fact("always", lambda _w, _s: True)
