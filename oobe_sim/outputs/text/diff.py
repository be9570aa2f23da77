"""What a change changes as text: each class of enrollments, the worse ones first."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from rich.text import Text

from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.text.prediction import word_of
from oobe_sim.outputs.text.values import tell_values
from oobe_sim.outputs.told import CERTAIN
from oobe_sim.outputs.words import clean, counted
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.compare import Delta, Difference

NAMED = 10
"""So many enrollments of which the same is to be said are named; the rest is counted."""


def alike_by(answer: Answer[Difference]) -> Hashable:
    """What is to be said of an enrollment, whatever it is called."""
    rows = ((row.delta, row.share, tuple(value.words for value in row.witness)) for row in answer.rows)
    return (tuple(rows), answer.notes, answer.complete)


def tell_diff(
    paper: Paper, answer: Answer[Difference], places: Places, *, explain: bool, likewise: Sequence[str] = ()
) -> None:
    """Write every class, and that nothing else changes; `likewise` are enrollments of which the same is so."""
    paper.columns((prose(answer.question, style="bold"), paper.width))
    if likewise:
        more = f" and {len(likewise) - NAMED} more" if len(likewise) > NAMED else ""
        names = clean(", ".join(likewise[:NAMED]))
        paper.columns((Text(f"The same for {names}{more}.", style="dim"), paper.width))
    for row in answer.rows:
        paper.line()
        mark = paper.marks.bad if row.worse else paper.marks.good if _better(row.delta) else paper.marks.item
        style = "red" if row.worse else "green" if _better(row.delta) else "yellow"
        said = list(_said(paper, row.delta))
        paper.hanging(mark, prose(said[0], style=style), indent=0, style=style)
        for line in said[1:]:
            paper.hanging("", prose(line), indent=1)
        where = "all enrollments" if row.share == 1 else f"{float(row.share):.2%} of the combinations"
        paper.hanging("", Text(where, style="dim"), indent=1)
        if row.witness:
            paper.hanging("", Text("such as where", style="dim"), indent=1)
            tell_values(paper, row.witness, places, indent=3, explain=explain)
        if explain:
            _causes(paper, row, places)
    paper.line()
    for note in answer.notes:
        paper.columns((prose(note), paper.width))


def _said(paper: Paper, delta: Delta) -> Iterator[str]:
    arrow = f" {paper.marks.arrow} "
    if delta.before is not None and delta.after is not None:
        yield arrow.join(map(_end, (delta.before, delta.after)))
    likely = tuple(end[0] for end in (delta.before, delta.after) if end is not None)
    if (
        delta.slow_before is not None
        and delta.slow_after is not None
        and likely != (delta.slow_before, delta.slow_after)
    ):
        yield f"where everything takes longest: {arrow.join(map(word_of, (delta.slow_before, delta.slow_after)))}"
    if delta.names is not None:
        yield f"the device is called {arrow.join(clean(name) or 'by a name of its own' for name in delta.names)}"
    if delta.administrator is not None:
        yield f"the person becomes a {'local administrator' if delta.administrator else 'standard user'} now"
    for verb, pages in (("no longer seen", delta.pages_gone), ("seen now", delta.pages_new)):
        if pages:
            titles = dict.fromkeys(windows().steps[page].title for page in pages)
            yield f"{verb}: {'; '.join(f'*{title}*' for title in titles)}"
    for number, what in ((delta.prompts, "prompt"), (delta.restarts, "restart")):
        if number:
            yield f"{counted(abs(number), what)} {'more' if number > 0 else 'fewer'}"


def _end(end: tuple[Outcome, str]) -> str:
    outcome, stop = end
    return word_of(outcome) if outcome in CERTAIN else f"{word_of(outcome)} at {stop}"


def _better(delta: Delta) -> bool:
    likely = delta.before is not None and delta.after is not None and delta.after[0].rank < delta.before[0].rank
    return likely or (delta.before is None and delta.slow_before is not None and not delta.worse)


def _causes(paper: Paper, row: Difference, places: Places) -> None:
    for number, cause in enumerate(row.causes, 1):
        if cause:
            paper.hanging("", Text(f"forced by, {number}:", style="dim"), indent=1)
            tell_values(paper, cause, places, indent=3, explain=True)
    if not row.causes_complete:
        paper.hanging("", Text("and by more sets of values", style="dim"), indent=1)
