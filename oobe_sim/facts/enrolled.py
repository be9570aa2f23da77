"""What Entra and Intune hold of a device and of its person once the device enrolls."""

from __future__ import annotations

from collections.abc import Callable

from oobe_sim.facts.comparison import UNKNOWN, Actual, Begins, Identifier
from oobe_sim.facts.evaluation import satisfied
from oobe_sim.facts.membership import of_record, physical_ids, record_in
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.naming import name_for
from oobe_sim.facts.profile import expected, hybrid, registered
from oobe_sim.world.assignment import AssignmentFilter, FilterManagementType, FilterPlatform, Group
from oobe_sim.world.expression import PHYSICAL_IDS, DirectReports, Expression, properties
from oobe_sim.world.person import Person
from oobe_sim.world.profile import AutopilotProfile
from oobe_sim.world.properties import AT_REGISTRATION, ENTRAS_NAME, OPERATING_SYSTEM_SKU
from oobe_sim.world.view import View

OFFLINE_PROFILE = "OfflineAutopilotprofile-"
"""What `enrollmentProfileName` begins with where the profile is a file on the device (EX-08)."""

INTUNE = "0000000a-0000-0000-c000-000000000000"
_NOBODY = Person().user_principal_name


def asks_late(rule: Expression) -> bool:
    """Whether a rule asks for what Entra's record of a device lacks before the device enrolls."""
    return any(one.startswith("device.") and one not in AT_REGISTRATION for one in properties(rule))


def is_about_people(rule: Expression) -> bool:
    """Whether a rule is about people; Entra takes none that is about both."""
    return isinstance(rule, DirectReports) or any(one.startswith("user.") for one in properties(rule))


@remembered
def device_in(w: View, group: Group) -> bool:
    """Whether a group holds the device in time for its enrollment, or as the input says.

    A rule that asks for more than Autopilot's attributes is evaluated late; whether in time for what
    Intune delivers during the enrollment is a doubt.
    """
    rule = group.rule
    if rule is None:
        return group.has_device
    if is_about_people(rule):
        return False
    before = record_in(w, group)
    if w.device.registration is not None and not asks_late(rule):
        return before
    after = satisfied(w, rule, of_device)
    return after if after == before or w.windows.doubts.late_groups_in_time else before


@remembered
def person_in(w: View, group: Group) -> bool:
    """Whether a group holds the person."""
    rule = group.rule
    if rule is None:
        return group.has_person
    return is_about_people(rule) and satisfied(w, rule, of_person)


@remembered
def filter_matches(w: View, one: AssignmentFilter) -> bool:
    """Whether the device matches a filter when it checks in; one of another platform matches nothing."""
    if one.platform is not FilterPlatform.WINDOWS or one.management_type is not FilterManagementType.DEVICES:
        return False
    rule = one.rule
    return one.matches if rule is None else satisfied(w, rule, reported)


def of_device(w: View, property: str) -> Actual:
    """What Entra holds of an enrolled device."""
    read = _OF_DEVICE.get(ENTRAS_NAME.get(property, property))
    return of_record(w, property) if read is None else read(w)


def reported(w: View, property: str) -> Actual:
    """What Intune holds of a device that checks in, under the names of assignment filters."""
    read = _REPORTED.get(property)
    return UNKNOWN if read is None else read(w)


def of_person(w: View, property: str) -> Actual:
    """What Entra holds of the person, as far as the world says it."""
    if property == "user.userPrincipalName":
        name = w.person.user_principal_name
        return UNKNOWN if name == _NOBODY else name
    return _OF_ANY_PERSON.get(property, UNKNOWN)


_OF_ANY_PERSON: dict[str, Actual] = {"user.accountEnabled": True, "user.objectId": Identifier("")}


def _said(text: str) -> Actual:
    return text or UNKNOWN


def _version(w: View) -> Actual:
    build = w.device.build
    return f"10.0.{build}" if build.revision else Begins(f"10.0.{build.release}.")


def _corporate(w: View) -> bool:
    """Whether the device counts as the organization's from the start (RES-02)."""
    return registered(w, None) or w.device.corporate_identifier or w.person.enrollment_manager


def _profile_name(w: View) -> Actual:
    profile = expected(w)
    if profile is None:
        return None
    file = w.device.configuration_file
    # an id that an importer made up is no correlation id
    if file is not None and profile.id == file.profile.id:
        return Begins(OFFLINE_PROFILE) if profile.id.startswith("file:") else f"{OFFLINE_PROFILE}{profile.id}"
    return profile.name


def _name(w: View) -> Actual:
    profile: AutopilotProfile | None = expected(w)
    name = name_for(w, profile) if profile is not None else ""
    if "#" in name:
        return Begins(name.partition("#")[0])
    return name or UNKNOWN


_Reads = dict[str, Callable[[View], Actual]]
_OF_DEVICE: _Reads = {
    PHYSICAL_IDS: physical_ids,
    "device.deviceCategory": lambda _: None,
    "device.deviceManagementAppId": lambda _: INTUNE,
    "device.deviceManufacturer": lambda w: _said(w.device.manufacturer),
    "device.deviceModel": lambda w: _said(w.device.model),
    "device.displayName": _name,
    "device.deviceOSType": lambda _: "Windows",
    "device.deviceOSVersion": _version,
    "device.deviceOwnership": lambda w: "Company" if _corporate(w) else "Personal",
    "device.deviceTrustType": lambda w: "ServerAD" if hybrid(w, None) else "AzureAD",
    "device.enrollmentProfileName": _profile_name,
    "device.isRooted": lambda _: False,
    "device.managementType": lambda _: "MDM",
    "device.profileType": lambda _: "RegisteredDevice",
}
"""A device has no category when it enrolls: people or administrators choose one later."""

_REPORTED: _Reads = {
    "device.deviceCategory": lambda _: None,
    "device.deviceName": _name,
    "device.deviceOwnership": lambda w: "Corporate" if _corporate(w) else "Personal",
    "device.deviceTrustType": lambda w: "Hybrid Azure AD joined" if hybrid(w, None) else "Azure AD joined",
    "device.enrollmentProfileName": _profile_name,
    "device.manufacturer": lambda w: _said(w.device.manufacturer),
    "device.model": lambda w: _said(w.device.model),
    "device.operatingSystemSKU": lambda w: OPERATING_SYSTEM_SKU[w.device.edition],
    "device.operatingSystemVersion": _version,
    "device.osVersion": _version,
}
