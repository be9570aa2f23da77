"""What hangs on an open question even where the outcome does not: the device's name, its restarts."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from oobe_sim.drivers.explore import Branch
from oobe_sim.drivers.run import Run
from oobe_sim.facts.naming import name_of

Told = Callable[[Branch], Hashable]


def names(run: Run) -> tuple[str, ...]:
    """All names that the device may have in the end; last an empty one, where Windows may make one up."""
    found = dict.fromkeys(_name(run)(branch) for branch in run.branches)
    return tuple(sorted(found, key=lambda name: not name))


def restarts(run: Run) -> tuple[int, ...]:
    """How often the device may have restarted in the end, the fewest first."""
    return tuple(sorted({_restarts(branch) for branch in run.branches}))


def name_hangs_on(run: Run) -> tuple[str, ...]:
    """The paths of the open questions that decide about the name."""
    return _hangs_on(run, _name(run))


def restarts_hang_on(run: Run) -> tuple[str, ...]:
    """The paths of the open questions that decide how often the device restarts."""
    return _hangs_on(run, _restarts)


def _name(run: Run) -> Callable[[Branch], str]:
    return lambda branch: name_of(run.world, branch.journey.last.learned)


def _restarts(branch: Branch) -> int:
    return sum(move.edge.reboot for move in branch.journey.moves)


def _hangs_on(run: Run, told: Told) -> tuple[str, ...]:
    """The paths whose answers lead to different things; all that were asked where none does alone."""
    if len({told(branch) for branch in run.branches}) == 1:
        return ()
    asked = tuple(dict.fromkeys(path for branch in run.branches for path in branch.bindings))
    return tuple(path for path in asked if _decides(run, path, told)) or asked


def _decides(run: Run, path: str, told: Told) -> bool:
    found: dict[object, set[Hashable]] = {}
    for branch in run.branches:
        if path in branch.bindings:
            found.setdefault(branch.bindings[path], set()).add(told(branch))
    return len({frozenset(one) for one in found.values()}) > 1
