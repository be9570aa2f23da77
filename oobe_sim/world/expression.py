"""What a membership rule or an assignment filter says: conditions on properties, joined by *and*, *or* and *not*.

An expression prints as a rule that reads back as the same expression, whatever the spelling of the
rule that it was read from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import ClassVar, TypeAlias

from attrs import frozen


class Operator(Enum):
    """How a property is compared with a value."""

    EQ = "-eq"
    NE = "-ne"
    STARTS_WITH = "-startsWith"
    NOT_STARTS_WITH = "-notStartsWith"
    ENDS_WITH = "-endsWith"
    NOT_ENDS_WITH = "-notEndsWith"
    CONTAINS = "-contains"
    NOT_CONTAINS = "-notContains"
    MATCH = "-match"
    NOT_MATCH = "-notMatch"
    IN = "-in"
    NOT_IN = "-notIn"
    GT = "-gt"
    GE = "-ge"
    LT = "-lt"
    LE = "-le"


OPPOSITES = {
    Operator.NE: Operator.EQ,
    Operator.NOT_STARTS_WITH: Operator.STARTS_WITH,
    Operator.NOT_ENDS_WITH: Operator.ENDS_WITH,
    Operator.NOT_CONTAINS: Operator.CONTAINS,
    Operator.NOT_MATCH: Operator.MATCH,
    Operator.NOT_IN: Operator.IN,
    Operator.LE: Operator.GT,
    Operator.LT: Operator.GE,
}
"""Operators that say no where another says yes."""


class Quantifier(Enum):
    """Whether one item of a collection has to satisfy a condition, or each of them."""

    ANY = "-any"
    ALL = "-all"


@frozen
class Typographic:
    """A text in typographic quotes, which Entra takes for a part of no text that anything has."""

    text: str


Value: TypeAlias = str | bool | Typographic | tuple[str | bool | Typographic | None, ...] | None
"""What a property is compared with; `None` is null, which is another thing than the text."""


@frozen
class Expression:
    """A condition that a device or a person satisfies or not."""

    is_leaf: ClassVar[bool] = True

    def __str__(self) -> str:
        return printed(self)


@frozen(str=False)
class Comparison(Expression):
    """A property, such as `device.displayName`, or `_` for the item of a collection, and a value."""

    property: str
    operator: Operator
    value: Value


@frozen(str=False)
class Quantified(Expression):
    """A condition on the items of a collection such as `device.devicePhysicalIds`."""

    property: str
    quantifier: Quantifier
    condition: Expression


@frozen(str=False)
class Not(Expression):
    """The opposite of a condition."""

    condition: Expression


@frozen(str=False)
class And(Expression):
    """All of the conditions."""

    conditions: tuple[Expression, ...]


@frozen(str=False)
class Or(Expression):
    """One of the conditions at least."""

    conditions: tuple[Expression, ...]


@frozen(str=False)
class DirectReports(Expression):
    """The people who report to a manager; a rule of its own kind that takes no part in others."""

    manager: str


ITEM = "_"
"""The property that stands for an item of a collection."""

ZTDID, ORDER, PURCHASE_ORDER = "[ZTDId]", "[OrderID]:", "[PurchaseOrderId]:"
"""What the items of `devicePhysicalIds` begin with that Windows Autopilot writes."""

PHYSICAL_IDS = "device.devicePhysicalIds"


def any_physical_id(operator: Operator, value: str) -> Expression:
    """The rule on Autopilot's attributes that documents give: `device.devicePhysicalIds -any (_ -eq "…")`."""
    return Quantified(PHYSICAL_IDS, Quantifier.ANY, Comparison(ITEM, operator, value))


def parts(expression: Expression) -> tuple[Expression, ...]:
    """What an expression is made of; nothing for a single condition."""
    match expression:
        case And(conditions) | Or(conditions):
            return conditions
        case Not(condition) | Quantified(condition=condition):
            return (condition,)
    return ()


def clauses(expression: Expression) -> Iterator[Expression]:
    """The conditions that an expression joins; one on a collection is one, whatever it says of the items."""
    pending = [expression]
    while pending:
        one = pending.pop()
        if isinstance(one, (And, Or, Not)):
            pending += reversed(parts(one))
        else:
            yield one


def comparisons(expression: Expression) -> Iterator[Comparison]:
    """Every comparison, those on the items of collections included."""
    pending = [expression]
    while pending:
        one = pending.pop()
        if isinstance(one, Comparison):
            yield one
        pending += reversed(parts(one))


def properties(expression: Expression) -> frozenset[str]:
    """The properties of the device or the person that an expression asks for."""
    return frozenset(one.property for one in clauses(expression) if isinstance(one, (Comparison, Quantified)))


def texts(value: Value) -> tuple[str, ...]:
    """The texts of a value, each of a list."""
    several = value if isinstance(value, tuple) else (value,)
    return tuple(one for one in several if isinstance(one, str))


def printed(expression: Expression) -> str:
    """The rule in the form that documents give, with no more parentheses than it needs."""
    match expression:
        case Comparison(property, operator, value):
            return f"{property} {operator.value} {_value(value)}"
        case Quantified(property, quantifier, condition):
            return f"{property} {quantifier.value} ({printed(condition)})"
        case Not(condition):
            return f"-not {_within(condition, lambda inner: isinstance(inner, (And, Or)))}"
        case And(conditions):
            return " -and ".join(_within(one, lambda inner: isinstance(inner, (And, Or))) for one in conditions)
        case Or(conditions):
            return " -or ".join(_within(one, lambda inner: isinstance(inner, Or)) for one in conditions)
        case DirectReports(manager):
            return f"Direct Reports for {_value(manager)}"
    raise TypeError(type(expression))


def _within(expression: Expression, needs: Callable[[Expression], bool]) -> str:
    told = printed(expression)
    return f"({told})" if needs(expression) else told


def _value(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Typographic):
        return f"“{value.text}”"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    escaped = value.replace("`", "``").replace('"', '`"')
    return f'"{escaped}"'


def positive(expression: Expression) -> Expression:
    """The same condition with operators that say yes alone, lists written out, and -any for -all.

    So two rules that say the same of a property share their conditions. A comparison with a text in
    typographic quotes stays as it is, since Entra never finds it to hold.
    """
    match expression:
        case And(conditions):
            return And(tuple(map(positive, conditions)))
        case Or(conditions):
            return Or(tuple(map(positive, conditions)))
        case Not(condition):
            return _negated(positive(condition))
        case Quantified(property, Quantifier.ALL, condition):
            return Not(Quantified(property, Quantifier.ANY, _negated(positive(condition))))
        case Quantified(property, quantifier, condition):
            return Quantified(property, quantifier, positive(condition))
        case Comparison(property, operator, value) if not isinstance(value, Typographic):
            return _positive(property, operator, value)
    return expression


def _positive(property: str, operator: Operator, value: Value) -> Expression:
    if operator in OPPOSITES:
        return _negated(_positive(property, OPPOSITES[operator], value))
    if operator is Operator.IN and value != ():
        several = value if isinstance(value, tuple) else (value,)
        equal = tuple(Comparison(property, Operator.EQ, one) for one in several)
        return equal[0] if len(equal) == 1 else Or(equal)
    return Comparison(property, operator, value)


def _negated(expression: Expression) -> Expression:
    return expression.condition if isinstance(expression, Not) else Not(expression)
