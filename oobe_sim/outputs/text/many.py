"""Many predictions as text: a line for each, and what they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs import told
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.text.prediction import COLOURS, mark_of, word_of
from oobe_sim.outputs.words import clean, counted

_OUTCOME = 23


def tell_many(paper: Paper, predictions: Sequence[Prediction]) -> None:
    """Write a line for each prediction, expectations that are not met, and the sums."""
    names = [Text(clean(one.scenario.name)) for one in predictions]
    longest = max(name.cell_len for name in names)
    wide = min(longest, max(20, (paper.width - _OUTCOME) // 2))
    for name, one in zip(names, predictions, strict=True):
        outcome = one.run.outcome
        colour = COLOURS[outcome]
        stop = Text("" if outcome in told.CERTAIN else one.run.stop)
        rules = [rule.id for rule in one.run.cause] if outcome not in told.CERTAIN else []
        doubts = [question.path.rpartition(".")[2] for question in one.run.questions]
        if rules or doubts:
            stop.append(f"  {', '.join(rules or doubts)}", style="dim")
        paper.columns(
            (Text(mark_of(paper, outcome), style=f"bold {colour}"), 1),
            (name, wide),
            (Text(word_of(outcome), style=colour), _OUTCOME),
            (stop, paper.width - wide - _OUTCOME - 4),
            gap=1,
        )
        for unmet in one.unmet:
            paper.hanging(paper.marks.bad, Text(f"not as expected: {clean(str(unmet))}"), indent=4, style="red")
    paper.line()
    for sentence in summary(predictions):
        paper.columns((Text(sentence), paper.width))


def summary(predictions: Sequence[Prediction]) -> tuple[str, ...]:
    """How many complete, where the others stop, and how many are not as expected."""
    complete = sum(one.run.outcome is Outcome.COMPLETED for one in predictions)
    said = f"{complete} of {counted(len(predictions), 'run')} {'completes' if complete == 1 else 'complete'}"
    ends = Counter(_end(one) for one in predictions if one.run.outcome is not Outcome.COMPLETED)
    others = [f"{number} {end}" for end, number in sorted(ends.items(), key=lambda each: (-each[1], each[0]))]
    first = f"{said}; {', '.join(others)}." if others else f"{said}."
    surprises = sum(not one.as_expected for one in predictions if one.scenario.expect is not None)
    expecting = sum(one.scenario.expect is not None for one in predictions)
    if not expecting:
        return (first,)
    if not surprises:
        return (first, f"{'All are' if expecting > 1 else 'It is'} as expected." if expecting == len(predictions)
                else f"{counted(expecting, 'run')} with expectations, all met.")  # fmt: skip
    return (first, f"{surprises} of {expecting} {'is' if surprises == 1 else 'are'} not as expected.")


def _end(prediction: Prediction) -> str:
    word = prediction.run.outcome.value.replace("_", " ")
    return word if prediction.run.outcome in told.CERTAIN else f"{word} at {prediction.run.stop}"
