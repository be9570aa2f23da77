"""Values of causes and changes as text: in words, with the place where they are said."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from oobe_sim.outputs.places import Places
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.questions.values import Value

SHOWN = 8
"""So many values of a set are told; the rest is counted."""


def tell_values(paper: Paper, values: Sequence[Value], places: Places, *, indent: int, explain: bool) -> None:
    """Write each value with its place; with `explain` all of them, with the rules that read them."""
    shown = values if explain else values[:SHOWN]
    for value in shown:
        words = prose(value.words)
        if value.place is not None and (spot := places.of(value.place)).line is not None:
            words.append(f"  {spot}", style="dim")
        paper.hanging(paper.marks.item, words, indent=indent)
        for rule in value.rules if explain else ():
            sources = "; ".join(map(str, rule.sources))
            paper.hanging(
                "",
                Text(f"{rule.id} {paper.marks.dot} {rule.confidence.value} {paper.marks.dot} {sources}", style="dim"),
                indent=indent + 2,
            )
    if len(values) > len(shown):
        paper.hanging(
            "",
            Text(f"and {len(values) - len(shown)} more as they are; --explain tells them", style="dim"),
            indent=indent,
        )
