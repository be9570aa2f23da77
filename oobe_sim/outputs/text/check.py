"""The check of a tenant as text: its findings, the gravest first, and how each end comes about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rich.text import Text

from oobe_sim.drivers.exploration import Pace
from oobe_sim.model.rule import Severity
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.text.findings import STYLES
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.text.replay import tell_replay
from oobe_sim.outputs.words import clean, counted, sentence
from oobe_sim.questions.check import Checked
from oobe_sim.questions.kinds import KINDS
from oobe_sim.questions.sifted import Sifted
from oobe_sim.questions.tenant_finding import Ending, Need, TenantFinding, Why

_MARGIN = 7
_LABELS = 7
_NOTES = 3
"""So many notes of one kind are told, and the others counted."""

_NEEDS = 3
_GONE = 10
_PACES = {Pace.SLOW: "where everything takes as long as it may", Pace.FAST: "where everything is as short as it may be"}


def tell_check(paper: Paper, checked: Checked, sifted: Sifted, places: Places) -> None:
    """Write how many enrollments are sure to complete, each finding that counts, and what does not count."""
    good = checked.sure_to_complete == checked.of
    headline = Text(f"{sentence(checked.notes[0])}.", style="bold green" if good else "bold")
    paper.columns((headline, paper.width))
    for assumed in checked.notes[1:]:
        paper.columns((Text(f"{sentence(assumed)}.", style="yellow"), paper.width))
    paper.columns((Text(_sums(sifted), style="dim"), paper.width))
    left = Counter(one.id for one in sifted.counts if one.severity is Severity.INFO)
    told = Counter[str]()
    for one in sifted.counts:
        note = one.severity is Severity.INFO
        told[one.id] += note
        if not note or told[one.id] <= _NOTES:
            paper.line()
            _finding(paper, one, places)
        if note and told[one.id] == _NOTES < left[one.id]:
            more = f"and {left[one.id] - _NOTES} more of {one.id}; --format json lists them"
            paper.columns((Text(more, style="dim"), paper.width - _MARGIN - 4), indent=_MARGIN + 4)
    _ignored(paper, sifted)
    _gone(paper, sifted)
    if not checked.complete:
        paper.line()
        paper.line("Exploring was stopped; there may be more.", style="yellow")


def _sums(sifted: Sifted) -> str:
    severities = Counter(one.severity for one in sifted.counts)
    said = [counted(severities[one], _SUMS[one]) for one in (Severity.ERROR, Severity.WARNING, Severity.INFO)]
    said += [f"{len(sifted.known)} known from the baseline"] if sifted.known else []
    said += [f"{len(sifted.ignored)} ignored"] if sifted.ignored else []
    return ", ".join(said)


_SUMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _finding(paper: Paper, one: TenantFinding, places: Places) -> None:
    space = paper.width - _MARGIN - 4
    paper.columns(
        (Text(one.severity.value, style=STYLES[one.severity]), _MARGIN),
        (prose(clean(sentence(one.message))), space),
        indent=2,
    )
    place = places.of(one.place) if one.place is not None else None
    parts = [one.id, clean(str(place)) if place is not None else clean(one.path), _whom(one)]
    _below(paper, Text(f" {paper.marks.dot} ".join(filter(None, parts)), style="dim"))
    if one.severity is Severity.INFO and one.ending is None:
        return
    if one.ending is not None:
        _how(paper, one.ending)
        tell_replay(paper, one.origin, one.ending.journey, wide=_LABELS, indent=_MARGIN + 4)
    if one.ending is not None or one.id in KINDS:
        _because(paper, one.why, telling=one.ending is not None)
    _needs(paper, one.needs)
    for remedy in dict.fromkeys(one.remedies):
        paper.hanging(paper.marks.arrow, prose(clean(remedy), style="green"), indent=_MARGIN + 4)


def _whom(one: TenantFinding) -> str:
    if not one.of:
        return "a nominal device" if one.nominal else ""
    number = len(one.enrollments)
    return f"all {one.of} enrollments" if number == one.of > 1 else f"{number} of {counted(one.of, 'enrollment')}"


def _below(paper: Paper, text: Text) -> None:
    paper.columns((Text(), _MARGIN), (text, paper.width - _MARGIN - 4), indent=2)


def _labelled(paper: Paper, label: str, text: Text) -> None:
    space = paper.width - _MARGIN - _LABELS - 6
    paper.columns((Text(), _MARGIN), (Text(label, style="dim"), _LABELS), (text, space), indent=2)


def _how(paper: Paper, ending: Ending) -> None:
    pace = f", {_PACES[ending.pace]}" if ending.pace in _PACES else ""
    if ending.answers:
        text = Text(clean(_yaml(ending.answers)), style="cyan")
        text.append(pace, style="not cyan")
        _labelled(paper, "Presses", text)
    elif ending.pace is not None:
        how = "whatever the person does" if ending.always else "as a person without instructions goes on"
        _labelled(paper, "Comes", Text(f"{how}{pace}"))


def _yaml(answers: Mapping[str, tuple[str, ...]]) -> str:
    said = (f"{path.partition('.')[2]}: [{', '.join(given)}]" for path, given in answers.items())
    return f"choices: {{{', '.join(said)}}}"


def _because(paper: Paper, why: Iterable[Why], *, telling: bool) -> None:
    """The rules with their sources; the first has been said already."""
    for number, one in enumerate(why):
        text = Text()
        if number and telling:
            text.append_text(prose(clean(sentence(one.message))))
            text.append(" ")
        text.append(one.rule.id, style="dim cyan")
        text.append("".join(f"\n{source}" for source in one.rule.sources), style="dim")
        _labelled(paper, "" if number else "Rule", text)


def _needs(paper: Paper, needs: tuple[Need, ...]) -> None:
    for number, one in enumerate(needs[:_NEEDS]):
        text = Text(f"{clean(one.question)} {clean(one.answer)}")
        _labelled(paper, "" if number else "If", text)
    if len(needs) > _NEEDS:
        _labelled(paper, "", Text(f"and {counted(len(needs) - _NEEDS, 'other answer')}", style="dim"))
    if needs:
        _labelled(paper, "Say it", Text(clean(needs[0].write), style="cyan"))


def _ignored(paper: Paper, sifted: Sifted) -> None:
    if not sifted.ignored:
        return
    paper.heading("Ignored")
    for one in sifted.ignored:
        text = Text(f"{one.found.id} {clean(one.found.subject or one.found.path)}: ")
        text.append(clean(one.entry.reason), style="dim")
        paper.hanging(paper.marks.item, text)


def _gone(paper: Paper, sifted: Sifted) -> None:
    if not sifted.gone:
        return
    paper.heading("Gone since the baseline", "write it anew with --write-baseline")
    for id, path, about in sifted.gone[:_GONE]:
        what = " ".join(filter(None, (path, *about)))
        paper.hanging(paper.marks.item, Text(clean(f"{id} {what}")))
    if len(sifted.gone) > _GONE:
        paper.columns((Text(f"and {len(sifted.gone) - _GONE} more", style="dim"), paper.width - 4), indent=4)
