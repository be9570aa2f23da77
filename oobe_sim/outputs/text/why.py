"""Causes as text: why something is so, or what would have to hold for it to be otherwise."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.outputs.places import Places
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.text.values import tell_values
from oobe_sim.outputs.words import counted
from oobe_sim.questions.answer import STOPPED, Answer
from oobe_sim.questions.why import AS_ASKED, Cause


def tell_why(paper: Paper, answer: Answer[Cause], places: Places, *, explain: bool) -> None:
    """Write the question, then each set of values, the smallest first."""
    paper.columns((prose(answer.question, style="bold"), paper.width))
    for note in answer.notes:
        paper.columns((prose(note, style="dim"), paper.width))
    if not answer.rows and not {AS_ASKED, STOPPED} & set(answer.notes):
        paper.columns(
            (
                Text(
                    "Nothing among settings with a few values, and lists that may be emptied, would do; numbers, dates and what could be added to a list are not varied."
                ),
                paper.width,
            )
        )
    for number, cause in enumerate(answer.rows, 1):
        paper.line()
        head = Text(f"{number}  ", style="bold")
        head.append(f"{counted(len(cause.values), 'value')}  " if cause.values else "", style="dim")
        head.append(f"{paper.marks.arrow} {cause.leads_to}", style="green")
        paper.columns((head, paper.width))
        if cause.values:
            tell_values(paper, cause.values, places, indent=3, explain=explain)
        else:
            paper.hanging(paper.marks.item, Text("whatever else of that which it read were otherwise"), indent=3)
        if cause.rests_on:
            words = " and ".join(value.words for value in cause.rests_on)
            paper.hanging("", prose(f"rests on: {words}", style="yellow"), indent=4)
    if not answer.complete and STOPPED not in answer.notes:
        paper.line()
        paper.line("There are more.", style="yellow")
