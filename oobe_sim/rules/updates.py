"""Updates in the out-of-box experience."""

from datetime import date

from oobe_sim.facts import endpoints, esp, network, services, windows
from oobe_sim.facts.targeting import targets_device
from oobe_sim.model.check import Findings, check
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Severity, Validity, rule
from oobe_sim.rules import sources
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.assignment import Target, TargetMode
from oobe_sim.world.build import FIRST_WINDOWS_11, Build
from oobe_sim.world.esp import EspProfile
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

QUALITY_UPDATES_BY_ZERO_DAY_PACKAGE = date(2025, 11, 25)
"""From when on the zero-day package lets any Windows 11 install quality updates (UPD-10): 2025-11 D."""


QUALITY_RESTART = Event(
    "services.quality_update_restart",
    "does the monthly update restart the device?",
    ("no_restart", "restart"),
    "no_restart",
)


@rule(sources.HARDWARE_UPDATES, realises="UPD-01 UPD-02 UPD-03 UPD-04")
def critical_updates_install(w: View, s: Here) -> bool:
    """As soon as there is a network, critical drivers and the zero-day package are installed; nobody can refuse.

    On a wire that happens before Autopilot begins, on Wi-Fi after the network page. The mandatory
    Autopilot update comes with them.
    """
    return w.device.critical_updates_pending


@rule(sources.HARDWARE_UPDATES, realises="OOBE-C03")
def zero_day_package_restarts(w: View, s: Here) -> bool:
    """A device that got the zero-day package restarts."""
    return True


@rule(sources.HARDWARE_UPDATES, realises="OOBE-C04")
def newer_windows_restarts(w: View, s: Here) -> bool:
    """A device that got a newer version of Windows restarts."""
    return w.device.newer_windows_offered


@rule(sources.HARDWARE_UPDATES, realises="UPD-01")
def no_updates_offline(w: View, s: Here) -> bool:
    """Without a network there are no updates."""
    return not network.online(w, s)


@rule(sources.HARDWARE_UPDATES, realises="UPD-01")
def nothing_to_update(w: View, s: Here) -> bool:
    """All critical updates are installed already."""
    return s.learned.updated or not (w.device.critical_updates_pending or w.device.newer_windows_offered)


@rule(sources.REQUIREMENTS, realises="UPD-05 NW-06")
def update_service_blocked(w: View, s: Here) -> bool:
    """Where Windows Update cannot be reached, the device goes on without critical updates."""
    return not endpoints.reaches(w, services.WINDOWS_UPDATE)


def _supported(w: View, s: Here) -> bool:
    """Windows still has to be serviced, and to hold the control: by an update of June 2025 or by the package."""
    last = windows.last_serviced_day(w)
    if last is not None and w.as_of > last:
        return False
    built_in = windows.has_update(w, "KB5060829" if w.device.build >= Build(26100) else "KB5060826")
    return built_in or (w.as_of >= QUALITY_UPDATES_BY_ZERO_DAY_PACKAGE and s.learned.updated)


def _for_all_devices(profile: EspProfile) -> bool:
    return any(a.target is Target.ALL_DEVICES and a.mode is TargetMode.INCLUDE for a in profile.assignments)


def _paused(w: View) -> bool:
    """Whether an update ring pauses quality updates; for an unregistered device only one for all devices counts."""
    return any(
        policy.kind is PolicyKind.QUALITY_UPDATES_PAUSED
        and targets_device(w, policy.assignments)
        and (any(a.target is Target.ALL_DEVICES for a in policy.assignments) or w.device.registration is not None)
        for policy in w.tenant.policies
    )


@rule(
    sources.ESP,
    realises="UPD-11",
    message="an update ring pauses quality updates, so none is installed while the device is set up",
)
def quality_updates_paused(w: View, s: Here) -> bool:
    """The Enrollment Status Page waits for update rings, and one that pauses quality updates is honoured.

    Of a ring that defers them no run can tell whether an older update is left to install.
    """
    return s.learned.enrolled and _paused(w)


@rule(
    sources.ESP,
    realises="UPD-07 UPD-08 UPD-10 ESP-S6 T-05",
    validity=Validity(since_build=FIRST_WINDOWS_11),
    message="the monthly security update is installed after the Enrollment Status Page",
)
def quality_updates_install(w: View, s: Here) -> bool:
    """Quality updates are installed after the Enrollment Status Page where its profile says so.

    The page has to be shown, its profile targeted to the device, the network not metered, and
    Windows recent enough and still serviced. Where the page that applies is targeted to people, the
    default profile decides. A page that is assigned to a group does not count for a device that is
    not registered with Autopilot, nor one that the person left. It takes 20 to 40 minutes more.
    """
    profile = esp.device_targeted(w) or esp.default(w)
    return (
        s.learned.enrolled
        and not s.learned.masked
        and profile is not None
        and esp.installs_quality_updates(w, profile)
        and esp.shows(profile)
        and (profile.is_default or w.device.registration is not None or _for_all_devices(profile))
        and _supported(w, s)
        and not w.network.metered
        and not _paused(w)
        and endpoints.reaches(w, services.WINDOWS_UPDATE)
    )


@rule(sources.ESP, realises="UPD-07")
def quality_update_restarts(w: View, s: Here) -> bool:
    """A quality update may restart the device."""
    return w.event(QUALITY_RESTART) == "restart"


@rule(sources.ESP, realises="UPD-07")
def credentials_after_update(w: View, s: Here) -> bool:
    """Where a quality update has restarted the device, nobody is signed in to Windows by itself."""
    return True


@rule(sources.ESP, realises="UPD-07 UPD-08 UPD-10")
def no_quality_updates(w: View, s: Here) -> bool:
    """No quality update is installed in the out-of-box experience.

    The setting is off, the page is not shown or targeted to users, the network is metered, or
    Windows is too old for it.
    """
    return not quality_updates_install(w, s)


@check(sources.ESP, severity=Severity.INFO, realises="UPD-08 UPD-09 UPD-11")
def quality_updates_may_be_missed(w: View) -> Findings:
    """Quality updates may not be installed although a page's profile asks for them.

    They come only with a page that is shown. A person who may leave it early can be at the desktop
    before update policies arrive, and a ring may defer the newest update.
    """
    profile = esp.effective(w, None)
    if profile is None or not esp.installs_quality_updates(w, profile):
        return
    path = f"tenant.esp_profiles.{profile.id}"
    if not esp.shows(profile):
        yield f"{path}.show_installation_progress", f"{profile.name} is not shown, so it installs no quality updates"
    elif not esp.blocks_device_use(w, None):
        yield f"{path}.block_device_setup_retry_by_user", f"{profile.name} lets the person leave before updates apply"
    for policy in w.tenant.policies:
        if policy.kind is PolicyKind.QUALITY_UPDATES_DEFERRED and targets_device(w, policy.assignments):
            yield (
                f"tenant.policies.{policy.id}.kind",
                f"{policy.name} defers quality updates; a newer one may not be installed",
            )


@check(sources.HARDWARE_UPDATES, severity=Severity.INFO, realises="UPD-06 T-06")
def consumer_gets_latest(w: View) -> Findings:
    """The consumer out-of-box experience of newer Windows 11 ends with the latest update, 30 minutes and more."""
    if w.device.registration is None and w.device.build >= Build(26100) and windows.windows_11(w, None):
        yield "device.registration", "without a profile, setting up may end with the latest update: 30 minutes and more"
