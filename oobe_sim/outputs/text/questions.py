"""What the outcome depends on, and what each answer leads to."""

from __future__ import annotations

from rich.text import Text

from oobe_sim.drivers.run import Alternative, OpenQuestion
from oobe_sim.outputs import told
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.words import path_words, plain, sentence
from oobe_sim.world.doubts import DOUBT_PATH, doubt


def tell_questions(paper: Paper, prediction: Prediction) -> None:
    """Write the open questions that decide; nothing where none does."""
    if not prediction.run.questions:
        return
    paper.heading("It depends on")
    for question in prediction.run.questions:
        is_doubt = question.path.startswith(DOUBT_PATH)
        what = sentence(path_words(question.path, prediction.run.world))
        asked = question.why if is_doubt else f"{what}: {question.why}"
        paper.hanging(paper.marks.doubt, prose(prediction.speaker.say(asked)), style="bold magenta")
        for one in question.alternatives:
            _alternative(paper, prediction, question, one)
        if is_doubt:
            pin = f"`doubts: {{{question.path.removeprefix(DOUBT_PATH)}: ...}}` in a scenario"
            known = f"documents contradict each other or are silent; to settle it, say {pin}"
        else:
            known = "the input does not say it; to settle it, add the export that does, or say it in a scenario"
        paper.columns((prose(known, style="dim"), paper.width - 4), indent=4)


def _alternative(paper: Paper, prediction: Prediction, question: OpenQuestion, one: Alternative) -> None:
    words = doubt(question.path) or {}
    text = Text(plain(one.value), style="bold")
    text.append(f" {paper.marks.arrow} ", style="not bold dim")
    ends = [_end(prediction, *end) for end in one.ends] or ["not asked on this way"]
    text.append(" or ".join(ends), style="not bold")
    if means := words.get("yes" if one.value else "no"):
        text.append(f" ({prediction.speaker.say(means)})", style="not bold dim")
    paper.hanging(paper.marks.item, text, indent=4)


def _end(prediction: Prediction, outcome: object, stop: str) -> str:
    word = str(getattr(outcome, "value", outcome)).replace("_", " ")
    reached = outcome in told.CERTAIN
    return word if reached else f"{word} at {stop}"
