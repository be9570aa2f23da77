"""Decision diagrams: what depends on questions with a few answers each, kept as small as it is.

A diagram is an `End`, or a `Choice` that asks one question and has a diagram for each answer.
Questions stand in one order in all diagrams, a choice whose answers all lead to the same is none,
and equal diagrams are the same object. So two functions of the answers are equal where their
diagrams are identical, and what does not matter is not in them. See R. E. Bryant, *Graph-Based
Algorithms for Boolean Function Manipulation* (1986), of which this is the form with many answers.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from attrs import frozen


@frozen(eq=False)
class End:
    """What comes of it."""

    value: Any


@frozen(eq=False)
class Choice:
    """A question, by its place in the order, and a diagram for each of its answers in the order of its domain."""

    at: int
    answers: tuple[Diagram, ...]


Diagram = End | Choice
_LAST = 1 << 60


class Diagrams:
    """Makes diagrams over questions, which take their order from when they are first named."""

    def __init__(self) -> None:
        self.questions: list[str] = []
        self.domains: list[tuple[object, ...]] = []
        self._at: dict[str, int] = {}
        self._ends: dict[Hashable, End] = {}
        self._choices: dict[tuple[int, tuple[int, ...]], Choice] = {}
        self._asked: dict[tuple[int, tuple[int, ...]], Diagram] = {}

    def name(self, question: str, domain: tuple[object, ...]) -> int:
        """The place of a question in the order; a new one comes last."""
        at = self._at.get(question)
        if at is None:
            at = self._at[question] = len(self.questions)
            self.questions.append(question)
            self.domains.append(domain)
        return at

    def end(self, value: Any) -> End:
        """The diagram that asks nothing; the same for equal values of one type, if they can be hashed."""
        key = (type(value), value)
        try:
            found = self._ends.get(key)
        except TypeError:
            return self._ends.setdefault(id(value), End(value))
        if found is None:
            found = self._ends[key] = End(value)
        return found

    def leaf(self, question: str, domain: tuple[object, ...]) -> Diagram:
        """The diagram that asks a question, and whose ends are its answers."""
        return self.ask(self.name(question, domain), tuple(map(self.end, domain)))

    def composed(self, diagram: Diagram, then: Mapping[End, Diagram]) -> Diagram:
        """The diagram that goes on with another one at each of its ends."""
        return self._composed(diagram, then, {})

    def ask(self, at: int, answers: tuple[Diagram, ...]) -> Diagram:
        """The diagram that asks a question and goes on with one of these, which may ask it again."""
        first = min(map(_place, answers))
        if at < first:
            return self._choice(at, answers)
        key = (at, tuple(map(id, answers)))
        found = self._asked.get(key)
        if found is None:
            if at == first:
                found = self._choice(at, tuple(_given(one, at, index) for index, one in enumerate(answers)))
            else:
                several = range(len(self.domains[first]))
                found = self._choice(
                    first,
                    tuple(self.ask(at, tuple(_given(one, first, index) for one in answers)) for index in several),
                )
            self._asked[key] = found
        return found

    def chosen(self, where: Diagram, then: Diagram, otherwise: Diagram) -> Diagram:
        """One diagram where a yes-or-no diagram says yes, and another one elsewhere."""
        return self.composed(where, {self.end(True): then, self.end(False): otherwise})

    def both(self, one: Diagram, other: Diagram) -> Diagram:
        """Where both of two yes-or-no diagrams say yes."""
        return self.chosen(one, other, self.end(False))

    def leading(self, diagram: Diagram, wanted: End) -> Diagram:
        """Where a diagram leads to an end."""
        return self.composed(diagram, {end: self.end(end is wanted) for end in ends(diagram)})

    def reached(self, diagram: Diagram, bindings: Mapping[str, object]) -> End:
        """The end that bindings lead to; what they do not answer has its first answer."""
        while isinstance(diagram, Choice):
            domain = self.domains[diagram.at]
            question = self.questions[diagram.at]
            diagram = diagram.answers[domain.index(bindings[question]) if question in bindings else 0]
        return diagram

    def given(self, diagram: Diagram, question: str, answer: object) -> Diagram:
        """What is left of a diagram once a question is answered."""
        at = self._at.get(question)
        return diagram if at is None else self._given_below(diagram, at, self.domains[at].index(answer), {})

    def binding(self, diagram: Diagram, wanted: End) -> dict[str, object] | None:
        """Answers that lead to an end, the first that there are in the order of domains; `None` for none."""
        return self._binding(diagram, wanted, set())

    def _choice(self, at: int, answers: tuple[Diagram, ...]) -> Diagram:
        first = answers[0]
        if all(one is first for one in answers):
            return first
        key = (at, tuple(map(id, answers)))
        found = self._choices.get(key)
        if found is None:
            found = self._choices[key] = Choice(at, answers)
        return found

    def _given_below(self, diagram: Diagram, at: int, index: int, known: dict[int, Diagram]) -> Diagram:
        if isinstance(diagram, End) or diagram.at > at:
            return diagram
        if diagram.at == at:
            return diagram.answers[index]
        found = known.get(id(diagram))
        if found is None:
            below = tuple(self._given_below(one, at, index, known) for one in diagram.answers)
            found = known[id(diagram)] = self._choice(diagram.at, below)
        return found

    def _composed(self, diagram: Diagram, then: Mapping[End, Diagram], known: dict[int, Diagram]) -> Diagram:
        if isinstance(diagram, End):
            return then[diagram]
        found = known.get(id(diagram))
        if found is None:
            below = tuple(self._composed(one, then, known) for one in diagram.answers)
            found = known[id(diagram)] = self.ask(diagram.at, below)
        return found

    def _binding(self, diagram: Diagram, wanted: End, barren: set[int]) -> dict[str, object] | None:
        if isinstance(diagram, End):
            return {} if diagram is wanted else None
        if id(diagram) in barren:
            return None
        for index, one in enumerate(diagram.answers):
            found = self._binding(one, wanted, barren)
            if found is not None:
                return {self.questions[diagram.at]: self.domains[diagram.at][index], **found}
        barren.add(id(diagram))
        return None


def ends(diagram: Diagram) -> tuple[End, ...]:
    """All ends, in the order in which the answers lead to them."""
    return tuple(one for one in _within(diagram) if isinstance(one, End))


def asked(diagram: Diagram) -> tuple[int, ...]:
    """The places of the questions that matter, in order."""
    return tuple(sorted({one.at for one in _within(diagram) if isinstance(one, Choice)}))


def _within(diagram: Diagram) -> Iterator[Diagram]:
    seen: set[int] = set()
    pending = [diagram]
    while pending:
        one = pending.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, Choice):
            pending.extend(reversed(one.answers))


def _place(diagram: Diagram) -> int:
    return _LAST if isinstance(diagram, End) else diagram.at


def _given(diagram: Diagram, at: int, index: int) -> Diagram:
    return diagram.answers[index] if isinstance(diagram, Choice) and diagram.at == at else diagram
