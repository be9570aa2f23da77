"""What a speaker has to say of one world, in the words of a language."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from oobe_sim.model.rule import Rule
from oobe_sim.outputs.asking import question
from oobe_sim.outputs.words import Speaker, in_its_time, sentence
from oobe_sim.walkthrough.words.filling import filled
from oobe_sim.walkthrough.words.ids import doubt_id, leaf_id, rule_id
from oobe_sim.walkthrough.words.spoken import Words
from oobe_sim.world.doubts import DOUBT_PATH


@frozen(eq=False)
class Interpreter:
    """Says rules and questions; `names` are those that the speaker has for their placeholders."""

    words: Words
    speaker: Speaker

    def message(self, rule: Rule, names: Mapping[str, str]) -> str:
        """What the rule says with these names for its placeholders."""
        return self.filled(f"{rule_id(rule.id)}.message", names)

    def remedies(self, rule: Rule, names: Mapping[str, str]) -> tuple[str, ...]:
        """What would help, with these names."""
        numbers = range(1, len(rule.remedies) + 1)
        return tuple(self.filled(f"{rule_id(rule.id)}.remedy-{number}", names) for number in numbers)

    def question(self, path: str) -> str:
        """What is open at a path, as a question; in English where it is asked of something that a school has."""
        if path.startswith(DOUBT_PATH):
            return self.words.say(f"{doubt_id(path.removeprefix(DOUBT_PATH))}.question")
        id, world = leaf_id(path), self.speaker.world
        return self.words.say(id) if self.words.has(id) else sentence(in_its_time(question(path, world), world.as_of))

    def filled(self, id: str, names: Mapping[str, str]) -> str:
        """A message with these names for its placeholders."""
        return filled(self.words, id, names, self.speaker.world)
