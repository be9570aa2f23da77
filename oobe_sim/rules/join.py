"""The gates of the join to Microsoft Entra."""

from oobe_sim.facts import identity, windows
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.rules.se import LAST_RELEASE
from oobe_sim.world.build import release_of
from oobe_sim.world.device import Edition
from oobe_sim.world.learned import Here
from oobe_sim.world.tenant import Grant
from oobe_sim.world.view import View


@rule(sources.USER_DRIVEN, realises="SEED-7 UD-01")
def joins(w: View, s: Here) -> bool:
    """The device is registered with Microsoft Entra in the name of the person who signed in."""
    return True


@rule(
    sources.ENROLLMENT_ERRORS,
    sources.USER_CANNOT_ENROLL,
    realises="ED-03",
    code="0x80180022",
    message="the Home edition cannot be joined or enrolled",
    remedies=("upgrade the device to Pro, Pro Education, Education or Enterprise",),
)
def home_edition(w: View, s: Here) -> bool:
    """The Home edition cannot join Microsoft Entra or enroll."""
    return windows.home(w, s)


@rule(
    sources.USER_CANNOT_ENROLL,
    sources.ENROLLMENT_ERRORS,
    realises="JOIN-01",
    code="0x801C0003",
    message="the person may not join devices: this user is not authorized to enroll",
    remedies=("set *Users may join devices to Microsoft Entra* to All, or add the person to the selected ones",),
)
def person_may_not_join(w: View, s: Here) -> bool:
    """*Users may join devices* is None, or Selected without this person."""
    return not identity.within(w.tenant.join.users_may_join, w.person.in_join_scope)


@rule(
    sources.LIMITS,
    sources.TROUBLESHOOTING,
    realises="JOIN-03 CONFLICT-12 CONFLICT-18 DEM-03",
    code="0x801C0003",
    message="the person has as many devices in Microsoft Entra as the tenant allows",
    remedies=("delete devices of the person that are no longer used", "raise the maximum number of devices per user"),
)
def quota_reached(w: View, s: Here) -> bool:
    """Entra's limit on devices for each person, 50 by default, counts for Autopilot too."""
    quota = w.tenant.join.quota
    return quota is not None and w.person.entra_device_count >= quota


@rule(
    sources.KNOWN_ISSUES,
    realises="PRF-16",
    code="0x801C03F3",
    message="the Entra device object of the registration has been deleted",
    remedies=("delete the device from Autopilot, Intune and Microsoft Entra, and register it again",),
)
def device_object_deleted(w: View, s: Here) -> bool:
    """A registered device whose Entra device object was deleted cannot join."""
    registration = w.device.registration
    return registration is not None and not registration.entra_object_exists


@rule(
    sources.KNOWN_ISSUES,
    realises="CA-02",
    confidence=Confidence.INFERRED,
    message="Conditional Access blocks Microsoft Intune Enrollment",
    remedies=("exclude Microsoft Intune and Microsoft Intune Enrollment from the blocking policy",),
)
def conditional_access_blocks(w: View, s: Here) -> bool:
    """A Conditional Access policy that blocks all apps but a list blocks enrollment, unless the list has Intune."""
    return bool(identity.enrollment_policies(w, s, Grant.BLOCK))


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-09",
    confidence=Confidence.INFERRED,
    message="the device's clock is off by more than a day, so that tokens and certificates do not count",
    remedies=("run `w32tm /resync /force` at the beginning, and open UDP 123 to time.windows.com",),
)
def clock_far_off(w: View, s: Here) -> bool:
    """A clock that is far off breaks tokens and certificates.

    Documents say *minutes* for TPM attestation and *months* for scripts; for the sign-in of
    user-driven mode a day is taken as the limit.
    """
    return abs(w.device.clock_skew_minutes) > 24 * 60


@check(sources.REQUIREMENTS, severity=Severity.WARNING, realises="ED-01 ED-02")
def edition_not_listed(w: View) -> Findings:
    """Windows Autopilot's requirements don't list this edition."""
    if w.device.edition is Edition.IOT_ENTERPRISE:
        yield "device.edition", "IoT Enterprise is supported for Teams Rooms only"


@check(
    sources.REQUIREMENTS,
    sources.LIFECYCLE,
    severity=Severity.WARNING,
    realises="ED-05 ED-06 SE-L2b",
    remedies=("install a release that is still serviced",),
)
def release_out_of_service(w: View) -> Findings:
    """Autopilot is not supported on a release whose servicing has ended; nothing enforces that."""
    ends_with_edition = w.device.edition is Edition.SE and w.device.build.release >= LAST_RELEASE.release
    if w.device.edition is Edition.ENTERPRISE_LTSC or ends_with_edition:
        return
    last = windows.last_serviced_day(w)
    if last is not None and w.as_of > last:
        yield "device.build", f"this release has not been serviced since {last}"


@check(sources.LIFECYCLE, severity=Severity.WARNING, realises="ED-05")
def release_not_available_yet(w: View) -> Findings:
    """The device has a release of Windows that was not available on the day of the run."""
    release = release_of(w.device.build)
    if release is not None and w.as_of < release.available:
        yield "device.build", f"{release.name} became available on {release.available}, after the day of this run"


@check(sources.KNOWN_ISSUES, severity=Severity.INFO, realises="ED-11 ED-07")
def attestation_not_needed(w: View) -> Findings:
    """User-driven mode needs no TPM attestation; self-deploying mode and pre-provisioning need a physical TPM 2.0."""
    for p in w.tenant.autopilot_profiles:
        if p.preprovisioning_allowed and w.device.tpm.value in ("none", "1.2", "virtual 2.0"):
            yield "device.tpm", f"{p.name} allows pre-provisioning, which this device's TPM cannot attest"
