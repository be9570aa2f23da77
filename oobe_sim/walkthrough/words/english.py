"""The English of the model as Fluent messages, generated from its declarations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from attrs import fields
from fluent.syntax import ast

from oobe_sim.clock.timings import TIMINGS
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.check import Check
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Step
from oobe_sim.outputs.leaf_words import WORDED
from oobe_sim.outputs.words import PLACEHOLDER, UNNAMED, in_its_time, sentence
from oobe_sim.walkthrough.words.ids import (
    doubt_id,
    event_id,
    leaf_id,
    outcome_id,
    rule_id,
    step_id,
    timing_id,
    unnamed_id,
)
from oobe_sim.world.doubts import Doubts

_BRACE = re.compile(r"([{}])")


def model(as_of: date) -> tuple[ast.Message, ...]:
    """What steps, rules, events, outcomes, timings, doubts and leaves say, in the names of this day.

    Checks decide no move, so that nobody walks into them; they are left out.
    """
    return tuple(_Told(as_of).messages())


class _Told:
    def __init__(self, as_of: date) -> None:
        self.as_of = as_of

    def messages(self) -> Iterator[ast.Message]:
        catalog = windows()
        for step in catalog.steps.values():
            yield self._step(step)
        for event in catalog.events().values():
            yield self._message(event_id(event.id), event.words)
        for outcome in Outcome:
            title = outcome.value.replace("_", " ")
            yield self._message(outcome_id(outcome.value), title=title, meaning=outcome.meaning)
        for id, timing in TIMINGS.items():
            yield self._message(timing_id(id), timing.name, what=timing.what)
        for doubt in fields(Doubts):
            yield self._message(doubt_id(doubt.name), **{key: doubt.metadata[key] for key in ("question", "yes", "no")})
        for path, question in WORDED.items():
            yield self._message(leaf_id(path), question)
        for word, said in UNNAMED.items():
            yield ast.Message(ast.Identifier(unnamed_id(word)), pattern(said))
        for rule in catalog.rules.values():
            if not isinstance(rule, Check):
                yield self._rule(rule)

    def _step(self, step: Step) -> ast.Message:
        more = {name: text for name, text in (("sees", step.sees), ("note", step.note)) if text}
        return self._message(step_id(step.id), title=step.title, **more)

    def _rule(self, rule: Rule) -> ast.Message:
        remedies = {f"remedy-{number}": remedy for number, remedy in enumerate(rule.remedies, 1)}
        return self._message(rule_id(rule.id), message=rule.message or rule.title, **remedies)

    def _message(self, id: str, value: str = "", **attributes: str) -> ast.Message:
        return ast.Message(
            ast.Identifier(id),
            self._pattern(value) if value else None,
            [ast.Attribute(ast.Identifier(name), self._pattern(text)) for name, text in attributes.items()],
        )

    def _pattern(self, text: str) -> ast.Pattern:
        return pattern(sentence(in_its_time(text, self.as_of)))


def pattern(text: str) -> ast.Pattern:
    """A text of the model as Fluent holds it: placeholders are variables, and every other sign is said as it is."""
    return ast.Pattern(list(_elements(text)))


def _elements(text: str) -> Iterator[ast.TextElement | ast.Placeable]:
    at = 0
    for found in PLACEHOLDER.finditer(text):
        yield from _literal(text[at : found.start()])
        yield ast.Placeable(ast.VariableReference(ast.Identifier(found[1])))
        at = found.end()
    yield from _literal(text[at:])


def _literal(text: str) -> Iterator[ast.TextElement | ast.Placeable]:
    for part in _BRACE.split(text):
        if _BRACE.fullmatch(part):
            yield ast.Placeable(ast.StringLiteral(part))
        elif part:
            yield ast.TextElement(part)
