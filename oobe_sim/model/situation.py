"""Where a device is in the flow, and what it has learned on the way."""

from typing import Any, Generic, TypeVar

from attrs import evolve, frozen

Learned = TypeVar("Learned")


@frozen
class Situation(Generic[Learned]):
    """One state of the flow: the step, and what was learned, in its smallest form.

    `learned` is a frozen attrs value; two situations that compare equal have the same future.
    """

    step: str
    learned: Learned

    def moved(self, step: str, changes: dict[str, Any]) -> "Situation[Learned]":
        """The situation after a move to `step` that changes what was learned."""
        if not changes:
            return Situation(step, self.learned)
        learned: Any = self.learned
        return Situation(step, evolve(learned, **changes))
