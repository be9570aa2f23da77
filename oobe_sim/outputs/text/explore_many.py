"""All that is possible in several scenarios, as text: a line for each, and what they have in common."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.explored import Explored, union
from oobe_sim.outputs.text.explore import end_words, names, stopped
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import mark_of
from oobe_sim.outputs.told import COLOURS
from oobe_sim.outputs.words import clean, counted, large, percent

_SHARE = 6
_LEAST = 20
"""The column of names is never made narrower than that where it holds more."""


def tell_explored_many(paper: Paper, several: Sequence[Explored], left: Sequence[str], *, explain: bool) -> None:
    """Write a line for each scenario, then all outcomes that are possible in any; `left` were not explored at all."""
    combinations = [large(one.combinations) for one in several]
    wide = max(map(len, combinations), default=0)
    longest = max((len(names([one])) for one in several), default=0)
    name = min(longest, max(_LEAST, (paper.width - wide - _SHARE - 4) // 2))
    if several:
        head = (Text("", style="dim"), 1), (Text("complete", style="dim"), _SHARE + 2)
        paper.columns(*head, (Text("of".rjust(wide), style="dim"), wide), gap=1)
    for one, number in zip(several, combinations, strict=True):
        worst = one.outcomes[0].row.outcome if one.completes and one.outcomes else _worst(one)
        colour = COLOURS[worst]
        cells = (
            (Text(mark_of(paper, worst), style=f"bold {colour}"), 1),
            (Text(percent(one.completing).rjust(_SHARE + 2)), _SHARE + 2),
            (Text(number.rjust(wide), style="dim"), wide),
            (Text(names([one])), name),
            (_others(one), paper.width - wide - name - _SHARE - 7),
        )
        paper.columns(*cells, gap=1)
    _union(paper, several)
    if several and not explain:
        paper.line()
        paper.line(Text("--explain tells each scenario in full.", style="dim"))
    if left:
        paper.line()
        words = f"Stopped by Ctrl-C: {counted(len(left), 'scenario')} not explored: {clean(', '.join(left))}."
        paper.columns((Text(words, style="yellow"), paper.width))


def _worst(one: Explored) -> Outcome:
    others = [each.row.outcome for each in one.outcomes if each.row.outcome is not Outcome.COMPLETED]
    return max(others, key=lambda outcome: outcome.rank, default=Outcome.UNKNOWN)


def _others(one: Explored) -> Text:
    """The most frequent outcome that does not complete, and how many others there are; that it was stopped."""
    others = [each.row for each in one.outcomes if each.row.outcome is not Outcome.COMPLETED]
    made = Text()
    if others:
        made.append(end_words(others[0].outcome, others[0].stop).lower(), style=COLOURS[others[0].outcome])
        made.append(f" and {len(others) - 1} more" if len(others) > 1 else "", style="dim")
    if not one.complete:
        made.append("; " if others else "")
        made.append(stopped(one).partition(":")[0].lower(), style="yellow")
    return made


def _union(paper: Paper, several: Sequence[Explored]) -> None:
    shared = union(several)
    if not shared:
        return
    paper.heading("Possible in all", f"{counted(len(shared), 'outcome')} of {counted(len(several), 'scenario')}")
    wide = len(str(len(several)))
    for one in shared:
        colour = COLOURS[one.outcome]
        text = Text(end_words(one.outcome, one.stop), style=colour)
        most = "at other times only" if not one.most else f"up to {percent(one.most)}"
        text.append(f"  {most}, in {names([one.most_in])}", style="not bold dim")
        cells = (
            (Text(mark_of(paper, one.outcome), style=f"bold {colour}"), 1),
            (Text(f"{len(one.scenarios):{wide}} of {len(several)}"), 2 * wide + 4),
            (text, paper.width - 2 * wide - 8),
        )
        paper.columns(*cells, indent=0, gap=1)
