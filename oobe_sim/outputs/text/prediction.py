"""One prediction as text: how it ends and why, then step by step, then what it rests on."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs import told
from oobe_sim.outputs.limits import limits_that_may_pass
from oobe_sim.outputs.moments import prediction_code
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.findings import tell_findings
from oobe_sim.outputs.text.paper import Paper, joined, prose
from oobe_sim.outputs.text.questions import tell_questions
from oobe_sim.outputs.text.replay import tell_replay
from oobe_sim.outputs.text.rests_on import tell_foundation
from oobe_sim.outputs.text.steps import tell_steps
from oobe_sim.outputs.text.timeline import tell_timeline
from oobe_sim.outputs.text.trials import tell_trials
from oobe_sim.outputs.told import COLOURS
from oobe_sim.outputs.words import clean, sentence

_LABELS = 9


def tell(
    paper: Paper, prediction: Prediction, places: Places, *, explain: bool = False, timeline: bool = False
) -> None:
    """Write a prediction.

    With `explain` every step, its evidence, and all that was assumed; with `timeline` a chart of
    what the time goes on.
    """
    _title(paper, prediction)
    _outcome(paper, prediction)
    tell_why(paper, prediction)
    tell_questions(paper, prediction)
    _unmet(paper, prediction)
    tell_steps(paper, prediction, explain=explain)
    if timeline:
        tell_timeline(paper, prediction)
    tell_findings(paper, told.findings(prediction, places))
    tell_trials(paper, prediction)
    _end(paper, prediction)
    tell_foundation(paper, prediction, places, explain=explain)


def mark_of(paper: Paper, outcome: Outcome) -> str:
    """The sign of an outcome."""
    if outcome is Outcome.UNKNOWN:
        return paper.marks.doubt
    return paper.marks.good if outcome in told.CERTAIN[:2] else paper.marks.bad


def word_of(outcome: Outcome) -> str:
    """The outcome as a word that begins a line."""
    return outcome.value.replace("_", " ").capitalize()


def _title(paper: Paper, prediction: Prediction) -> None:
    name = Text(clean(prediction.scenario.name), style="bold")
    title = Text(clean(prediction.scenario.title))
    paper.columns((joined((name, title), f"  {paper.marks.dot}  "), paper.width))
    setting = f" {paper.marks.dot} ".join(told.setting(prediction.run.world))
    paper.columns((Text(setting, style="dim"), paper.width))
    if assumed := told.assumed_setting(prediction):
        text = f"{' and '.join(_commas(list(assumed)))} assumed: the input does not say"
        paper.columns((Text(sentence(text), style="yellow"), paper.width))
    paper.line()


def _commas(words: list[str]) -> list[str]:
    """All words but the last in one, to be joined with *and*."""
    return [", ".join(words[:-1]), words[-1]] if len(words) > 1 else words


def _outcome(paper: Paper, prediction: Prediction) -> None:
    outcome = prediction.run.outcome
    colour = COLOURS[outcome]
    words = Text(f"{word_of(outcome)}: ", style=f"bold {colour}")
    words.append(told.meaning(prediction), style=f"not bold {colour}")
    paper.hanging(mark_of(paper, outcome), words, indent=0, style=f"bold {colour}")


def tell_why(paper: Paper, prediction: Prediction) -> None:
    """Write where a run stops, why, and what would help."""
    if stop := told.stop_title(prediction):
        place = Text(stop)
        place.append(f"  {prediction.run.stop}", style="dim")
        paper.line()
        paper.labelled("Stops at" if not prediction.run.questions else "Parts at", place, wide=_LABELS)
    dot = f" {paper.marks.dot} "
    for number, reason in enumerate(told.cause(prediction)):
        if not stop and not number:
            paper.line()
        rule = reason.rule
        paper.labelled("Why" if not number else "", prose(sentence(reason.message)), wide=_LABELS)
        known = (rule.id, rule.confidence.value, rule.code)
        paper.labelled("", Text(dot.join(part for part in known if part), style="dim"), wide=_LABELS)
        for source in rule.sources:
            paper.labelled("", Text(str(source), style="dim italic"), wide=_LABELS)
    _remedies(paper, prediction)


def _remedies(paper: Paper, prediction: Prediction) -> None:
    """What would help: any one remedy of a cause does; several causes need one each."""
    groups = told.remedies(prediction)
    for number, (message, remedies) in enumerate(groups.items()):
        label = "" if number else "Remedy"
        if len(groups) > 1:
            paper.labelled(label, prose(f"for: {message}"), wide=_LABELS)
        elif len(remedies) == 1:
            paper.labelled(label, prose(remedies[0], style="green"), wide=_LABELS)
            return
        else:
            in_order = any(remedy.startswith("then ") for remedy in remedies)
            paper.labelled(label, Text("in this order:" if in_order else "any one of these:"), wide=_LABELS)
        for remedy in remedies:
            paper.hanging(paper.marks.item, prose(remedy), indent=_LABELS + 4, style="green")


def _unmet(paper: Paper, prediction: Prediction) -> None:
    if prediction.scenario.expect is None:
        return
    if not prediction.unmet:
        paper.line()
        paper.line(Text(f"{paper.marks.good} as the scenario expects", style="green"))
        return
    paper.heading("Not as expected")
    for one in prediction.unmet:
        paper.hanging(paper.marks.bad, Text(clean(str(one))), style="red")


def _end(paper: Paper, prediction: Prediction) -> None:
    paper.heading("So far, whatever the answers" if prediction.run.questions else "In the end")
    paper.labelled("Name", Text(clean(told.device_name(prediction))), wide=_LABELS)
    paper.labelled("Rights", Text(told.administrator(prediction)), wide=_LABELS)
    paper.labelled("Effort", Text(told.effort(prediction)), wide=_LABELS)
    tell_replay(paper, prediction.scenario.origin, prediction_code(prediction), wide=_LABELS)
    for number, one in enumerate(limits_that_may_pass(prediction)):
        words = Text(sentence(one.words), style="yellow")
        if prediction.trials is None and not number:
            words.append("; --trials 2000 tells how often", style="not yellow dim")
        paper.labelled("" if number else "May pass", words, wide=_LABELS)
