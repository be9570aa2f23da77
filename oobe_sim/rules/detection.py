"""Profile detection: what the Autopilot service answers, and what Windows makes of it."""

from oobe_sim.facts import network, profile, windows
from oobe_sim.model.check import Findings, check
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Severity, Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.build import Build
from oobe_sim.world.device import Edition, ProfileStatus, RegistrationRoute, Tpm
from oobe_sim.world.learned import Here
from oobe_sim.world.profile import DeviceType
from oobe_sim.world.view import View

ASSIGNMENT = Event(
    "services.assignment",
    "has Intune finished assigning the profile?",
    ("pending", "assigned"),
    "pending",
)
"""Asked at each detection while the status is *assigning*."""

FETCH = Event(
    "faults.profile_download",
    "does the download of the profile get through?",
    ("works", "fails_once", "fails"),
    "works",
)

REGISTER = (
    "register the device's hardware hash with Windows Autopilot and assign a profile before it is switched on",
    "or let the person choose *Set up for work or school* and sign in, which joins the device without a profile",
)


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-01 PRF-18 SEED-5 DYN-01 DYN-02 DYN-03 DYN-04",
    message="the profile {profile} is downloaded",
)
def profile_downloaded(w: View, s: Here) -> bool:
    """A registered device that is online downloads its assigned profile, and again after each restart.

    Of several profiles whose groups hold the device the oldest wins. The groups of Autopilot's documents
    hold every registered device, or those of a group tag, of tags that begin alike, or of a purchase order.
    """
    return profile.registered(w, s) and profile.assigned(w) is not None


@rule(
    sources.PROFILES,
    sources.KNOWN_ISSUES,
    realises="PRF-03 CONFLICT-3",
    message="no profile is assigned to the device itself; it gets the default profile {profile}",
)
def default_profile(w: View, s: Here) -> bool:
    """A registered device without a profile of its own gets the tenant's default profile, if there is one.

    The default is the profile that is assigned to All Devices. One document says *default OOBE*
    instead, which is taken to mean a tenant without such a profile.
    """
    found = profile.assigned(w) if profile.registered(w, s) else None
    registration = w.device.registration
    return (
        found is not None
        and registration is not None
        and registration.profile is None
        and profile.for_all_devices(w, found)
    )


@rule(
    sources.TROUBLESHOOTING,
    realises="NET-04",
    message="without internet no profile can be downloaded",
    remedies=("give the device a network with internet before or on the network page",),
)
def offline(w: View, s: Here) -> bool:
    """Without a network no profile can be fetched, and Windows takes its normal way."""
    return not network.online(w, s)


def _retries(w: View) -> bool:
    """Whether Windows holds the update of July 2023 since which it tries again (PRF-08)."""
    return windows.has_update(w, "KB5028245" if windows.windows_11(w, None) else "KB5028244")


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-07",
    code="100",
    message="the download of the profile failed; Windows goes on as if the device were not registered",
    remedies=("mend the network and restart the device, which fetches the profile again",),
)
def download_fails(w: View, s: Here) -> bool:
    """A dropped network or a timeout while the profile is fetched leads to the normal out-of-box experience."""
    return w.event(FETCH) == "fails" or (w.event(FETCH) == "fails_once" and not _retries(w))


@rule(
    sources.WHATS_NEW,
    realises="PRF-08 T-25",
    message="the first download of the profile failed, and Windows tried again",
)
def download_retried(w: View, s: Here) -> bool:
    """Since July 2023 (KB5028244, KB5028245) Windows tries the download of the profile several times.

    How often and how long is not published, so a download that fails for good is asked as a fault.
    """
    return w.event(FETCH) == "fails_once" and _retries(w)


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-13",
    message="the Microsoft account sign-in assistant is disabled, so no profile can be downloaded",
    remedies=("enable the service wlidsvc in the image",),
)
def sign_in_assistant_disabled(w: View, s: Here) -> bool:
    """Windows needs the service wlidsvc to get its Autopilot profile."""
    return w.device.sign_in_assistant_disabled


@rule(
    sources.REQUIREMENTS,
    realises="ED-10",
    message="the tenant is in a sovereign cloud, where classic Autopilot does not exist",
    remedies=("use Windows Autopilot device preparation",),
)
def sovereign_cloud(w: View, s: Here) -> bool:
    """Windows Autopilot is not available in GCC High, DoD and 21Vianet, so no profile comes."""
    return w.tenant.sovereign_cloud


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-06",
    code="100",
    message="Windows has kept a blank profile, and asks for another only after a restart",
    remedies=("wait until the portal says *Assigned* with a date, then restart the device",),
)
def blank_profile_kept(w: View, s: Here) -> bool:
    """A blank profile that came while Intune was assigning stays until the next restart."""
    return s.learned.blank


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-10 PRF-11",
    message="the motherboard or TPM was replaced, so the record no longer fits the device",
    remedies=("deregister the device and register it again", "update the image to KB5017383 or later"),
)
def hardware_replaced(w: View, s: Here) -> bool:
    """A new motherboard or TPM makes another device of it: the portal says *Fix pending* or *Attention required*.

    Images older than KB5017383 do not apply a profile then by design; for newer ones the documents
    ask for a new registration too, so none is taken to come.
    """
    registration = w.device.registration
    return registration is not None and registration.hardware_replaced


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-02",
    code="807",
    message="the device is not registered with Windows Autopilot (807 ZtdDeviceIsNotRegistered)",
    remedies=REGISTER,
)
def not_registered(w: View, s: Here) -> bool:
    """An unregistered device shows the normal out-of-box experience."""
    return w.device.registration is None


@rule(
    sources.ADD_DEVICES,
    realises="PRF-02",
    confidence=Confidence.INFERRED,
    code="807",
    message="the OEM or partner has no consent to register devices for this tenant, so the device is not registered",
    remedies=("give the OEM or partner consent in the Microsoft 365 admin centre, and have the device registered",),
)
def no_consent(w: View, s: Here) -> bool:
    """An OEM, partner or reseller registers a device only with the customer's consent."""
    registration = w.device.registration
    return registration is not None and not profile.registered(w, s)


@rule(
    sources.SEED,
    realises="SEED-N2 CSV-05 SE-12",
    code="807",
    message="Windows 11 SE runs no script that captures a hardware hash, so the device cannot have been registered that way",
    remedies=("have the OEM, partner or reseller register the device", "capture the hardware hash manually"),
)
def se_cannot_be_captured_by_script(w: View, s: Here) -> bool:
    """On Windows 11 SE a hardware hash cannot be captured with PowerShell or Configuration Manager."""
    registration = w.device.registration
    return (
        registration is not None
        and windows.se(w, s)
        and registration.route in (RegistrationRoute.POWERSHELL, RegistrationRoute.CONFIGURATION_MANAGER)
    )


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-09",
    code="908",
    message="serial number or product key differ from the registered record (908)",
    remedies=("delete the registration and register the device again",),
)
def hardware_mismatch(w: View, s: Here) -> bool:
    """A serial number or product key that differs from the record prevents the profile."""
    registration = w.device.registration
    return registration is not None and not registration.hardware_matches


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-05",
    code="809",
    message="the assigned profile no longer exists (809)",
    remedies=("assign another profile, wait for *Assigned*, and restart the device",),
)
def profile_deleted(w: View, s: Here) -> bool:
    """A profile that was deleted after it was assigned leaves the device without one."""
    registration = w.device.registration
    return registration is not None and registration.status is ProfileStatus.DELETED


@rule(
    sources.GRAPH_IDENTITY,
    sources.LAB_VIRTUAL_TPM,
    realises="SD-04",
    confidence=Confidence.OBSERVED,
    message="Intune could not assign the profile: the device does not meet what it requires",
    remedies=(
        "look at the detailed status of the assignment: self-deploying mode requires a TPM 2.0",
        "assign a profile for user-driven mode, wait for *Assigned*, and restart the device",
    ),
)
def assignment_failed(w: View, s: Here) -> bool:
    """A device that does not meet a profile's requirements is not assigned it, and shows its normal pages.

    So it goes where the hardware hash of a device tells of no TPM 2.0, and the profile is self-deploying.
    """
    registration = w.device.registration
    return registration is not None and registration.status is ProfileStatus.FAILED


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-06 PRF-20 T-24",
    code="100",
    message="Intune still assigns the profile; Windows has kept a blank one until the next restart",
    remedies=("wait until the portal says *Assigned* with a date, then restart the device",),
)
def still_assigning(w: View, s: Here) -> bool:
    """While the status is *Unassigned* or *Assigning*, a blank profile is kept until the next restart.

    That is so although a profile is on its way: the tenant has one that reaches the device. How
    long Intune takes is not bounded in any document.
    """
    return profile.registered(w, s) and profile.assigning(w, s) and w.event(ASSIGNMENT) == "pending"


@rule(
    sources.TROUBLESHOOTING,
    realises="PRF-04 PRF-06",
    code="815",
    message="no profile is assigned to the device, and the tenant has no default profile (815)",
    remedies=(
        "assign a profile to a group that holds the device, wait for *Assigned*, and restart the device",
        "or assign a profile to All Devices",
    ),
)
def nothing_assigned(w: View, s: Here) -> bool:
    """A registered device without a profile, in a tenant without a default one, shows the normal pages."""
    return profile.registered(w, s) and profile.assigned(w) is None


@rule(
    sources.KNOWN_ISSUES,
    realises="PRF-12",
    validity=Validity(since_build=Build(19044, 1645), before_build=Build(19044, 1708)),
    message="this build does not apply Autopilot profiles; KB5015020 mends it",
    remedies=("put KB5015020 or a later update into the image",),
)
def bug_of_21h2(w: View, s: Here) -> bool:
    """Windows 10 21H2 of April and May 2022 may not apply the profile, until KB5015020 of 19 May.

    The first build of April is 19044.1645; the document says *might*, and is taken at its worst.
    """
    return not windows.has_update(w, "KB5015020")


@rule(
    sources.TROUBLESHOOTING,
    realises="UD-06",
    message="the device is registered in another tenant, whose profile it gets",
    remedies=("have the other tenant, or support, delete the registration", "then register the device here"),
)
def registered_elsewhere(w: View, s: Here) -> bool:
    """A device that is registered in another tenant gets that tenant's profile."""
    registration = w.device.registration
    return registration is not None and not registration.tenant_matches


@check(sources.PROFILES, severity=Severity.WARNING, realises="PRF-18")
def several_profiles(w: View) -> Findings:
    """Several profiles are assigned to groups that hold the device; the oldest wins."""
    registration = w.device.registration
    if registration is None or registration.profile is not None:
        return
    hits = profile.of_groups(w)
    if len(hits) > 1 and any(p.created is None for p in hits):
        names = ", ".join(sorted(p.name for p in hits))
        yield (
            f"tenant.autopilot_profiles.{hits[0].id}.created",
            (f"{names} reach the device, and the input does not say which is older; the one that is taken is a guess"),
        )
    elif len(hits) > 1:
        winner = min(hits, key=profile.age)
        others = ", ".join(sorted(p.name for p in hits if p.id != winner.id))
        yield f"tenant.autopilot_profiles.{winner.id}.created", f"{winner.name} is older and wins over {others}"


@check(sources.PROFILES, severity=Severity.WARNING, realises="OBX-14")
def exclusion_beside_all_devices(w: View) -> Findings:
    """Excluding groups from a profile that is assigned to All Devices is unsupported."""
    for p in w.tenant.autopilot_profiles:
        if profile.for_all_devices(w, p) and any(a.mode.value == "exclude" for a in p.assignments):
            yield f"tenant.autopilot_profiles.{p.id}.assignments", f"{p.name}: groups are excluded beside All Devices"


@check(sources.PROFILES, severity=Severity.ERROR, realises="OBX-13")
def too_many_profiles(w: View) -> Findings:
    """A tenant holds at most 350 Autopilot profiles."""
    if len(w.tenant.autopilot_profiles) > 350:
        yield (
            "tenant.autopilot_profiles",
            f"{len(w.tenant.autopilot_profiles)} profiles, and a tenant holds at most 350",
        )


@check(sources.PROFILES, severity=Severity.INFO, realises="OBX-01", confidence=Confidence.INFERRED)
def profile_for_other_hardware(w: View) -> Findings:
    """A profile for HoloLens or Surface Hub is never given to a Windows PC."""
    for p in w.tenant.autopilot_profiles:
        if p.device_type is not DeviceType.WINDOWS_PC:
            yield (
                f"tenant.autopilot_profiles.{p.id}.device_type",
                f"{p.name} is for {p.device_type.value}, not for this device",
            )


@check(sources.GROUPS, severity=Severity.INFO, realises="OBX-10 T-17")
def conversion_takes_time(w: View) -> Findings:
    """Converting all targeted devices to Autopilot takes up to 48 hours, and leaves personal devices out."""
    registration = w.device.registration
    if registration is not None and registration.route is RegistrationRoute.CONVERTED:
        yield "device.registration.route", "registered by conversion: allow 48 hours before the device is set up again"


@check(sources.KNOWN_ISSUES, severity=Severity.INFO, realises="SE-16")
def se_attestation(w: View) -> Findings:
    """Windows 11 SE images of before May 2022 fail TPM attestation with 0x81039023; user-driven mode asks for none."""
    if w.device.edition is Edition.SE and w.device.build < Build(22000, 675) and w.device.tpm is not Tpm.NONE:
        yield "device.build", "modes with TPM attestation fail with 0x81039023; use a newer recovery image"
