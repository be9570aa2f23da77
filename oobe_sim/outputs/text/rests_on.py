"""What a prediction rests on beside the input: the rules, assumptions, and what is not modelled."""

from __future__ import annotations

from collections import Counter

from rich.text import Text

from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.words import clean, counted, plain
from oobe_sim.world.world import CATALOG_DATE

_LABELS = 9


def tell_foundation(paper: Paper, prediction: Prediction, places: Places, *, explain: bool) -> None:
    """Write the days, then what was assumed and what was left out: counted, and listed with `explain`."""
    paper.heading("Rests on")
    as_of = prediction.run.world.as_of.isoformat()
    rules = f"known on {CATALOG_DATE.isoformat()}, as of {as_of}"
    paper.labelled("Rules", Text(rules), wide=_LABELS)
    _assumptions(paper, prediction, explain=explain)
    _notes(paper, prediction, places, explain=explain)
    if prediction.unused:
        answers = ", ".join(clean(path) for path in prediction.unused)
        text = f"nothing asked for {counted(len(prediction.unused), 'answer')} of the scenario: {answers}"
        paper.labelled("Unused", Text(text, style="yellow"), wide=_LABELS)


def _assumptions(paper: Paper, prediction: Prediction, *, explain: bool) -> None:
    assumed = prediction.scenario.defaulted
    if not assumed:
        return
    read = {read.path for read in prediction.run.evidence}
    used = [one for one in assumed if one.path in read]
    tail = "" if explain else "; --explain lists them"
    some = "all" if len(used) == len(assumed) else str(len(used) or "none")
    text = f"{counted(len(assumed), 'value')} that the input does not give, {some} of them read{tail}"
    paper.labelled("Assumed", Text(text), wide=_LABELS)
    if not explain:
        return
    for source in dict.fromkeys(one.source for one in assumed):
        paper.hanging(paper.marks.item, Text(f"{source.title} ({source.address}, {source.date})"), indent=4)
        for one in (*used, *(one for one in assumed if one.path not in read)):
            if one.source == source:
                made = Text(f"{clean(one.path)} = {plain(one.value)}", style="dim")
                made.append("" if one.path in read else "  not read", style="italic")
                paper.columns((made, paper.width - 8), indent=8)


def _notes(paper: Paper, prediction: Prediction, places: Places, *, explain: bool) -> None:
    notes = prediction.scenario.notes
    if not notes:
        return
    counts = Counter[str]()
    for note in notes:
        counts[note.kind] += note.times
    tail = "" if explain or not counts["reported"] else "; --explain lists the reported ones"
    text = f"of the exports {counted(counts['reported'], 'value')} reported, {counts['irrelevant']} irrelevant{tail}"
    paper.labelled("Left out", Text(text), wide=_LABELS)
    for note in notes if explain else ():
        if note.kind == "reported":
            made = Text(clean(note.reason))
            made.append(f", {note.times} times" if note.times > 1 else "")
            made.append(f"  {clean(str(places.of(note.place)))} {clean(note.place.pointer)}", style="dim")
            paper.hanging(paper.marks.item, made, indent=4)
