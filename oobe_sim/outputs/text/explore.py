"""All that is possible, as text: each outcome with its share, what it takes, a journey, and why it ends so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.exploration import Pace
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs import told
from oobe_sim.outputs.circumstances import asked, circumstance, groups
from oobe_sim.outputs.explored import Explored, Told, when
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper, joined, prose
from oobe_sim.outputs.text.prediction import mark_of, tell_why, word_of
from oobe_sim.outputs.text.replay import tell_replay
from oobe_sim.outputs.told import CERTAIN, COLOURS
from oobe_sim.outputs.words import clean, clock_time, counted, large, percent, plain

_LABELS = 9
_SHARE = 6

FULL = 3
"""Of so many outcomes the journey and the reasons are told without `explain`."""

UNUSUAL = 6
"""So many unusual values of a cause are told without `explain`."""


def tell_explored(paper: Paper, one: Explored, *, explain: bool = False) -> None:
    """Write what is open and each outcome that is possible; with `explain` all causes and journeys, page by page."""
    _title(paper, one)
    _open(paper, one, explain=explain)
    for number, each in enumerate(one.outcomes):
        paper.line()
        _outcome(paper, one, each, full=explain or number < FULL, explain=explain)
    if len(one.outcomes) > FULL and not explain:
        paper.line()
        paper.columns((Text("--explain tells all causes, journeys and reasons.", style="dim"), paper.width))
    paper.line()
    paper.columns((_sum(one), paper.width))


def stopped(one: Explored) -> str:
    """That exploring was stopped, and how much nobody knows."""
    by = "Ctrl-C" if one.interrupted else "--limit"
    if not one.unexplored:
        return f"Stopped by {by}: how each combination ends is known, and not all that is to be told of it."
    return f"Stopped by {by} after {counted(one.states, 'state')}: {percent(one.unexplored)} of it was not explored."


def end_words(outcome: Outcome, stop: str) -> str:
    """An outcome and where it stops: `Blocked at esp.device_setup`."""
    return word_of(outcome) if outcome in CERTAIN else f"{word_of(outcome)} at {stop}"


def _title(paper: Paper, one: Explored) -> None:
    name, title = Text(clean(one.scenario.name), style="bold"), Text(clean(one.scenario.title))
    paper.columns((joined((name, title), f"  {paper.marks.dot}  "), paper.width))
    setting = f" {paper.marks.dot} ".join(told.setting(one.scenario.world))
    paper.columns((Text(setting, style="dim"), paper.width))
    paper.line()


def _open(paper: Paper, one: Explored, *, explain: bool) -> None:
    if not one.open:
        paper.labelled("Open", Text("nothing that a journey asks for; --open opens groups"), wide=_LABELS)
        return
    of = ", ".join(f"{number} of {group}" for group, number in groups(one.open).items())
    text = Text(f"{counted(len(one.open), 'question')} ({of}), {large(one.combinations)} combinations")
    text.append("" if explain else "; --explain lists them", style="dim")
    paper.labelled("Open", text, wide=_LABELS)
    for path, domain in one.open.items() if explain else ():
        made = prose(asked(path, one.scenario.world))
        made.append(f" {', '.join(map(plain, domain.values))}", style="dim")
        paper.hanging(paper.marks.item, made, indent=4)


def _outcome(paper: Paper, one: Explored, each: Told, *, full: bool, explain: bool) -> None:
    row = each.row
    colour = COLOURS[row.outcome]
    words = Text(end_words(row.outcome, row.stop), style=f"bold {colour}")
    share = Text((percent(row.share) if row.share else "").rjust(_SHARE))
    mark = Text(mark_of(paper, row.outcome), style=f"bold {colour}")
    paper.columns((mark, 1), (share, _SHARE), (words, paper.width - _SHARE - 4), gap=1)
    if time := when(row):
        paper.labelled("When", Text(time, style="yellow"), wide=_LABELS)
    _takes(paper, one, each, explain=explain)
    if not full:
        return
    if each.journey is not None:
        _journey(paper, each, explain=explain)
        tell_replay(paper, one.scenario.origin, each.code, wide=_LABELS)
        tell_why(paper, each.journey)


def _takes(paper: Paper, one: Explored, each: Told, *, explain: bool) -> None:
    row = each.row
    for number, cause in enumerate(row.causes if explain else row.causes[:1]):
        _cause(paper, one, cause, label="or" if number else "Takes", explain=explain)
    further = len(row.causes) - 1
    if row.causes and not explain and further:
        more = "" if row.causes_complete else " or more"
        paper.labelled("", Text(f"or {counted(further, 'other cause')}{more}", style="dim"), wide=_LABELS)
    if explain and not row.causes_complete:
        paper.labelled("", Text("or others that are not told", style="dim"), wide=_LABELS)


def _cause(paper: Paper, one: Explored, cause: Mapping[str, object], *, label: str, explain: bool) -> None:
    """Write the unusual values of a cause, and how many are as usual."""
    unusual = {path: value for path, value in cause.items() if value != one.open[path].values[0]}
    shown = list(unusual.items())[: None if explain else UNUSUAL]
    lines = [prose(circumstance(path, value, one.scenario.world)) for path, value in shown]
    if len(unusual) > len(shown):
        lines.append(Text(f"and {len(unusual) - len(shown)} more", style="dim"))
    usual = [path for path in cause if path not in unusual]
    if not cause:
        lines.append(Text("nothing: it ends so whatever is answered"))
    elif not unusual:
        lines.append(Text(f"only what is usual, of {counted(len(usual), 'question')}"))
    elif usual and not explain:
        lines.append(Text(f"and {len(usual)} as usual", style="dim"))
    for number, line in enumerate(lines):
        paper.labelled("" if number else label, line, wide=_LABELS)
    for path in usual if explain else ():
        text = prose(circumstance(path, cause[path], one.scenario.world), style="dim")
        paper.labelled("", text, wide=_LABELS)


def _journey(paper: Paper, each: Told, *, explain: bool) -> None:
    journey = each.journey
    if journey is None:
        return
    several = [("Journey", journey)]
    if each.typical is not None and each.shortest is not None and _moves(each.shortest) < _moves(each.typical):
        several.append(("Shortest", each.shortest))
    for label, one in several[: None if explain else 1]:
        paper.labelled(label, Text(_effort(one, each)), wide=_LABELS)
        (_page_by_page if explain else _pages)(paper, one)
        _loop(paper, one, leads_on=each.row.goes_round)
    if len(several) > 1 and not explain:
        shorter = f"{counted(_moves(several[1][1]), 'move')} instead of {_moves(journey)}; --explain tells it"
        paper.labelled("Shortest", Text(shorter, style="dim"), wide=_LABELS)


def _effort(one: Prediction, each: Told) -> str:
    paces = {Pace.SLOW: ", where things take as long as they may", Pace.FAST: ", where things are as quick as they may"}
    pace = each.row.paces[0] if each.row.paces else Pace.LIKELY
    return told.effort(one) + paces.get(pace, "")


def _moves(one: Prediction) -> int:
    return len(one.run.branches[0].journey.moves)


def _pages(paper: Paper, one: Prediction) -> None:
    """Write the pages in order, in a paragraph, with what is pressed where there is a choice."""
    made = Text()
    for entry in one.run.trace:
        if entry.status is Status.SHOWN:
            made.append(f" {paper.marks.arrow} " if made else "", style="dim")
            made.append(entry.step.id)
            if entry.choice and len(entry.step.choices) > 1:
                made.append(f" ({entry.choice})", style="cyan")
    paper.labelled("", made, wide=_LABELS)


def _page_by_page(paper: Paper, one: Prediction) -> None:
    for entry in one.run.trace:
        if entry.status is Status.SHOWN:
            made = Text(f"{clock_time(entry.at):>7}  ", style="dim")
            made.append(one.speaker.say(entry.step.title), style="not dim")
            if entry.choice:
                made.append(f" {paper.marks.arrow} {entry.choice}", style="not dim cyan")
            paper.labelled("", made, wide=_LABELS)


def _loop(paper: Paper, one: Prediction, *, leads_on: bool) -> None:
    """Write the steps in which a journey goes round for ever, and whether anything else leads on."""
    loop = one.run.branches[0].journey.loop
    if not loop:
        return
    steps = dict.fromkeys(move.step.id for move in loop)
    way = f" {paper.marks.arrow} ".join((*steps, next(iter(steps)))) if len(steps) > 1 else next(iter(steps))
    after = len(one.run.branches[0].journey.moves) - len(loop)
    made = Text(f"after {counted(after, 'move')} for ever: ")
    made.append(way)
    exit_words = "; another answer would lead on" if leads_on else "; no answer leads on"
    made.append(exit_words, style="yellow" if leads_on else "red")
    paper.labelled("Round", made, wide=_LABELS)


def _sum(one: Explored) -> Text:
    if not one.complete:
        return Text(stopped(one), style="yellow")
    if one.completes:
        return Text("Every outcome that is possible completes.", style="green")
    others = sum(each.row.outcome is not Outcome.COMPLETED for each in one.outcomes)
    words = f"{percent(one.completing)} of the combinations complete; {counted(others, 'other outcome')} possible."
    return Text(words, style="red")


def names(several: Iterable[Explored]) -> str:
    """The scenarios' names, in a row."""
    return ", ".join(clean(one.scenario.name).replace(".oobe.yaml", "") for one in several)
