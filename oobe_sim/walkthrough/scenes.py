"""What a page shows that a journey does not tell by itself: its buttons, its profile, its apps."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from oobe_sim.facts import esp as page
from oobe_sim.facts.apps import Phase, tracked
from oobe_sim.facts.dependencies import order
from oobe_sim.facts.turns import current
from oobe_sim.kernel.view import offers
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Step
from oobe_sim.steps.esp import account_setup, device_setup
from oobe_sim.world.learned import CONFIGURATION_FILE, OTHER_TENANT, Here
from oobe_sim.world.view import View

PREPARATION, DEVICE_SETUP, ACCOUNT_SETUP = "esp.device_preparation", "esp.device_setup", "esp.account_setup"
PHASES = (PREPARATION, DEVICE_SETUP, ACCOUNT_SETUP)
"""The steps of the Enrollment Status Page, in order."""

_INSTALLS = {DEVICE_SETUP: Phase.DEVICE, ACCOUNT_SETUP: Phase.ACCOUNT}
_SETUPS = {DEVICE_SETUP: device_setup.STEP, ACCOUNT_SETUP: account_setup.STEP}

_TOLD = ("online", "profile", "renamed", "administrator", "app", "trouble", "trouble_app")
"""What was learned that no step ahead may ask for, and words do."""


@frozen
class PhaseShown:
    """A phase of the Enrollment Status Page: the ids of the apps that it counts, how many are dealt with, whose turn it is.

    `omitted` says that the phase is left out. `turn` is empty where no app is being installed.
    """

    step: str
    omitted: bool
    apps: tuple[str, ...]
    done: int
    turn: str


@frozen
class EspShown:
    """The Enrollment Status Page that applies."""

    name: str
    limit_minutes: int
    message: str
    phases: tuple[PhaseShown, ...]


@frozen
class SceneShown:
    """What is at hand at a step: its buttons, what a person without instructions tries, and what stands on the page."""

    offers: tuple[str, ...]
    tries: tuple[str, ...]
    trouble: str
    trouble_app: str
    profile: str
    esp: EspShown | None


def scene(w: View, s: Here, step: Step) -> SceneShown:
    """What a step shows in a situation."""
    offered, tries = offers(step, w, s)
    return SceneShown(
        offers=offered,
        tries=tries,
        trouble=s.learned.trouble,
        trouble_app=s.learned.trouble_app,
        profile=_profile(w, s.learned.profile),
        esp=_esp(w, s) if step.id in PHASES else None,
    )


def _profile(w: View, id: str) -> str:
    file = w.device.configuration_file
    if id == CONFIGURATION_FILE and file is not None:
        return str(file.profile.name)
    return next(
        (str(one.name) for one in w.tenant.autopilot_profiles if one.id == id), "" if id == OTHER_TENANT else id
    )


def _esp(w: View, s: Here) -> EspShown | None:
    found = page.effective(w, s)
    if found is None or not page.shows(found):
        return None
    return EspShown(
        name=str(found.name),
        limit_minutes=page.limit_minutes(w, s),
        message=str(found.custom_error_message),
        phases=tuple(_phase(w, s, step) for step in PHASES),
    )


def _phase(w: View, s: Here, step: str) -> PhaseShown:
    """A phase as it stands: what is dealt with in those before, and waits in those after."""
    phase = _INSTALLS.get(step)
    if phase is None:
        return PhaseShown(step, False, (), 0, "")
    omitted = _is_skipped(w, s.moved(step, {}), _SETUPS[step])
    counted = {str(app.id) for app in tracked(w, s, phase)}
    ids = [str(app.id) for app in order(w)]
    apps = tuple(id for id in ids if id in counted)
    if s.step != step:
        behind = PHASES.index(s.step) > PHASES.index(step)
        return PhaseShown(step, omitted, apps, len(apps) if behind else 0, "")
    dealt = set(ids[: s.learned.app])
    turn = current(w, s, phase)
    return PhaseShown(
        step=step,
        omitted=omitted,
        apps=apps,
        done=sum(id in dealt for id in apps),
        turn="" if turn is None else str(turn.id),
    )


def _is_skipped(w: View, s: Here, step: Step) -> bool:
    """Whether a step would be passed over in this situation, by its own edges."""
    return any(edge.skip and edge.test(w, s) for edge in step.edges)


def kept(last: Situation[Any]) -> tuple[object, ...]:
    """What a state must not forget of what was learned, since pages, reasons and ends tell it."""
    return tuple(getattr(last.learned, name) for name in _TOLD)
