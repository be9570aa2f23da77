"""`oobe-sim walk`: the person at the keyboard answers, in a terminal or in a page that is written for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from oobe_sim.cli.commas import Words


def walk(
    *paths: str,
    html: Path | None = None,
    scorm: Path | None = None,
    cards: Path | None = None,
    sheet: Path | None = None,
    paper: Literal["a4", "letter"] = "a4",
    journey: str | None = None,
    auto: bool = False,
    faults: bool = False,
    open: Words = (),
    device: str | None = None,
    record: Path | None = None,
    force: bool = False,
    plain: bool = False,
    language: Literal["en", "de", "es", "ar"] = "en",
    timings: tuple[Path, ...] = (),
) -> int:
    """Go through an enrollment yourself, page by page; or write it as a page for a browser, or on paper for a class.

    In the terminal type `?` at a question to see what else may be typed. Exits with 0 where the walk came
    to its end, and with 130 where it was stopped before; then it says with which command it goes on.

    Parameters
    ----------
    paths
        Scenarios (*.oobe.yaml), or exports of Intune. A page holds all of them, a terminal walks through the first.
    html
        Write a page to this file that walks through the scenarios in a browser, without any network.
    scorm
        Write the page as a SCORM 1.2 package (ZIP) to this file, for a learning management system.
    cards
        Write step cards for the pages that this class will see to this file (HTML), to be printed and cut apart.
    sheet
        Write the teacher's sheet to this file (HTML): the way through, and the codes that may come up on it.
    paper
        What cards and sheet are printed on.
    journey
        Begin at this moment: the code that a walk, a page, or another command shows.
    auto
        Answer everything as the scenario does, or as somebody does for whom all goes well.
    faults
        Ask too what goes wrong, and what Microsoft's services answer; a page has them in the trainer's panel.
    open
        Groups of questions to open too, with commas between them: choices, faults, services, network,
        device, person. May be said again.
    device
        Which of several devices: its number, its serial number or its name.
    record
        Write the walk into this file, as a scenario that expects what happened.
    force
        Write over files that exist.
    plain
        Words in lines alone, for a screen reader: no signs, no colours, nothing drawn.
    language
        The language of the walk, of cards and of the sheet, and the one in which a page begins.
    timings
        A file of measured times, as `run` takes it.
    """
    from oobe_sim.cli.gather import gather
    from oobe_sim.cli.main import STDIN
    from oobe_sim.cli.problems import tell_problems
    from oobe_sim.cli.walk_device import chosen
    from oobe_sim.errors import InputError, UsageError

    writes = any((html, scorm, cards, sheet))
    of_terminal = {"--journey": journey, "--auto": auto, "--faults": faults, "--record": record, "--plain": plain}
    if writes and (wrong := next((name for name, value in of_terminal.items() if value), "")):
        hint = "; a page is opened at a moment by #journey=MOMENT behind its name" if wrong == "--journey" else ""
        raise UsageError(f"{wrong} is for a walk in the terminal, and files are written without one{hint}")
    if STDIN in paths and not auto and not writes:
        raise UsageError("answers are typed on standard input; name the scenario's file, or add --auto")
    found = gather(paths)
    if found.problems:
        tell_problems(found.problems, found.text)
        return InputError.exit_code
    scenarios = found.scenarios if device is None else [chosen(found.scenarios, device)]
    number = next(number for number, one in enumerate(found.scenarios, 1) if one is scenarios[0])
    taken = (number, len(found.scenarios))
    scenarios = scenarios if writes else scenarios[:1]
    if timings:
        from oobe_sim.inputs.measured import load_measured

        measured = [one for path in timings for one in load_measured(path)]
        scenarios = [one.measured(measured) for one in scenarios]
    from oobe_sim.kernel.catalog import windows
    from oobe_sim.outputs.names import problems_of

    if problems := [one for scenario in scenarios for one in problems_of(scenario, windows())]:
        tell_problems(problems, found.text)
        return InputError.exit_code
    if writes:
        from oobe_sim.cli.walk_files import Wanted, write_walk

        wanted = Wanted(html, scorm, cards, sheet, paper, language, open, force)
        return write_walk(scenarios, wanted)
    from oobe_sim.cli.walk_manner import manner_of
    from oobe_sim.walkthrough.terminal.walk import walk as walk_through

    manner = manner_of(
        paths,
        journey=journey,
        groups=open,
        record=record,
        force=force,
        auto=auto,
        faults=faults,
        plain=plain,
        language=language,
        timings=timings,
        taken=taken,
    )
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return walk_through(scenarios[0], manner, output=sys.stdout, lines=sys.stdin)
