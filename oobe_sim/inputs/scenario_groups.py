"""Groups as a scenario writes them: by a group tag, by a membership rule, or by saying who is in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from oobe_sim.inputs.problems import Report
from oobe_sim.inputs.yaml_positions import child
from oobe_sim.world.assignment import Group, TagMatch
from oobe_sim.world.device import Device

SHORT_RULES = {
    "group_tag": TagMatch.GROUP_TAG_EQUALS,
    "group_tag_starts_with": TagMatch.GROUP_TAG_STARTS_WITH,
    "purchase_order": TagMatch.PURCHASE_ORDER_EQUALS,
}
"""Keys that stand for a dynamic membership rule, whose value is theirs."""

MEMBERSHIP_RULE = "membership_rule"

SHORT_KEYS: Mapping[type, tuple[str, ...]] = {
    Device: ("release",),
    Group: (*SHORT_RULES, MEMBERSHIP_RULE),
}
"""Keys that are no fields of the types under which they may be written."""


def write_out_group(group: dict[str, Any], pointer: str, report: Report) -> dict[str, Any]:
    """A group with `rule` instead of a short form.

    A membership rule of an unknown form leaves open whether the group holds the device, and the
    person, unless the group says it.
    """
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
    for key, match in SHORT_RULES.items():
        if key in told:
            told["rule"] = {"match": match.value, "value": told.pop(key)}
            report.moved[child(child(pointer, "rule"), "value")] = child(pointer, key)
    if MEMBERSHIP_RULE in told:
        rule = told.pop(MEMBERSHIP_RULE)
        if not isinstance(rule, str):
            report.add("input.wrong-type", child(pointer, MEMBERSHIP_RULE), "no text", "a membership rule")
        else:
            told |= _recognised(rule, told)
            report.moved[child(pointer, "rule")] = child(pointer, MEMBERSHIP_RULE)
    return told


def _recognised(rule: str, group: dict[str, Any]) -> dict[str, Any]:
    # Imported late: only scenarios with such a rule need the importers.
    from oobe_sim.inputs.graph.groups import membership

    found = membership(rule)
    if found is not None:
        return {"rule": {"match": found.match.value, "value": found.value}}
    return {key: group.get(key, "unknown") for key in ("has_device", "has_person")}
