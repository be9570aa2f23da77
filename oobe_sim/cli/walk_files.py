"""The files that `oobe-sim walk` writes: a page, a SCORM package, step cards, a teacher's sheet."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from oobe_sim.inputs.scenario_format import Scenario

MOST_STORIES = 12
"""Scenarios that one page holds; more would make it slow to open, and nobody could choose among them."""

LARGEST_PAGE = 2_000_000
"""Bytes of a page that opens quickly from a USB stick."""


@frozen
class Wanted:
    """Which files, and how."""

    html: Path | None
    scorm: Path | None
    cards: Path | None
    sheet: Path | None
    paper: str
    language: str
    open: tuple[str, ...]
    force: bool


def write_walk(scenarios: Sequence[Scenario], wanted: Wanted) -> int:
    """Write the files that are named, all or none; a page for all scenarios, paper for the first.

    Raises InputError for a scenario that cannot be, UnknownGroup, TooLarge and NotWritten.
    """
    from oobe_sim.cli.writing import NotWritten, write_files

    named = [path.absolute() for path in (wanted.html, wanted.scorm, wanted.cards, wanted.sheet) if path]
    if len(set(named)) < len(named):
        raise NotWritten("two of the files have one name; each needs its own")
    files: dict[Path, str | bytes] = {}
    if wanted.html or wanted.scorm:
        files |= _pages(scenarios, wanted)
    if wanted.cards or wanted.sheet:
        files |= _papers(scenarios[0], wanted)
    write_files(files, force=wanted.force)
    for path in files:
        sys.stderr.write(f"{path} is written\n")
    return 0


def _pages(scenarios: Sequence[Scenario], wanted: Wanted) -> dict[Path, str | bytes]:
    from oobe_sim.cli.commas import split
    from oobe_sim.questions.opening import known
    from oobe_sim.walkthrough.browser.book import html
    from oobe_sim.walkthrough.browser.scorm import package

    if len(scenarios) > MOST_STORIES:
        sys.stderr.write(
            f"The page holds the first {MOST_STORIES} of {len(scenarios)} devices; --device chooses another one.\n"
        )
    groups = known(split(wanted.open))
    held = scenarios[:MOST_STORIES]
    page = html(held, groups, wanted.language)
    if len(page.encode()) > LARGEST_PAGE:
        sys.stderr.write(
            f"The page has {len(page.encode()) / 1_000_000:.1f} MB; with fewer scenarios it opens faster.\n"
        )
    files: dict[Path, str | bytes] = {}
    if wanted.html:
        files[wanted.html] = page
    if wanted.scorm:
        files[wanted.scorm] = package(page, held[0].title or held[0].name)
    return files


def _papers(scenario: Scenario, wanted: Wanted) -> dict[Path, str | bytes]:
    from oobe_sim.outputs.prediction import predict_scenario
    from oobe_sim.walkthrough.printables.cards import cards
    from oobe_sim.walkthrough.printables.layout import Paper, cards_page, sheet_page
    from oobe_sim.walkthrough.printables.sheet import sheet
    from oobe_sim.walkthrough.words.spoken import words

    prediction = predict_scenario(scenario)
    said, size = words(wanted.language, scenario.world.as_of), Paper(wanted.paper)
    files: dict[Path, str | bytes] = {}
    if wanted.cards:
        files[wanted.cards] = cards_page(cards(prediction, said), said, size)
    if wanted.sheet:
        files[wanted.sheet] = sheet_page(sheet(prediction, said), said, size)
    return files
