"""Entra groups, and the dynamic membership rules that select Autopilot devices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.reading import Reading, identify, is_placeholder
from oobe_sim.world.assignment import Group, MembershipRule, TagMatch

_STATE = "membershipRuleProcessingState"
_MAIL = "mail, themes and on-premises origin of a group do not matter to enrollment"

GROUP = Shape(
    "group",
    modelled=frozenset(
        {"@odata.type", "id", "displayName", "name", "groupTypes", "membershipRule", "groupType"} | {_STATE}
    ),
    irrelevant=because(
        _MAIL,
        "description classification createdByAppId createdDateTime creationOptions deletedDateTime "
        "expirationDateTime infoCatalogs isAssignableToRole isManagementRestricted mail mailEnabled "
        "mailNickname onPremisesDomainName onPremisesLastSyncDateTime onPremisesNetBiosName "
        "onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesSyncEnabled "
        "onPremisesProvisioningErrors preferredDataLocation preferredLanguage proxyAddresses "
        "renewedDateTime resourceBehaviorOptions resourceProvisioningOptions securityEnabled "
        "securityIdentifier theme visibility writebackConfiguration organizationId uniqueName "
        "serviceProvisioningErrors cloudLicensing licenseProcessingState hasMembersWithLicenseErrors "
        "assignedLabels",
    ),
    unmodelled={
        "members": "who is a member has to be said in the scenario",
        "assignedLicenses": "licences that come by a group are not modelled",
    },
    nested={"writebackConfiguration": Shape("writeback", irrelevant=because(_MAIL, "isEnabled onPremisesGroupType"))},
)

_QUOTES = "“”„‟″«»‘’‚‛′"
_RULE = re.compile(
    r"device\s*\.\s*devicePhysicalIds\s+-any\s*\(?\s*_\s+-(?P<operator>eq|startsWith|contains)\s+"
    r'"(?P<value>[^"]*)"\s*\)?',
    re.IGNORECASE,
)
_MARK = re.compile(r"\[(ZTDId|OrderID|PurchaseOrderId)\]:?(.*)", re.IGNORECASE | re.DOTALL)
_OPEN = "who is a member stands in no file"


def read_group(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """A group: with its rule where that is of a known form, else with open membership."""
    found = account.scan(found, GROUP, pointer)
    key, name = identify(found, "group", hint)
    reading = Reading(account, pointer, "tenant.groups", key)
    rule = found.get("membershipRule")
    if isinstance(rule, str) and rule.strip():
        reading.value = read_rule(reading, key, name, rule)
        if str(found.get(_STATE) or "On").casefold() != "on":
            reading.report(_STATE, f"the rule is not processed ({found[_STATE]}): members are what they were")
            _leave_open(reading, True, True)
            reading.value = Group(id=key, name=name)
    else:
        _leave_open(reading, True, True)
        reading.value = Group(id=key, name=name)
    return reading


def read_rule(reading: Reading, key: str, name: str, rule: str) -> Group:
    """A dynamic group; rules that say nothing of the Autopilot registration leave membership open."""
    recognised = membership(rule)
    if recognised is not None:
        if re.search(r"-contains\s+\"\[(order|purchase)", rule, re.IGNORECASE):
            reading.report("membershipRule", "contains also matches longer tags that begin alike")
        return Group(id=key, name=name, rule=recognised)
    if any(quote in rule for quote in _QUOTES) and "device" in rule.casefold():
        reading.report("membershipRule", "typographic quotes: the rule never matches a device")
        return Group(id=key, name=name)
    of_devices, of_users = "device." in rule.casefold(), "user." in rule.casefold()
    why = "holds a placeholder" if _placeholder(rule) else "is of a form that the simulator does not evaluate"
    reading.report("membershipRule", f"the rule {why}; membership is left open")
    _leave_open(reading, of_devices or not of_users, of_users or not of_devices)
    return Group(id=key, name=name)


def membership(rule: str) -> MembershipRule | None:
    """What a rule selects, if it is of a form that Autopilot's documents give; case does not matter.

    `-contains` on a marked value selects the values that begin with it, as the mark stands only at
    the beginning of an id. A value to be filled in is no value.
    """
    match = _RULE.fullmatch(_bare(rule))
    mark = _MARK.fullmatch(match["value"]) if match else None
    if match is None or mark is None:
        return None
    kind, value, equal = mark[1].casefold(), mark[2], match["operator"].casefold() == "eq"
    if kind == "ztdid":
        return MembershipRule(match=TagMatch.ANY_AUTOPILOT_DEVICE) if not value and not equal else None
    if not value or "]:" not in match["value"] or is_placeholder(value):
        return None
    if kind == "orderid":
        how = TagMatch.GROUP_TAG_EQUALS if equal else TagMatch.GROUP_TAG_STARTS_WITH
        return MembershipRule(match=how, value=value)
    return MembershipRule(match=TagMatch.PURCHASE_ORDER_EQUALS, value=value) if equal else None


def unheld_group(account: Account, pointer: str, key: str, found: Mapping[str, Any]) -> Reading:
    """A group that an assignment names and no file holds; IntuneCD writes its rule beside the name."""
    name = next((v for k in ("groupName", "groupDisplayName") if isinstance(v := found.get(k), str)), key)
    reading = Reading(account, pointer, "tenant.groups", key)
    rule = found.get("membershipRule")
    if isinstance(rule, str) and rule.strip():
        reading.value = read_rule(reading, key, name, rule)
    else:
        _leave_open(reading, True, True)
        reading.value = Group(id=key, name=name)
    return reading


def _leave_open(reading: Reading, device: bool, person: bool) -> None:
    if device:
        reading.open("has_device", (False, True), _OPEN)
    if person:
        reading.open("has_person", (False, True), _OPEN)


def _bare(rule: str) -> str:
    """The rule without parentheses around the whole of it."""
    rule = rule.strip()
    while rule.startswith("(") and _closing(rule) == len(rule) - 1:
        rule = rule[1:-1].strip()
    return rule


def _closing(rule: str) -> int:
    depth = 0
    for index, character in enumerate(rule):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return index
    return -1


def _placeholder(rule: str) -> bool:
    return any(is_placeholder(value.rpartition("]:")[2]) for value in re.findall(r'"([^"]*)"', rule))
