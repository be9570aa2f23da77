"""Predictions as JSON: everything, in a stable order, with the version of the format first."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import Enum
from typing import Any

import attrs

from oobe_sim.drivers.run import Alternative, Entry, OpenQuestion
from oobe_sim.drivers.shares import Case, Share, Trials
from oobe_sim.errors import Problem
from oobe_sim.inputs.found import Note
from oobe_sim.model.duration import high, likely, low
from oobe_sim.model.rule import Rule
from oobe_sim.model.source import Source
from oobe_sim.outputs import hanging, told
from oobe_sim.outputs.limits import limits_that_may_pass
from oobe_sim.outputs.moments import prediction_code
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.timeline import Timeline, timeline
from oobe_sim.world.doubts import doubt
from oobe_sim.world.parts import is_part
from oobe_sim.world.world import CATALOG_DATE

SCHEMA = "oobe-sim/run/1"

Document = dict[str, Any]


def document(predictions: Iterable[Prediction], places: Places, problems: Iterable[Problem] = ()) -> Document:
    """All predictions as one document of plain values, and the problems of inputs that gave none."""
    return {
        "schema": SCHEMA,
        "runs": [_run(prediction, places) for prediction in predictions],
        "problems": [problem_document(problem) for problem in problems],
    }


def render(predictions: Iterable[Prediction], places: Places, problems: Iterable[Problem] = ()) -> str:
    """The document as text: plain ASCII, so that no console and no pipe can spoil it."""
    return json.dumps(document(predictions, places, problems), indent=2) + "\n"


def problem_document(problem: Problem) -> Document:
    """A problem of an input, with its place."""
    return {
        "code": problem.code,
        "file": problem.place.file,
        "pointer": problem.place.pointer,
        "line": problem.line,
        "column": problem.column,
        "found": problem.found,
        "expected": problem.expected,
        "nearest": problem.nearest or None,
    }


def _run(prediction: Prediction, places: Places) -> Document:
    run, scenario, learned = prediction.run, prediction.scenario, prediction.learned
    expectations = None if scenario.expect is None else [attrs.asdict(one) for one in prediction.unmet]
    return {
        "name": scenario.name,
        "title": scenario.title,
        "as_of": run.world.as_of.isoformat(),
        "catalog": CATALOG_DATE.isoformat(),
        "as_expected": prediction.as_expected,
        "unmet_expectations": expectations,
        "outcome": run.outcome.value,
        "stops_at": run.stop,
        "minutes": run.minutes,
        "journey": prediction_code(prediction),
        "device": {
            "id": run.world.device.id,
            "serial_number": run.world.device.serial_number,
            "edition": run.world.device.edition.value,
            "build": str(run.world.device.build),
        },
        "device_name": prediction.device_name or None,
        **_names(prediction),
        "joined": learned.joined,
        "enrolled": learned.enrolled,
        "local_administrator": learned.administrator,
        "reboots": run.reboots,
        **_restarts(prediction),
        "prompts": run.prompts,
        "pages": list(run.pages),
        "cause": [
            {**rule_document(reason.rule), "message": reason.message, "remedies": list(reason.remedies)}
            for reason in told.cause(prediction)
        ],
        "questions": [_question(question) for question in run.questions],
        "findings": [
            {
                "rule": found.rule.id,
                "severity": found.severity.value,
                "path": found.path,
                "message": found.message,
                "remedies": list(found.remedies),
                "place": attrs.asdict(found.spot) if found.spot is not None else None,
            }
            for found in told.findings(prediction, places)
        ],
        "steps": [_step(prediction, entry) for entry in run.trace],
        "limits_that_may_pass": [attrs.asdict(one) for one in limits_that_may_pass(prediction)],
        "timeline": _timeline(timeline(prediction)),
        **({"trials": _trials(prediction.trials)} if prediction.trials is not None else {}),
        "unused_answers": list(prediction.unused),
        "defaulted": [
            {"path": one.path, "value": value(one.value), "source": source_document(one.source)}
            for one in scenario.defaulted
        ],
        "calibrated": [
            {
                "timing": one.timing,
                "low": low(one.duration),
                "likely": likely(one.duration),
                "high": high(one.duration),
                "from": one.what,
                "number": one.number,
                "of": one.of,
                "file": one.file,
            }
            for one in scenario.calibrated
        ],
        "notes": [_note(note) for note in scenario.notes],
        "sources": [source_document(source) for source in scenario.sources],
    }


def _timeline(told: Timeline) -> Document:
    return {
        "items": [{**attrs.asdict(item), "waits": item.waits} for item in told.items],
        "critical_path": list(told.critical_path),
        "biggest": [{"what": words, "minutes": minutes} for words, minutes in told.biggest()],
    }


def _trials(trials: Trials) -> Document:
    return {
        "number": trials.number,
        "seed": trials.seed,
        "assumed": list(trials.assumed),
        "cases": [_case(case) for case in trials.cases],
    }


def _case(case: Case) -> Document:
    enough = case.enough
    return {
        "answers": {path: value(found) for path, found in case.answers.items()},
        "ends": [{"outcome": end.outcome.value, "stops_at": end.stop, **_share(end.share)} for end in case.ends],
        "page_in_time": None if case.in_time is None else _share(case.in_time),
        "page_limit_minutes": case.limit_minutes,
        "limit_for_95_percent": None if enough is None else attrs.asdict(enough),
        "longer_than_own_limit": [{"work": one.label, **_share(one.share)} for one in case.given_up],
        "costs": [
            {"work": cost.label, "mean_minutes": cost.mean, "late_trials_in_time_without": cost.saved}
            for cost in case.costs
        ],
    }


def _share(share: Share) -> Document:
    low, high = share.interval
    return {"trials": share.number, "of": share.of, "share": share.value, "low": low, "high": high}


def _names(prediction: Prediction) -> Document:
    """All names that the device may have, where they hang on a question; `null` is one that Windows makes up."""
    possible = hanging.names(prediction.run)
    return {"device_names": [name or None for name in possible]} if len(possible) > 1 else {}


def _restarts(prediction: Prediction) -> Document:
    possible = hanging.restarts(prediction.run)
    return {"reboots_possible": list(possible)} if len(possible) > 1 else {}


def _step(prediction: Prediction, entry: Entry) -> Document:
    reads = {read.path: value(read.value) for move in entry.moves for read in move.reads}
    return {
        "step": entry.step.id,
        "title": prediction.speaker.say(entry.step.title),
        "kind": entry.step.kind.value,
        "status": entry.status.value,
        "at": entry.at,
        "minutes": entry.minutes,
        "choice": entry.choice or None,
        "reboots": sum(move.edge.reboot for move in entry.moves),
        "rules": [rule.id for rule in entry.reasons],
        "reasons": [message for _, message in told.every_message(prediction, entry)]
        or [reason.message for reason in told.reasons(prediction, entry)],
        "evidence": reads,
    }


def rule_document(rule: Rule) -> Document:
    """A rule: what it is called, its code, how it is known and since when it holds."""
    return {
        "rule": rule.id,
        "title": rule.title,
        "code": rule.code or None,
        "confidence": rule.confidence.value,
        "validity": str(rule.validity),
        "sources": [source_document(source) for source in rule.sources],
    }


def source_document(source: Source) -> Document:
    """A source, with its address and date."""
    return {"title": source.title, "address": source.address, "date": source.date}


def _question(question: OpenQuestion) -> Document:
    return {
        "path": question.path,
        "question": question.why,
        "alternatives": [_alternative(question, one) for one in question.alternatives],
    }


def _alternative(question: OpenQuestion, one: Alternative) -> Document:
    words = doubt(question.path)
    return {
        "value": value(one.value),
        "means": words["yes" if one.value else "no"] if words is not None else "",
        "ends": [{"outcome": outcome.value, "stops_at": stop} for outcome, stop in one.ends],
    }


def _note(note: Note) -> Document:
    return {
        "kind": note.kind,
        "file": note.place.file,
        "pointer": note.place.pointer,
        "reason": note.reason,
        "times": note.times,
    }


def value(found: object) -> Any:
    """A value of the world in JSON's kinds: enums by their values, sets sorted, objects by id."""
    if isinstance(found, Enum):
        return found.value
    if found is None or isinstance(found, bool | int | float | str):
        return found
    if isinstance(found, frozenset):
        return sorted(map(str, map(value, found)))
    if isinstance(found, tuple | list):
        return [value(one) for one in found]
    if is_part(type(found)):
        return getattr(found, "id", None) or type(found).__name__
    return str(found)
