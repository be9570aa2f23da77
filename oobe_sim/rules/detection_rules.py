"""What an app's detection rule finds before anything is installed."""

from oobe_sim.facts.turns import turn
from oobe_sim.model.rule import rule
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
