"""What becomes of the apps on the Enrollment Status Page, read off the moves of a journey."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import frozen

from oobe_sim.facts.turns import turn
from oobe_sim.model.move import Move
from oobe_sim.model.step import Mover
from oobe_sim.model.work import Install
from oobe_sim.steps.esp.phase import out_of_time
from oobe_sim.walkthrough.scenes import PHASES
from oobe_sim.world.view import View


class Fate(Enum):
    """What became of an app, or of the page itself."""

    INSTALLED = "installed"
    PASSED = "passed"
    FAILED = "failed"
    LATE = "late"


@frozen
class Dealt:
    """An app of a phase, by ids, and what became of it; no app where it became so of the whole page."""

    step: str
    app: str
    fate: Fate


def dealt(w: View, made: Move) -> Dealt | None:
    """What a move did with an app; `None` where it did nothing with any."""
    before, after = made.before.learned, made.after.learned
    step = made.step.id
    if step not in PHASES or made.edge.by is Mover.PERSON or made.edge.skip:
        return None
    if after.trouble and not before.trouble:
        app = after.trouble_app or _turn(w, made)
        return Dealt(step, app, Fate.LATE if out_of_time.test(w, made.after) else Fate.FAILED)
    if step != PHASES[0] and after.app > before.app:
        installed = any(isinstance(part, Install) for part in made.work)
        return Dealt(step, _turn(w, made), Fate.INSTALLED if installed else Fate.PASSED)
    return None


def fates(w: View, moves: Iterable[Move]) -> dict[tuple[str, str], Fate]:
    """What became of each app last, by its phase and its id."""
    found = (dealt(w, made) for made in moves)
    return {(one.step, one.app): one.fate for one in found if one is not None}


def _turn(w: View, made: Move) -> str:
    if made.step.id == PHASES[0]:
        return ""
    # the limit passed during the last app that was begun, which counts as not dealt with from then on
    app = turn(w, made.after if made.edge.by is Mover.TIMER else made.before)
    return str(app.id) if app is not None else ""
