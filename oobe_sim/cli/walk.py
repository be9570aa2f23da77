"""`oobe-sim walk`: the person at the keyboard answers."""

from __future__ import annotations

import sys


def walk(path: str, /) -> int:
    """Go through an enrollment yourself, page by page.

    Parameters
    ----------
    path
        A scenario (*.oobe.yaml), or an export of Intune; of several devices the first.
    """
    from oobe_sim.cli.gather import gather
    from oobe_sim.errors import InputError

    found = gather([path])
    if not found.scenarios:
        raise InputError(found.problems)
    from oobe_sim.walkthrough.terminal import walk as walk_through

    code = walk_through(found.scenarios[0], output=sys.stdout)
    return code if isinstance(code, int) else 0
