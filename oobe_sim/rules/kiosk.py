"""What keeps a kiosk from signing in by itself once it is deployed."""

from oobe_sim.facts import esp, kiosk, profile
from oobe_sim.model.check import Findings, check
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Rule, Severity, rule
from oobe_sim.rules import sources
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

LOGON = Event(
    "faults.kiosk_logon",
    "does the kiosk keep its automatic logon across the restarts?",
    ("kept", "lost"),
    "kept",
)

_BY_HAND = "sign in by hand as kioskUser0, without a password"


@rule(
    sources.SELF_DEPLOYING_MODE,
    sources.TROUBLESHOOTING,
    realises="SD-09 ESP-R3 ESP-R6",
    message="a password policy keeps the kiosk's account from signing in by itself",
    remedies=(
        "take DeviceLock, Exchange ActiveSync and AutoAdminLogon policies off the kiosks",
        "assign the password policy to people instead of devices",
    ),
)
def password_policy(w: View, s: Here) -> bool:
    """Exchange ActiveSync and DeviceLock policies break the automatic logon of a kiosk.

    Its password is made up by Windows, and no such policy knows of it.
    """
    return any(esp.device_policies(w, kind) for kind in (PolicyKind.DEVICE_LOCK, PolicyKind.AUTO_ADMIN_LOGON_OFF))


@rule(
    sources.ASSIGNED_ACCESS,
    realises="SD-09 ESP-R5",
    message="a preferred domain for signing in keeps the kiosk's account from signing in by itself",
    remedies=("take PreferredAadTenantDomainName off the kiosks",),
)
def preferred_domain(w: View, s: Here) -> bool:
    """PreferredAadTenantDomainName prevents the automatic sign-in of kiosks."""
    return esp.device_policies(w, PolicyKind.PREFERRED_TENANT_DOMAIN)


@rule(
    sources.KNOWN_ISSUES,
    realises="F-12",
    message="the updates of January 2023 keep kiosks from signing in by themselves",
    remedies=("put a cumulative update of April 2023 or later into the image", _BY_HAND),
)
def updates_of_january_2023(w: View, s: Here) -> bool:
    """From January 2023 until the updates of March (Windows 10) and April no kiosk signed in by itself."""
    return kiosk.logon_broken(w)


@rule(
    sources.KNOWN_ISSUES,
    realises="F-12",
    message="the restarts in device setup have cost the kiosk its automatic logon",
    remedies=(
        "put KB5058411 or a later update into the image of Windows 11 24H2",
        "apply the kiosk profile again after the deployment",
        "take what restarts the device out of device setup",
        _BY_HAND,
    ),
)
def logon_lost(w: View, s: Here) -> bool:
    """Restarts in device setup may delete what signs the kiosk in, until KB5058411 of May 2025 for 24H2.

    It happens to some kiosks and not to others, so that it is asked as a fault.
    """
    return s.learned.credentials_due and kiosk.logon_may_be_lost(w) and w.event(LOGON) == "lost"


FAILURES: tuple[Rule, ...] = (password_policy, preferred_domain, updates_of_january_2023, logon_lost)


@check(
    sources.KNOWN_ISSUES,
    severity=Severity.INFO,
    realises="F-12",
    remedies=("put KB5058411 or a later update into the image of Windows 11 24H2",),
)
def logon_at_risk(w: View) -> Findings:
    """A kiosk with a build before KB5058411 may lose its automatic logon when it restarts while it is set up."""
    if profile.self_deploying(w, None) and kiosk.assigned(w) and kiosk.logon_may_be_lost(w):
        yield "device.build", "restarts while the kiosk is set up may cost it its automatic logon"


@check(
    sources.ESP,
    severity=Severity.WARNING,
    realises="UPD-07 F-12",
    remedies=("set *Install Windows quality updates* to No for kiosks",),
)
def quality_updates_may_restart(w: View) -> Findings:
    """The page of a kiosk installs quality updates; a restart for them can break an automatic logon."""
    page = esp.effective(w, None)
    if page is None or not (profile.self_deploying(w, None) and kiosk.assigned(w) and esp.shown(w, None)):
        return
    if esp.installs_quality_updates(w, page):
        yield (
            f"tenant.esp_profiles.{page.id}.install_quality_updates",
            f"{page.name} installs quality updates: a restart for them may cost the kiosk its automatic logon",
        )
