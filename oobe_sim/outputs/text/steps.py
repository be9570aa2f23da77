"""The steps of a prediction: what was shown, skipped or done behind the scenes, when and why."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.run import Entry
from oobe_sim.model.rule import Rule
from oobe_sim.outputs import told
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.words import clock_time, counted, plain, sentence

_TIME = 7
_BEFORE_TITLE = 2 + 1 + 1 + _TIME + 2
_STYLES = {Status.SHOWN: "bold", Status.SKIPPED: "dim", Status.ENTERED: ""}


def tell_steps(paper: Paper, prediction: Prediction, *, explain: bool) -> None:
    """Write the steps that somebody who watches would tell of; with `explain` all, with evidence."""
    marks = paper.marks
    legend = f"{marks.shown} shown  {marks.skipped} skipped  {marks.behind} behind the scenes"
    paper.heading("Step by step", f"{legend}   min:s from power-on")
    stays = told.reached(prediction)
    chosen = stays if explain else told.visible(stays)
    chosen = tuple(e for e in stays if e in chosen or told.ends_there(prediction, e))
    said: dict[str, list[tuple[Rule, str]]] = {}
    before: list[tuple[Rule, str]] = []
    for entry in chosen:
        why = told.reasons(prediction, entry)
        why = why if explain else told.telling(why)
        now = [(reason.rule, reason.message) for reason in why]
        again = "as before" if said.get(entry.step.id) == now else "likewise" if now == before else ""
        _row(paper, prediction, entry, _because(paper, entry, why, again="" if explain else again))
        if explain:
            _evidence(paper, prediction, entry)
        before = said[entry.step.id] = now
    left = told.not_reached(prediction)
    if left and explain:
        names = ", ".join(entry.step.id for entry in left)
        label = "The answers decide about" if prediction.run.questions else "Not reached"
        paper.columns((Text(f"{label}: {names}", style="dim"), paper.width - 2), indent=2)
    hidden = len(stays) - len(chosen)
    if not explain:
        open_still = "that the answers decide about" if prediction.run.questions else "not reached"
        parts = [f"{counted(len(left), 'step')} {open_still}"] if left else []
        parts += [f"{hidden} passed in no time"] if hidden else []
        if parts:
            hint = Text(f"{' and '.join(parts)}; --explain lists them", style="dim")
            paper.columns((hint, paper.width - 2), indent=2)


def _row(paper: Paper, prediction: Prediction, entry: Entry, because: Text) -> None:
    space = paper.width - _BEFORE_TITLE - 2
    wide = min(space * 2 // 5, 44)
    stops = told.ends_there(prediction, entry) and not prediction.run.questions
    mark, style = _mark(paper, entry, stops=stops)
    title = Text(prediction.speaker.say(entry.step.title), style="bold red" if stops else _STYLES[entry.status])
    if entry.choice:
        title.append(f" {paper.marks.arrow} {entry.choice}", style="not bold cyan")
    paper.columns(
        (Text(mark, style=style), 1),
        (Text(clock_time(entry.at).rjust(_TIME), style="dim"), _TIME + 1),
        (title, wide),
        (because, space - wide),
        indent=2,
        gap=1,
    )


def _mark(paper: Paper, entry: Entry, *, stops: bool) -> tuple[str, str]:
    if stops:
        return paper.marks.bad, "bold red"
    if entry.status is Status.SHOWN:
        return paper.marks.shown, "green"
    if entry.status is Status.SKIPPED:
        return paper.marks.skipped, "dim"
    return paper.marks.behind, "dim"


def _because(paper: Paper, entry: Entry, why: tuple[told.Reason, ...], *, again: str) -> Text:
    made = Text()
    if again:
        made.append(again, style="dim")
        why = ()
    for number, reason in enumerate(why):
        if number:
            made.append("\n")
        made.append_text(prose(sentence(reason.message)))
        if reason.times > 1:
            made.append(f", and {reason.times - 1} more")
        made.append(f" {reason.rule.id}", style="dim cyan")
    restarts = sum(move.edge.reboot for move in entry.moves)
    if restarts:
        made.append(f" {paper.marks.dot} {counted(restarts, 'restart')}", style="yellow")
    return made


def _evidence(paper: Paper, prediction: Prediction, entry: Entry) -> None:
    said = told.every_message(prediction, entry)
    if len(said) > len(entry.reasons):
        for _, message in said:
            paper.columns((prose(message), paper.width - _BEFORE_TITLE - 2), indent=_BEFORE_TITLE + 2)
    reads = {read.path: read.value for move in entry.moves for read in move.reads}
    for path, found in reads.items():
        text = Text(f"{path} = {plain(found)}", style="dim")
        paper.columns((text, paper.width - _BEFORE_TITLE - 2), indent=_BEFORE_TITLE + 2)
