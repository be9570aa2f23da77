"""Trials as text: how runs end, whether the page ends in time, and what costs most."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from oobe_sim.clock.clock import LONGEST_TIMER
from oobe_sim.drivers.shares import ENOUGH, Case, Share
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs import told
from oobe_sim.outputs.asking import is_event
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.told import COLOURS
from oobe_sim.outputs.words import clean, counted, sentence, work_words

_LABELS = 9
_SHARE = 6
_BETWEEN = 16
_MINUTES = 7

_SHOWN = 0.05
"""Fewer minutes would be told as 0.0."""

MOST_ASSUMED = 3
"""So many guesses are named, and the others counted."""

MOST_COSTS = 5
"""So many kinds of work are told that cost most."""


def tell_trials(paper: Paper, prediction: Prediction) -> None:
    """Write what becomes of the trials; nothing where there were none."""
    trials = prediction.trials
    if trials is None:
        return
    note = f"{trials.number:,} with seed {trials.seed}; in each, how long things take is drawn anew"
    paper.heading("Trials", note)
    leaves = [path for path in trials.assumed if not is_event(path)]
    events = [path for path in trials.assumed if is_event(path)]
    for paths, why in (
        (leaves, "too much is open to try all of it; taken as the simulator guesses"),
        (events, "trials do not try every answer to what is done and to what goes wrong; taken as usual"),
    ):
        if paths:
            shown = ", ".join(clean(path) for path in paths[:MOST_ASSUMED])
            more = f" and {len(paths) - MOST_ASSUMED} more" if len(paths) > MOST_ASSUMED else ""
            paper.labelled("Assumed", Text(f"{why}: {shown}{more}", style="yellow"), wide=_LABELS)
    alike = len({(case.in_time, case.enough, case.costs, case.given_up) for case in trials.cases}) == 1
    for number, case in enumerate(trials.cases):
        if number:
            paper.line()
        for question, answer in told.answered(prediction, case.answers):
            paper.labelled("If", prose(f"{question} {sentence(answer)}.", "magenta"), wide=_LABELS)
        _ends(paper, case)
        if not alike:
            _page(paper, prediction, case)
    if alike:
        if len(trials.cases) > 1:
            paper.line()
        _page(paper, prediction, trials.cases[0])


def tell_trials_of_many(paper: Paper, predictions: Sequence[Prediction]) -> None:
    """Write a line for each scenario: how many trials complete, how often the page ends in time, which limit does."""
    tried = [(one, one.trials) for one in predictions if one.trials is not None]
    if not tried:
        return
    number, seed = tried[0][1].number, tried[0][1].seed
    paper.heading("Trials", f"{number:,} of each with seed {seed}; in each, how long things take is drawn anew")
    head = Text("complete  in time  limit for 95%", style="dim")
    paper.columns((head, paper.width - 4), indent=2)
    for one, trials in tried:
        for case in trials.cases:
            complete = sum(end.share.value for end in case.ends if end.outcome is Outcome.COMPLETED)
            in_time = percent(case.in_time.value) if case.in_time is not None else "-"
            name = clean(one.scenario.name).replace(".oobe.yaml", "")
            if case.answers:
                name += f" ({', '.join(answer for _, answer in told.answered(one, case.answers))})"
            cells = ((percent(complete), 8), (in_time, 7), (_enough_in_short(case), 13))
            columns = [(Text(text.rjust(wide)), wide) for text, wide in cells]
            paper.columns(*columns, (Text(name), paper.width - 38), indent=2)


def percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def _between(share: Share) -> str:
    low, high = share.interval
    return f"{100 * low:.1f} to {100 * high:.1f}"


def _ends(paper: Paper, case: Case) -> None:
    for number, end in enumerate(case.ends):
        colour = COLOURS[end.outcome]
        words = Text(sentence(end.outcome.value.replace("_", " ")), style=colour)
        if end.outcome not in told.CERTAIN:
            words.append(f" at {end.stop}")
        paper.columns(
            (Text("" if number else "Ends", style="dim"), _LABELS),
            (Text(percent(end.share.value).rjust(_SHARE), style="bold"), _SHARE),
            (Text(f"({_between(end.share)})", style="dim"), _BETWEEN),
            (words, paper.width - _LABELS - _SHARE - _BETWEEN - 8),
            indent=2,
        )


def _page(paper: Paper, prediction: Prediction, case: Case) -> None:
    if case.in_time is None or case.enough is None:
        paper.labelled("Page", Text("is not waited for in any trial"), wide=_LABELS)
        return
    limit = f"its limit of {counted(case.limit_minutes, 'minute')}" if case.limit_minutes is not None else "its limit"
    words = Text(f"ends within {limit}, without an error, in ")
    words.append(percent(case.in_time.value), style="bold")
    words.append(f" ({_between(case.in_time)})", style="dim")
    if case.in_time.of < case.ends[0].share.of:
        words.append(f" of the {case.in_time.of:,} trials that come to it")
    paper.labelled("Page", words, wide=_LABELS)
    paper.labelled("Limit", _enough(case), wide=_LABELS)
    for one in case.given_up:
        text = f"{work_words(one.label, prediction.run.world)} takes longer than its own limit in "
        words = Text(sentence(text), style="yellow")
        words.append(f"{percent(one.share.value)} ({_between(one.share)})")
        paper.labelled("", words, wide=_LABELS)
    _costs(paper, prediction, case)


def _enough(case: Case) -> Text:
    enough = case.enough
    hundred = round(100 * ENOUGH)
    if enough is None or enough.minutes is None:
        why = "an error ends the page first" if case.given_up else f"none of at most {LONGEST_TIMER:,} minutes does"
        return Text(f"no limit lets {hundred} of 100 through: {why}", style="yellow")
    words = Text(f"{counted(enough.minutes, 'minute')}", style="bold")
    high = f"{enough.high:,}" if enough.high is not None else "no limit"
    words.append(f" would let {hundred} of 100 through", style="not bold")
    words.append(f" ({enough.low} to {high})", style="not bold dim")
    return words


def _enough_in_short(case: Case) -> str:
    if case.enough is None:
        return "-"
    return "none" if case.enough.minutes is None else f"{case.enough.minutes} min"


def _costs(paper: Paper, prediction: Prediction, case: Case) -> None:
    """What the page's time goes on, and how many of the late trials are in time without it."""
    late = case.in_time is not None and case.in_time.number < case.in_time.of
    costs = [cost for cost in case.costs if cost.mean >= _SHOWN][:MOST_COSTS]
    if not costs:
        return
    _cost(paper, "Takes", "minutes", "saves" if late else "", "of the late trials, if it took none" if late else "")
    for cost in costs:
        share = percent(cost.saved) if late and cost.saved > 0 else ""
        work = work_words(cost.label, prediction.run.world)
        _cost(paper, "", f"{cost.mean:.1f}", share, work, wide=_SHARE if late else 0)


def _cost(paper: Paper, label: str, minutes: str, saves: str, work: str, *, wide: int = _SHARE) -> None:
    style = "dim" if label else ""
    words = Text(saves.rjust(wide), style="dim")
    words.append(f"  {work}" if wide else work, style=style or "not dim")
    columns = ((Text(minutes.rjust(_MINUTES), style=style), _MINUTES), (words, paper.width - _LABELS - _MINUTES - 6))
    paper.columns((Text(label, style="dim"), _LABELS), *columns, indent=2)
