"""What a prediction rests on beside the input: the rules, assumptions, and what is not modelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from oobe_sim.inputs.found import Note
from oobe_sim.model.duration import high, likely, low
from oobe_sim.outputs import told
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.words import clean, counted, plain
from oobe_sim.world.world import CATALOG_DATE

_LABELS = 9

REPORTED = 10
"""So many reported values are listed without `explain`."""

SETTINGS = 3
"""So many different settings that were assumed are told of many runs."""


def tell_foundation(paper: Paper, prediction: Prediction, places: Places, *, explain: bool) -> None:
    """Write the days, then what was assumed and what was left out: counted, and listed with `explain`."""
    paper.heading("Rests on")
    as_of = prediction.run.world.as_of.isoformat()
    rules = f"known on {CATALOG_DATE.isoformat()}, as of {as_of}"
    paper.labelled("Rules", Text(rules), wide=_LABELS)
    _assumptions(paper, prediction, explain=explain)
    _measurements(paper, prediction)
    tell_notes(paper, prediction.scenario.notes, places, explain=explain)
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


def _measurements(paper: Paper, prediction: Prediction) -> None:
    """Write which timings were measured, and from how much."""
    apps = {f"app.{app.id}" for app in prediction.run.world.tenant.apps}
    for number, one in enumerate(prediction.scenario.calibrated):
        some = f"{one.number} of {one.of}" if one.number < one.of else str(one.of)
        takes = one.duration
        span = f"{low(takes):.2g} to {high(takes):.2g} minutes, mostly {likely(takes):.2g}"
        text = f"{one.timing}: {span if low(takes) < high(takes) else f'{likely(takes):.2g} minutes'}, from {some} "
        text += one.what if one.of > 1 else one.what.removesuffix("s")
        text += ", and no such app is here" if one.timing.startswith("app.") and one.timing not in apps else ""
        made = Text(clean(text))
        made.append(f"  {clean(one.file)}", style="dim")
        paper.labelled("" if number else "Measured", made, wide=_LABELS)


def tell_notes(paper: Paper, notes: Sequence[Note], places: Places, *, explain: bool, more: str = "--explain") -> None:
    """Write how much of the exports was left out, and what of it is reported; `more` lists the rest."""
    if not notes:
        return
    counts = Counter[str]()
    for note in notes:
        counts[note.kind] += note.times
    text = f"of the exports {counted(counts['reported'], 'value')} reported, {counts['irrelevant']} irrelevant"
    paper.labelled("Left out", Text(text), wide=_LABELS)
    reported = [note for note in notes if note.kind == "reported"]
    shown = reported if explain or len(reported) <= REPORTED else reported[:REPORTED]
    for note in shown:
        made = Text(clean(note.reason))
        made.append(f", {note.times} times" if note.times > 1 else "")
        spot = places.of(note.place)
        pointer = f" {note.place.pointer}" if explain or spot.line is None else ""
        made.append(f"  {clean(f'{spot}{pointer}')}", style="dim")
        paper.hanging(paper.marks.item, made, indent=4)
    if len(shown) < len(reported):
        rest = Text(f"and {len(reported) - len(shown)} more; {more} lists them", style="dim")
        paper.columns((rest, paper.width - 6), indent=6)


def tell_shared_foundation(paper: Paper, predictions: Sequence[Prediction], places: Places, *, explain: bool) -> None:
    """Write what many runs assume of the setting, and what of their exports is reported; nothing for nothing."""
    settings = Counter(", ".join(filter(None, told.assumed_setting(one).values())) for one in predictions)
    settings.pop("", None)
    notes = told.shared_notes(predictions)
    reported = any(note.kind == "reported" for note in notes)
    if not settings and not reported:
        return
    paper.heading("Rests on")
    number = len(predictions)
    for at, (assumed, runs) in enumerate(settings.most_common(SETTINGS)):
        some = f"all {number} runs" if runs == number else f"{runs} of {number} runs"
        hint = "" if at else "; say otherwise in a scenario (oobe-sim import)"
        paper.labelled("" if at else "Assumed", Text(f"{clean(assumed)}, for {some}{hint}"), wide=_LABELS)
    if len(settings) > SETTINGS:
        others = counted(len(settings) - SETTINGS, "other setting")
        paper.labelled("", Text(f"and {others}; --explain tells them with each run", style="dim"), wide=_LABELS)
    if reported:
        tell_notes(paper, notes, places, explain=explain)
