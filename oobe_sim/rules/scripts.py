"""PowerShell scripts, which the page does not wait for."""

from oobe_sim.facts import scripts, windows
from oobe_sim.facts.targeting import targets_device, targets_person
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.app import InstallContext
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@rule(
    sources.SCRIPTS,
    sources.ESP_TROUBLESHOOTING,
    realises="ESP-P15 T-14",
    message="PowerShell scripts of the device run before the first Win32 app",
)
def run_before_win32(w: View, s: Here) -> bool:
    """PowerShell scripts run before Win32 apps, one after another, each for 30 minutes at most.

    The page does not track them: one that fails stops nothing, and one that is slow only delays the
    apps.
    """
    return bool(scripts.run_now(w, s))


@check(
    sources.ESP,
    severity=Severity.INFO,
    realises="ESP-P15",
    remedies=("run the script in system context: *Run this script using the logged on credentials* = No",),
)
def in_user_context(w: View) -> Findings:
    """A script that runs with the credentials of the person may not run while the page is shown."""
    for script in w.tenant.scripts:
        reaches = targets_device(w, script.assignments) or targets_person(w, script.assignments)
        if script.context is InstallContext.USER and reaches:
            yield (
                f"tenant.scripts.{script.id}.context",
                f"{script.name} runs as the person, and may not run while the page is shown",
            )


@check(sources.SE_SETTINGS, sources.SE_TROUBLESHOOT, severity=Severity.INFO, realises="SE-11 CONFLICT-5")
def on_se(w: View) -> Findings:
    """Windows 11 SE lets nobody open PowerShell; that Intune's scripts run is said by one document only.

    Another shows powershell.exe blocked in its event log. The page does not wait for scripts, so
    that its outcome does not depend on it.
    """
    if windows.se(w, None):
        for script in w.tenant.scripts:
            yield (
                f"tenant.scripts.{script.id}",
                f"{script.name}: documents disagree on whether Intune's scripts run on Windows 11 SE",
            )


@check(sources.SCRIPTS, severity=Severity.WARNING, confidence=Confidence.INFERRED, realises="T-14")
def longer_than_allowed(w: View) -> Findings:
    """A script that takes longer than 30 minutes is given up, and tried again at the next check-ins."""
    for script in w.tenant.scripts:
        if script.minutes is not None and script.minutes > scripts.LONGEST_MINUTES:
            yield (
                f"tenant.scripts.{script.id}.minutes",
                f"{script.name} takes {script.minutes:g} minutes, and is given up after {scripts.LONGEST_MINUTES}",
            )
