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
    """Write values with their places, those of one place together, and those that no input says last.

    With `explain` each stands for itself, with its rules.
    """
    if explain:
        for value in values:
            _value(paper, value, places, indent=indent)
        return
    spots: dict[str, list[str]] = {}
    assumed = []
    for value in values:
        if value.assumed:
            assumed.append(value.words)
        else:
            spots.setdefault(_spot(value, places), []).append(value.words)
    for spot, words in spots.items():
        text = prose("; ".join(words))
        text.append(f"  {spot}" if spot else "", style="dim")
        paper.hanging(paper.marks.item, text, indent=indent)
    if len(assumed) > FEW:
        assumed = [f"and, as no input says otherwise: {'; '.join(assumed)}"]
    for said in assumed:
        paper.hanging(paper.marks.item, prose(said), indent=indent)


def _spot(value: Value, places: Places) -> str:
    """Where a value is said; empty where no line can be given."""
    spot = places.of(value.place) if value.place is not None else None
    return str(spot) if spot is not None and spot.line is not None else ""


def _value(paper: Paper, value: Value, places: Places, *, indent: int) -> None:
    words = prose(value.words)
    words.append("  assumed" if value.assumed else f"  {_spot(value, places)}", style="dim")
    words.rstrip()
    paper.hanging(paper.marks.item, words, indent=indent)
    for rule in value.rules:
        dot = f" {paper.marks.dot} "
        sources = "; ".join(map(str, rule.sources))
        paper.hanging("", Text(f"{rule.id}{dot}{rule.confidence.value}{dot}{sources}", style="dim"), indent=indent + 2)
