"""Signing in, and who becomes a local administrator."""

from datetime import date

from oobe_sim.facts import esp, identity, profile, windows
from oobe_sim.facts.apps import Phase, tracked
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.app import AppKind
from oobe_sim.world.device import Edition, Tpm
from oobe_sim.world.learned import CONFIGURATION_FILE, OTHER_TENANT, Here
from oobe_sim.world.person import SignInMethod
from oobe_sim.world.tenant import CloudApps, Grant
from oobe_sim.world.view import View

STORE_KINDS = (AppKind.STORE, AppKind.STORE_FOR_BUSINESS)
VENDORS_WITH_USER_ASSIGNMENT = ("dell", "dynabook", "hp", "lenovo", "microsoft")


@rule(sources.ENTRA_JOIN_IN_OOBE, sources.MOBILE_ENROLLMENT, realises="OOBE-C10 MJ-01")
def asks_home_or_work(w: View, s: Here) -> bool:
    """A device without a profile asks whether it is for personal use or for work or school.

    Choosing work or school leads to a sign-in, a join, and automatic enrollment where the scope
    matches. A walk-through of 2024 has the page on the Pro editions only, and Enterprise and
    Education going straight to the work or school sign-in; the school documents name no edition.
    """
    return not profile.has_profile(w, s)


@rule(sources.HARDWARE_OOBE, realises="OOBE-C01", confidence=Confidence.INFERRED)
def home_is_personal(w: View, s: Here) -> bool:
    """The Home edition has no way to set up for work or school."""
    return windows.home(w, s)


@rule(sources.HARDWARE_OOBE, realises="OOBE-C08 NET-04", confidence=Confidence.OBSERVED)
def local_account_offline(w: View, s: Here) -> bool:
    """Without a network the set-up is limited to a local account."""
    return not s.learned.online


@rule(
    sources.PRE_PROVISION,
    realises="PP-13 PRF-13",
    confidence=Confidence.INFERRED,
    message="without the Microsoft account sign-in assistant no sign-in is offered, and a local account is asked for",
    remedies=("enable the service wlidsvc in the image",),
)
def local_account_without_assistant(w: View, s: Here) -> bool:
    """With the service wlidsvc disabled people accept the licence terms and make up a local account.

    The document says of devices that were pre-provisioned that it may be so; here it is taken for
    every device without a profile.
    """
    return w.device.sign_in_assistant_disabled


@rule(sources.ADD_DEVICES, realises="UD-07")
def user_name_filled_in(w: View, s: Here) -> bool:
    """A device that is assigned to a person shows the user name filled in, and asks for the password only.

    Some vendors' hardware supports it; where the manufacturer is not known, it is taken to.
    """
    registration = w.device.registration
    if not profile.has_profile(w, s) or registration is None or not registration.assigned_user:
        return False
    maker = w.device.manufacturer.casefold()
    return not maker or any(maker.startswith(vendor) for vendor in VENDORS_WITH_USER_ASSIGNMENT)


@rule(
    sources.TROUBLESHOOTING,
    sources.KNOWN_ISSUES,
    realises="UD-06",
    code="TenantMatched=0",
    message="that username looks as if it belonged to another organization, Windows says; the device is another tenant's",
    remedies=(
        "sign in with an account of the tenant in which the device is registered",
        "register the device in the person's tenant",
    ),
)
def other_organization(w: View, s: Here) -> bool:
    """An account of another tenant than the device's is refused, and the person has to start over."""
    if not profile.has_profile(w, s):
        return False
    file = w.device.configuration_file if s.learned.profile == CONFIGURATION_FILE else None
    elsewhere = s.learned.profile == OTHER_TENANT or (file is not None and not file.tenant_matches)
    return elsewhere is identity.account_in_tenant(w, s)


@rule(sources.MOBILE_ENROLLMENT, realises="OOBE-C10", confidence=Confidence.INFERRED)
def account_of_another_tenant(w: View, s: Here) -> bool:
    """Without a profile the person joins the device to the tenant of the account, whichever it is."""
    return not profile.has_profile(w, s) and not identity.account_in_tenant(w, s)


CERTIFICATES_SUPPORTED = date(2025, 7, 8)
"""The date of the first requirements that we read which have certificates supported (CONFLICT-7)."""


@rule(sources.REQUIREMENTS, realises="CA-08")
def certificate_instead_of_password(w: View, s: Here) -> bool:
    """A person who has a smart card or another certificate, and no password, is not asked for one."""
    return w.person.signs_in_with is SignInMethod.CERTIFICATE


@rule(
    sources.REQUIREMENTS_2024,
    realises="CA-08 CONFLICT-7",
    validity=Validity(until=date(2025, 7, 7)),
    message="the person has nothing but a certificate to sign in with, which setting up a device does not support yet",
    remedies=("give the person a password or a Temporary Access Pass for setting up the device",),
)
def certificates_not_supported_yet(w: View, s: Here) -> bool:
    """Signing in with a smart card or certificate was not supported in the out-of-box experience until July 2025.

    A page of Microsoft Entra of 2023 has Windows allow it already; Autopilot's own requirements of
    November 2024 still say that it is not supported, and they are followed.
    """
    return certificate_instead_of_password(w, s)


@rule(
    sources.REQUIREMENTS,
    sources.ENTRA_SMART_CARD,
    realises="CA-08",
    validity=Validity(since=CERTIFICATES_SUPPORTED),
    message="the person has nothing but a certificate to sign in with, and Microsoft Entra takes none",
    remedies=("set up Microsoft Entra certificate-based authentication for the person",),
)
def certificates_not_set_up(w: View, s: Here) -> bool:
    """Certificates are supported with Microsoft Entra certificate-based authentication, and only with it."""
    return certificate_instead_of_password(w, s) and not w.tenant.certificate_based_authentication


@rule(
    sources.REQUIREMENTS,
    sources.ENTRA_SMART_CARD,
    realises="CA-08 CONFLICT-7",
    validity=Validity(since=CERTIFICATES_SUPPORTED),
)
def certificate_is_taken(w: View, s: Here) -> bool:
    """Since July 2025 a person may sign in with a certificate that Microsoft Entra takes."""
    return certificate_instead_of_password(w, s) and w.tenant.certificate_based_authentication


@rule(sources.ENROLLMENT_ERRORS, realises="CA-07")
def mfa_is_asked(w: View, s: Here) -> bool:
    """Where joining devices or Conditional Access asks for multifactor authentication, the person answers it."""
    return identity.mfa_asked(w, s)


@rule(
    sources.ENROLLMENT_ERRORS,
    realises="CA-07",
    message="multifactor authentication is asked for, and the person cannot answer it",
    remedies=("register a second factor for the person first", "issue a Temporary Access Pass"),
)
def mfa_cannot_be_answered(w: View, s: Here) -> bool:
    """A person without a second factor does not get past the request for one."""
    return not w.person.can_do_mfa


@rule(sources.ENROLLMENT_ERRORS, realises="CA-07")
def no_mfa(w: View, s: Here) -> bool:
    """Nothing asks for multifactor authentication."""
    return not identity.mfa_asked(w, s)


@rule(
    sources.KNOWN_ISSUES,
    realises="CA-01",
    message="Conditional Access asks for terms of use in Microsoft Intune Enrollment, which setting up does not support",
    remedies=("exclude Microsoft Intune Enrollment from the policy with the terms of use",),
)
def terms_of_use_unsupported(w: View, s: Here) -> bool:
    """Terms of use that Conditional Access asks for in Microsoft Intune Enrollment keep enrollment from completing."""
    return bool(identity.enrollment_policies(w, s, Grant.TERMS_OF_USE))


@rule(sources.MDM_INTEGRATION, sources.ENTRA_TERMS_OF_USE, realises="JOIN-11")
def no_terms_of_use(w: View, s: Here) -> bool:
    """No terms of use are shown while signing in.

    Those that Conditional Access asks for in other apps come when the person opens such an app.
    """
    return not identity.enrollment_policies(w, s, Grant.TERMS_OF_USE)


@rule(sources.USER_DRIVEN, sources.ESP_TROUBLESHOOTING, realises="UD-04 ESP-D12")
def signed_in_by_itself(w: View, s: Here) -> bool:
    """Without a restart in device setup the person is signed in to Windows by itself."""
    return not s.learned.credentials_due


@rule(sources.USER_DRIVEN, sources.ESP_TROUBLESHOOTING, realises="UD-04 ESP-D12")
def credentials_again(w: View, s: Here) -> bool:
    """After a restart in device setup the person has to enter the credentials again."""
    return s.learned.credentials_due


@rule(sources.PROFILES, sources.LOCAL_ADMIN, realises="UD-09 UD-10 OBX-05")
def administrator_decided(w: View, s: Here) -> bool:
    """The join decides who becomes a local administrator.

    A profile with the user type *Standard* keeps the joining person out. Global Administrators and
    Device Local Administrators are local administrators in any case.
    """
    return True


@rule(sources.AUTO_MDM, sources.HELLO, realises="UD-08")
def hello_is_set_up(w: View, s: Here) -> bool:
    """Where Windows Hello for Business is on, which it is by default, the person sets up a PIN.

    The tenant's setting asks for a TPM unless it was changed, so that a device without one is not offered it.
    """
    has_tpm = w.device.tpm is not Tpm.NONE
    return w.tenant.windows_hello_for_business and identity.work_account(w, s) and has_tpm


@rule(sources.HELLO, realises="UD-08")
def hello_needs_second_factor(w: View, s: Here) -> bool:
    """Setting up a PIN asks for a second factor, so a person who has none can only leave the page."""
    return not w.person.can_do_mfa


@rule(sources.HELLO, realises="UD-08")
def no_hello(w: View, s: Here) -> bool:
    """Windows Hello is not set up: it is switched off, or the account is not a work or school account."""
    return not hello_is_set_up(w, s)


@check(
    sources.EDITION_LABS,
    severity=Severity.INFO,
    realises="OOBE-C10",
    confidence=Confidence.OBSERVED,
)
def choice_may_not_be_asked(w: View) -> Findings:
    """Enterprise and Education may go straight to the work or school sign-in when there is no profile.

    A walk-through has the choice between personal use and work or school on the Pro editions only. A
    person who signs in there joins the device by hand, as `work_or_school` does in a run.
    """
    if w.device.registration is None and w.device.edition in (Edition.ENTERPRISE, Edition.EDUCATION):
        yield (
            "device.edition",
            (
                "without a profile this edition may go straight to the work or school sign-in, "
                "which joins the device by hand"
            ),
        )


@check(
    sources.REQUIREMENTS,
    severity=Severity.INFO,
    realises="CA-03 CA-05",
)
def compliance_before_enrollment(w: View) -> Findings:
    """A compliant device is asked for before the device can be compliant.

    Microsoft Intune Enrollment is exempt by default. A policy that blocks all apps but a list
    makes it circular, unless that list holds Microsoft Intune and Microsoft Intune Enrollment.
    """
    for p in w.tenant.conditional_access:
        if p.grant is Grant.COMPLIANT_DEVICE and p.apps is CloudApps.ALL and identity.access_policy_reaches(w, p):
            yield (
                f"tenant.conditional_access.{p.id}.grant",
                (
                    f"{p.name} asks for a compliant device; enrollment itself is exempt, and compliance that needs "
                    "a restart wants a grace period"
                ),
            )


@check(
    sources.ENROLLMENT_ERRORS,
    severity=Severity.WARNING,
    realises="CA-06",
    remedies=("target the compliance policy to devices, so that the state is known before anybody signs in",),
)
def compliance_before_store_apps(w: View) -> Findings:
    """A compliant device is asked for in all apps, while the Enrollment Status Page waits for Store apps.

    The page can then wait until its limit before the sign-in screen comes.
    """
    if not esp.shown(w, None) or profile.affinity(w, None) is profile.Affinity.NONE:
        return
    store = [app for phase in Phase for app in tracked(w, None, phase) if app.kind in STORE_KINDS]
    for p in w.tenant.conditional_access:
        if (
            store
            and p.grant is Grant.COMPLIANT_DEVICE
            and p.apps is CloudApps.ALL
            and identity.access_policy_reaches(w, p)
        ):
            yield (
                f"tenant.conditional_access.{p.id}.grant",
                f"{p.name} asks for a compliant device, and the page waits for the Store app {store[0].name}",
            )
