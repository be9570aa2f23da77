"""Whose turn it is: how far the Enrollment Status Page has come with the apps of a phase."""

from __future__ import annotations

from oobe_sim.facts.apps import Phase
from oobe_sim.facts.dependencies import comes, order
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.model.fact import Fact, fact
from oobe_sim.world.app import App
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


def current(w: View, s: Here, phase: Phase) -> App | None:
    """The app whose turn it is; `None` where all are dealt with."""
    dealt = s.learned.app
    return _following(w, order(w)[dealt - 1] if dealt else None, phase, affinity(w, s))


@remembered
def _following(w: View, last: App | None, phase: Phase, whose: Affinity) -> App | None:
    """The first app behind another one, or at all, that is installed in a phase."""
    behind = 0 if last is None else dealt_with(w, last)
    return next((app for app in order(w)[behind:] if comes(w, app, phase, whose)), None)


def dealt_with(w: View, app: App) -> int:
    """How many apps, in the order in which they install, are dealt with once this one is."""
    return next(number for number, one in enumerate(order(w), 1) if one is app)


ACCOUNT_SETUP = "esp.account_setup"
"""The step of the page's last phase; whatever else asks for an app is in device setup."""


@fact("the page is at account setup")
def in_account_setup(w: View, s: Here) -> bool:
    return s.step == ACCOUNT_SETUP


def phase_of(s: Here) -> Phase:
    """The phase of the step."""
    return Phase.ACCOUNT if s.step == ACCOUNT_SETUP else Phase.DEVICE


def turn(w: View, s: Here) -> App | None:
    """The app whose turn it is, in whichever phase the step is."""
    return current(w, s, phase_of(s))


def all_installed(phase: Phase) -> Fact:
    """The fact that a phase has no app left."""

    @fact(f"every app of {phase.value} is dealt with")
    def done(w: View, s: Here) -> bool:
        return current(w, s, phase) is None

    return done
