"""`oobe-sim walk`: the person at the keyboard answers."""

from __future__ import annotations

import sys

from oobe_sim.cli.printing import Language, PaperSize


def walk(
    path: str,
    /,
    *,
    faults: bool = False,
    cards: str = "",
    sheet: str = "",
    paper: PaperSize = "a4",
    language: Language = "en",
    force: bool = False,
) -> int:
    """Go through an enrollment yourself, page by page; or write on paper how a class will.

    Parameters
    ----------
    path
        A scenario (*.oobe.yaml), or an export of Intune; of several devices the first.
    faults
        Ask too what goes wrong, and what Microsoft's services answer.
    cards
        Write step cards for the pages that this class will see to this file (HTML), to be printed and cut apart.
    sheet
        Write the teacher's sheet to this file (HTML): the way through, and the codes that may come up on it.
    paper
        What cards and sheet are printed on.
    language
        The language of cards and sheet.
    force
        Write over files that exist.
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
    if cards or sheet:
        from oobe_sim.cli.printing import print_for_class

        return print_for_class(
            found.scenarios[0], cards=cards, sheet=sheet, paper=paper, language=language, force=force
        )
    from oobe_sim.walkthrough.terminal import walk as walk_through

    return walk_through(found.scenarios[0], faults=faults, output=sys.stdout)
