"""What an app asks of the device: one that does not apply is not installed, and counts as done."""

from oobe_sim.facts.requirements import Unmet, unmet
from oobe_sim.facts.turns import turn
from oobe_sim.model.rule import Rule, rule
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


def _unmet(w: View, s: Here) -> Unmet | None:
    app = turn(w, s)
    return unmet(w, app) if app is not None else None


@rule(
    sources.WIN32_ADD,
    sources.GRAPH_WIN32,
    realises="ESP-A1",
    message="{app} asks for a newer Windows than this device has",
)
def windows_too_old(w: View, s: Here) -> bool:
    """An app whose lowest release is newer than the device's Windows does not apply to it.

    It is not installed, Intune reports it apart from errors, and the page counts it as done.
    """
    return _unmet(w, s) is Unmet.WINDOWS


@rule(
    sources.WIN32_ADD,
    sources.GRAPH_WIN32,
    realises="ESP-A1",
    message="{app} is for other processors than this device has",
)
def other_architecture(w: View, s: Here) -> bool:
    """An app for other processor architectures than the device's does not apply to it.

    Graph keeps the architectures in `allowedArchitectures`, or in the older `applicableArchitectures`;
    by both an app for x86 alone does not apply to a device with 64-bit Windows.
    """
    return _unmet(w, s) is Unmet.ARCHITECTURE


@rule(
    sources.WIN32_ADD,
    sources.GRAPH_WIN32,
    realises="ESP-A1",
    message="{app} asks for more memory, disk space or processors than this device has",
)
def hardware_too_small(w: View, s: Here) -> bool:
    """An app that asks for more memory, free disk space, processors or speed than the device has does not apply."""
    return _unmet(w, s) is Unmet.HARDWARE


NOT_MET: tuple[Rule, ...] = (windows_too_old, other_architecture, hardware_too_small)
