"""Decision diagrams: what depends on questions with a few answers each, kept as small as it is.

A diagram is an `End`, or a `Choice` that asks one question and has a diagram for each answer.
Questions stand in one order in all diagrams, a choice whose answers all lead to the same is none,
and equal diagrams are the same object. So two functions of the answers are equal where their
diagrams are identical, and what does not matter is not in them. See R. E. Bryant, *Graph-Based
Algorithms for Boolean Function Manipulation* (1986), of which this is the form with many answers.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import reduce
from typing import Any

_LAST = 1 << 60
"""The place of what asks no question, behind all that do."""


class End:
    """What comes of it."""

    __slots__ = ("at", "value")

    def __init__(self, value: Any) -> None:
        self.value = value
        self.at = _LAST


class Choice:
    """A question, by its place in the order, and a diagram for each of its answers in the order of its domain."""

    __slots__ = ("answers", "at")

    def __init__(self, at: int, answers: tuple[Diagram, ...]) -> None:
        self.at = at
        self.answers = answers


Diagram = End | Choice


class Diagrams:
    """Makes diagrams over questions, which take their order from when they are first named."""

    def __init__(self) -> None:
        self.questions: list[str] = []
        self.domains: list[tuple[object, ...]] = []
        self._at: dict[str, int] = {}
        self._ends: dict[Hashable, End] = {}
        self._choices: dict[tuple[int, tuple[Diagram, ...]], Choice] = {}
        self._asked: dict[tuple[object, ...], Diagram] = {}
        self._chosen: dict[tuple[Diagram, Diagram, Diagram], Diagram] = {}
        self._unions: dict[tuple[int, int], Diagram] = {}

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
        first = min([one.at for one in answers])
        if at < first:
            return self._choice(at, answers)
        key = (at, *answers)
        found = self._asked.get(key)
        if found is None:
            if at == first:
                below = [
                    one.answers[index] if isinstance(one, Choice) and one.at == at else one
                    for index, one in enumerate(answers)
                ]
                found = self._choice(at, tuple(below))
            else:
                columns = [
                    one.answers if isinstance(one, Choice) and one.at == first else (one,) * len(self.domains[first])
                    for one in answers
                ]
                found = self._choice(first, tuple([self.ask(at, column) for column in zip(*columns, strict=True)]))
            self._asked[key] = found
        return found

    def chosen(self, where: Diagram, then: Diagram, otherwise: Diagram) -> Diagram:
        """One diagram where a yes-or-no diagram says yes, and another one elsewhere."""
        if isinstance(where, End):
            return then if where.value else otherwise
        key = (where, then, otherwise)
        found = self._chosen.get(key)
        if found is None:
            at = min(where.at, then.at, otherwise.at)
            several = range(len(self.domains[at]))
            found = self._choice(
                at,
                tuple([self.chosen(*(_given(one, at, n) for one in key)) for n in several]),
            )
            self._chosen[key] = found
        return found

    def both(self, one: Diagram, other: Diagram) -> Diagram:
        """Where both of two yes-or-no diagrams say yes."""
        return self.chosen(one, other, self.end(False))

    def united(self, one: Diagram, other: Diagram) -> Diagram:
        """What either of two diagrams whose ends are sets leads to."""
        return self._united_below(one, other)

    def forgotten(self, diagram: Diagram, questions: frozenset[int]) -> Diagram:
        """What a diagram whose ends are sets leads to however these questions are answered."""
        return self._forgotten_below(diagram, questions, {})

    def either(self, one: Diagram, other: Diagram) -> Diagram:
        """Where at least one of two yes-or-no diagrams says yes."""
        return self.chosen(one, self.end(True), other)

    def denied(self, diagram: Diagram) -> Diagram:
        """Where a yes-or-no diagram says no."""
        return self.chosen(diagram, self.end(False), self.end(True))

    def always(self, diagram: Diagram, questions: Iterable[str]) -> Diagram:
        """Where a yes-or-no diagram says yes however these questions are answered."""
        asked = frozenset(self._at[question] for question in questions if question in self._at)
        return self._always_below(diagram, asked, {})

    def weighed(self, diagram: Diagram, weights: Mapping[str, tuple[Fraction, ...]]) -> dict[End, Fraction]:
        """What share of all answers leads to each end, where answers have weights that add up to 1."""
        return self._weighed_below(diagram, weights, {})

    def told(self, diagram: Diagram, what: Callable[[Any], Any]) -> Diagram:
        """The diagram whose ends are what is to be told of the values of this one's."""
        return self.composed(diagram, {end: self.end(what(end.value)) for end in ends(diagram)})

    def adopting(self, others: Diagrams) -> Callable[[Diagram], Diagram]:
        """Makes diagrams over other questions into the same ones over these, in this order.

        A question that has more answers here takes the way of its first where the other one lacks the answer.
        """
        known: dict[Diagram, Diagram] = {}

        def adopted(diagram: Diagram) -> Diagram:
            if isinstance(diagram, End):
                return self.end(diagram.value)
            if diagram not in known:
                domain = others.domains[diagram.at]
                at = self.name(others.questions[diagram.at], domain)
                below = tuple(map(adopted, diagram.answers))
                if self.domains[at] != domain:
                    of_answer = dict(zip(domain, below, strict=True))
                    below = tuple(of_answer.get(answer, below[0]) for answer in self.domains[at])
                known[diagram] = self.ask(at, below)
            return known[diagram]

        return adopted

    def leading(self, diagram: Diagram, wanted: Callable[[End], bool]) -> Diagram:
        """Where a diagram leads to one of the wanted ends."""
        return self.composed(diagram, {end: self.end(wanted(end)) for end in ends(diagram)})

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

    def _always_below(self, diagram: Diagram, questions: frozenset[int], known: dict[int, Diagram]) -> Diagram:
        if isinstance(diagram, End):
            return diagram
        found = known.get(id(diagram))
        if found is None:
            below = [self._always_below(one, questions, known) for one in diagram.answers]
            found = reduce(self.both, below) if diagram.at in questions else self._choice(diagram.at, tuple(below))
            known[id(diagram)] = found
        return found

    def _weighed_below(
        self, diagram: Diagram, weights: Mapping[str, tuple[Fraction, ...]], known: dict[int, dict[End, Fraction]]
    ) -> dict[End, Fraction]:
        if isinstance(diagram, End):
            return {diagram: Fraction(1)}
        found = known.get(id(diagram))
        if found is None:
            found = known[id(diagram)] = {}
            for one, weight in zip(diagram.answers, weights[self.questions[diagram.at]], strict=True):
                for end, share in self._weighed_below(one, weights, known).items():
                    found[end] = found.get(end, Fraction(0)) + weight * share
        return found

    def _choice(self, at: int, answers: tuple[Diagram, ...]) -> Diagram:
        first = answers[0]
        if answers.count(first) == len(answers):
            return first
        key = (at, answers)
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

    def _united_below(self, one: Diagram, other: Diagram) -> Diagram:
        if one is other:
            return one
        key = (id(one), id(other)) if id(one) < id(other) else (id(other), id(one))
        found = self._unions.get(key)
        if found is None:
            if isinstance(one, End) and isinstance(other, End):
                found = self.end(one.value | other.value)
            else:
                at = min(one.at, other.at)
                several = range(len(self.domains[at]))
                found = self._choice(
                    at, tuple(self._united_below(_given(one, at, n), _given(other, at, n)) for n in several)
                )
            self._unions[key] = found
        return found

    def _forgotten_below(self, diagram: Diagram, questions: frozenset[int], known: dict[int, Diagram]) -> Diagram:
        if isinstance(diagram, End):
            return diagram
        found = known.get(id(diagram))
        if found is None:
            below = [self._forgotten_below(one, questions, known) for one in diagram.answers]
            if diagram.at in questions:
                found = reduce(self._united_below, below)
            else:
                found = self._choice(diagram.at, tuple(below))
            known[id(diagram)] = found
        return found

    def _composed(self, diagram: Diagram, then: Mapping[End, Diagram], known: dict[int, Diagram]) -> Diagram:
        if isinstance(diagram, End):
            return then[diagram]
        found = known.get(id(diagram))
        if found is None:
            below = tuple([self._composed(one, then, known) for one in diagram.answers])
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


def _given(diagram: Diagram, at: int, index: int) -> Diagram:
    return diagram.answers[index] if isinstance(diagram, Choice) and diagram.at == at else diagram
