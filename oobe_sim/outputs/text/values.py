"""Values of causes and changes as text: in words, with the place where they are said."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from oobe_sim.outputs.places import Places
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.questions.values import Value

FEW = 3
"""More values than that which no input says stand together in one paragraph."""


def tell_values(paper: Paper, values: Sequence[Value], places: Places, *, indent: int, explain: bool) -> None:
    """Write each value with its place, and those together that no input says; with `explain` each with its rules."""
    assumed = [value for value in values if value.assumed]
    together = not explain and len(assumed) > FEW
    for value in values:
        if not (together and value.assumed):
            _value(paper, value, places, indent=indent, explain=explain)
    if together:
        words = prose(f"and, as no input says otherwise: {'; '.join(value.words for value in assumed)}", style="dim")
        paper.hanging(paper.marks.item, words, indent=indent)


def _value(paper: Paper, value: Value, places: Places, *, indent: int, explain: bool) -> None:
    words = prose(value.words)
    if value.assumed:
        words.append("  assumed" if explain else "", style="dim")
    elif value.place is not None and (spot := places.of(value.place)).line is not None:
        words.append(f"  {spot}", style="dim")
    paper.hanging(paper.marks.item, words, indent=indent)
    for rule in value.rules if explain else ():
        dot = f" {paper.marks.dot} "
        sources = "; ".join(map(str, rule.sources))
        paper.hanging("", Text(f"{rule.id}{dot}{rule.confidence.value}{dot}{sources}", style="dim"), indent=indent + 2)
