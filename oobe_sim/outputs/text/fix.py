"""Sets of changes as text: what to change, what that leads to, and what it rests on."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.drivers.ends import Ended
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.text.prediction import word_of
from oobe_sim.outputs.told import COLOURS
from oobe_sim.outputs.words import sentence
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.fix import Fix
from oobe_sim.questions.values import Value


def tell_fix(paper: Paper, answer: Answer[Fix], places: Places) -> None:
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
                _set(paper, one, places)
    paper.line()
    for note in answer.notes:
        paper.columns((prose(note, style="dim"), paper.width))
    if not answer.complete:
        paper.line("There are more sets of changes.", style="yellow")


def _set(paper: Paper, fix: Fix, places: Places) -> None:
    for number, (edit, now) in enumerate(zip(fix.edits, fix.now, strict=True)):
        mark = paper.marks.item if not number else "+"
        words = prose(sentence(edit.words) if not number else edit.words, style="green")
        if not number and fix.cost != 1:
            words.append(f"  costs {fix.cost}", style="not green dim")
        paper.hanging(mark, words)
        paper.hanging("", _now(now, places), indent=4)
        paper.hanging("", Text(edit.path, style="dim"), indent=4)
    for cause in fix.rests_on:
        paper.hanging("", prose("rests on: " + " and ".join(value.words for value in cause), style="yellow"), indent=4)
    if fix.late:
        stops = " or ".join(end.stop for end in fix.late)
        text = f"where everything takes as long as it may, it may still be timed out at {stops}"
        paper.hanging("", Text(text, style="yellow"), indent=4)
    if len(fix.edits) > 1:
        _without(paper, fix)


def _now(now: Value, places: Places) -> Text:
    """What a value is today; the place is where to change it, though nothing may be said there yet."""
    text = prose(f"now: {now.words}", style="dim")
    if now.place is not None and (spot := places.of(now.place)).line is not None:
        text.append(f"  {spot}")
    return text


def _without(paper: Paper, fix: Fix) -> None:
    """What becomes of it where one of the changes is left out, in one line where that is always the same."""
    ends = {(one.end.outcome, one.end.stop): one.end for one in fix.without}
    if len(ends) == 1:
        (end,) = ends.values()
        _end(paper, "where one of these is left out", end)
        return
    for one in fix.without:
        _end(paper, f"where this is left out: {one.edit.words}", one.end)


def _end(paper: Paper, words: str, end: Ended) -> None:
    text = f"{words} {paper.marks.arrow} {word_of(end.outcome)} at {end.stop}"
    paper.hanging("", Text(text, style=f"dim {COLOURS[end.outcome]}"), indent=4)
