"""Targeting as JSON, `oobe-sim/targeting/1`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from oobe_sim.drivers.ask import Answer
from oobe_sim.errors import Problem
from oobe_sim.facts.profile import registered
from oobe_sim.outputs.asking import question
from oobe_sim.outputs.json_run import value
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.targeting import Targeting, Told, Verdict
from oobe_sim.world.world import World

SCHEMA = "oobe-sim/targeting/1"
_KEYS = ("autopilot_profiles", "esp_profiles", "apps", "policies", "scripts")


def render(several: Iterable[Targeting], places: Places, problems: Sequence[Problem]) -> str:
    """All answers, each with its device and person."""
    told = {
        "schema": SCHEMA,
        "answers": [_answer(one, places) for one in several],
        "problems": [
            {"code": p.code, "file": p.place.file, "line": p.line, "column": p.column, "found": p.found,
             "expected": p.expected}
            for p in problems
        ],
    }  # fmt: skip
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _answer(one: Targeting, places: Places) -> dict[str, Any]:
    world = one.scenario.world
    noted = Counter[str]()
    for note in one.scenario.notes:
        noted[note.kind] += note.times
    return {
        "name": one.scenario.name,
        "as_of": world.as_of.isoformat(),
        "device": world.device.serial_number,
        "registered": registered(world, None),
        "person": world.person.user_principal_name,
        **{
            key: [_told(each, one, places) for each in told]
            for key, (_, told) in zip(_KEYS, one.collections, strict=True)
        },
        "left_out": {"reported": noted["reported"], "irrelevant": noted["irrelevant"]},
    }


def _told(told: Told, one: Targeting, places: Places) -> dict[str, Any]:
    spot = places.of_path(told.path, one.scenario.places)
    said: dict[str, Any] = {"id": told.id, "name": told.name}
    if spot is not None:
        said |= {"file": spot.file, "pointer": spot.pointer, "line": spot.line, "column": spot.column}
    if told.asked.certain:
        return said | _verdict(told.asked.answers[0].result)
    world = one.scenario.world
    return said | {
        "fate": "unknown",
        "depends_on": [_alternative(answer, world) for answer in told.asked.answers],
        "complete": told.asked.complete,
    }


def _alternative(answer: Answer[Verdict], world: World) -> dict[str, Any]:
    given: Mapping[str, object] = answer.bindings
    where = [{"path": path, "question": question(path, world), "answer": value(found)} for path, found in given.items()]
    return {"where": where, **_verdict(answer.result)}


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {"fate": verdict.fate.value, "reason": verdict.reason, "rule": verdict.rule.id, "via": verdict.via}
