"""The timeline as a small chart: what happens when, for how long, and what takes most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve
from rich.text import Text

from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.timeline import Item, timeline
from oobe_sim.outputs.words import clock_time, counted, duration

_TIME = 7
_KIND = 8
_CHART = 24
"""So many characters wide is the chart."""

_BIGGEST = 3
_STYLES = {"person": "cyan", "download": "blue", "install": "yellow", "restart": "magenta", "wait": "red"}
_NAMES = {"service": "Windows"}


def tell_timeline(paper: Paper, prediction: Prediction) -> None:
    """Write a line for each piece of work, with a bar where it lies; short ones of one kind in one line."""
    told = timeline(prediction)
    total = told.minutes
    if not total:
        return
    paper.heading("Timeline", "start and length in min:s; the bars are in proportion")
    for item in _joined(told.items, total / _CHART):
        cells = (
            (Text(clock_time(item.start).rjust(_TIME), style="dim"), _TIME),
            (Text(clock_time(item.minutes).rjust(_TIME)), _TIME),
            (_bar(paper, item, total), _CHART),
            (Text(_NAMES.get(item.kind, item.kind), style=_STYLES.get(item.kind, "")), _KIND),
            (_words(item), max(paper.width - 2 * _TIME - _CHART - _KIND - 6, 1)),
        )
        paper.columns(*cells, indent=2, gap=1)
    most = (f"{words} {clock_time(minutes)} ({minutes / total:.0%})" for words, minutes in told.biggest()[:_BIGGEST])
    text = f"Critical path: all {duration(total)}, for one thing waits for the next. Most of it: {', '.join(most)}."
    paper.columns((Text(text), paper.width - 2), indent=2)


def _words(item: Item) -> Text:
    words = Text(item.words)
    if item.given_up_of is not None:
        words.append(f", given up; it would take {duration(item.given_up_of)}", style="red")
    return words


def _bar(paper: Paper, item: Item, total: float) -> Text:
    begin = min(int(item.start / total * _CHART), _CHART - 1)
    end = max(begin + 1, round((item.start + item.minutes) / total * _CHART))
    made = Text(paper.marks.rest * begin, style="dim")
    made.append(paper.marks.bar * (end - begin), style=f"not dim {_STYLES.get(item.kind, '')}".strip())
    made.append(paper.marks.rest * (_CHART - end))
    return made


def _joined(items: Sequence[Item], least: float) -> Iterator[Item]:
    """Items in one where they follow each other, are of one kind, and none of them is long."""
    held: list[Item] = []
    for item in items:
        if not item.minutes:
            continue
        if held and not (_short(held[-1], least) and _short(item, least) and held[-1].kind == item.kind):
            yield _one(held)
            held = []
        held.append(item)
    if held:
        yield _one(held)


def _short(item: Item, least: float) -> bool:
    return item.minutes < least and item.given_up_of is None and item.kind != "install"


def _one(items: Sequence[Item]) -> Item:
    first = items[0]
    if len(items) == 1:
        return first
    words = dict.fromkeys(item.words for item in items)
    told = ", ".join(words)
    again = f", {counted(len(items), 'time')}" if len(words) == 1 else ""
    return evolve(first, minutes=sum(item.minutes for item in items), words=told + again)
