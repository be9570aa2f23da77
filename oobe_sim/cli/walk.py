"""`oobe-sim walk`: the person at the keyboard answers."""

from __future__ import annotations

import sys


def walk(path: str, /, *, faults: bool = False) -> int:
    """Go through an enrollment yourself, page by page.

    Parameters
    ----------
    path
        A scenario (*.oobe.yaml), or an export of Intune; of several devices the first.
    faults
        Ask too what goes wrong, and what Microsoft's services answer.
    """
    from oobe_sim.cli.gather import gather
    from oobe_sim.cli.problems import tell_problems
    from oobe_sim.errors import InputError
    from oobe_sim.kernel.catalog import windows
    from oobe_sim.outputs.names import problems_of

    found = gather([path])
    problems = [*found.problems, *(problems_of(found.scenarios[0], windows()) if found.scenarios else ())]
    if problems:
        tell_problems(problems, found.text)
        return InputError.exit_code
    from oobe_sim.walkthrough.terminal import walk as walk_through

    return walk_through(found.scenarios[0], faults=faults, output=sys.stdout)
