"""What an app's detection rule finds before anything is installed."""

from oobe_sim.facts import emode, windows
from oobe_sim.facts.turns import turn
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


@rule(sources.WIN32_ADD, sources.SE_VALIDATE, realises="ESP-D2 SE-E5", message="{app} is there already")
def already_there(w: View, s: Here) -> bool:
    """An app that its detection rule finds on the device is not installed again, and counts as done.

    A rule that is too generous finds an app that is not there, and the page passes without it.
    """
    app = turn(w, s)
    return app is not None and app.detected


@check(sources.SE_VALIDATE, severity=Severity.WARNING, confidence=Confidence.INFERRED, realises="SE-E5")
def found_and_blocked(w: View) -> Findings:
    """The page goes by detection, so that an app which E Mode blocks passes it where its rule finds it.

    The person meets the block later, when the app is started.
    """
    if not windows.se(w, None):
        return
    for app in w.tenant.apps:
        if app.detected and app.assignments and not emode.verdict(w, app).admits:
            yield (
                f"tenant.apps.{app.id}.detected",
                f"{app.name} passes the page, and E Mode blocks it when it is started",
            )
