"""The conditions of rules that the world may not decide: each is open until somebody answers it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from oobe_sim.world.assignment import Clause
from oobe_sim.world.expression import (
    ORDER,
    PHYSICAL_IDS,
    PURCHASE_ORDER,
    ZTDID,
    Comparison,
    Expression,
    Operator,
    Quantified,
    Typographic,
    clauses,
    comparisons,
    positive,
    texts,
)
from oobe_sim.world.properties import ALWAYS_KNOWN
from oobe_sim.world.tenant import Tenant
from oobe_sim.world.world import Domain

WHY = "no file holds this property of the device or the person"


def unanswered(rules: Iterable[Expression | None], known: Iterable[Clause] = ()) -> tuple[Clause, ...]:
    """A clause for each condition of the rules that may have to be asked, and that is not among those known."""
    seen = {one.id.casefold() for one in known}
    found: dict[str, Clause] = {}
    for rule in rules:
        for one in clauses(positive(rule)) if rule is not None else ():
            text = str(one)
            if text.casefold() not in seen and _may_be_asked(one):
                seen.add(text.casefold())
                found[text] = Clause(id=text)
    return tuple(sorted(found.values(), key=lambda one: one.id))


def with_clauses(tenant: Tenant) -> tuple[Tenant, dict[str, Domain]]:
    """The tenant with all conditions that may have to be asked, and those that it did not have, open."""
    rules = (*(one.rule for one in tenant.groups), *(one.rule for one in tenant.filters))
    more = unanswered(rules, tenant.clauses)
    space = {path(one): Domain((False, True), WHY) for one in more}
    return evolve(tenant, clauses=(*tenant.clauses, *more)), space


def ruled_out(tenant: Tenant) -> frozenset[str]:
    """The paths of conditions that do not hold, since their property is said to have another value."""
    said = {prefix for one in tenant.clauses if one.holds and (prefix := _of_equality(one))}
    return frozenset(path(one) for one in tenant.clauses if not one.holds and _of_equality(one) in said)


def _of_equality(clause: Clause) -> str:
    """The property of a condition that it has a value, with the operator; empty for any other condition."""
    property, operator, _ = clause.id.partition(f" {Operator.EQ.value} ")
    return property.casefold() if operator and " " not in property else ""


def path(clause: Clause) -> str:
    """Where the answer to a condition is in the world."""
    return f"tenant.clauses.{clause.id}.holds"


_MARKS = tuple(mark.casefold() for mark in (ORDER, PURCHASE_ORDER))


def _may_be_asked(condition: Expression) -> bool:
    if isinstance(condition, Quantified) and condition.property == PHYSICAL_IDS:
        said = [text.casefold() for one in comparisons(condition) for text in texts(one.value)]
        tried = any(one.operator is Operator.MATCH for one in comparisons(condition))
        return tried or not all(text.startswith(_MARKS) or text in ZTDID.casefold() for text in said)
    if isinstance(condition, Comparison) and isinstance(condition.value, Typographic):
        return False
    return not isinstance(condition, Comparison) or condition.property not in ALWAYS_KNOWN
