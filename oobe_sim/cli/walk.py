"""`oobe-sim walk`: the person at the keyboard answers."""

from __future__ import annotations


def walk(path: str, /, *, faults: bool = False) -> int:
    """Go through an enrollment yourself, page by page.

    Parameters
    ----------
    path
        A scenario (*.oobe.yaml), or an export of Intune; of several devices the first.
    faults
        Ask as well what goes wrong, and what Microsoft's services answer.
    """
    from oobe_sim.cli.gather import gather
    from oobe_sim.errors import InputError

    found = gather([path])
    if not found.scenarios:
        raise InputError(found.problems)
    from oobe_sim.walkthrough.terminal import walk as walk_through

    return walk_through(found.scenarios[0], faults=faults)
