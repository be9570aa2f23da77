"""Groups and filters as a scenario writes them: by a group tag, by a rule, or by saying who is in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from oobe_sim.inputs.problems import Report, described
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.world.assignment import Group
from oobe_sim.world.device import Device
from oobe_sim.world.expression import ORDER, PURCHASE_ORDER, Expression, Not, Operator, any_physical_id, positive

SHORT_RULES = {
    "group_tag": (Operator.EQ, ORDER, "the group tag is this"),
    "group_tag_starts_with": (Operator.STARTS_WITH, ORDER, "the group tag starts with this"),
    "purchase_order": (Operator.EQ, PURCHASE_ORDER, "the purchase order is this"),
}
"""Keys that stand for a dynamic membership rule on Autopilot's attributes, whose value is theirs."""

MEMBERSHIP_RULE = "membership_rule"

SHORT_KEYS: Mapping[type, tuple[str, ...]] = {
    Device: ("release",),
    Group: (*SHORT_RULES, MEMBERSHIP_RULE),
}
"""Keys that are no fields of the types under which they may be written."""


def write_out_group(group: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """A group with `rule` instead of a short form."""
    told = dict(group)
    forms = [key for key in (*SHORT_RULES, MEMBERSHIP_RULE, "rule") if key in told]
    if len(forms) > 1:
        report.add(
            "input.duplicate-key",
            child(pointer, forms[1]),
            f"`{forms[1]}` besides `{forms[0]}`",
            "one rule of membership",
            key=True,
        )
    for key, (operator, mark, _) in SHORT_RULES.items():
        if key in told:
            value = told.pop(key)
            report.moved[child(pointer, "rule")] = child(pointer, key)
            if isinstance(value, str):
                told["rule"] = any_physical_id(operator, f"{mark}{value}")
            else:
                report.add("input.wrong-type", child(pointer, key), described(value), "text; put it in quotes")
    for key in (MEMBERSHIP_RULE, "rule"):
        if key in told and not isinstance(told[key], Expression):
            rule = told.pop(key)
            report.moved[child(pointer, "rule")] = report.written(child(pointer, key))
            told |= _rule(rule, child(pointer, key), report, _membership_rule)
    return told


def write_out_filter(one: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """An assignment filter with its rule read."""
    if one.get("rule") is None:
        return one
    rest = {key: value for key, value in one.items() if key != "rule"}
    return rest | _rule(one["rule"], child(pointer, "rule"), report, _filter_rule)


def write_out_clause(one: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """A condition with its text as the simulator writes it."""
    if not isinstance(one.get("id"), str):
        return one
    read = _rule(one["id"], child(pointer, "id"), report, any_rule)
    condition = positive(read["rule"]) if read else None
    if isinstance(condition, Not):
        opposite = {True: False, False: True}
        holds = one.get("holds", False)
        one = {**one, "holds": opposite.get(holds, holds)}
        condition = condition.condition
    return {**one, "id": str(condition)} if condition is not None else one


def any_rule(text: str) -> Expression:
    """The expression of a rule of either kind; raises RuleError."""
    from oobe_sim.inputs.rules.parse import RuleError

    try:
        return _membership_rule(text)
    except RuleError:
        try:
            return _filter_rule(text)
        except RuleError:
            pass
        raise


def _membership_rule(text: str) -> Expression:
    # Imported late, like the other: only scenarios with such a rule need the grammars.
    from oobe_sim.inputs.rules.parse import read_membership_rule

    return read_membership_rule(text)


def _filter_rule(text: str) -> Expression:
    from oobe_sim.inputs.rules.parse import read_filter_rule

    return read_filter_rule(text)


def _rule(rule: Any, pointer: str, report: Report, read: Callable[[str], Expression]) -> dict[str, Any]:
    from oobe_sim.inputs.rules.parse import RuleError

    if isinstance(rule, Expression):
        return {"rule": rule}
    if not isinstance(rule, str):
        report.add("input.wrong-type", pointer, described(rule), "the text of a rule")
        return {}
    try:
        return {"rule": read(rule)}
    except RuleError as error:
        report.within(
            "input.rule", pointer, rule, error.offset, found=error.found, expected=error.expected, near=error.near
        )
        return {}
