"""A plan of test runs as text: numbered, so that it can be printed and ticked off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.told import COLOURS
from oobe_sim.outputs.words import clean, counted, duration, sentence
from oobe_sim.questions.testplan import Act, PlannedRun, TestPlan, device_words

_WIDE = 8
SHOWN = 6
"""So many values of a setup are told; the rest is counted."""


def tell_testplan(paper: Paper, plan: TestPlan, *, explain: bool) -> None:
    """Write what the plan does, each run, and what nobody can bring about; with `explain` also what each run covers."""
    paper.columns((prose(plan.question, style="bold"), paper.width))
    for note in plan.notes:
        paper.columns((prose(note, style="dim"), paper.width))
    real = sum(bool(row.not_on_vm) for row in plan)
    if real:
        told = f"{real} of {counted(len(plan), 'run')} cannot be done on a virtual machine."
        paper.columns((Text(told, style="dim"), paper.width))
    several = len({row.source for row in plan}) > 1
    for row in plan:
        _run(paper, row, several=several, explain=explain)
    if plan.not_at_will:
        paper.heading("Cannot be brought about at will")
    for one in plan.not_at_will:
        paper.hanging(paper.marks.item, prose(sentence(" and ".join(one.needs))))
        paper.hanging("", Text(", ".join(one.marks), style="dim"), indent=4)
    if not plan.complete:
        paper.line()
        paper.line("Exploring was stopped; there may be more to show.", style="yellow")


def _run(paper: Paper, row: PlannedRun, *, several: bool, explain: bool) -> None:
    paper.line()
    head = Text(f"{row.number:>2}  ", style="bold")
    head.append(sentence(row.title), style=f"bold {COLOURS[row.outcome]}")
    paper.columns((head, paper.width))
    if several:
        _labelled(paper, "For", Text(clean(row.source)))
    words = device_words(row)
    _labelled(paper, "Device", Text(words["device"]))
    _labelled(paper, "Network", Text(words["network"]))
    _labelled(paper, "Person", Text(words["person"]))
    shown = row.setup if explain else row.setup[:SHOWN]
    setup = [prose(value.words) for value in shown]
    if len(row.setup) > len(shown):
        setup.append(Text(f"and {len(row.setup) - len(shown)} more; --explain tells them", style="dim"))
    _labelled(paper, "Set", *setup)
    _labelled(paper, "Do", *_acts(row.acts))
    _labelled(paper, "Expect", *_expected(row))
    for one in row.settles:
        text = prose(one.question)
        text.append(f" If it is otherwise: {one.otherwise}", style="dim")
        _labelled(paper, "Settles", text)
    _labelled(paper, "No VM", *_real(paper, row))
    covers = Text(f"{counted(len(row.covers), 'outcome')} of guards, {len(row.only_here)} of them in no other run")
    _labelled(paper, "Shows", covers, *(_only(row) if explain else ()))


def _labelled(paper: Paper, label: str, *lines: Text) -> None:
    for number, line in enumerate(lines):
        paper.columns(
            (Text("" if number else label, style="dim"), _WIDE), (line, paper.width - _WIDE - 6), indent=4, gap=2
        )


def _acts(acts: tuple[Act, ...]) -> Iterator[Text]:
    """What to do, in order; pages on which nothing else is done stand in one line."""
    if not acts:
        yield Text("nothing but switch it on")
    for provokes, several in groupby(acts, key=lambda act: act.provokes):
        if provokes:
            for act in several:
                yield prose(f"! {act.words}", style="yellow")
            continue
        line = Text()
        for number, act in enumerate(several):
            if number:
                line.append("; ", style="dim")
            line.append(f"{act.title}: ", style="dim")
            line.append(act.words)
        yield line


def _expected(row: PlannedRun) -> Iterator[Text]:
    end = Text(row.outcome.value.replace("_", " "), style=COLOURS[row.outcome])
    end.append(f" at {row.stop}", style="not bold")
    end.append(f", after about {duration(row.minutes)}, {counted(row.restarts, 'restart')}")
    if row.codes:
        end.append(f", showing {', '.join(row.codes)}")
    yield end


def _real(paper: Paper, row: PlannedRun) -> Iterator[Text]:
    for one in row.not_on_vm:
        text = prose(one.words)
        told = "; ".join(map(str, one.sources))
        text.append(
            f"  {one.rule} {paper.marks.dot} {one.confidence.value}" + (f" {paper.marks.dot} {told}" if told else ""),
            style="dim",
        )
        yield text


def _only(row: PlannedRun) -> Iterator[Text]:
    yield Text(", ".join(row.only_here) or "none alone", style="dim")
