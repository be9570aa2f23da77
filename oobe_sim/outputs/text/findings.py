"""What is worth knowing of a configuration, or of several."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from oobe_sim.model.rule import Severity
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.told import Found
from oobe_sim.outputs.words import clean, counted, sentence

_MARGIN = 7
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def tell_findings(paper: Paper, findings: Iterable[Found], *, among: int = 0) -> None:
    """Write findings with their places; `among` several runs, how many of them each concerns."""
    for number, one in enumerate(findings):
        if not number:
            paper.heading("Worth knowing")
        space = paper.width - _MARGIN - 4
        paper.columns(
            (Text(one.severity.value, style=STYLES[one.severity]), _MARGIN),
            (prose(clean(sentence(one.message))), space),
            indent=2,
        )
        where = clean(str(one.spot)) if one.spot is not None and one.spot.line is not None else clean(one.path)
        where += f" and {counted(one.elsewhere, 'other place')}" if one.elsewhere else ""
        parts = [one.rule.id, where]
        if among:
            parts.append(f"all {among} runs" if one.runs == among else f"{one.runs} of {among} runs")
        told_by = Text(f" {paper.marks.dot} ".join(parts), style="dim")
        paper.columns((Text(), _MARGIN), (told_by, space), indent=2)
        if one.severity is not Severity.INFO:
            for remedy in one.remedies:
                paper.hanging(paper.marks.arrow, prose(remedy, style="green"), indent=_MARGIN + 4)
