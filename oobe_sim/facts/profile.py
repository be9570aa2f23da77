"""Which Autopilot profile a device gets, and what it says."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum

from oobe_sim.facts.membership import targets_record
from oobe_sim.facts.memory import remembered
from oobe_sim.model.fact import fact
from oobe_sim.world.assignment import Target, TargetMode
from oobe_sim.world.device import FileEncoding, ProfileStatus, RegistrationRoute
from oobe_sim.world.learned import CONFIGURATION_FILE, Here
from oobe_sim.world.profile import AutopilotProfile, DeviceType, DeviceUsageType, JoinType
from oobe_sim.world.view import View

_LAST = datetime.max.replace(tzinfo=UTC)


@remembered
def assigned(w: View) -> AutopilotProfile | None:
    """The profile that Intune assigns to the registered device.

    What an export of devices names is taken as it is. Otherwise: of the profiles for Windows PCs
    whose groups hold the device the oldest (PRF-18), and where there is none, the one that is
    assigned to all devices (PRF-03, CONFLICT-3).
    """
    registration = w.device.registration
    if registration is None:
        return None
    named = registration.profile
    profiles = _for_windows_pcs(w)
    if named is not None:
        return next((p for p in profiles if named in (p.id, p.name)), None)
    oldest_first = sorted(profiles, key=age)
    by_group = (p for p in oldest_first if not for_all_devices(w, p) and reaches_record(w, p))
    default = (p for p in oldest_first if for_all_devices(w, p) and reaches_record(w, p))
    return next(by_group, None) or next(default, None)


@remembered
def reaches_record(w: View, profile: AutopilotProfile) -> bool:
    """Whether a profile is assigned to the registered device before it enrolls."""
    return targets_record(w, profile.assignments)


def of_groups(w: View) -> tuple[AutopilotProfile, ...]:
    """The profiles that are assigned to groups which hold the registered device."""
    return tuple(p for p in _for_windows_pcs(w) if not for_all_devices(w, p) and reaches_record(w, p))


def _for_windows_pcs(w: View) -> tuple[AutopilotProfile, ...]:
    return tuple(p for p in w.tenant.autopilot_profiles if p.device_type is DeviceType.WINDOWS_PC)


def age(profile: AutopilotProfile) -> tuple[datetime, str]:
    """Sorts profiles oldest first; without a date they come last, by id."""
    created = profile.created
    if created is None:
        return (_LAST, profile.id)
    return (created if created.tzinfo else created.replace(tzinfo=UTC), profile.id)


@remembered
def for_all_devices(w: View, profile: AutopilotProfile) -> bool:
    """Whether the profile is the tenant's default: assigned to All Devices."""
    return any(a.target is Target.ALL_DEVICES and a.mode is TargetMode.INCLUDE for a in profile.assignments)


class Affinity(Enum):
    """Whether a device is enrolled in the name of a person, which decides what of the tenant counts."""

    PERSON = "user affinity"
    NONE = "no user affinity"


def affinity(w: View, s: Here | None) -> Affinity:
    """In self-deploying mode nobody signs in, so that nothing counts that is assigned to people (SD-07, ESP-04).

    Of the situation only the profile matters, so that it is worked out once for each.
    """
    return w.remember(("affinity", s.learned.profile if s is not None else None), _affinity, s)


def _affinity(w: View, s: Here | None) -> Affinity:
    return Affinity.NONE if self_deploying(w, s) else Affinity.PERSON


def expected(w: View) -> AutopilotProfile | None:
    """The profile that the device is to get, if nothing goes wrong: the assigned one, or that of its file."""
    if registered(w, None) and not unassignable(w, None) and (profile := assigned(w)) is not None:
        return profile
    file = w.device.configuration_file
    return file.profile if file is not None and usable_file(w, None) else None


def held(w: View, s: Here | None) -> AutopilotProfile | None:
    """The profile that the device holds at this moment; a check, which knows no moment, has the expected one."""
    if s is None:
        return expected(w)
    id = s.learned.profile
    if not id:
        return None
    if id == CONFIGURATION_FILE:
        file = w.device.configuration_file
        return file.profile if file is not None else None
    return _by_id(w).get(id)


@remembered
def _by_id(w: View) -> dict[str, AutopilotProfile]:
    return {profile.id: profile for profile in w.tenant.autopilot_profiles}


@fact("the device holds an Autopilot profile")
def has_profile(w: View, s: Here) -> bool:
    return s.learned.profile != ""


@fact("the device is registered with Windows Autopilot")
def registered(w: View, s: Here) -> bool:
    registration = w.device.registration
    if registration is None:
        return False
    if registration.route in (RegistrationRoute.OEM, RegistrationRoute.PARTNER, RegistrationRoute.RESELLER):
        return registration.consent
    return True


@fact("the assigned profile was deleted, or could not be assigned")
def unassignable(w: View, s: Here | None) -> bool:
    registration = w.device.registration
    return registration is not None and registration.status in (ProfileStatus.DELETED, ProfileStatus.FAILED)


@fact("Intune still works on the assignment of the profile")
def assigning(w: View, s: Here) -> bool:
    registration = w.device.registration
    if registration is None or registration.status not in (ProfileStatus.ASSIGNING, ProfileStatus.UNASSIGNED):
        return False
    return assigned(w) is not None


@fact("the profile hides the language and region pages")
def sets_language(w: View, s: Here) -> bool:
    profile = held(w, s)
    return profile is not None and profile.locale != ""


@fact("the profile skips the keyboard page")
def skips_keyboard(w: View, s: Here) -> bool:
    profile = held(w, s)
    return profile is not None and profile.locale != "" and profile.keyboard_selection_page_skipped


@fact("one language is preinstalled")
def one_language(w: View, s: Here) -> bool:
    return w.device.languages == 1


@fact("the profile hides the licence terms")
def hides_eula(w: View, s: Here) -> bool:
    profile = held(w, s)
    return profile is not None and profile.eula_hidden


@fact("the profile hides the privacy settings")
def hides_privacy(w: View, s: Here) -> bool:
    profile = held(w, s)
    return profile is not None and profile.privacy_settings_hidden


@fact("the profile is for a hybrid join")
def hybrid(w: View, s: Here) -> bool:
    profile = held(w, s)
    return profile is not None and profile.join_type is JoinType.HYBRID


@fact("the profile is for self-deploying mode")
def self_deploying(w: View, s: Here) -> bool:
    profile = held(w, s)
    return profile is not None and profile.device_usage_type is DeviceUsageType.SHARED


@fact("a configuration file that Windows can use lies on the device")
def usable_file(w: View, s: Here) -> bool:
    """EX-01 to EX-04: the exact name, ASCII or ANSI, one well-formed profile, not generalized since."""
    file = w.device.configuration_file
    return (
        file is not None
        and not file.generalized
        and file.name == "AutopilotConfigurationFile.json"
        and file.encoding in (FileEncoding.ASCII, FileEncoding.ANSI)
        and file.well_formed
        and file.documents == 1
        and file.tenant_id != ""
    )
