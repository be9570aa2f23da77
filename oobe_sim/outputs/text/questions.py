"""What the outcome depends on, and what each answer leads to."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.drivers.run import Alternative, OpenQuestion
from oobe_sim.inputs.scenario_any import SAID_ANY
from oobe_sim.outputs import told
from oobe_sim.outputs.asking import answer, is_event
from oobe_sim.outputs.asking import question as ask
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.words import clean, plain
from oobe_sim.world.doubts import DOUBT_PATH, doubt


def tell_questions(paper: Paper, prediction: Prediction) -> None:
    """Write the open questions that decide; nothing where none does."""
    if not prediction.run.questions:
        return
    paper.heading("It depends on")
    for question in prediction.run.questions:
        is_doubt = question.path.startswith(DOUBT_PATH)
        asked = prose(question.why) if is_doubt else Text(_asked(prediction, question))
        paper.hanging(paper.marks.doubt, asked, style="bold magenta")
        for one in question.alternatives:
            _alternative(paper, prediction, question, one)
        _how_to_settle(paper, prediction, question)


def _asked(prediction: Prediction, question: OpenQuestion) -> str:
    return prediction.speaker.say(ask(question.path, prediction.run.world))


def _how_to_settle(paper: Paper, prediction: Prediction, question: OpenQuestion) -> None:
    if question.path.startswith(DOUBT_PATH):
        known = Text("documents contradict each other or are silent; to settle it, say ", style="dim")
        known.append(f"doubts: {{{question.path.removeprefix(DOUBT_PATH)}: ...}}", style="not dim cyan")
        known.append(" in a scenario")
    else:
        why = prediction.speaker.say(question.why)
        # what a scenario says of a leaf comes before its exports, and no export answers an event
        how = "say there" if question.why == SAID_ANY else "add the export that says it, or say in a scenario"
        known = Text(f"{clean(why)}; to settle it, {how} ", style="dim")
        # The last answer, as the first is often that there is nothing: there is more to see in it.
        values = [one.value for one in question.alternatives]
        value = True if True in values else values[0 if is_event(question.path) else -1]
        known.append(answer(question.path, value, prediction.run.world), style="not dim cyan")
        known.append(", for example")
    paper.columns((known, paper.width - 4), indent=4)


def _alternative(paper: Paper, prediction: Prediction, question: OpenQuestion, one: Alternative) -> None:
    words = doubt(question.path) or {}
    text = Text(plain(one.value), style="bold")
    text.append(f" {paper.marks.arrow} ", style="not bold dim")
    never = "not offered" if is_event(question.path) else "not asked on this way"
    ends = [_end(prediction, *end) for end in one.ends] or [never]
    text.append(" or ".join(ends), style="not bold")
    if means := words.get("yes" if one.value else "no"):
        text.append(f" ({prediction.speaker.say(means)})", style="not bold dim")
    paper.hanging(paper.marks.item, text, indent=4)


def _end(prediction: Prediction, outcome: object, stop: str) -> str:
    word = str(getattr(outcome, "value", outcome)).replace("_", " ")
    reached = outcome in told.CERTAIN
    return word if reached else f"{word} at {stop}"
