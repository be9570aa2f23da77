"""Why something is as it is, and what would have had to hold for it to be otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from oobe_sim.drivers.causes import MOST_CAUSES, causes, contrasts
from oobe_sim.drivers.ends import Status
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.prediction import Prediction, predict_scenario
from oobe_sim.outputs.words import sentence
from oobe_sim.questions.answer import STOPPED, Answer
from oobe_sim.questions.asked import Subject, Told
from oobe_sim.questions.subjects import subject
from oobe_sim.questions.values import Value, values_of, words_of
from oobe_sim.world.build import Build
from oobe_sim.world.leaves import alternatives
from oobe_sim.world.world import Domain

AS_ASKED = "It is as you ask for."
"""The note of an answer to *why not* where there is nothing to ask."""

_ROUNDS = 4
"""So often what is asked when something is otherwise is opened as well."""

_WHAT_IT_IS = (".kind", ".device_type", ".architecture", ".route")
"""Fields without which an object would be another one."""


@frozen(eq=False)
class Cause:
    """A minimal set of values: that forces what is so, or that would bring about something else.

    `leads_to` is what is so with these values. Of a change `rests_on` are answers to what the scenario
    leaves open, such as doubts, without which it might not do.
    """

    values: tuple[Value, ...]
    leads_to: str
    rests_on: tuple[Value, ...] = ()


@frozen(eq=False)
class _Asked:
    """A subject with what was opened to ask about it, and how it is now."""

    subject: Subject
    told: Told
    usual: Mapping[str, object]
    now: object


def why(scenario: Scenario, about: str = "", *, most: int = MOST_CAUSES) -> Answer[Cause]:
    """The minimal sets of values that force what is so, the smallest first.

    `about` is a step, an Autopilot profile, an Enrollment Status Page or an app, by id or name;
    without it the outcome. What is not opened for the question stays as it is: leaves that the run
    read are open, where other values of them can be named. Raises InputError and UnknownName.
    """
    prediction, one = _subject(scenario, about)
    asked = _opened(prediction, one)
    if asked.now is None:
        return _stopped(one)
    held = {asked.now, one.beside} - {None}
    where = asked.told.diagrams.leading(asked.told.root, lambda end: end.value in held)
    found = causes(asked.told.diagrams, where, asked.usual, most)
    said = one.words(asked.now)
    rows = tuple(_cause(prediction, one, cause, said, {}) for cause in found.found)
    question = f"{sentence(one.name)} {said}. What forces that?"
    return _answer(prediction, asked, question, rows, complete=found.complete)


def why_not_skipped(scenario: Scenario, page: str, *, most: int = MOST_CAUSES) -> Answer[Cause]:
    """Why a page was not skipped: the minimal changes by which it would be, the smallest first.

    No row where it is skipped as it is. `page` is a step such as region.keyboard. Raises InputError and UnknownName.
    """
    answer = why_not(scenario, page, most=most)
    rows = tuple(row for row in answer.rows if row.leads_to == f"is {Status.SKIPPED.value}")
    return evolve(answer, rows=rows)


def why_not(scenario: Scenario, about: str = "", *, most: int = MOST_CAUSES) -> Answer[Cause]:
    """The minimal changes by which something would be otherwise, the smallest first.

    `about` is what `why` takes: why does this profile not apply, why is this app not waited for, why
    was this page not skipped, or shown; without it, why the enrollment does not complete.
    Raises InputError and UnknownName.
    """
    prediction, one = _subject(scenario, about or Outcome.COMPLETED.value)
    asked = _opened(prediction, one)
    diagrams, root = asked.told.diagrams, asked.told.root
    if asked.now is None:
        return _stopped(one)
    wanted = _wanted(one, asked.now)
    said = f"{sentence(one.name)} {one.words(asked.now)}."
    if asked.now == one.wanted:
        return Answer(said, (), notes=(AS_ASKED,))
    question = f"{said} What would have to hold for it to be otherwise?"
    found = contrasts(diagrams, diagrams.leading(root, lambda end: wanted(end.value)), asked.usual, most)

    def leads_to(changed: Mapping[str, object]) -> str:
        return one.words(diagrams.reached(root, {**asked.usual, **changed}).value)

    def rests_on(changed: Mapping[str, object]) -> Mapping[str, object]:
        """The open values that force what is wanted once the change is made, and all else stays as it is."""
        combination = {**asked.usual, **changed}
        where = diagrams.leading(root, lambda end: wanted(end.value))
        for path, value in combination.items():
            if path in changed or path not in prediction.scenario.space:
                where = diagrams.given(where, path, value)
        return next(iter(causes(diagrams, where, combination, 1).found), {})

    rows = tuple(_cause(prediction, one, change, leads_to(change), rests_on(change)) for change in found.found)
    return _answer(prediction, asked, question, rows, complete=found.complete)


def _subject(scenario: Scenario, about: str) -> tuple[Prediction, Subject]:
    prediction = predict_scenario(scenario)
    return prediction, subject(prediction.scenario, windows(), about)


def _wanted(one: Subject, now: object) -> Callable[[Any], bool]:
    """What counts as otherwise: the value that was asked for, or any other but what is beside the matter."""
    if one.wanted is not None:
        return lambda value: bool(value == one.wanted)
    return lambda value: value not in (now, one.beside, None)


def _opened(prediction: Prediction, one: Subject) -> _Asked:
    """What is asked, with all open that may matter: what was read, and what is read when it is otherwise."""
    scenario = prediction.scenario
    nameable = {path: domain for path, domain in alternatives(scenario.world).items() if not _fixed(path)}
    space: dict[str, Domain] = dict(scenario.space)
    reads = one.reads(prediction.run.branches[0].journey)
    space |= {path: nameable[path] for path in reads if path in nameable and path not in space}
    told, now = _told(one, space)
    for _ in range(_ROUNDS):
        more = {path: nameable[path] for path in told.reads if path in nameable and path not in space}
        # what is read where a step is reached does not matter as long as it is not
        if not more or now == one.beside:
            break
        space |= more
        told, now = _told(one, space)
    return _Asked(one, told, _usual(space), now)


def _told(one: Subject, space: Mapping[str, Domain]) -> tuple[Told, object]:
    """What is so with a space open, and how it is now."""
    told = one.told(space)
    return told, told.diagrams.reached(told.root, _usual(space)).value


def _usual(space: Mapping[str, Domain]) -> dict[str, object]:
    return {path: domain.values[0] for path, domain in space.items()}


def _fixed(path: str) -> bool:
    """Whether nobody asks what if: of one assignment, which is given or not as a whole, or of what an object is."""
    return ".assignments." in path or path.endswith(_WHAT_IT_IS)


def _cause(
    prediction: Prediction,
    one: Subject,
    values: Mapping[str, object],
    leads_to: str,
    rests_on: Mapping[str, object],
) -> Cause:
    moves = tuple(one.deciding(prediction.run.branches[0].journey))
    told, rests = (values_of(prediction.scenario, windows(), given, moves) for given in (values, rests_on))
    return Cause(told, leads_to, rests)


def _answer(
    prediction: Prediction, asked: _Asked, question: str, rows: tuple[Cause, ...], *, complete: bool
) -> Answer[Cause]:
    return Answer(question, rows, complete and asked.told.complete, tuple(_notes(prediction, asked)))


def _stopped(one: Subject) -> Answer[Cause]:
    return Answer(f"What becomes of {one.name}?", (), False, (STOPPED,))


def _notes(prediction: Prediction, asked: _Asked) -> Iterator[str]:
    if not asked.told.complete:
        yield STOPPED
    if prediction.run.questions and asked.now is not Outcome.UNKNOWN:
        yield "This hangs on what the input leaves open, for each of which the first answer is taken here."
    if isinstance(asked.now, Outcome) and asked.now is not Outcome.COMPLETED:
        yield from _decided(prediction)


def _decided(prediction: Prediction) -> Iterator[str]:
    """The rules that decide, and what they read that was not varied: numbers, dates and sets."""
    journey = prediction.run.branches[0].journey
    cause = set(journey.cause)
    for rule in journey.cause:
        yield f"{rule.id} decides: {prediction.speaker.message(rule, prediction.move_of(rule))}."
    varied = alternatives(prediction.run.world)
    read = {
        path: value
        for made in journey.moves
        if set(made.reasons) & cause
        for path, value in made.evidence.items()
        if isinstance(value, int | float | Build | frozenset) and value and not isinstance(value, bool)
    }
    kept = [words_of(path, read[path], prediction.run.world, windows()) for path in read if path not in varied]
    if kept:
        yield f"Kept as it is, since it is a number or a set: {'; '.join(kept)}."
