"""Entra groups, and the rules of dynamic ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.graph.rule_texts import rule_of
from oobe_sim.inputs.reading import Reading, identify, objects
from oobe_sim.inputs.rules.parse import read_membership_rule
from oobe_sim.world.assignment import Group
from oobe_sim.world.expression import Operator, comparisons, texts

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

_OPEN = "who is a member stands in no file"


def read_group(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """A group: with its rule where it is a dynamic one, else with open membership."""
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
    """A dynamic group; a rule that cannot be read, or with a value to be filled in, leaves membership open."""
    of_users = re.search(r"\buser\s*\.|direct\s+reports", rule, re.IGNORECASE) is not None
    of_devices = re.search(r"\bdevice\s*\.", rule, re.IGNORECASE) is not None
    found, _ = rule_of(reading, "membershipRule", rule, read_membership_rule, "membership is left open")
    if found is None:
        _leave_open(reading, of_devices or not of_users, of_users or not of_devices)
        return Group(id=key, name=name)
    for one in comparisons(found):
        if one.operator is Operator.CONTAINS and any(_MARKED.match(text) for text in texts(one.value)):
            reading.report("membershipRule", "contains also matches longer tags that begin alike")
    return Group(id=key, name=name, rule=found)


_MARKED = re.compile(r"\[(order|purchase)", re.IGNORECASE)


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


MIGRATION_TABLE = Shape(
    "migration table",
    modelled=frozenset({"TenantId", "Objects"}),
    irrelevant={"Organization": "the name of the tenant"},
    nested={"Objects": Shape("migrated object", modelled=frozenset({"Id", "DisplayName", "Type"}))},
)


def read_names(account: Account, found: dict[str, Any], pointer: str) -> dict[str, str]:
    """The names of groups by their ids, as IntuneManagement writes them beside what it exports."""
    found = account.scan(found, MIGRATION_TABLE, pointer)
    groups = (
        one for one in objects(found.get("Objects")) if str(one.get("Type") or "group").casefold().endswith("group")
    )
    pairs = ((one.get("Id"), one.get("DisplayName")) for one in groups)
    return {id: name for id, name in pairs if isinstance(id, str) and isinstance(name, str)}


def _leave_open(reading: Reading, device: bool, person: bool) -> None:
    if device:
        reading.open("has_device", (False, True), _OPEN)
    if person:
        reading.open("has_person", (False, True), _OPEN)
