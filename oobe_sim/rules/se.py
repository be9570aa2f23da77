"""Windows 11 SE: E Mode, and its end."""

from datetime import date

from oobe_sim.facts import emode, esp, windows
from oobe_sim.facts.apps import Phase, tracked
from oobe_sim.facts.emode import Verdict
from oobe_sim.facts.turns import turn
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Rule, Severity, Validity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.build import Build
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

LAST_SUPPORTED_DAY = date(2026, 10, 13)
LAST_RELEASE = Build(26100)

MITIGATIONS = (
    "make {app} installable in E Mode: approved, by the managed installer, or by a supplemental or AppLocker policy",
    "do not deploy {app}, which is not validated for Windows 11 SE",
    "do not let the Enrollment Status Page block on {app}",
)
"""What the documents offer; any one of them is enough (SE-E1, SE-E4)."""


def _verdict(w: View, s: Here) -> Verdict | None:
    """What E Mode says to the app whose turn it is; `None` where there is none, or no E Mode."""
    if not windows.se(w, s):
        return None
    app = turn(w, s)
    return emode.verdict(w, app) if app is not None else None


@rule(
    sources.SE_CONSIDERATIONS,
    sources.SE_TROUBLESHOOT,
    sources.SE_OVERVIEW,
    realises="SE-E1 SE-01 SE-04 SE-02 SEED-N4 CONFLICT-17 CONFLICT-19",
    code="0x87D300D9",
    message="E Mode blocks {app}: it is not approved, and no managed installer is there that could admit it",
    remedies=MITIGATIONS,
)
def no_managed_installer(w: View, s: Here) -> bool:
    """Without a managed installer E Mode lets approved apps run only.

    The managed installer needs 22H2 with KB5019980 and a tenant with Intune for Education
    licences. A page that waits for an app that is blocked cannot complete.
    """
    return _verdict(w, s) is Verdict.NO_MANAGED_INSTALLER


@rule(
    sources.SE_CONSIDERATIONS,
    sources.SE_VALIDATE,
    realises="SE-05 SE-E7 SE-E1",
    code="0x87D300D9",
    message="E Mode blocks {app}: it was installed before the managed installer was active",
    remedies=("deploy {app} again once the managed installer is active", *MITIGATIONS[1:]),
)
def before_managed_installer(w: View, s: Here) -> bool:
    """What was installed before the managed installer was active is not tagged, and is blocked until it is redeployed.

    When the managed installer's policy reaches a device that is being set up is not documented (U-12).
    """
    return _verdict(w, s) is Verdict.BEFORE_MANAGED_INSTALLER


@rule(
    sources.SE_VALIDATE,
    realises="SE-06 SE-E6 SE-E1",
    confidence=Confidence.INFERRED,
    code="0x87D300D9",
    message="E Mode blocks {app}: it downloads or starts what the managed installer did not install",
    remedies=MITIGATIONS,
)
def incompatible_with_managed_installer(w: View, s: Here) -> bool:
    """An app that loads more programs while it installs is not admitted by the managed installer alone.

    The document has such apps blocked when they are started; that one fails while it installs is derived.

    One that only updates itself later is semi-compatible: it passes the page and is blocked then.
    """
    return _verdict(w, s) is Verdict.INCOMPATIBLE


@rule(
    sources.SE_CONSIDERATIONS,
    realises="SE-E3",
    confidence=Confidence.INFERRED,
    code="0x87D300D9",
    message="E Mode blocks {app}: the policy that authorises it is not on the device yet",
    remedies=("make sure that the policy is on the device before {app}", *MITIGATIONS[1:]),
)
def policy_comes_late(w: View, s: Here) -> bool:
    """The page does not wait for security policies, so an app can come before the policy that authorises it (U-7)."""
    return _verdict(w, s) is Verdict.POLICY_LATE


@rule(
    sources.SE_DEPLOY,
    realises="SE-07 ESP-A9",
    code="0x800711C7",
    message="{app} is a Store app in user context, which Windows 11 SE does not install",
    remedies=("deploy {app} in device context", *MITIGATIONS[1:]),
)
def store_app_in_user_context(w: View, s: Here) -> bool:
    """A Store app in user context fails on Windows 11 SE."""
    return _verdict(w, s) is Verdict.STORE_USER_CONTEXT


@rule(
    sources.SE_DEPLOY,
    sources.SE_VALIDATE,
    realises="SE-07 SE-09 SE-E8 SE-E1",
    code="0x87D300D9",
    message="E Mode blocks {app}: an app of its kind is not delivered by the managed installer",
    remedies=MITIGATIONS,
)
def not_by_managed_installer(w: View, s: Here) -> bool:
    """LOB MSI, UWP and other apps that the management extension does not deliver are never tagged.

    They run only where they are approved or a policy of the tenant authorises them.
    """
    return _verdict(w, s) is Verdict.NOT_BY_MANAGED_INSTALLER


@rule(
    sources.SE_OVERVIEW,
    sources.SE_INDEX,
    sources.SE_DEPLOY,
    realises="SE-02 SE-03 SE-08",
    message="E Mode admits {app}",
)
def admitted(w: View, s: Here) -> bool:
    """E Mode admits apps that are approved, come by the managed installer, or are authorised by a policy.

    Web links and PWAs always run.
    """
    verdict = _verdict(w, s)
    return verdict is not None and verdict.admits


BLOCKED: tuple[Rule, ...] = (
    no_managed_installer,
    before_managed_installer,
    incompatible_with_managed_installer,
    policy_comes_late,
    store_app_in_user_context,
    not_by_managed_installer,
)


@check(
    sources.SE_LIFECYCLE,
    severity=Severity.WARNING,
    realises="SE-L2 SE-L3 ED-05",
    confidence=Confidence.OBSERVED,
    validity=Validity(since=date(2026, 10, 14)),
    remedies=("plan a move to an edition that is still supported",),
)
def support_has_ended(w: View) -> Findings:
    """Support for Windows 11 SE ended in October 2026; devices go on working and enrolling.

    The day, 13 October, comes from third parties that quote Microsoft's pages (U-15).
    """
    if windows.se(w, None):
        yield (
            "device.edition",
            f"Windows 11 SE has not been supported since {LAST_SUPPORTED_DAY}; nothing is blocked by that",
        )


@check(sources.SE_LIFECYCLE, severity=Severity.ERROR, realises="SE-L1", confidence=Confidence.OBSERVED)
def no_such_release(w: View) -> Findings:
    """The last release of Windows 11 SE is 24H2."""
    if windows.se(w, None) and w.device.build.release > LAST_RELEASE.release:
        yield "device.build", "there is no Windows 11 SE after 24H2"


@check(sources.REQUIREMENTS, sources.SEED, severity=Severity.INFO, realises="ED-04 CONFLICT-4")
def not_in_autopilots_list(w: View) -> Findings:
    """Autopilot's requirements don't list Windows 11 SE, while the school documents treat both as compatible."""
    if windows.se(w, None) and w.device.registration is not None:
        yield "device.edition", "Autopilot's requirements do not list Windows 11 SE; school documents do"


@check(
    sources.SE_VALIDATE,
    severity=Severity.WARNING,
    realises="SE-06 SE-E6 SE-E9",
    remedies=("authorise the app with a supplemental policy",),
)
def runs_until_it_updates(w: View) -> Findings:
    """A semi-compatible app runs until it updates itself, and is blocked from then on."""
    if not windows.se(w, None):
        return
    for app in w.tenant.apps:
        if app.emode.compatibility.value == "semi-compatible" and not app.emode.approved:
            yield (
                f"tenant.apps.{app.id}.emode.compatibility",
                f"{app.name} runs until it updates itself; then E Mode blocks it",
            )


@check(sources.SE_CONSIDERATIONS, severity=Severity.INFO, realises="SE-E2 SE-E5")
def blocked_after_page(w: View) -> Findings:
    """An app that E Mode blocks and the page does not wait for fails after the page; the enrollment completes."""
    if not windows.se(w, None) or not esp.shown(w, None):
        return
    waited = {app.id for phase in Phase for app in tracked(w, None, phase)}
    for app in w.tenant.apps:
        if app.id not in waited and app.assignments and not emode.verdict(w, app).admits:
            yield f"tenant.apps.{app.id}.emode", f"E Mode blocks {app.name}; nothing waits for it"
