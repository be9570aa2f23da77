"""What happened at one step."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from oobe_sim.model.rule import Rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Step
from oobe_sim.model.work import Work


@frozen
class Read:
    """One piece of evidence: a path of the world or a question, and what it said."""

    path: str
    value: object


@frozen(eq=False)
class Move:
    """One edge taken: from where to where, why, on what evidence, and what it cost."""

    step: Step
    edge: Edge
    before: Situation[Any]
    after: Situation[Any]
    reasons: tuple[Rule, ...]
    evidence: Mapping[str, object]
    work: tuple[Work, ...]

    @property
    def reads(self) -> tuple[Read, ...]:
        """The evidence as a list, in the order of reading."""
        return tuple(Read(path, value) for path, value in self.evidence.items())
