"""Manual pages as text."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.outputs.explain import Manual
from oobe_sim.outputs.text.paper import Paper, prose

_LABELS = 9


def tell_manual(paper: Paper, manual: Manual) -> None:
    """Write a manual page."""
    name = Text(manual.name, style="bold")
    name.append(f"  {manual.kind}", style="not bold dim")
    paper.line(name)
    paper.line()
    for paragraph in (manual.title, *manual.paragraphs):
        paper.columns((prose(paragraph), paper.width - 2), indent=2)
        paper.line()
    for label, values in manual.facts:
        for number, value in enumerate(values):
            name = Text("" if number else label, style="dim")
            mark = (Text(paper.marks.item), 1) if len(values) > 1 else (Text(), 0)
            said = (prose(value), paper.width - _LABELS - 6)
            paper.columns((name, _LABELS), *((mark, said) if mark[1] else (said,)), indent=2, gap=1)
