"""From the text of a rule to its expression, or to what is wrong with it and where."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from oobe_sim.errors import nearest
from oobe_sim.inputs.rules import grammar
from oobe_sim.world.expression import (
    ITEM,
    And,
    Comparison,
    DirectReports,
    Expression,
    Not,
    Operator,
    Or,
    Quantified,
    Quantifier,
    Typographic,
    Value,
    parts,
)
from oobe_sim.world.properties import canonical_property

if TYPE_CHECKING:
    from lark import Lark, Token

DEEPEST = 50
"""Parentheses and negations within each other; a rule of 3,072 characters has few."""

_HYPHENS = re.compile("^[-–—−]+")
_OPERATORS = {one.value[1:].casefold(): one for one in Operator} | {"equals": Operator.EQ, "notequals": Operator.NE}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_SHOWN = 40


class RuleError(ValueError):
    """A rule that cannot be read: from which character on, what was found and what was expected."""

    def __init__(self, offset: int, found: str, expected: str, near: str = "") -> None:
        super().__init__(f"column {offset + 1}: {found}; expected {expected}")
        self.offset = offset
        self.found = found
        self.expected = expected
        self.near = near

    @property
    def column(self) -> int:
        """Where it is in the rule, counted from 1."""
        return self.offset + 1


@frozen
class _Words:
    """What a grammar calls things, for its errors."""

    prefixes: tuple[str, ...]
    operators: tuple[str, ...]


_VERSIONS = (Operator.GT, Operator.LT)
_OF_MEMBERSHIP = tuple(one.value for one in Operator if one not in _VERSIONS)
_ENTRAS = (Operator.MATCH, Operator.NOT_MATCH, Operator.NOT_STARTS_WITH, Operator.ENDS_WITH, Operator.NOT_ENDS_WITH)
_OF_FILTERS = tuple(one.value for one in Operator if one not in _ENTRAS)


@lru_cache(maxsize=4096)
def read_membership_rule(text: str) -> Expression:
    """The expression of a dynamic membership rule; raises RuleError."""
    return _read(_membership(), text, _Words(("device.", "user."), _OF_MEMBERSHIP))


@lru_cache(maxsize=4096)
def read_filter_rule(text: str) -> Expression:
    """The expression of an assignment filter; raises RuleError."""
    return _read(_filter(), text, _Words(("device.", "app."), _OF_FILTERS))


@cache
def _membership() -> Lark:
    return _parser(grammar.MEMBERSHIP)


@cache
def _filter() -> Lark:
    return _parser(grammar.FILTER)


def _parser(text: str) -> Lark:
    # Imported late: without rules nothing needs it.
    from lark import Lark, Transformer, v_args

    @v_args(inline=True)
    class Build(Transformer[Any, Any]):
        def disjunction(self, *found: Any) -> Expression:
            return _joined(Or, found)

        def conjunction(self, *found: Any) -> Expression:
            return _joined(And, found)

        def negation(self, *found: Any) -> Expression:
            return Not(found[-1])

        def comparison(self, property: Token, operator: Token, value: Value, *more: Token) -> Expression:
            if more:
                value = f"{value} {' '.join(more)}"
            return Comparison(_property(property), _OPERATORS[_bare(operator)], value)

        def quantified(self, property: Token, quantifier: Token, condition: Expression) -> Expression:
            return Quantified(_property(property), Quantifier(f"-{_bare(quantifier)}"), condition)

        def direct_reports(self, _: Token, value: Value) -> Expression:
            return DirectReports(value if isinstance(value, str) else "")

        def list(self, *values: Any) -> Value:
            return tuple(values)

        def value(self, value: Any) -> Value:
            return value if isinstance(value, tuple) else _value(value)

    return Lark(text, parser="lalr", transformer=Build(), maybe_placeholders=False)


def _read(parser: Lark, text: str, words: _Words) -> Expression:
    from lark.exceptions import UnexpectedCharacters, UnexpectedToken

    at: Any
    try:
        found: Any = parser.parse(text)
    except UnexpectedCharacters as error:
        at = error.pos_in_stream
        raise _unread(text, at, error.allowed, words) from None
    except UnexpectedToken as error:
        at = len(text.rstrip()) if error.token.type == "$END" else error.pos_in_stream
        raise _unread(text, at, error.expected, words) from None
    if not isinstance(found, Expression):
        raise RuleError(0, "no condition", "a condition")
    _check_depth(found)
    return found


def _check_depth(expression: Expression) -> None:
    level: list[Expression] = [expression]
    depth = 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise RuleError(0, "conditions within each other", f"at most {DEEPEST} within each other")
        level = [inner for one in level for inner in parts(one)]


def _unread(text: str, at: int, expected: Any, words: _Words) -> RuleError:
    word = re.match(r"[\w.$-]+|.", text[at:].strip())
    found = f"`{word[0][:_SHOWN]}`" if word else "the end of the rule"
    if word and word[0] in "\"'" and "STRING" in expected:
        return RuleError(at, "a text without its closing quote", "a value in straight quotes")
    if "AND" in expected:
        # after a value the parser reckons with a list too, also where there is none
        expected = set(expected) - {"RSQB", "COMMA"}
    names = sorted({_EXPECTED[one] for one in expected if one in _EXPECTED})
    if "PROPERTY" in expected:
        names = [f"a property ({' or '.join(words.prefixes)}…)", *(n for n in names if n != _EXPECTED["PROPERTY"])]
    near = nearest(f"-{_bare(word[0])}", words.operators) if word and "OPERATOR" in expected else ""
    return RuleError(at, found, _listed(names) or "a condition", near)


_EXPECTED = {
    "PROPERTY": "a property",
    "ITEM": "_ for the item of the collection",
    "OPERATOR": "an operator such as -eq",
    "QUANTIFIER": "-any or -all",
    "STRING": "a value in straight quotes",
    "AND": "-and",
    "OR": "-or",
    "LPAR": "(",
    "RPAR": ")",
    "RSQB": "]",
    "COMMA": "a comma",
    "$END": "the end",
}


def _listed(names: list[str]) -> str:
    return " or ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} or {names[-1]}"  # noqa: PLR2004


def _joined(kind: type[And | Or], found: tuple[Any, ...]) -> Expression:
    conditions = tuple(one for one in found if isinstance(one, Expression))
    return conditions[0] if len(conditions) == 1 else kind(conditions)


def _bare(token: str) -> str:
    return _HYPHENS.sub("", token).casefold()


def _property(token: str) -> str:
    bare = re.sub(r"\s+", "", token)
    return ITEM if bare in (ITEM, f"\\{ITEM}") else canonical_property(bare)


def _value(token: Token) -> Value:
    if token.type == "STRING":
        return re.sub(r"`([\"'`])", r"\1", token[1:-1])
    if token.type == "OTHER_STRING":
        return token[1:-1].replace("''", "'")
    if token.type == "CURLY":
        return Typographic(token[1:-1])
    word = token.removeprefix("$").casefold()
    return _WORDS[word] if word in _WORDS else str(token)
