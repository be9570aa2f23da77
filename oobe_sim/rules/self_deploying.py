"""Self-deploying mode: a device that nobody signs in to while it is set up."""

from oobe_sim.facts import esp, kiosk, profile
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.device import UserlessEnrollment
from oobe_sim.world.learned import Here
from oobe_sim.world.profile import AutopilotProfile, DeviceUsageType, JoinType, UserType
from oobe_sim.world.tenant import Scope
from oobe_sim.world.view import View


@rule(
    sources.SELF_DEPLOYING_MODE,
    sources.PROFILES,
    realises="OBX-01 SD-07 SD-01",
    message="the profile {profile} is for self-deploying mode: nobody signs in",
)
def nobody_signs_in(w: View, s: Here) -> bool:
    """A profile with `deviceUsageType` *shared* deploys the device itself, and no page asks for an account.

    The device has no primary user, also where somebody is assigned to it.
    """
    return profile.self_deploying(w, s)


@rule(
    sources.SELF_DEPLOYING_PROFILE,
    realises="SD-05 OBX-02 OBX-03 OBX-04",
    message="in self-deploying mode the page is hidden, whatever the profile says",
)
def page_forced_hidden(w: View, s: Here) -> bool:
    """Self-deploying mode hides licence terms, privacy settings and account options; the portal offers no other choice.

    Location services then start off, and diagnostic data in full.
    """
    return profile.self_deploying(w, s)


@rule(
    sources.SELF_DEPLOYING_MODE,
    sources.TROUBLESHOOTING,
    realises="JOIN-02 SD-03 ESP-P2 CA-07 SD-05 OBX-05",
    message="the device joins with the identity of its TPM, in nobody's name",
)
def joins_by_itself(w: View, s: Here) -> bool:
    """The device joins Microsoft Entra with the identity of its TPM, and without any credentials.

    Whom the tenant lets join, how many devices a person may have, and what Conditional Access asks of
    people does not count, and nobody could answer a request for a second factor. Nobody becomes a
    local administrator: the user type is *Standard*, and is not offered otherwise.
    """
    return profile.self_deploying(w, s)


@rule(
    sources.TROUBLESHOOTING,
    sources.SELF_DEPLOYING_MODE,
    realises="ESP-P3 RES-03",
    message="the device enrolls in nobody's name",
)
def enrolls_by_itself(w: View, s: Here) -> bool:
    """The joined device enrolls by itself; of the enrollment restrictions only the default ones count."""
    return profile.self_deploying(w, s)


@rule(
    sources.TROUBLESHOOTING,
    sources.SELF_DEPLOYING_MODE,
    sources.GRAPH_IDENTITY,
    sources.KNOWN_ISSUES,
    realises="SD-11 F-08 RES-06 CONFLICT-11",
    code="0x80180014",
    message="Intune has enrolled the device without a person before, and lets it in so only once",
    remedies=(
        "select *Unblock device* for the device among the Windows Autopilot devices",
        "delete the device's record in Intune",
        "allow personally owned Windows devices in the default restriction, which one of the documents offers",
    ),
)
def one_time_limit(w: View, s: Here) -> bool:
    """A device that was deployed without a person before is refused until somebody unblocks it.

    The log says *SDM One Time Limit Check*. Graph tells the state as `userlessEnrollmentStatus`.
    Documents differ in the remedy (CONFLICT-11); that a tenant which allows personal devices lets the
    device in is said by one of them, and not taken for granted here.
    """
    registration = w.device.registration
    return (
        profile.self_deploying(w, s)
        and registration is not None
        and registration.userless_enrollment is UserlessEnrollment.BLOCKED
    )


@rule(
    sources.SELF_DEPLOYING_ENROLLMENT,
    realises="JOIN-05",
    confidence=Confidence.INFERRED,
    message="the MDM user scope is None, so that nothing tells the device where to enroll",
    remedies=("set the MDM user scope to All or Some",),
)
def no_automatic_enrollment(w: View, s: Here) -> bool:
    """Self-deploying mode begins with setting up automatic enrollment.

    The scope is about people, of whom there is none here: *Some* is enough, whoever it holds. What
    happens where it is *None* no document says, so that it is a doubt.
    """
    return (
        profile.self_deploying(w, s)
        and w.tenant.mdm_scope is Scope.NONE
        and w.windows.doubts.userless_enrollment_needs_mdm_scope
    )


@rule(
    sources.SELF_DEPLOYING,
    realises="SD-06 ESP-D17",
    message="account setup is not part of self-deploying mode; it comes when somebody signs in later",
)
def account_setup_later(w: View, s: Here) -> bool:
    """The page has device preparation and device setup; account setup comes when somebody signs in, unless it is omitted.

    Errors of device setup offer the same buttons as in user-driven mode.
    """
    return profile.self_deploying(w, s)


@rule(
    sources.SELF_DEPLOYING_MODE,
    sources.SELF_DEPLOYING,
    realises="SD-08",
    message="the device is ready at the Windows sign-in page, where anybody of the organization may sign in",
)
def waits_for_anybody(w: View, s: Here) -> bool:
    """The deployment ends at the Windows sign-in page; the first person to sign in sees account setup."""
    return profile.self_deploying(w, s)


@rule(sources.SELF_DEPLOYING_MODE, realises="SD-08")
def no_kiosk(w: View, s: Here) -> bool:
    """No kiosk profile with an automatic logon reaches the device."""
    return not kiosk.assigned(w)


@rule(
    sources.SELF_DEPLOYING_MODE,
    sources.KIOSK_SESSION,
    realises="SD-08 SD-10",
    message="the kiosk's account signs in by itself",
)
def kiosk_signs_in(w: View, s: Here) -> bool:
    """A kiosk with automatic logon signs in with the local account kioskUser0, and its app starts.

    Account setup does not run for that account, as observers see it.
    """
    return kiosk.assigned(w)


@check(
    sources.SELF_DEPLOYING_PROFILE,
    severity=Severity.WARNING,
    realises="SD-05 OBX-02 OBX-03 OBX-04 OBX-05",
)
def settings_contradicted(w: View) -> Findings:
    """A self-deploying profile says what the portal does not let it say; what is forced holds."""
    for p in w.tenant.autopilot_profiles:
        if p.device_usage_type is not DeviceUsageType.SHARED:
            continue
        for field, forced in _FORCED.items():
            if getattr(p, field) is not forced:
                said = "shown" if forced is True else "administrator"
                held = "hidden" if forced is True else "standard"
                yield (
                    f"tenant.autopilot_profiles.{p.id}.{field}",
                    f"{p.name} is self-deploying and says {said}; Windows takes it as {held}",
                )


_FORCED = {
    "eula_hidden": True,
    "privacy_settings_hidden": True,
    "escape_link_hidden": True,
    "user_type": UserType.STANDARD,
}


@check(
    sources.SELF_DEPLOYING_MODE,
    severity=Severity.ERROR,
    realises="SD-03",
    remedies=("choose Microsoft Entra joined in the profile", "or user-driven mode for a hybrid join"),
)
def hybrid_is_unsupported(w: View) -> Findings:
    """Self-deploying mode joins Microsoft Entra only, so that a hybrid profile with it contradicts itself."""
    for p in w.tenant.autopilot_profiles:
        if p.device_usage_type is DeviceUsageType.SHARED and p.join_type is JoinType.HYBRID:
            yield (
                f"tenant.autopilot_profiles.{p.id}.join_type",
                f"{p.name} is self-deploying and for a hybrid join, which is not supported",
            )


@check(
    sources.ENROLLMENT_ERRORS,
    severity=Severity.WARNING,
    realises="F-24",
    remedies=("decide which profile the device is to have, and take the other's assignment away",),
)
def profiles_compete(w: View) -> Findings:
    """A device that is in the groups of two profiles may fail to attest its TPM, with 0x801C03EA."""
    registration = w.device.registration
    if _expected(w) is None or registration is None or registration.profile is not None:
        return
    several = profile.of_groups(w)
    if len(several) > 1:
        names = " and ".join(sorted(p.name for p in several))
        yield f"tenant.autopilot_profiles.{several[0].id}.assignments", f"{names} both reach the device: 0x801C03EA"


@check(sources.SELF_DEPLOYING, severity=Severity.INFO, realises="SD-07")
def assigned_user_is_ignored(w: View) -> Findings:
    """A person who is assigned to the device is ignored in self-deploying mode."""
    registration = w.device.registration
    if registration is not None and registration.assigned_user and profile.self_deploying(w, None):
        yield (
            "device.registration.assigned_user",
            f"{registration.assigned_user} is ignored: the device will have no primary user",
        )


@check(
    sources.SELF_DEPLOYING_MODE,
    sources.PRE_PROVISION,
    severity=Severity.WARNING,
    realises="SD-13",
    remedies=("assign an Enrollment Status Page that is shown to the devices",),
)
def no_page(w: View) -> Findings:
    """Without an Enrollment Status Page the device can be used before its apps and settings are there."""
    expected = _expected(w)
    if expected is not None and not esp.shown(w, None):
        yield (
            "tenant.esp_profiles",
            f"{expected.name} shows no Enrollment Status Page: the device may be ready before its apps and settings",
        )


@check(
    sources.ESP,
    severity=Severity.WARNING,
    realises="ESP-04",
    remedies=("assign the Enrollment Status Page to devices",),
)
def page_of_people_does_not_count(w: View) -> Findings:
    """An Enrollment Status Page that is assigned to people does not count where nobody signs in."""
    expected = _expected(w)
    page = esp.user_targeted(w, profile.Affinity.PERSON)
    if expected is not None and page is not None and esp.device_targeted(w) is None:
        yield (
            f"tenant.esp_profiles.{page.id}.assignments",
            f"{page.name} is assigned to people, and {expected.name} is self-deploying: it does not count",
        )


@check(
    sources.AUTOPILOT_FAQ,
    sources.ESP_TROUBLESHOOTING,
    severity=Severity.WARNING,
    realises="SD-10",
    remedies=("omit account setup with a policy that sets SkipUserStatusPage",),
)
def kiosk_with_account_setup(w: View) -> Findings:
    """A kiosk whose page still has account setup never gets through it, as its account is a local one.

    Until it has, the device gets no token of the person's, and apps that come after the page are not
    installed.
    """
    if _expected(w) is None or not kiosk.assigned(w) or not esp.shown(w, None):
        return
    if not esp.policies(w, None, PolicyKind.SKIP_USER_STATUS_PAGE):
        for policy in kiosk.policies(w):
            yield (
                f"tenant.policies.{policy.id}.kind",
                f"{policy.name}: account setup never completes for kioskUser0, and later apps do not install",
            )


@check(sources.KNOWN_ISSUES, severity=Severity.INFO, realises="SD-12")
def security_key_on_shared_pc(w: View) -> Findings:
    """On a shared PC account setup is not shown to people who sign in with a FIDO2 security key."""
    if _expected(w) is None:
        return
    for policy in w.tenant.policies:
        if policy.kind is PolicyKind.SHARED_PC and esp.device_policies(w, PolicyKind.SHARED_PC):
            yield (
                f"tenant.policies.{policy.id}.kind",
                "people who sign in with a FIDO2 key later will not see account setup",
            )


def _expected(w: View) -> AutopilotProfile | None:
    """The self-deploying profile that the device is to get, if it is to get one."""
    return profile.expected(w) if profile.self_deploying(w, None) else None
