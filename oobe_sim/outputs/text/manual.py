"""Manual pages as text."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.outputs.explain import Manual
from oobe_sim.outputs.text.paper import Paper

_LABELS = 9


def tell_manual(paper: Paper, manual: Manual) -> None:
    """Write a manual page."""
    name = Text(manual.name, style="bold")
    name.append(f"  {manual.kind}", style="not bold dim")
    paper.line(name)
    paper.line()
    for paragraph in (manual.title, *manual.paragraphs):
        paper.columns((Text(paragraph), paper.width - 2), indent=2)
        paper.line()
    for label, values in manual.facts:
        for number, value in enumerate(values):
            said = f"{paper.marks.item} {value}" if len(values) > 1 else value
            paper.labelled("" if number else label, Text(said), wide=_LABELS)
