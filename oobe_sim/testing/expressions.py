"""Random rules, of the forms that membership rules and assignment filters have."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from oobe_sim.world.expression import (
    ITEM,
    ORDER,
    PHYSICAL_IDS,
    ZTDID,
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
)

_LISTS = (Operator.IN, Operator.NOT_IN)
_VERSIONS = (Operator.GT, Operator.GE, Operator.LT, Operator.LE)
_EQUALITY = (Operator.EQ, Operator.NE)
_TEXTS = (Operator.STARTS_WITH, Operator.CONTAINS, Operator.NOT_CONTAINS)
_ENTRAS = (Operator.NOT_STARTS_WITH, Operator.ENDS_WITH, Operator.NOT_ENDS_WITH, Operator.MATCH, Operator.NOT_MATCH)
_VALUES = ("Surface", "lab", "Company", "Corporate", "10.0.2", "school", "7b", "")
_IDS = (ZTDID, f"{ORDER}lab", f"{ORDER}LAB-2", f"{ORDER}l", "[")


def membership_rules() -> st.SearchStrategy[Expression]:
    """Rules on Autopilot's attributes first, then on other properties of devices and of people."""
    device = st.sampled_from(("device.deviceModel", "device.deviceOwnership", "device.extensionAttribute1"))
    user = st.sampled_from(("user.department", "user.userPrincipalName"))
    ids = st.builds(Quantified, st.just(PHYSICAL_IDS), st.sampled_from(Quantifier), _comparisons(st.just(ITEM), _IDS))
    of_devices = ids | _comparisons(device, _VALUES)
    return _joined(ids) | _joined(of_devices) | _joined(_comparisons(user, _VALUES))


def filter_rules() -> st.SearchStrategy[Expression]:
    """Rules of assignment filters on what a device reports."""
    property = st.sampled_from(("device.model", "device.osVersion", "device.enrollmentProfileName"))
    version = st.builds(
        Comparison,
        st.just("device.operatingSystemVersion"),
        st.sampled_from((*_VERSIONS, *_EQUALITY)),
        st.sampled_from(("10.0.22000.1000", "10.0.26100.4946")),
    )
    return _joined(_comparisons(property, _VALUES, (*_EQUALITY, *_TEXTS)) | version, negations=False)


def any_rules() -> st.SearchStrategy[Expression]:
    """Rules with any text in any place that a membership rule has for it."""
    text = st.text(max_size=8)
    property = st.from_regex(r"(device|user)\.[a-z]\w{0,6}Q", fullmatch=True)
    typographic = st.text(alphabet=st.characters(exclude_characters='“”„‟«»″‘’‚‛′"')).map(Typographic)
    one = st.none() | st.booleans() | text | typographic
    value = one | st.lists(one, max_size=3).map(tuple)
    operators = (*_EQUALITY, *_TEXTS, *_ENTRAS, *_LISTS, Operator.GE, Operator.LE)

    def compared(names: st.SearchStrategy[str]) -> st.SearchStrategy[Expression]:
        return st.builds(Comparison, names, st.sampled_from(operators), value)

    of_items = _joined(compared(st.sampled_from((ITEM, "assignedPlan.service"))))
    collections = st.builds(Quantified, property, st.sampled_from(Quantifier), of_items)
    return _joined(compared(property) | collections) | st.builds(DirectReports, text)


def _comparisons(property: st.SearchStrategy[str], values: tuple[str, ...], more: Any = None) -> Any:
    texts = more or (*_EQUALITY, *_TEXTS, *_ENTRAS)
    value = st.sampled_from(values)
    return (
        st.builds(Comparison, property, st.sampled_from(texts), value)
        | st.builds(Comparison, property, st.sampled_from(_LISTS), st.lists(value, min_size=1, max_size=2).map(tuple))
        | st.builds(Comparison, property, st.sampled_from(_EQUALITY), st.none() | value.map(Typographic))
    )


def _joined(clauses: st.SearchStrategy[Expression], *, negations: bool = True) -> st.SearchStrategy[Expression]:
    def more(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        several = st.lists(inner, min_size=2, max_size=3).map(tuple)
        joined = st.builds(And, several) | st.builds(Or, several)
        return joined | st.builds(Not, inner) if negations else joined

    return st.recursive(clauses, more, max_leaves=4)
