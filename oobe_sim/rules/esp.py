"""The Enrollment Status Page: which applies, what it waits for, and how it ends."""

from oobe_sim.facts import apps, esp, limits, turns
from oobe_sim.facts.targeting import reaches_device
from oobe_sim.model.check import Findings, check
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

PROVIDERS = Event(
    "faults.policy_providers",
    "are the policy providers installed in time?",
    ("installed", "timeout"),
    "installed",
)

_TIMED_OUT = "0x800705B4"

CERTIFICATES = Event(
    "faults.certificates",
    "is the certificate that the policy asks for issued?",
    ("issued", "never"),
    "issued",
)


@rule(
    sources.ESP,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-01 ESP-02 ESP-03 ESP-11 ESP-S1 ESP-S5",
    message="the page {esp} applies",
)
def applies(w: View, s: Here) -> bool:
    """The page that applies is shown to an enrolled device.

    The device-targeted profile of the highest priority comes first, then the person's, then the
    tenant's default, which hides the page unless it was edited. A manual join in the out-of-box
    experience has the page too, also where it tracks Autopilot only, as the portal's words have it.
    """
    return s.learned.enrolled and esp.shown(w, s)


@rule(sources.ESP, sources.GRAPH_ESP, realises="ESP-D1 ESP-S1 ESP-03")
def hidden(w: View, s: Here) -> bool:
    """No Enrollment Status Page is shown: the profile that applies hides it, or there is none.

    Apps and policies then arrive after sign-in, and none of them can stop the enrollment.
    """
    return not esp.shown(w, s)


@rule(sources.AUTO_MDM, realises="JOIN-05 ESP-09")
def not_enrolled(w: View, s: Here) -> bool:
    """A device that is not enrolled has no Enrollment Status Page."""
    return not s.learned.enrolled


@rule(sources.DMCLIENT, realises="ESP-S14")
def device_phase_omitted(w: View, s: Here) -> bool:
    """A policy with SkipDeviceStatusPage leaves device setup out."""
    return esp.policies(w, s, PolicyKind.SKIP_DEVICE_STATUS_PAGE)


@rule(sources.DMCLIENT, sources.ESP_TROUBLESHOOTING, realises="ESP-S14")
def user_phase_omitted(w: View, s: Here) -> bool:
    """A policy with SkipUserStatusPage leaves account setup out."""
    return esp.policies(w, s, PolicyKind.SKIP_USER_STATUS_PAGE)


@rule(sources.ESP, realises="ESP-D2 ESP-P4 ESP-P5 ESP-P7 ESP-P8 ESP-P9 ESP-P10 ESP-P11 ESP-P12 ESP-P13")
def everything_done(w: View, s: Here) -> bool:
    """All that the page waits for in this phase has succeeded within the limit.

    Security policies are shown as *1 of 1* and not really waited for.
    """
    return True


@rule(
    sources.ESP_TRACKING,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-P4 T-03",
    code=_TIMED_OUT,
    message="the policy providers were not installed within 15 minutes",
    remedies=("check that the Intune Management Extension can be downloaded", "press *Try again*"),
)
def providers_late(w: View, s: Here) -> bool:
    """The preparation gives each policy provider 15 minutes by default."""
    return w.event(PROVIDERS) == "timeout"


@rule(
    sources.ESP,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-S2 ESP-D8",
    code=_TIMED_OUT,
    message="the limit of {limit} minutes of the page {esp} has passed",
    remedies=(
        "raise the limit of the page",
        "let the page wait for fewer apps",
        "make the slow app install after the page",
    ),
)
def limit_passed(w: View, s: Here) -> bool:
    """When the page's limit passes, it shows its error with the buttons that its profile allows."""
    return esp.limit_passed(w, s)


@rule(
    sources.ESP,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-S2 ESP-D8",
    code=_TIMED_OUT,
    message="the page waits until its limit of {limit} minutes has passed",
)
def waits_until_limit(w: View, s: Here) -> bool:
    """What never comes keeps the page waiting until its limit, and the error is that of the limit."""
    return True


@rule(
    sources.ESP,
    sources.ESP_TROUBLESHOOTING,
    sources.WIN32,
    realises="ESP-D8 T-09",
    code=_TIMED_OUT,
    message="the page's limit of {limit} minutes passes before that of {app}",
    remedies=("raise the limit of the page",),
)
def limit_comes_first(w: View, s: Here) -> bool:
    """An installation that goes on and on is ended by the app's own limit or by the page's, whichever comes first."""
    return limits.page_ends_installation(w, s)


@rule(
    sources.ESP,
    sources.WIN32,
    realises="ESP-D8 ESP-D14 T-10",
    confidence=Confidence.INFERRED,
    code=_TIMED_OUT,
    message="the page's limit of {limit} minutes passes before {app} has been tried three times",
    remedies=("raise the limit of the page",),
)
def limit_ends_tries(w: View, s: Here) -> bool:
    """Three tries, five minutes apart, take ten minutes at least; the page's limit does not wait for them."""
    return limits.page_ends_tries(w, s)


@rule(
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-P6 ESP-P10",
    message="a certificate that the page waits for is never issued",
    remedies=("mend the SCEP service or its connector", "take the certificate profile off the devices that are set up"),
)
def certificate_never_comes(w: View, s: Here) -> bool:
    """A SCEP certificate that is never issued keeps the page waiting until its limit."""
    return _certificate_asked(w, s) and w.event(CERTIFICATES) == "never"


def _certificate_asked(w: View, s: Here) -> bool:
    user = turns.in_account_setup(w, s)
    kind = PolicyKind.USER_SCEP_CERTIFICATE if user else PolicyKind.DEVICE_SCEP_CERTIFICATE
    return esp.policies(w, s, kind)


@rule(sources.ESP, sources.GRAPH_ESP, sources.DMCLIENT, realises="ESP-S12 ESP-D5 ESP-S13")
def retry_offered(w: View, s: Here) -> bool:
    """A page that blocks offers *Try again*.

    Graph stores `blockDeviceSetupRetryByUser` as the inverse of *Block device use*.
    """
    return esp.offers_retry(w, s)


@rule(sources.ESP, sources.CONTINUE_ANYWAY, realises="ESP-S9 ESP-D6")
def use_offered(w: View, s: Here) -> bool:
    """*Allow users to use device if installation error occurs* offers *Continue anyway*.

    The person reaches the desktop on a device that is enrolled and not fully set up; account setup
    is not shown any more, as observed.
    """
    return esp.offers_use(w, s)


@rule(sources.ESP, realises="ESP-S8 ESP-D7")
def reset_offered(w: View, s: Here) -> bool:
    """*Allow users to reset device if installation error occurs* offers *Reset*, and everything begins anew."""
    return esp.offers_reset(w, s)


@rule(sources.ESP, sources.DMCLIENT, sources.CIPP, realises="ESP-S7 ESP-D3", confidence=Confidence.OBSERVED)
def leaving_allowed(w: View, s: Here) -> bool:
    """Without *Block device use until all apps and profiles are installed* the person may leave the page."""
    return esp.lets_person_leave(w, s)


@rule(sources.CONTINUE_ANYWAY, realises="ESP-D6", confidence=Confidence.OBSERVED)
def page_was_left(w: View, s: Here) -> bool:
    """Who went on past an error of device setup signs in to Windows and never sees account setup."""
    return s.learned.masked


@rule(
    sources.ESP,
    realises="ESP-D12",
    message="device setup ends with a restart",
)
def restart_after_device_setup(w: View, s: Here) -> bool:
    """A soft restart that an app asked for comes at the end of device setup."""
    return s.learned.restart_due


@rule(
    sources.ESP,
    sources.TROUBLESHOOTING,
    realises="ESP-R1 ESP-R2 ESP-R4",
    message="a policy restarts the device in device setup",
)
def policy_restarts(w: View, s: Here) -> bool:
    """Application control, URIs that need a restart and UAC or VBS baselines restart the device in device setup.

    Those that are assigned to people arrive later, which is what the documents advise.
    """
    return any(
        esp.device_policies(w, kind)
        for kind in (PolicyKind.APPLICATION_CONTROL, PolicyKind.COALESCED_REBOOT, PolicyKind.SECURITY_BASELINE)
    )


@check(
    sources.ESP,
    severity=Severity.WARNING,
    realises="ESP-S8 ESP-S9",
    remedies=("switch both settings off once testing is over",),
)
def meant_for_testing(w: View) -> Findings:
    """The page still lets people reset or use the device when an installation fails, which is meant for testing."""
    profile = esp.effective(w, None)
    if profile is None or not profile.show_installation_progress:
        return
    path = f"tenant.esp_profiles.{profile.id}."
    if profile.allow_device_reset_on_install_failure:
        yield path + "allow_device_reset_on_install_failure", f"{profile.name} lets people reset the device"
    if profile.allow_device_use_on_install_failure:
        yield path + "allow_device_use_on_install_failure", f"{profile.name} lets people use an unfinished device"


@check(sources.ESP, severity=Severity.WARNING, realises="ESP-07")
def list_of_user_targeted_page(w: View) -> Findings:
    """The list of blocking apps of a page that is targeted to users is not used in device setup."""
    profile = esp.effective(w, None)
    if profile is None or esp.device_targeted(w) is not None or profile.is_default:
        return
    if profile.selected_mobile_app_ids:
        yield (
            f"tenant.esp_profiles.{profile.id}.selected_mobile_app_ids",
            (f"{profile.name} is targeted to users: its list does not count in device setup"),
        )


@check(sources.ESP, severity=Severity.ERROR, realises="ESP-05")
def too_many_pages(w: View) -> Findings:
    """A tenant holds at most 51 Enrollment Status Page profiles, the default included."""
    if len(w.tenant.esp_profiles) > 51:
        yield "tenant.esp_profiles", f"{len(w.tenant.esp_profiles)} profiles, and a tenant holds at most 51"


@check(sources.ESP, severity=Severity.ERROR, realises="ESP-S2 ESP-S3 ESP-S10 T-01")
def page_out_of_range(w: View) -> Findings:
    """A page has a limit of 1 to 1,440 minutes, a message of at most 10,000 characters and at most 100 apps."""
    for p in w.tenant.esp_profiles:
        path = f"tenant.esp_profiles.{p.id}."
        if p.show_installation_progress and not 1 <= p.install_progress_timeout_in_minutes <= 1440:
            yield (
                path + "install_progress_timeout_in_minutes",
                (f"{p.name} shows progress with a limit of {p.install_progress_timeout_in_minutes} minutes"),
            )
        if len(p.custom_error_message) > 10_000:
            yield path + "custom_error_message", f"{p.name}: the message is longer than 10,000 characters"
        if len(p.selected_mobile_app_ids) > 100:
            yield path + "selected_mobile_app_ids", f"{p.name} selects more than 100 apps"


@check(sources.ESP, severity=Severity.WARNING, realises="ESP-A2 ESP-S10")
def selected_but_not_required(w: View) -> Findings:
    """An app on the page's list that nobody requires is ignored; the list does not assign it."""
    profile = esp.effective(w, None)
    if profile is None:
        return
    by_id = {app.id: app for app in w.tenant.apps}
    path = f"tenant.esp_profiles.{profile.id}.selected_mobile_app_ids"
    for id in profile.selected_mobile_app_ids:
        app = by_id.get(id)
        if app is None:
            yield path, f"{profile.name} lists the app {id}, which is not in the input"
        elif not any(apps.required(w, None, app, phase) for phase in apps.Phase):
            yield path, f"{profile.name} lists {app.name}, which is not required here and is ignored"


@check(
    sources.TROUBLESHOOTING,
    sources.ESP_TROUBLESHOOTING,
    severity=Severity.WARNING,
    realises="ESP-R3 ESP-R5 ESP-R6 ESP-R7 ESP-R9",
    remedies=("target these policies to users", "apply them after the device is set up"),
)
def policy_breaks_sign_in(w: View) -> Findings:
    """Some policies break the automatic sign-in between device setup and account setup."""
    breaking = {
        PolicyKind.DEVICE_LOCK,
        PolicyKind.AUTO_ADMIN_LOGON_OFF,
        PolicyKind.PREFERRED_TENANT_DOMAIN,
        PolicyKind.BLOCK_LANGUAGE_CHANGES,
    }
    for policy in w.tenant.policies:
        if policy.kind in breaking and reaches_device(w, policy):
            yield (
                f"tenant.policies.{policy.id}.kind",
                f"{policy.name} ({policy.kind.value}) can break the automatic sign-in",
            )


@check(sources.GRAPH_ESP, sources.CIPP, severity=Severity.WARNING, realises="ESP-S7", confidence=Confidence.OBSERVED)
def contradictory_buttons(w: View) -> Findings:
    """A page that does not block device use allows a button of the blocking page all the same.

    The portal does not save that, and the service is reported to refuse it.
    """
    for p in w.tenant.esp_profiles:
        buttons = p.allow_device_use_on_install_failure or p.allow_device_reset_on_install_failure
        if p.show_installation_progress and p.block_device_setup_retry_by_user and buttons:
            yield (
                f"tenant.esp_profiles.{p.id}.block_device_setup_retry_by_user",
                (f"{p.name}: blockDeviceSetupRetryByUser beside an allowed button"),
            )


@check(sources.ESP, severity=Severity.INFO, realises="ESP-S14")
def skips_user_phase(w: View) -> Findings:
    """A policy with SkipUserStatusPage reaches people who have a profile; account setup is not shown to them."""
    for policy in w.tenant.policies:
        if policy.kind is PolicyKind.SKIP_USER_STATUS_PAGE:
            yield f"tenant.policies.{policy.id}.kind", f"{policy.name} leaves account setup out"
