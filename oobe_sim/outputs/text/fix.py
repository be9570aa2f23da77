"""Sets of changes as text: what to change, what that leads to, and what it rests on."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.text.prediction import word_of
from oobe_sim.outputs.told import COLOURS
from oobe_sim.outputs.words import sentence
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.fix import Fix


def tell_fix(paper: Paper, answer: Answer[Fix]) -> None:
    """Write the sets that complete for certain, those that rest on a doubt, then those with failures."""
    paper.columns((prose(answer.question, style="bold"), paper.width))
    full = [one for one in answer.rows if Outcome.COMPLETED_WITH_FAILURES not in one.outcomes]
    groups = (
        ("Any one of these, whatever the documents leave open", [one for one in full if not one.rests_on]),
        ("Any one of these, if what it rests on is so", [one for one in full if one.rests_on]),
        ("These let it complete, though something fails", [one for one in answer.rows if one not in full]),
    )
    for heading, several in groups:
        if several:
            paper.heading(heading)
            for one in several:
                _set(paper, one)
    paper.line()
    for note in answer.notes:
        paper.columns((prose(note, style="dim"), paper.width))
    if not answer.complete:
        paper.line("There are more sets of changes.", style="yellow")


def _set(paper: Paper, fix: Fix) -> None:
    for number, edit in enumerate(fix.edits):
        mark = paper.marks.item if not number else "+"
        words = prose(sentence(edit.words) if not number else edit.words, style="green")
        if not number and fix.cost != 1:
            words.append(f"  costs {fix.cost}", style="not green dim")
        paper.hanging(mark, words)
        paper.hanging("", Text(edit.path, style="dim"), indent=4)
    for cause in fix.rests_on:
        paper.hanging("", prose("rests on: " + " and ".join(value.words for value in cause), style="yellow"), indent=4)
    for without in fix.without if len(fix.edits) > 1 else ():
        end = f"without it: {without.edit.words}: {word_of(without.end.outcome)} at {without.end.stop}"
        paper.hanging("", Text(end, style=f"dim {COLOURS[without.end.outcome]}"), indent=4)
