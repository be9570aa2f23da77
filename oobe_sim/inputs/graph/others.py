"""Graph's other types: recognised, and why each is irrelevant or only reported."""

from __future__ import annotations

import re

from oobe_sim.inputs.found import NoteKind

_RULES: tuple[tuple[re.Pattern[str], NoteKind, str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), "irrelevant" if kind == "irrelevant" else "reported", reason)
    for pattern, kind, reason in (
        (
            r"(ios|android|aosp|macos|managedios|managedandroid|tvos|visionos|vpp|mac|androidforwork|windowsphone).*",
            "irrelevant",
            "for another platform than Windows",
        ),
        (
            r"managed(app|android|ios).*|targetedManagedApp.*|.*AppProtection",
            "irrelevant",
            "app protection does not take part in enrollment",
        ),
        (r".*PolicySetItem", "reported", "a policy set's reference to an object, not the object"),
        (r"policySet", "reported", "policy sets are not modelled; their items have to be exported too"),
        (r"devicePreparationPolicy", "reported", "Windows Autopilot device preparation is not modelled yet"),
        (r".*CompliancePolicy|deviceComplianceScript", "reported", "compliance is not evaluated"),
        (
            r"deviceEnrollmentWindowsHelloForBusinessConfiguration",
            "reported",
            "Windows Hello for Business has to be said in the scenario",
        ),
        (
            r"windowsRestoreDeviceEnrollmentConfiguration|deviceEnrollmentNotificationConfiguration|deviceComanagementAuthorityConfiguration",
            "reported",
            "this enrollment configuration is not modelled",
        ),
        (
            r"deviceHealthScript",
            "irrelevant",
            "remediations run on a schedule of their own, and nothing of an enrollment waits for them",
        ),
        (r"deviceShellScript|deviceCustomAttributeShellScript", "irrelevant", "for another platform than Windows"),
        (r"roleScopeTag", "irrelevant", "a scope tag says who administers objects, not whom they reach"),
        (
            r"notificationMessageTemplate",
            "irrelevant",
            "mail about compliance, which nothing of an enrollment waits for",
        ),
        (r"deviceManagementSettings", "reported", "settings about compliance, which is not evaluated"),
        (r"assignmentReport", "reported", "a report of assignments; they are read from the objects themselves"),
        (r"managedDevice", "reported", "a device that is enrolled already"),
        (r"manifest", "irrelevant", "says where an export comes from"),
        (
            r"user|device|servicePrincipal|orgContact",
            "reported",
            "perhaps a member of a group; whom a group without a rule holds has to be said in the scenario",
        ),
        (r"subscribedSku", "reported", "licences have to be said in the scenario"),
        (
            r"windowsFeatureUpdateProfile|windowsQualityUpdateProfile",
            "reported",
            "update policies are not modelled",
        ),
        (r"windowsDomainJoinConfiguration", "reported", "names of hybrid-joined computers are not modelled"),
        (r"windowsStoreApp", "reported", "a link to the Store, which installs nothing"),
        (r"autopilotCache", "reported", "what a device cached after downloading its profile; it is no input"),
    )
)


def is_strange(type_name: str) -> bool:
    """Whether nothing at all is known of a type."""
    return not any(pattern.fullmatch(type_name) for pattern, _, _ in _RULES)


def of_type(type_name: str) -> tuple[NoteKind, str]:
    """What becomes of objects of a type without an importer of its own, and why."""
    for pattern, kind, reason in _RULES:
        if pattern.fullmatch(type_name):
            return kind, f"{type_name}: {reason}"
    return "reported", f"{type_name}: a type that the simulator does not read"
