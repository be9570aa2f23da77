"""What `oobe-sim walk` prints for a class: step cards and a teacher's sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from oobe_sim.inputs.scenario_format import Scenario

PaperSize = Literal["a4", "letter"]
Language = Literal["en", "de", "es", "ar"]


def print_for_class(
    scenario: Scenario, *, cards: str, sheet: str, paper: PaperSize, language: Language, force: bool
) -> int:
    """Write the files that are named; raises InputError for a scenario that cannot be, and NotWritten."""
    from oobe_sim.cli.writing import write_files
    from oobe_sim.outputs.prediction import predict_scenario
    from oobe_sim.walkthrough.printables.cards import cards as cards_of
    from oobe_sim.walkthrough.printables.layout import Paper, cards_page, sheet_page
    from oobe_sim.walkthrough.printables.sheet import sheet as sheet_of
    from oobe_sim.walkthrough.words.spoken import words

    prediction = predict_scenario(scenario)
    said, size = words(language, scenario.world.as_of), Paper(paper)
    files: dict[Path, str | bytes] = {}
    if cards:
        files[Path(cards)] = cards_page(cards_of(prediction, said), said, size)
    if sheet:
        files[Path(sheet)] = sheet_page(sheet_of(prediction, said), said, size)
    write_files(files, force=force)
    return 0
