"""`oobe-sim run`: predict."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number

from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED, NOT_AS_EXPECTED
from oobe_sim.cli.problems import conclude, located
from oobe_sim.cli.progress import with_progress
from oobe_sim.errors import InputError, MissingExtra
from oobe_sim.kernel.book import Book
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import Prediction, predict_scenario

MOST_TRIALS = 1_000_000

Trials = Annotated[int, Parameter(validator=Number(gte=1, lte=MOST_TRIALS))]
Seed = Annotated[int, Parameter(validator=Number(gte=0))]

LONG = 24
"""More scenarios than that show a progress bar."""


def run(
    *paths: str,
    format: Literal["text", "json"] = "text",
    explain: bool = False,
    timeline: bool = False,
    timings: tuple[Path, ...] = (),
    trials: Trials | None = None,
    seed: Seed = 1,
) -> int:
    """Predict what happens to devices, step by step and with reasons.

    Exits with 0 where all goes as the scenarios expect (one without `expect` expects to complete),
    with 1 where something does not, with 4 where an input cannot be used.

    Parameters
    ----------
    paths
        Scenarios (*.oobe.yaml), folders, patterns, exports of Intune, or - for standard input.
    format
        Text for people, or JSON for programs (oobe-sim/run/1).
    explain
        Show every step with its evidence, and all that was assumed.
    timeline
        Show what the time goes on, as a chart.
    timings
        A file of measured times, which come before a scenario's own: CSV (id,minutes), or Graph's
        Autopilot events. May be said again for another file.
    trials
        Play each scenario so many times with durations drawn anew, to see how probable each end is.
    seed
        Which durations are drawn: the same seed gives the same trials.
    """
    found = gather(paths)
    book = Book()
    if timings:
        from oobe_sim.inputs.measured import load_measured

        calibrated = [one for path in timings for one in load_measured(path)]
        options = [word for path in timings for word in ("--timings", str(path))]
        found.scenarios = [one.measured(calibrated).with_options(options) for one in found.scenarios]
    predictions = _predictions(found, book)
    if trials is not None:
        predictions = _tried(predictions, trials, seed, book)
    if format == "json":
        _json(found, predictions)
    else:
        _text(found, predictions, explain=explain, timeline=timeline)
    as_expected = all(one.as_expected for one in predictions)
    return conclude(found, AS_EXPECTED if as_expected else NOT_AS_EXPECTED)


def _tried(predictions: Sequence[Prediction], number: int, seed: int, book: Book) -> list[Prediction]:
    try:
        from oobe_sim.outputs.trials import with_trials
    except ModuleNotFoundError as error:
        if error.name != "numpy":
            raise
        raise MissingExtra("--trials", "data", "numpy") from error
    return [with_trials(one, number, seed, book=book) for one in predictions]


def _predictions(found: Gathered, book: Book) -> list[Prediction]:
    made = []
    for scenario in with_progress(found.scenarios, "Predicting", LONG):
        try:
            made.append(predict_scenario(scenario, book=book))
        except InputError as error:
            found.problems += error.problems
    return made


def _json(found: Gathered, predictions: Sequence[Prediction]) -> None:
    from oobe_sim.outputs.json_run import render

    problems = located(found.problems, found.text)
    sys.stdout.write(render(predictions, Places(found.text), problems))


def _text(found: Gathered, predictions: Sequence[Prediction], *, explain: bool, timeline: bool) -> None:
    if not predictions:
        return
    from oobe_sim.outputs.text.paper import Paper
    from oobe_sim.outputs.text.prediction import tell

    paper, places = Paper(sys.stdout), Places(found.text)
    several = len(predictions) > 1
    for number, one in enumerate(predictions if explain or timeline or not several else ()):
        if number:
            paper.rule()
        tell(paper, one, places, explain=explain, timeline=timeline)
    if several:
        from oobe_sim.outputs.text.many import tell_many

        if explain or timeline:
            paper.rule()
        tell_many(paper, predictions, places, explain=explain)
