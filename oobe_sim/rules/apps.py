"""How the installation of an app ends."""

from datetime import timedelta

from oobe_sim.facts import apps, content, endpoints, esp, services, windows
from oobe_sim.facts.apps import INSTALLATION, Phase
from oobe_sim.facts.emode import verdict
from oobe_sim.facts.identity import enrollment_policies
from oobe_sim.facts.installation import restarted, returned
from oobe_sim.facts.turns import turn
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Rule, Severity, Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.model.work import Install
from oobe_sim.rules import sources
from oobe_sim.world.app import AppKind
from oobe_sim.world.installer import ReturnCodeType
from oobe_sim.world.learned import Here
from oobe_sim.world.tenant import CloudApps, Grant
from oobe_sim.world.view import View


def _ends(w: View, s: Here, *ways: str) -> bool:
    app = turn(w, s)
    return app is not None and w.event(INSTALLATION, app.id) in ways


@rule(sources.ESP, realises="ESP-D2 ESP-A1 ESP-A4 ESP-A10", message="{app} is installed")
def installed(w: View, s: Here) -> bool:
    """A required app in the right context installs, and its detection rule finds it."""
    return True


@rule(
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-A1",
    confidence=Confidence.INFERRED,
    message="{app} does not apply to this device",
)
def not_applicable(w: View, s: Here) -> bool:
    """An app whose requirement rules exclude the device counts as done.

    Intune reports it apart from errors; one observer lists it among the causes of a page that
    keeps waiting.
    """
    app = turn(w, s)
    return app is not None and not app.applicable


@rule(
    sources.ESP,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-D5 ESP-D4",
    code="text:ESP",
    message="the installation of {app} fails, and the page stops installing further apps",
    remedies=(
        "mend the app's installation",
        "let the page wait for selected apps only, without {app}",
        "make the assignment of {app} available instead of required",
    ),
)
def installation_failed(w: View, s: Here) -> bool:
    """A tracked app whose installation ends in an error stops the page."""
    return _ends(w, s, "failed")


@rule(
    sources.ESP_TROUBLESHOOTING,
    sources.SE_VALIDATE,
    realises="ESP-D5 SE-E5",
    code="0x87D1041C",
    message="{app} is installed, and its detection rule does not find it",
    remedies=("mend the detection rule of {app}",),
)
def not_detected(w: View, s: Here) -> bool:
    """The page goes by the detection rule, which can miss an app that is installed."""
    return _ends(w, s, "not_detected")


@rule(
    sources.WIN32,
    realises="ESP-D14 T-10",
    message="{app} asks to be installed again later",
    remedies=("find out what else is being installed at that moment",),
)
def retried_in_vain(w: View, s: Here) -> bool:
    """An installation that returns a code of the type retry, such as 1618, is tried three times, five minutes apart, and then counts as failed."""
    return returned(w, s) is ReturnCodeType.RETRY


@rule(
    sources.ESP,
    sources.WIN32,
    realises="ESP-D12",
    message="{app} asks for a restart, which comes at the end of device setup",
)
def soft_reboot(w: View, s: Here) -> bool:
    """After return code 3010 the other apps go on, and the device restarts at the end of device setup."""
    return restarted(w, s) is ReturnCodeType.SOFT_REBOOT


@rule(sources.WIN32, realises="ESP-D13", message="{app} restarts the device before the next app")
def hard_reboot(w: View, s: Here) -> bool:
    """After return code 1641 the device restarts before the next app is installed."""
    return restarted(w, s) is ReturnCodeType.HARD_REBOOT


@rule(
    sources.ESP,
    realises="ESP-D15 F-20",
    message="{app} restarts the device by itself, and the page waits for what does not come",
    remedies=("let {app} return 3010 or 1641 instead of restarting the device",),
)
def reboots_by_itself(w: View, s: Here) -> bool:
    """An app that restarts the device by itself can leave the page waiting until its limit."""
    return _ends(w, s, "reboots_by_itself")


@rule(
    sources.ESP,
    realises="ESP-D16",
    confidence=Confidence.INFERRED,
    message="{app} restarts the device in account setup, which is unsupported: the page waits in vain",
    remedies=("install {app} in device setup", "let {app} ask for no restart"),
)
def restart_in_account_setup(w: View, s: Here) -> bool:
    """A restart in account setup is unsupported; what the page does then is taken to be a wait until its limit."""
    return restarted(w, s) is ReturnCodeType.HARD_REBOOT


@rule(
    sources.ESP,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-D16",
    confidence=Confidence.INFERRED,
    message="{app} asks for a restart, which does not come while account setup is shown",
)
def soft_reboot_in_account_setup(w: View, s: Here) -> bool:
    """A soft restart that an app asks for in account setup is left for later.

    The page makes up for soft restarts at the end of device setup, and account setup supports none;
    that the app counts as installed without one is inferred.
    """
    return restarted(w, s) is ReturnCodeType.SOFT_REBOOT


@rule(
    sources.ENROLLMENT_ERRORS,
    realises="CA-06",
    message="{app} waits for a compliant device, which the device cannot be before somebody signs in",
    remedies=(
        "target the compliance policy to devices, so that it is known before sign-in",
        "deploy {app} with an offline licence",
    ),
)
def store_waits_for_compliance(w: View, s: Here) -> bool:
    """A Store for Business app does not come while Conditional Access asks for a compliant device for all apps.

    The page waits for it until its limit, before the sign-in to Windows.
    """
    app = turn(w, s)
    if app is None or app.kind is not AppKind.STORE_FOR_BUSINESS:
        return False
    return any(p.apps is CloudApps.ALL for p in enrollment_policies(w, s, Grant.COMPLIANT_DEVICE))


@rule(
    sources.ESP,
    realises="ESP-D8 ESP-A5 F-19",
    message="the installation of {app} does not come to an end",
    remedies=("mend the app's installation", "give the app a shorter limit of its own"),
)
def hangs(w: View, s: Here) -> bool:
    """An installation that does not end keeps the page waiting, up to the app's own limit or the page's."""
    return _ends(w, s, "hangs")


@rule(
    sources.WIN32,
    realises="ESP-A8 T-09",
    message="{app} takes longer than its own limit allows, and its installation is given up",
    remedies=("raise the time that {app} is given to install", "make the installation of {app} quicker"),
)
def takes_longer_than_allowed(w: View, s: Here) -> bool:
    """A Win32 app whose installation takes longer than its own limit, 60 minutes by default, has failed."""
    app = turn(w, s)
    return (
        app is not None
        and app.kind in apps.BY_MANAGEMENT_EXTENSION
        and w.exceeds(Install(app.id, app.install_minutes), app.max_run_time_in_minutes)
    )


@rule(
    sources.ENDPOINTS,
    realises="NW-09 NW-17 NW-21 NW-22 NW-23",
    code="text:ESP",
    message="the content of {app} cannot be downloaded",
    remedies=(
        "allow the hosts that {app} comes from: `oobe-sim endpoints` lists them",
        "exempt these hosts from TLS inspection, and from authentication at a proxy",
        "let the proxy pass byte-range requests",
    ),
)
def content_blocked(w: View, s: Here) -> bool:
    """An app whose content cannot be downloaded fails; the hosts depend on its kind and the tenant's region.

    Win32 apps come from Intune's hosts for the tenant's location, which must not be inspected, in
    requests for parts of a file. A Store app needs the Store, and where a publisher delivers it, its
    host. That Microsoft 365 Apps and Microsoft Edge fail without their own hosts is inferred.
    """
    app = turn(w, s)
    return app is not None and not content.arrives(w, app)


FAILURES: tuple[Rule, ...] = (content_blocked, installation_failed, not_detected)
"""Ways in which an attempt ends in the page's error, in the order in which they are looked at."""


@check(
    sources.ESP,
    sources.TROUBLESHOOTING,
    severity=Severity.WARNING,
    realises="ESP-A7 F-18",
    remedies=("package the MSI as a Win32 app",),
)
def msi_beside_win32(w: View) -> Findings:
    """LOB MSI and Win32 apps in one device setup can get into each other's way.

    *Another installation is in progress*: it depends on timing, so it is asked as a fault of the app.
    """
    tracked = apps.tracked(w, None, Phase.DEVICE)
    msi = [app for app in tracked if app.kind is AppKind.LOB_MSI]
    win32 = [app for app in tracked if app.kind in apps.BY_MANAGEMENT_EXTENSION]
    if msi and win32:
        yield f"tenant.apps.{msi[0].id}.kind", f"{msi[0].name} is a LOB MSI beside the Win32 app {win32[0].name}"


@check(
    sources.ESP,
    severity=Severity.WARNING,
    realises="ESP-A5 ESP-A6 F-19",
    remedies=("deploy Microsoft 365 Apps as a Win32 app",),
)
def office_beside_win32(w: View) -> Findings:
    """The app type Microsoft 365 Apps can hang beside Win32 apps."""
    tracked = apps.tracked(w, None, Phase.DEVICE)
    office = [app for app in tracked if app.kind is AppKind.MICROSOFT_365]
    if office and any(app.kind in apps.BY_MANAGEMENT_EXTENSION for app in tracked):
        yield f"tenant.apps.{office[0].id}.kind", f"{office[0].name} may hang beside Win32 apps"


@check(sources.WIN32, severity=Severity.WARNING, realises="ESP-A8 T-09 BW-05")
def app_takes_too_long(w: View) -> Findings:
    """An app is given more time to install than the whole page has."""
    profile = esp.effective(w, None)
    if profile is None or not esp.shown(w, None):
        return
    limit = profile.install_progress_timeout_in_minutes
    for phase in Phase:
        for app in apps.tracked(w, None, phase):
            if app.max_run_time_in_minutes > limit:
                yield (
                    f"tenant.apps.{app.id}.max_run_time_in_minutes",
                    (f"{app.name} may take {app.max_run_time_in_minutes} minutes, the page {limit}"),
                )


@check(sources.ESP, severity=Severity.INFO, realises="ESP-A2 ESP-A3 ESP-D4 SE-E2")
def installs_after_page(w: View) -> Findings:
    """A required app that the page does not wait for installs after it, and may fail there unseen.

    Documents say so of Win32, Store and catalog apps; of LOB MSI they don't say (U-6).
    """
    profile = esp.effective(w, None)
    if profile is None or not profile.selected_mobile_app_ids:
        return
    waited = {*profile.selected_mobile_app_ids, *(app.id for phase in Phase for app in apps.tracked(w, None, phase))}
    for app in w.tenant.apps:
        if app.id in waited or not any(apps.required(w, None, app, p) for p in Phase):
            continue
        unlikely = windows.se(w, None) and not verdict(w, app).admits
        tail = ", where E Mode blocks it" if unlikely else ""
        if app.kind is AppKind.LOB_MSI:
            tail = "; documents say so of Win32, Store and catalog apps, and nothing of LOB MSI"
        yield (
            f"tenant.apps.{app.id}.assignments",
            f"{app.name} is required and not waited for: it installs after the page{tail}",
        )


@check(
    sources.WHATS_NEW,
    severity=Severity.WARNING,
    confidence=Confidence.INFERRED,
    realises="ESP-P8",
    validity=Validity(until=apps.CATALOG_APPS_TRACKED - timedelta(days=1)),
)
def catalog_app_not_waited_for(w: View) -> Findings:
    """A required app of the Enterprise App Catalog, which no page supported before Intune's release 2506.

    The announcement speaks of the list of blocking apps; that a page without a list did not wait
    for such apps either is inferred.
    """
    for app in w.tenant.apps:
        if app.kind is AppKind.WIN32_CATALOG and any(apps.required(w, None, app, phase) for phase in Phase):
            yield f"tenant.apps.{app.id}.kind", f"{app.name} is not waited for: pages did not support its kind yet"


@check(sources.ESP, severity=Severity.WARNING, confidence=Confidence.INFERRED, realises="ESP-A1")
def unpublished_app(w: View) -> Findings:
    """A required app that is not published cannot be installed; it is taken not to be waited for."""
    for app in w.tenant.apps:
        if not app.published and any(apps.required(w, None, app, phase) for phase in Phase):
            yield f"tenant.apps.{app.id}.published", f"{app.name} is required and not published"


@check(sources.REQUIREMENTS, severity=Severity.INFO, realises="NW-09")
def store_blocked(w: View) -> Findings:
    """With the Store blocked no Store app can be installed."""
    if any(app.kind is AppKind.STORE for app in w.tenant.apps) and not endpoints.reaches(w, services.STORE):
        yield "network.blocked", "the Microsoft Store is blocked, and the tenant has Store apps"
