"""The gates of the enrollment in Intune."""

from oobe_sim.facts import identity, profile
from oobe_sim.facts.restrictions import restrictions
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.rules.detection import se_cannot_be_captured_by_script
from oobe_sim.world.build import Build
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@rule(sources.AUTO_MDM, sources.USER_DRIVEN, realises="JOIN-06 SEED-7")
def enrolls(w: View, s: Here) -> bool:
    """A joined device enrolls in Intune by itself where the person is in the MDM user scope."""
    return True


@rule(
    sources.AUTO_MDM,
    realises="JOIN-05",
    message="the person is not in the MDM user scope: the device is joined, and nothing enrolls it",
    remedies=("set the MDM user scope to All, or add the person to its groups",),
)
def outside_mdm_scope(w: View, s: Here) -> bool:
    """Outside the MDM user scope the device joins without being enrolled, and no Enrollment Status Page comes."""
    return not identity.within(w.tenant.mdm_scope, w.person.in_mdm_scope)


@rule(
    sources.AUTO_MDM,
    realises="JOIN-09",
    message="without Microsoft Entra ID P1 or P2 nothing enrolls by itself",
    remedies=("give the person a licence with Microsoft Entra ID P1",),
)
def no_entra_premium(w: View, s: Here) -> bool:
    """Automatic enrollment needs Microsoft Entra ID P1 or P2 beside Intune.

    A person without any licence is no such case: the scope holds them, and the enrollment is refused.
    """
    return identity.has_intune(w, s) and not identity.has_entra_premium(w, s)


@rule(
    sources.ENROLLMENT_PROBLEMS,
    sources.KNOWN_ISSUES,
    realises="JOIN-08",
    code="0xC1036501",
    message="more than one MDM application of the tenant matches",
    remedies=("leave one MDM application in Microsoft Entra",),
)
def several_mdm_applications(w: View, s: Here) -> bool:
    """More than one MDM application that matches makes enrollment fail, with a person or without one."""
    return w.tenant.mdm_applications > 1


@rule(
    sources.TROUBLESHOOTING,
    sources.ESP,
    realises="JOIN-10 ESP-P13 JOIN-13",
    code="0x80180018",
    message="the person has no licence for Intune",
    remedies=("give the person a licence that holds Intune",),
)
def no_intune_licence(w: View, s: Here) -> bool:
    """A person without an Intune licence cannot enroll a device, nor can a device enrollment manager.

    What is seen differs: the error 0x80180018, a message about terms of use, or an Enrollment
    Status Page that never leaves *Identifying*. The first is shown here; none of them completes.
    """
    return not identity.has_intune(w, s)


@rule(
    sources.TROUBLESHOOTING,
    sources.ENROLLMENT_ERRORS,
    realises="JOIN-11",
    code="text:ToU",
    message="the address of the MDM terms of use is wrong, so they cannot be shown",
    remedies=("restore the default MDM URLs in Microsoft Entra",),
)
def terms_of_use_url_wrong(w: View, s: Here) -> bool:
    """A blank or wrong address of the MDM terms of use stops the enrollment with a message of its own."""
    return not w.tenant.terms_of_use_url_valid


@rule(
    sources.ENROLLMENT_ERRORS,
    realises="JOIN-12",
    code="0x8018002B",
    message="the suffix of the user principal name is not routable",
    remedies=("give the person a user principal name with a verified domain",),
)
def suffix_not_routable(w: View, s: Here) -> bool:
    """A user principal name with an unverified suffix makes automatic enrollment fail."""
    return not w.person.routable_suffix


@rule(
    sources.RESTRICTIONS,
    realises="RES-01",
    code="0x80180014",
    message="an enrollment restriction blocks Windows",
    remedies=("allow Windows (MDM) in the device platform restriction",),
)
def platform_blocked(w: View, s: Here) -> bool:
    """A platform restriction that blocks Windows stops every Windows enrollment."""
    return restrictions(w, s).platform_blocked


@rule(
    sources.RESTRICTIONS,
    sources.EXISTING_DEVICES,
    realises="RES-02 EX-05 MJ-01 RES-06",
    code="0x80180014",
    message="personally owned Windows devices are blocked, and this device counts as one",
    remedies=(
        "register the device with Windows Autopilot",
        "add a corporate identifier for the device",
        "allow personally owned Windows devices",
    ),
)
def personally_owned_blocked(w: View, s: Here) -> bool:
    """A block of personally owned devices stops every enrollment but those that are corporate from the start.

    A device that is registered with Windows Autopilot is, also where it has no profile and is joined
    by hand; so is one with a corporate identifier. Without either a manual join is not, nor is a profile from a file. The device has
    been joined by then, as the protocol registers it first.
    """
    return (
        restrictions(w, s).personally_owned_blocked
        and not _registered_here(w, s)
        and not w.device.corporate_identifier
        and not w.person.enrollment_manager
    )


def _registered_here(w: View, s: Here) -> bool:
    registration = w.device.registration
    return (
        registration is not None
        and profile.registered(w, s)
        and registration.tenant_matches
        and registration.hardware_matches
        and not se_cannot_be_captured_by_script(w, s)
    )


@rule(
    sources.RESTRICTIONS,
    sources.PLATFORM_RESTRICTIONS,
    realises="RES-04",
    code="0x80180014",
    message="the Windows version is outside what the enrollment restriction allows",
    remedies=("widen the allowed versions, or install an allowed one",),
)
def version_not_allowed(w: View, s: Here) -> bool:
    """A restriction may allow versions of Windows from a minimum to a maximum.

    Intune does not receive the revision while a device enrolls, so 22631.3007 counts as 22631.0: a
    minimum with a revision keeps out every device of that very build.
    """
    allowed, build = restrictions(w, s), Build(w.device.build.release)
    too_old = allowed.os_minimum is not None and build < allowed.os_minimum
    too_new = allowed.os_maximum is not None and build > allowed.os_maximum
    return too_old or too_new


@rule(
    sources.MOBILE_ENROLLMENT,
    realises="JOIN-12c",
    confidence=Confidence.INFERRED,
    message="a policy in the image disables MDM enrollment",
    remedies=("clear the policy *Disable MDM Enrollment* in the image",),
)
def disabled_by_policy(w: View, s: Here) -> bool:
    """The policy *Disable MDM Enrollment* keeps Windows from enrolling.

    No group policy reaches a device in its box, but an image may hold it.
    """
    return w.device.mdm_enrollment_disabled


@rule(
    sources.ENROLLMENT_ERRORS,
    realises="JOIN-14",
    code="0x8018000A",
    message="remains of an earlier enrollment are on the device",
    remedies=("remove the other work account and its certificates", "do not clone enrolled images"),
)
def enrolled_before(w: View, s: Here) -> bool:
    """A device that is enrolled already, by a cloned image for example, is refused."""
    return w.device.enrolled_before


@rule(
    sources.KNOWN_ISSUES,
    realises="ED-08",
    message="the virtual machine has too little: it stays at *Preparing your device for mobile management*",
    remedies=("give the virtual machine two processors and 4 GB of memory",),
)
def virtual_machine_too_small(w: View, s: Here) -> bool:
    """A virtual machine with one processor or less than 4 GB never gets past *Preparing your device for mobile management*."""
    return w.device.virtual and (w.device.processors < 2 or w.device.memory_gb < 4)


@check(sources.ENROLLMENT_ERRORS, severity=Severity.WARNING, realises="JOIN-12", confidence=Confidence.INFERRED)
def suffix_looks_unroutable(w: View) -> Findings:
    """A user principal name ends as names do that no public domain has; say so with `routable_suffix: false`."""
    suffix = w.person.user_principal_name.rpartition("@")[2].casefold()
    if w.person.routable_suffix and suffix.endswith((".local", ".lan", ".internal", ".corp")):
        yield (
            "person.user_principal_name",
            f"@{suffix} looks like a suffix that is not routable; this run takes it as routable",
        )


@check(
    sources.PLATFORM_RESTRICTIONS,
    severity=Severity.WARNING,
    realises="RES-04",
    remedies=("write 0 for the revision, as in 10.0.22631.0",),
)
def revision_is_not_seen(w: View) -> Findings:
    """A restriction asks for a revision, which Intune does not receive while a device enrolls."""
    default = w.tenant.restrictions
    several = [("tenant.restrictions", default.os_minimum)]
    several += [(f"tenant.platform_restrictions.{one.id}", one.os_minimum) for one in w.tenant.platform_restrictions]
    for path, least in several:
        if least is not None and least.revision:
            yield f"{path}.os_minimum", f"no device of build {least.release} counts as {least}; Intune sees no revision"


@check(sources.AUTO_MDM, severity=Severity.INFO, realises="JOIN-06 JOIN-07")
def in_both_scopes(w: View) -> Findings:
    """The person is in the MDM user scope and in the one for MAM (WIP) as well.

    For a device that is joined while it is set up, which is corporate, the MDM scope wins. On a
    device of their own that the person only registers, the other one does, and nothing enrolls it.
    """
    tenant, person = w.tenant, w.person
    if identity.within(tenant.mam_scope, person.in_mam_scope) and identity.within(
        tenant.mdm_scope, person.in_mdm_scope
    ):
        yield "tenant.mam_scope", "MDM wins on this device; a personal device of this person would not be enrolled"


@check(sources.ENROLLMENT_MANAGER, severity=Severity.INFO, realises="DEM-01 DEM-02")
def enrollment_manager_limits(w: View) -> Findings:
    """A device enrollment manager enrolls at most 1,000 devices, and a tenant has at most 150 such accounts."""
    if w.person.enrollment_manager and w.person.intune_device_count >= 1000:
        yield "person.intune_device_count", "a device enrollment manager enrolls at most 1,000 devices"


@check(sources.RESTRICTIONS, sources.LIMITS, severity=Severity.INFO, realises="JOIN-04 CONFLICT-18")
def device_limit_does_not_count(w: View) -> Findings:
    """Intune's limit on devices for each person does not count in the out-of-box experience.

    It is not applied to Windows Autopilot, nor to any other enrollment by a join to Microsoft Entra;
    the limit of Microsoft Entra is. Elsewhere a person who has reached it sees 0x80180013.
    """
    if w.person.intune_device_count >= w.tenant.restrictions.device_limit:
        yield "person.intune_device_count", "Intune's device limit is reached, and does not count here; Entra's does"


@check(sources.RESTRICTIONS, severity=Severity.INFO, realises="RES-05 PRF-20 T-18")
def restriction_changes_take_time(w: View) -> Findings:
    """A changed enrollment restriction counts after about 15 minutes."""
    counting = restrictions(w, None)
    if counting.personally_owned_blocked or counting.platform_blocked:
        yield "tenant.restrictions", "after a change of these restrictions wait 15 minutes"
