"""What rules say of one prediction, in the words of a language."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.outputs.words import Speaker
from oobe_sim.walkthrough.words.filling import filled, minutes
from oobe_sim.walkthrough.words.ids import rule_id
from oobe_sim.walkthrough.words.spoken import Words


def about(words: Words, length: float) -> str:
    """A length of time that is only likely."""
    said = minutes(words, length)
    return words.say("print-about", time=said) if round(length) else said


@frozen(eq=False)
class Teller:
    """Says rules as `speaker` would, in another language."""

    words: Words
    speaker: Speaker

    def named(self, rule: Rule, move: Move | None) -> tuple[tuple[str, str], ...]:
        """What the placeholders of a rule stand for; empty where nothing says it."""
        return self.speaker.named(" ".join((rule.message or rule.title, *rule.remedies)), move)

    def message(self, rule: Rule, names: Mapping[str, str]) -> str:
        """What the rule says with these names for its placeholders."""
        return self._said(f"{rule_id(rule.id)}.message", names)

    def remedies(self, rule: Rule, names: Mapping[str, str]) -> tuple[str, ...]:
        """What would help, with these names."""
        numbers = range(1, len(rule.remedies) + 1)
        return tuple(self._said(f"{rule_id(rule.id)}.remedy-{number}", names) for number in numbers)

    def _said(self, id: str, names: Mapping[str, str]) -> str:
        return filled(self.words, id, names, self.speaker.world)
