"""Whether a rule holds: by what is known of its properties, and only then by asking for the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from oobe_sim.facts.comparison import UNKNOWN, Actual, compared
from oobe_sim.facts.memory import remembered
from oobe_sim.world.assignment import Clause
from oobe_sim.world.expression import (
    ITEM,
    And,
    Comparison,
    Expression,
    Not,
    Or,
    Quantified,
    positive,
)
from oobe_sim.world.view import View

Read = Callable[[View, str], Actual]
"""What a property holds at some moment, as one service sees it."""


def satisfied(w: View, rule: Expression, read: Read) -> bool:
    """Whether a rule holds. Conditions that the world does not decide are asked for one by one.

    They are asked only where the conditions that are decided leave the rule open.
    """
    return _asked(w, _positive(rule), read)


def _asked(w: View, rule: Expression, read: Read) -> bool:
    match rule:
        case And(conditions) | Or(conditions):
            ends = isinstance(rule, Or)
            found = [(one, _decided(w, one, read)) for one in conditions]
            if any(answer is ends for _, answer in found):
                return ends
            return any(_asked(w, one, read) is ends for one, answer in found if answer is None) is ends
        case Not(condition):
            return not _asked(w, condition, read)
    answer = _decided(w, rule, read)
    return holds(w, rule) if answer is None else answer


def _decided(w: View, rule: Expression, read: Read) -> bool | None:
    """Whether the world decides a rule, and how."""
    match rule:
        case And(conditions) | Or(conditions):
            ends = isinstance(rule, Or)
            answers = [_decided(w, one, read) for one in conditions]
            return ends if ends in answers else None if None in answers else not ends
        case Not(condition):
            answer = _decided(w, condition, read)
            return None if answer is None else not answer
        case Comparison(property):
            return compared(rule, read(w, property))
        case Quantified(property, _, condition):
            items = read(w, property)
            if not isinstance(items, tuple):
                return False if items is None else None
            found = [_decided(w, condition, _item(one)) for one in items]
            return True if True in found else None if None in found else False
    return None


def _item(item: Actual) -> Read:
    return lambda _, name: item if name == ITEM else UNKNOWN


def holds(w: View, condition: Expression) -> bool:
    """The answer to a condition that the world does not decide.

    What the tenant's `clauses` do not list does not hold; whoever reads rules lists all that may be
    asked. Conditions are asked for one by one: that a property has one value rules others out where
    the value is said, and not while it is open.
    """
    clause = _clauses(w).get(_text(condition))
    return clause is not None and clause.holds


@remembered
def _clauses(w: View) -> dict[str, Clause]:
    return {clause.id.casefold(): clause for clause in w.tenant.clauses}


@lru_cache(maxsize=4096)
def _positive(rule: Expression) -> Expression:
    return positive(rule)


@lru_cache(maxsize=4096)
def _text(condition: Expression) -> str:
    return str(condition).casefold()
