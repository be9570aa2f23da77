"""Many predictions as text: a line for each, and what they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Severity
from oobe_sim.outputs import told
from oobe_sim.outputs.limits import limits_that_may_pass
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.findings import tell_findings
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import mark_of, tell_why, word_of
from oobe_sim.outputs.text.questions import tell_questions
from oobe_sim.outputs.text.rests_on import tell_shared_foundation
from oobe_sim.outputs.text.trials import tell_trials_of_many
from oobe_sim.outputs.told import COLOURS
from oobe_sim.outputs.words import clean, counted, path_words
from oobe_sim.world.doubts import DOUBT_PATH

_LEAST = 20
"""A column is never made narrower than that where it holds more."""

FEW = 3
"""Of so many different endings the reasons are told below the table."""

_Row = tuple[Text, Text, Text]


def tell_many(paper: Paper, predictions: Sequence[Prediction], places: Places, *, explain: bool = False) -> None:
    """Write a line for each prediction, expectations that are not met, the sums, and what they have in common."""
    rows = [_row(one, decisive=True) for one in predictions]
    if _wanted(rows) > paper.width - 4:
        rows = [_row(one, decisive=False) for one in predictions]
    widths = _widths(rows, paper.width - 4)
    for (name, word, stop), one in zip(rows, predictions, strict=True):
        outcome = one.run.outcome
        colour = COLOURS[outcome]
        word.stylize(colour)
        mark = Text(mark_of(paper, outcome), style=f"bold {colour}")
        paper.columns((mark, 1), *zip((name, word, stop), widths, strict=True), gap=1)
        for unmet in one.unmet:
            paper.hanging(paper.marks.bad, Text(f"not as expected: {clean(str(unmet))}"), indent=4, style="red")
    paper.line()
    _sums(paper, predictions)
    tell_trials_of_many(paper, predictions)
    findings = told.shared_findings(predictions, places)
    shown = [one for one in findings if explain or one.severity is not Severity.INFO]
    tell_findings(paper, shown, among=len(predictions))
    tell_shared_foundation(paper, predictions, places, explain=explain)
    expecting = [one for one in predictions if one.scenario.expect is not None]
    if expecting:
        paper.line()
        paper.columns((_expected(expecting), paper.width))


def _sums(paper: Paper, predictions: Sequence[Prediction]) -> None:
    """How many complete, where the others stop and why."""
    complete = sum(one.run.outcome is Outcome.COMPLETED for one in predictions)
    runs = counted(len(predictions), "run")
    paper.line(f"{complete} of {runs} {'completes' if complete == 1 else 'complete'}.", style="bold")
    ends = Counter((one.run.outcome, _end(one)) for one in predictions if one.run.outcome is not Outcome.COMPLETED)
    wide = len(str(max(ends.values(), default=0)))
    for (outcome, end), number in sorted(ends.items(), key=lambda each: (-each[1], each[0][1])):
        made = Text(f"  {number:{wide}}  ")
        made.append(end, style=COLOURS[outcome])
        paper.columns((made, paper.width))
    _reasons(paper, predictions)
    if slow := sum(bool(limits_that_may_pass(one)) for one in predictions):
        words = f"{counted(slow, 'run')} may pass a limit where things take longest; --explain tells which."
        paper.line(words, style="yellow")


def _reasons(paper: Paper, predictions: Sequence[Prediction]) -> None:
    """Why runs do not complete, each story once, where there are few of them."""
    stories: dict[tuple[str, ...], list[Prediction]] = {}
    for one in predictions:
        if one.run.outcome is not Outcome.COMPLETED:
            stories.setdefault(_story(one), []).append(one)
    if len(stories) > FEW:
        paper.line(Text("--explain tells why of each.", style="dim"))
        return
    for alike in stories.values():
        tell_why(paper, alike[0])
        tell_questions(paper, alike[0])


def _story(prediction: Prediction) -> tuple[str, ...]:
    why = (reason.message for reason in told.cause(prediction))
    return (_end(prediction), *why, *(question.path for question in prediction.run.questions))


def _expected(expecting: Sequence[Prediction]) -> Text:
    surprises = sum(not one.as_expected for one in expecting)
    runs = f"{counted(len(expecting), 'run')} with expectations"
    if not surprises:
        return Text(f"{runs}: all as expected." if len(expecting) > 1 else f"{runs}: as expected.", style="green")
    return Text(f"{runs}: {surprises} not as expected.", style="red")


def _row(prediction: Prediction, *, decisive: bool) -> _Row:
    """Name, outcome and stop; with what is `decisive` there where the console is wide enough for all."""
    name = clean(prediction.scenario.name).replace(".oobe.yaml", "")
    return Text(name), Text(word_of(prediction.run.outcome)), _stop(prediction, decisive=decisive)


def _stop(prediction: Prediction, *, decisive: bool) -> Text:
    run = prediction.run
    if run.outcome in told.CERTAIN:
        return Text()
    made = Text(run.stop)
    if decisive:
        rules = [reason.rule.id for reason in told.cause(prediction)]
        known = rules or [_question(prediction, question.path) for question in run.questions]
        made.append(f"  {', '.join(known)}" if known else "", style="dim")
    return made


def _question(prediction: Prediction, path: str) -> str:
    if path.startswith(DOUBT_PATH):
        return path.removeprefix(DOUBT_PATH)
    return path_words(path, prediction.run.world)


def _wanted(rows: Sequence[_Row]) -> int:
    return sum(max(column[at].cell_len for column in rows) for at in range(3))


def _widths(rows: Sequence[_Row], space: int) -> tuple[int, int, int]:
    """As wide as each column needs, and what is too much taken from the names and the stops."""
    name, word, stop = (max(column[at].cell_len for column in rows) for at in range(3))
    excess = max(0, name + word + stop - space)
    from_stop = min(excess, max(0, stop - max(_LEAST, (space - word) // 2)))
    name = max(_LEAST, name - (excess - from_stop)) if excess else name
    return name, word, max(0, min(stop - from_stop, space - word - name))


def _end(prediction: Prediction) -> str:
    word = prediction.run.outcome.value.replace("_", " ")
    return word if prediction.run.outcome in told.CERTAIN else f"{word} at {prediction.run.stop}"
