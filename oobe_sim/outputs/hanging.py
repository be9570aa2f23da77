"""What hangs on an open question even where the outcome does not: the device's name, its restarts."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from oobe_sim.drivers.ends import Ended, ended
from oobe_sim.drivers.run import Run
from oobe_sim.facts.naming import name_of

Told = Callable[[Ended], Hashable]


def names(run: Run) -> tuple[str, ...]:
    """All names that the device may have in the end; last an empty one, where Windows may make one up."""
    found = dict.fromkeys(name_of(run.world, branch.journey.last.learned) for branch in run.branches)
    return tuple(sorted(found, key=lambda name: not name))


def restarts(run: Run) -> tuple[int, ...]:
    """How often the device may have restarted in the end, the fewest first."""
    return tuple(sorted({ended(branch.journey).restarts for branch in run.branches}))


def name_hangs_on(run: Run) -> tuple[str, ...]:
    """The paths of the open questions that decide about the name."""
    return _hangs_on(run, lambda end: end.told) if len(names(run)) > 1 else ()


def restarts_hang_on(run: Run) -> tuple[str, ...]:
    """The paths of the open questions that decide how often the device restarts."""
    return _hangs_on(run, lambda end: end.restarts) if len(restarts(run)) > 1 else ()


def _hangs_on(run: Run, told: Told) -> tuple[str, ...]:
    """The paths whose answers lead to different things; all that the end may hang on where none does alone."""
    asked = run.ends.questions()
    return tuple(path for path in asked if _decides(run, path, told)) or asked


def _decides(run: Run, path: str, told: Told) -> bool:
    found = [frozenset(map(told, ends)) for ends in run.ends.alternatives(path).values() if ends]
    return len(set(found)) > 1
