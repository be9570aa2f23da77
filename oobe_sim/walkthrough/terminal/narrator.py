"""What a walk says of the model, in the words of a language and with the names of a tenant."""

from __future__ import annotations

from attrs import frozen

from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Step
from oobe_sim.outputs.words import clean
from oobe_sim.walkthrough.words.ids import (
    answer_id,
    choice_id,
    doubt_id,
    event_id,
    outcome_id,
    step_id,
    value_id,
)
from oobe_sim.walkthrough.words.interpreter import Interpreter
from oobe_sim.walkthrough.words.spoken import Words
from oobe_sim.world.doubts import DOUBT_PATH
from oobe_sim.world.world import World

CHOICES = "choices."
"""Before the step at which a person chooses."""


@frozen(eq=False)
class Narrator:
    """Says steps, rules, questions and answers; names of the tenant are cleaned of what moves a terminal's cursor."""

    interpreter: Interpreter
    catalog: Catalog

    @property
    def words(self) -> Words:
        """The words of the language."""
        return self.interpreter.words

    @property
    def world(self) -> World:
        """The world that is walked through."""
        return self.interpreter.speaker.world

    def title(self, step: Step, move: Move | None = None) -> str:
        """The title of a step."""
        return self._filled(f"{step_id(step.id)}.title", step.title, move)

    def sees(self, step: Step, move: Move | None = None) -> str:
        """What there is to see; empty where nothing is said of it."""
        return self._filled(f"{step_id(step.id)}.sees", step.sees, move) if step.sees else ""

    def message(self, rule: Rule, move: Move | None) -> str:
        """What a rule says here, as a sentence."""
        return ended(self.interpreter.message(rule, self._names(rule, move)))

    def remedies(self, rule: Rule, move: Move | None) -> tuple[str, ...]:
        """What would help against what a rule says."""
        return self.interpreter.remedies(rule, self._names(rule, move))

    def outcome(self, outcome: Outcome) -> tuple[str, str]:
        """How it ended, in a word or two, and what that means."""
        id = outcome_id(outcome.value)
        return self.words.say(f"{id}.title"), ended(self._filled(f"{id}.meaning", outcome.meaning, None))

    def asked(self, path: str) -> str:
        """What is asked: the title of a page, or a question about what happens or how things are."""
        if path.startswith(CHOICES):
            return self.title(self.catalog.steps[path.removeprefix(CHOICES)])
        if event := self.catalog.event(path):
            return self.words.say(event_id(event.id))
        return self.interpreter.question(path)

    def answer(self, path: str, answer: str) -> str:
        """An answer to what is asked; as it is typed where nobody has words for it."""
        if path.startswith(CHOICES):
            id = choice_id(path.removeprefix(CHOICES), answer)
        elif event := self.catalog.event(path):
            id = answer_id(event.id, answer)
        elif path.startswith(DOUBT_PATH):
            said = self.words.say(value_id(answer))
            return f"{said}: {self.words.say(f'{doubt_id(path.removeprefix(DOUBT_PATH))}.{answer}')}"
        else:
            id = value_id(answer)
        return self.words.say(id) if self.words.has(id) else clean(answer).replace("_", " ")

    def _filled(self, id: str, english: str, move: Move | None) -> str:
        return self.interpreter.filled(id, dict(self.interpreter.speaker.named(english, move)))

    def _names(self, rule: Rule, move: Move | None) -> dict[str, str]:
        return dict(self.interpreter.speaker.names(rule, move))


def ended(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
