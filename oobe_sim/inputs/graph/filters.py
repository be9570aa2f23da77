"""`deviceAndAppManagementAssignmentFilter`: the filters that narrow assignments."""

from __future__ import annotations

from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.rule_texts import rule_of
from oobe_sim.inputs.reading import ABSENT, Reading, identify
from oobe_sim.inputs.rules.parse import read_filter_rule
from oobe_sim.inputs.sources import GRAPH_FILTER
from oobe_sim.world.assignment import AssignmentFilter, FilterManagementType, FilterPlatform
from oobe_sim.world.expression import Expression

KINDS = ("deviceAndAppManagementAssignmentFilter", "assignmentFilter", "payloadCompatibleAssignmentFilter")
PATH = "tenant.filters"
FILTER = Shape(
    "assignment filter",
    modelled=frozenset(
        {"@odata.type", "id", "displayName", "name", "platform", "rule", "assignmentFilterManagementType"}
    ),
    irrelevant=because(
        "does not take part in matching",
        "description createdDateTime lastModifiedDateTime roleScopeTags roleScopeTagIds version",
    )
    | {"payloads": "what the filter is used on; the assignments themselves say it", "payloadType": "what it fits"},
)
_PLATFORMS = {one.value.casefold(): one for one in FilterPlatform}
_TYPES = {one.value: one for one in FilterManagementType}
_OPEN = "no file holds the rule of the filter"


def read_filter(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """A filter; a rule that cannot be read leaves open whether the device matches it."""
    found = account.scan(found, FILTER, pointer)
    key, name = identify(found, "assignmentFilter", hint)
    reading = Reading(account, pointer, PATH, key)
    reading.value = AssignmentFilter(
        id=key,
        name=name,
        platform=_platform(reading, found.get("platform", ABSENT)),
        management_type=reading.choice(
            "management_type",
            "assignmentFilterManagementType",
            found.get("assignmentFilterManagementType", ABSENT),
            _TYPES,
            FilterManagementType.DEVICES,
            GRAPH_FILTER,
        ),
        rule=_rule(reading, found.get("rule")),
    )
    return reading


def unheld_filter(account: Account, pointer: str, key: str) -> Reading:
    """A filter that an assignment names and no file holds."""
    reading = Reading(account, pointer, PATH, key)
    reading.value = AssignmentFilter(id=key, name=key)
    reading.open("matches", (False, True), _OPEN)
    return reading


def _platform(reading: Reading, found: object) -> FilterPlatform:
    platform = _PLATFORMS.get(str(found).casefold())
    if platform is None:
        why = "no file says platform" if found is ABSENT or found is None else f"platform is {found}"
        reading.report("platform" if found is not ABSENT else "", f"{why}; whether that is Windows is left open")
        reading.open("platform", (FilterPlatform.WINDOWS, FilterPlatform.ANDROID), why)
    return platform or FilterPlatform.WINDOWS


def _rule(reading: Reading, text: object) -> Expression | None:
    rule, why = None, _OPEN
    if isinstance(text, str) and text.strip():
        rule, why = rule_of(reading, "rule", text, read_filter_rule, "whether a device matches is left open")
    if rule is None:
        reading.open("matches", (False, True), why)
    return rule
