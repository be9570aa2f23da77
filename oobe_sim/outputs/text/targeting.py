"""Targeting as text: what applies first, then what does not, each with its reason and its place."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.drivers.ask import Answer
from oobe_sim.facts.profile import registered
from oobe_sim.outputs.asking import answer as settle
from oobe_sim.outputs.asking import question as ask
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.targeting import Fate, Targeting, Told, Verdict
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.text.rests_on import tell_notes
from oobe_sim.outputs.words import clean, counted, in_its_time, plain, sentence
from oobe_sim.world.world import World

_SHOWN = 4
"""Ways in which what is open may be that are written of one object; the others are counted."""

_GOOD = frozenset(Fate) - {Fate.OUTRANKED, Fate.NOT_TARGETED}


def tell_targeting(paper: Paper, one: Targeting, places: Places, *, nominal: bool) -> None:
    """Write one answer; `nominal` says that nobody named the device."""
    world = one.scenario.world
    device, registration = world.device, world.device.registration
    paper.line(Text(clean(one.scenario.title or one.scenario.name), style="bold"))
    tag = f", group tag {registration.group_tag}" if registration is not None and registration.group_tag else ""
    known = f"registered{tag}" if registered(world, None) else "not registered"
    told = f"{device.serial_number or 'without a serial number'} ({known}, {device.edition.value} {device.build})"
    assumed = "; nobody named it, so it is a nominal one: see --device" if nominal else ""
    paper.labelled("Device", Text(clean(told + assumed)), wide=6)
    paper.labelled("Person", Text(clean(world.person.user_principal_name)), wide=6)
    for heading, several in one.collections:
        paper.heading(heading, "" if several else "none in the input")
        for fate in Fate:
            group = [each for each in several if each.asked.certain and each.asked.answers[0].result.fate is fate]
            for each in group:
                _certain(paper, each, one, places)
        for each in several:
            if not each.asked.certain:
                _open(paper, each, one, places)
    if any(note.kind == "reported" for note in one.scenario.notes):
        paper.heading("Rests on")
        tell_notes(paper, one.scenario.notes, places, explain=False, more="oobe-sim run --explain")


def _certain(paper: Paper, told: Told, one: Targeting, places: Places) -> None:
    verdict = told.asked.answers[0].result
    good = verdict.fate in _GOOD
    mark, style = (paper.marks.good, "green") if good else (paper.marks.skipped, "dim")
    paper.hanging(mark, _headline(told, verdict.fate.value, good=good), style=style)
    paper.columns((_reason(verdict, one.scenario.world), paper.width - 4), indent=4)
    _place(paper, told, verdict.rule.id, one, places)


def _headline(told: Told, fate: str, *, good: bool) -> Text:
    text = Text(clean(told.called), style="bold" if good else "")
    return text.append(f"  {fate}", style="not bold dim")


def _reason(verdict: Verdict, world: World) -> Text:
    return prose(clean(sentence(in_its_time(verdict.reason, world.as_of))))


def _place(paper: Paper, told: Told, rule: str, one: Targeting, places: Places) -> None:
    spot = places.of_path(told.path, one.scenario.places)
    where = clean(str(spot)) if spot is not None else clean(told.path)
    line = f" {paper.marks.dot} ".join(part for part in (rule, where) if part)
    paper.columns((Text(line, style="dim"), paper.width - 4), indent=4)


def _open(paper: Paper, told: Told, one: Targeting, places: Places) -> None:
    paper.hanging(paper.marks.doubt, _headline(told, "depends on what is open", good=True), style="bold magenta")
    answers = told.asked.answers
    for each in answers[:_SHOWN]:
        _alternative(paper, each, one.scenario.world)
    left = len(answers) - _SHOWN
    if left > 0 or not told.asked.complete:
        more = f"and {counted(max(left, 0), 'other way')}" + ("" if told.asked.complete else " or more")
        paper.hanging(paper.marks.item, Text(more, style="dim"), indent=4)
    path = next((path for each in answers for path in each.bindings), "")
    if path:
        known = Text("to settle it, say in a scenario ", style="dim")
        known.append(settle(path, answers[-1].bindings.get(path, True), one.scenario.world), style="not dim cyan")
        paper.columns((known, paper.width - 4), indent=4)
    _place(paper, told, "", one, places)


def _alternative(paper: Paper, answer: Answer[Verdict], world: World) -> None:
    asked = [f"{ask(path, world)} {plain(value)}" for path, value in answer.bindings.items()]
    text = Text(clean("; ".join(asked)))
    text.append(f" {paper.marks.arrow} ", style="dim")
    text.append(answer.result.fate.value, style="bold")
    text.append(f" ({clean(answer.result.reason)}, {answer.result.rule.id})", style="not bold dim")
    paper.hanging(paper.marks.item, text, indent=4)
