"""What kind of thing an object of an export is: by its type, by where it was found, or by its keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_COLLECTIONS = {
    "windowsautopilotdeploymentprofiles": "autopilotProfile",
    "windowsautopilotdeviceidentities": "windowsAutopilotDeviceIdentity",
    "importedwindowsautopilotdeviceidentities": "windowsAutopilotDeviceIdentity",
    "groups": "group",
    "assignmentfilters": "assignmentFilter",
    "subscribedskus": "subscribedSku",
    "configurationpolicies": "deviceManagementConfigurationPolicy",
    "conditionalaccess": "conditionalAccessPolicy",
    "policies": "conditionalAccessPolicy",
    "devicehealthscripts": "deviceHealthScript",
    "devicemanagementscripts": "deviceManagementScript",
    "devicecompliancescripts": "deviceComplianceScript",
    "createinstance": "deviceManagementIntent",
    "intents": "deviceManagementIntent",
    "templates": "deviceManagementIntent",
}
"""Graph's collections, and the type of what is in them where the objects do not say."""

_KEYS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"CloudAssignedTenantId", "PolicyDownloadDate"}), "autopilotCache"),
    (frozenset({"CloudAssignedTenantId", "AutopilotServiceCorrelationId"}), "autopilotCache"),
    (frozenset({"ErrorCode", "ErrorReason", "PolicyDownloadDate"}), "autopilotCache"),
    (frozenset({"CloudAssignedTenantId"}), "autopilotConfigurationFile"),
    (frozenset({"CloudAssignedOobeConfig"}), "autopilotConfigurationFile"),
    (
        frozenset({"showInstallationProgress", "installProgressTimeoutInMinutes"}),
        "windows10EnrollmentCompletionPageConfiguration",
    ),
    (
        frozenset({"showInstallationProgress", "displayName"}),
        "windows10EnrollmentCompletionPageConfiguration",
    ),
    (frozenset({"outOfBoxExperienceSettings"}), "autopilotProfile"),
    (frozenset({"outOfBoxExperienceSetting"}), "autopilotProfile"),
    (frozenset({"omaSettings"}), "windows10CustomConfiguration"),
    (frozenset({"displayName", "membershipRule"}), "group"),
    (frozenset({"displayName", "groupTypes"}), "group"),
    (frozenset({"displayName", "securityEnabled", "mailEnabled"}), "group"),
    (frozenset({"serialNumber", "groupTag"}), "windowsAutopilotDeviceIdentity"),
    (frozenset({"serialNumber", "enrollmentState"}), "windowsAutopilotDeviceIdentity"),
    (frozenset({"rule", "platform"}), "assignmentFilter"),
    (frozenset({"name", "technologies"}), "deviceManagementConfigurationPolicy"),
    (frozenset({"conditions", "grantControls"}), "conditionalAccessPolicy"),
    (frozenset({"templateId", "settingsDelta"}), "deviceManagementIntent"),
    (frozenset({"TenantId", "Objects"}), "migrationTable"),
    (frozenset({"displayName", "isBuiltIn"}), "roleScopeTag"),
    (frozenset({"displayName", "brandingOptions"}), "notificationMessageTemplate"),
    (frozenset({"customAttributeName", "customAttributeType"}), "deviceCustomAttributeShellScript"),
    (frozenset({"executionFrequency", "blockExecutionNotifications"}), "deviceShellScript"),
    (frozenset({"detectionScriptContent", "displayName"}), "deviceHealthScript"),
    (frozenset({"enforceSignatureCheck", "runAsAccount", "displayName"}), "deviceManagementScript"),
    (frozenset({"deviceComplianceCheckinThresholdDays"}), "deviceManagementSettings"),
    (frozenset({"groupName", "groupType", "assignedTo"}), "assignmentReport"),
    (frozenset({"deviceName", "azureADDeviceId", "operatingSystem"}), "managedDevice"),
    (frozenset({"tenantId", "tenantName"}), "manifest"),
)


def type_of(found: Mapping[str, Any], hint: str) -> str:
    """The type of an object; empty where nothing tells it. `hint` is the type that its list suggests."""
    raw = found.get("@odata.type")
    name = raw.rpartition(".")[2].lstrip("#") if isinstance(raw, str) else ""
    if not name:
        name = hint or next((kind for keys, kind in _KEYS if keys <= found.keys()), "")
    if name == "deviceManagementConfigurationPolicy" and _device_preparation(found):
        return "devicePreparationPolicy"
    return name


def of_collection(address: object) -> str:
    """The type of the objects that a Graph address or an `@odata.context` speaks of."""
    if not isinstance(address, str):
        return ""
    tail = address.partition("#")[2] or address
    if re.search(r"/assignments\b", tail):
        return ""
    for part in reversed([p for p in re.split(r"[/()?]", tail) if p]):
        if part.casefold() in _COLLECTIONS:
            return _COLLECTIONS[part.casefold()]
    return ""


_OF_ANYTHING = frozenset({"groups", "policies", "conditionalaccess", "createinstance", "intents", "templates"})


def of_file(name: str) -> str:
    """The type of what is in a file that is called like a collection of Graph's; not where others are called so too."""
    return "" if name.casefold() in _OF_ANYTHING else _COLLECTIONS.get(name.casefold(), "")


def owner_of(address: object) -> str:
    """The id of the object whose assignments an `@odata.context` announces; else empty."""
    match = re.search(r"\('([^']+)'\)/assignments", address) if isinstance(address, str) else None
    return match[1] if match else ""


def is_assignment(found: object) -> bool:
    """Whether an object is an assignment by itself, as `…/assignments` answers with."""
    return (
        isinstance(found, dict)
        and isinstance(found.get("target"), dict)
        and "displayName" not in found
        and found["target"].keys() & {"@odata.type", "groupId"} != set()
    )


def _device_preparation(found: Mapping[str, Any]) -> bool:
    template = found.get("templateReference")
    family = template.get("templateFamily") if isinstance(template, dict) else found.get("templateFamily")
    return family == "enrollmentConfiguration" or "enrollment" in str(found.get("technologies")).split(",")
