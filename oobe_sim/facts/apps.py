"""Which apps the Enrollment Status Page waits for, and how far it has come with them."""

from __future__ import annotations

from datetime import date
from enum import Enum

from oobe_sim.facts.esp import effective_for, user_targeted
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.facts.targeting import targets_device, targets_person
from oobe_sim.model.question import Event
from oobe_sim.world.app import App, AppKind, InstallContext
from oobe_sim.world.assignment import Intent
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

TRACKED_KINDS = frozenset(
    {
        AppKind.WIN32,
        AppKind.WIN32_CATALOG,
        AppKind.LOB_MSI,
        AppKind.STORE,
        AppKind.STORE_FOR_BUSINESS,
        AppKind.MICROSOFT_365,
        AppKind.UNIVERSAL,
        AppKind.EDGE,
    }
)
"""What the page can track; web links and PWAs are in no list of tracked kinds (ESP-P8)."""

CATALOG_APPS_TRACKED = date(2025, 6, 26)
"""The day on which pages were announced to support apps of the Enterprise App Catalog (ESP-P8)."""

BY_MANAGEMENT_EXTENSION = frozenset({AppKind.WIN32, AppKind.WIN32_CATALOG})
"""Kinds that the Intune Management Extension installs, from Intune's content hosts."""

INSTALLATION = Event(
    "faults.apps",
    "how does the installation of the app end?",
    (
        "installed",
        "failed",
        "not_detected",
        "soft_reboot",
        "hard_reboot",
        "retry",
        "reboots_by_itself",
        "hangs",
    ),
    "installed",
)
"""Asked with the app's id for each attempt."""


def is_win32_of_store(app: App) -> bool:
    """Whether a Store app is a Win32 app, which the management extension fetches by winget.

    That their ids begin with XP, and those of packaged apps with 9, exports show; no document says it.
    """
    return app.kind is AppKind.STORE and app.package_identifier.casefold().startswith("xp")


class Phase(Enum):
    """The two phases of the Enrollment Status Page that install apps."""

    DEVICE = "device setup"
    ACCOUNT = "account setup"


def required(w: View, s: Here | None, app: App, phase: Phase) -> bool:
    """Whether the app is required in a phase.

    Device setup has what is assigned to the device and installs for the device; account setup has
    the rest that is assigned to the device or the person (ESP-A1, ESP-A4, ESP-P12), who is nobody
    where the device has no user affinity.
    """
    return required_by(w, app, phase, affinity(w, s))


@remembered
def required_by(w: View, app: App, phase: Phase, whose: Affinity) -> bool:
    """What `required` says of a device with or without user affinity."""
    assignments = tuple(a for a in app.assignments if a.intent is Intent.REQUIRED)
    if not assignments:
        return False
    for_device = targets_device(w, assignments)
    in_device_setup = for_device and app.context is InstallContext.SYSTEM
    if phase is Phase.DEVICE:
        return in_device_setup
    return not in_device_setup and (for_device or (whose is Affinity.PERSON and targets_person(w, assignments)))


def tracked(w: View, s: Here | None, phase: Phase) -> tuple[App, ...]:
    """The apps that the page waits for in a phase, in the order of the world."""
    whose = affinity(w, s)
    return tuple(app for app in w.tenant.apps if tracked_by(w, app, phase, whose))


@remembered
def tracked_by(w: View, app: App, phase: Phase, whose: Affinity) -> bool:
    """Whether the page waits for an app in a phase, on a device with or without user affinity.

    With a list of selected apps it waits for no others; those of the management extension and the
    Store then install only after the page (ESP-A2). The list of a page that is targeted to people
    does not count in device setup (ESP-07). A device without user affinity has no account setup (SD-06).
    """
    if phase is Phase.ACCOUNT and whose is Affinity.NONE:
        return False
    selected = _selected(w, phase, whose)
    if selected and app.id not in selected:
        return False
    return _can_be_tracked(w, app) and app.published and required_by(w, app, phase, whose)


def _can_be_tracked(w: View, app: App) -> bool:
    if app.kind is AppKind.WIN32_CATALOG and w.as_of < CATALOG_APPS_TRACKED:
        return False
    return app.kind in TRACKED_KINDS


@remembered
def _selected(w: View, phase: Phase, whose: Affinity) -> tuple[str, ...]:
    esp = effective_for(w, whose)
    counts = phase is Phase.ACCOUNT or user_targeted(w, whose) is not esp
    return esp.selected_mobile_app_ids if esp is not None and counts else ()
