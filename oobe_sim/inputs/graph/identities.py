"""`windowsAutopilotDeviceIdentity`: devices that are registered with Windows Autopilot."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from oobe_sim.inputs.accounting import Account, Shape, because
from oobe_sim.inputs.reading import ABSENT, Reading, identify, is_placeholder
from oobe_sim.world.device import Device, ProfileStatus, Registration, UserlessEnrollment

_LIFE = "where the device stands in Entra and Intune now; a run begins before that"
_PROFILE = Shape("assigned profile", modelled=frozenset({"@odata.type", "id", "displayName"}))
IDENTITY = Shape(
    "Autopilot device",
    modelled=frozenset(
        {"@odata.type", "id", "serialNumber", "groupTag", "purchaseOrderIdentifier", "manufacturer", "model"}
        | {"userPrincipalName", "assignedUserPrincipalName", "deploymentProfileAssignmentStatus"}
        | {"deploymentProfileAssignmentDetailedStatus", "userlessEnrollmentStatus"}
    ),
    irrelevant=because(
        _LIFE,
        "productKey deploymentProfileAssignedDateTime enrollmentState "
        "lastContactedDateTime addressableUserName resourceName skuNumber systemFamily azureActiveDirectoryDeviceId "
        "azureAdDeviceId managedDeviceId remediationState remediationStateLastModifiedDateTime "
        "hardwareIdentifier importId",
    ),
    unmodelled={
        "state": "how far its import has got",
        "displayName": "a name given to one device; which name wins is not documented",
    },
    nested={"deploymentProfile": _PROFILE, "intendedDeploymentProfile": _PROFILE},
)
STATUS = {
    "assignedInSync": ProfileStatus.ASSIGNED,
    "assignedOutOfSync": ProfileStatus.ASSIGNED,
    "assignedUnkownSyncState": ProfileStatus.ASSIGNED,
    "assignedUnknownSyncState": ProfileStatus.ASSIGNED,
    "assigned": ProfileStatus.ASSIGNED,
    "fixPending": ProfileStatus.ASSIGNED,
    "notAssigned": ProfileStatus.UNASSIGNED,
    "not assigned": ProfileStatus.UNASSIGNED,
    "unassigned": ProfileStatus.UNASSIGNED,
    "pending": ProfileStatus.ASSIGNING,
    "assigning": ProfileStatus.ASSIGNING,
    "failed": ProfileStatus.FAILED,
}
"""Graph's spellings, one of them misspelt in Graph itself, and the portal's; `unknown` is open."""
USERLESS = {one.value: one for one in UserlessEnrollment}
_NO_DETAIL = frozenset({"", "none", "unknownfuturevalue"})


def _userless(reading: Reading, value: object) -> None:
    """Graph's default is `unknown`, of which it says that the next enrollment without a person may fail."""
    if value is ABSENT or value is None:
        return
    if str(value).casefold() == "unknown":
        reading.open(
            "registration.userless_enrollment", tuple(UserlessEnrollment), "userlessEnrollmentStatus is unknown"
        )
        return
    status = reading.choice("registration.userless_enrollment", "userlessEnrollmentStatus", value, USERLESS)
    registration = evolve(reading.value.registration, userless_enrollment=status)
    reading.value = evolve(reading.value, registration=registration)


def read_identity(account: Account, found: dict[str, Any], pointer: str, hint: str = "") -> Reading:
    """A registered device; what the record does not say of it stays at the world's defaults."""
    found = account.scan(found, IDENTITY, pointer)
    serial = found.get("serialNumber")
    serial = serial.strip() if isinstance(serial, str) else ""
    key = serial or identify(found, "windowsAutopilotDeviceIdentity", hint)[0]
    reading = Reading(account, pointer, "devices", key)
    if not serial:
        reading.report("serialNumber" if "serialNumber" in found else "", "the serial number is empty")
    tag = reading.text("groupTag", found.get("groupTag", ABSENT))
    status = found.get("deploymentProfileAssignmentStatus", ABSENT)
    profile = found.get("deploymentProfile")
    user = found.get("userPrincipalName", found.get("assignedUserPrincipalName", ABSENT))
    reading.value = Device(
        id=key,
        serial_number=serial,
        manufacturer=reading.text("manufacturer", found.get("manufacturer", ABSENT)),
        model=reading.text("model", found.get("model", ABSENT)),
        registration=Registration(
            group_tag=tag,
            purchase_order=reading.text("purchaseOrderIdentifier", found.get("purchaseOrderIdentifier", ABSENT)),
            status=ProfileStatus.ASSIGNED
            if status is ABSENT
            else reading.choice("registration.status", "deploymentProfileAssignmentStatus", status, STATUS),
            profile=str(profile["id"]) if isinstance(profile, dict) and profile.get("id") else None,
            assigned_user=reading.text("userPrincipalName", user),
        ),
    )
    _userless(reading, found.get("userlessEnrollmentStatus", ABSENT))
    detail = found.get("deploymentProfileAssignmentDetailedStatus", ABSENT)
    if isinstance(detail, str) and detail.casefold() not in _NO_DETAIL:
        reading.report("deploymentProfileAssignmentDetailedStatus", f"Intune tells why the assignment fails: {detail}")
    if is_placeholder(tag):
        reading.open("registration.group_tag", ("", tag), "the group tag is a placeholder")
    if status is ABSENT:
        reading.open(
            "registration.status",
            tuple(ProfileStatus),
            "the record does not say whether a profile is assigned",
        )
    return reading
