"""Which limit comes first where an app is never done: what the app is given, or what the page has left."""

from __future__ import annotations

from oobe_sim.facts.esp import TIMER, limit_minutes
from oobe_sim.facts.turns import turn
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

PAUSES_MINUTES = 10
"""What passes between three tries, five minutes apart (T-10)."""


def longest_installation(w: View, s: Here) -> int:
    """How long an installation may go on: the app's own limit, 60 minutes by default (T-09)."""
    app = turn(w, s)
    return app.max_run_time_in_minutes if app is not None else 60


def page_ends_installation(w: View, s: Here) -> bool:
    """Whether the page's limit passes before the app's own does."""
    return _has_at_most(w, s, longest_installation(w, s))


def page_ends_tries(w: View, s: Here) -> bool:
    """Whether the page's limit passes before an app has been tried three times."""
    return _has_at_most(w, s, PAUSES_MINUTES)


def _has_at_most(w: View, s: Here, minutes: int) -> bool:
    return w.expired(TIMER, max(limit_minutes(w, s) - minutes, 0))
