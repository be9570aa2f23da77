"""Which scripts run before the Win32 apps of device setup."""

from __future__ import annotations

from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION, Phase
from oobe_sim.facts.dependencies import comes, order
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.facts.targeting import targets_device
from oobe_sim.facts.turns import phase_of, turn
from oobe_sim.world.app import App, InstallContext
from oobe_sim.world.learned import Here
from oobe_sim.world.script import Script
from oobe_sim.world.view import View

LONGEST_MINUTES = 30
"""After which the management extension gives a script up (T-14)."""


@remembered
def of_device(w: View) -> tuple[Script, ...]:
    """The scripts that are assigned to the device and need nobody to be signed in."""
    return tuple(
        script
        for script in w.tenant.scripts
        if script.context is InstallContext.SYSTEM and targets_device(w, script.assignments)
    )


def run_now(w: View, s: Here) -> tuple[Script, ...]:
    """The scripts that the app whose turn it is waits for: all of them, before the first Win32 app of device setup."""
    if phase_of(s) is not Phase.DEVICE or not w.tenant.scripts:
        return ()
    app, first = turn(w, s), _first(w, affinity(w, s))
    return of_device(w) if app is not None and first is not None and app.id == first.id else ()


@remembered
def _first(w: View, whose: Affinity) -> App | None:
    """The first app of device setup that the management extension installs."""
    several = (app for app in order(w) if app.kind in BY_MANAGEMENT_EXTENSION)
    return next((app for app in several if comes(w, app, Phase.DEVICE, whose)), None)
