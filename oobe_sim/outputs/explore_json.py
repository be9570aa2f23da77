"""All that is possible as JSON, in a stable order, with the version of the format first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.exploration import Witness
from oobe_sim.errors import Problem
from oobe_sim.outputs import told
from oobe_sim.outputs.circumstances import asked, circumstance
from oobe_sim.outputs.explored import Explored, Shared, Told, union, when
from oobe_sim.outputs.json_run import problem_document, rule_document, value
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.words import large
from oobe_sim.world.world import CATALOG_DATE, Domain

SCHEMA = "oobe-sim/explore/1"

_WRITTEN = 14_000
"""Numbers of more bits than that are told by their size; nobody reads four thousand digits."""

Document = dict[str, Any]


def document(
    several: Sequence[Explored], groups: Sequence[str], left: Sequence[str], problems: Iterable[Problem] = ()
) -> Document:
    """All scenarios as one document of plain values; `left` are those that nobody explored."""
    return {
        "schema": SCHEMA,
        "catalog": CATALOG_DATE.isoformat(),
        "open": list(groups),
        "complete": not left and all(one.complete for one in several),
        "scenarios": [_scenario(one) for one in several],
        "outcomes": [_shared(one) for one in union(several)],
        "not_explored": list(left),
        "problems": [problem_document(problem) for problem in problems],
    }


def render(
    several: Sequence[Explored], groups: Sequence[str], left: Sequence[str], problems: Iterable[Problem] = ()
) -> str:
    """The document as text in plain ASCII."""
    return json.dumps(document(several, groups, left, problems), indent=2) + "\n"


def _scenario(one: Explored) -> Document:
    return {
        "name": one.scenario.name,
        "title": one.scenario.title,
        "as_of": one.scenario.world.as_of.isoformat(),
        "complete": one.complete,
        "states": one.states,
        "combinations": _whole(one.combinations),
        **_share("unexplored", one.unexplored),
        "questions": [_question(one, path, domain) for path, domain in one.open.items()],
        "outcomes": [_outcome(one, each) for each in one.outcomes],
    }


def _question(one: Explored, path: str, domain: Domain) -> Document:
    return {
        "path": path,
        "question": asked(path, one.scenario.world),
        "values": [value(found) for found in domain.values],
        **({"weights": [str(weight) for weight in domain.weights]} if domain.weights else {}),
    }


def _outcome(one: Explored, each: Told) -> Document:
    row = each.row
    return {
        "outcome": row.outcome.value,
        "stops_at": row.stop,
        **_share("share", row.share),
        "at": [pace.value for pace in row.paces],
        "when": when(row) or None,
        "goes_round": row.goes_round,
        "causes": [_cause(one, cause) for cause in row.causes],
        "causes_complete": row.causes_complete,
        "why": [
            {**rule_document(reason.rule), "message": reason.message, "remedies": list(reason.remedies)}
            for reason in (told.cause(each.journey) if each.journey is not None else ())
        ],
        "journey": _journey(each.typical, row.typical, each.codes.typical, leads_on=row.goes_round),
        "shortest_journey": _journey(each.shortest, row.possible.witness, each.codes.shortest, leads_on=row.goes_round),
    }


def _cause(one: Explored, cause: Mapping[str, object]) -> list[Document]:
    """The values of a cause, those that are not the usual ones first."""
    told_values = [
        {
            "path": path,
            "value": value(found),
            "means": circumstance(path, found, one.scenario.world),
            "usual": found == one.open[path].values[0],
        }
        for path, found in cause.items()
    ]
    return sorted(told_values, key=lambda each: bool(each["usual"]))


def _journey(prediction: Prediction | None, witness: Witness | None, code: str, *, leads_on: bool) -> Document | None:
    if prediction is None or witness is None:
        return None
    journey = witness.journey
    before = len(journey.moves) - len(journey.loop)
    return {
        "journey": code,
        "pace": witness.pace.value,
        "moves": len(journey.moves),
        "minutes": journey.minutes,
        "reboots": prediction.run.reboots,
        "prompts": prediction.run.prompts,
        "pages": [
            {
                "page": entry.step.id,
                "title": prediction.speaker.say(entry.step.title),
                "at": entry.at,
                "minutes": entry.minutes,
                "choice": entry.choice or None,
            }
            for entry in prediction.run.trace
            if entry.status is Status.SHOWN
        ],
        "prefix": [move.step.id for move in journey.moves[:before]],
        "loop": [move.step.id for move in journey.loop],
        "leads_on": leads_on if journey.loop else None,
        "values": {path: value(found) for path, found in witness.bindings.items()},
        "answers": {path: list(answers) for path, answers in witness.answers.items()},
    }


def _shared(one: Shared) -> Document:
    return {
        "outcome": one.outcome.value,
        "stops_at": one.stop,
        "scenarios": [each.scenario.name for each in one.scenarios],
        **_share("most", one.most),
        "most_in": one.most_in.scenario.name,
    }


def _share(name: str, share: Fraction) -> Document:
    """A share as a number, and exactly."""
    exact = f"{_whole(share.numerator)}/{_whole(share.denominator)}"
    return {name: float(share), f"{name}_exact": exact}


def _whole(number: int) -> str:
    """A whole number in digits, as text: a program's numbers may not hold so many."""
    return str(number) if number.bit_length() < _WRITTEN else large(number)
