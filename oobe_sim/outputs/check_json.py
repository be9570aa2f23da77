"""The check of a tenant as JSON, `oobe-sim/check/1`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from oobe_sim.errors import Problem
from oobe_sim.inputs.baseline import Fingerprint
from oobe_sim.outputs.json_run import problem_document
from oobe_sim.outputs.places import Places
from oobe_sim.questions.check import Checked
from oobe_sim.questions.sifted import Sifted
from oobe_sim.questions.tenant_finding import TenantFinding, Why
from oobe_sim.world.world import CATALOG_DATE

SCHEMA = "oobe-sim/check/1"


def render(checked: Checked, sifted: Sifted, places: Places, problems: Sequence[Problem]) -> str:
    """All findings: those that count, those of the baseline, those that are ignored, and what is gone."""
    told = {
        "schema": SCHEMA,
        "catalog": CATALOG_DATE.isoformat(),
        "enrollments": checked.of,
        "sure_to_complete": checked.sure_to_complete,
        "complete": checked.complete,
        "notes": list(checked.notes),
        "findings": [
            *(_finding(one, places, "new") for one in sifted.counts),
            *(_finding(one, places, "known") for one in sifted.known),
        ],
        "ignored": [{**_finding(one.found, places, "ignored"), "reason": one.entry.reason} for one in sifted.ignored],
        "gone": [_fingerprint(one) for one in sifted.gone],
        "problems": [problem_document(problem) for problem in problems],
    }
    return json.dumps(told, indent=2) + "\n"


def _fingerprint(found: Fingerprint) -> dict[str, Any]:
    id, path, about = found
    return {"id": id, "path": path, "about": list(about)}


def _finding(found: TenantFinding, places: Places, state: str) -> dict[str, Any]:
    spot = places.of(found.place) if found.place is not None else None
    return {
        **_fingerprint(found.fingerprint),
        "state": state,
        "severity": found.severity.value,
        "message": found.message,
        "subject": found.subject or None,
        "file": spot.file if spot is not None else None,
        "pointer": spot.pointer if spot is not None else None,
        "line": spot.line if spot is not None else None,
        "column": spot.column if spot is not None else None,
        "enrollments": list(found.enrollments),
        "of": found.of,
        "nominal": found.nominal,
        "ending": _ending(found),
        "why": [_why(one) for one in found.why],
        "needs": [
            {"path": one.path, "question": one.question, "answer": one.answer, "write": one.write}
            for one in found.needs
        ],
        "remedies": list(found.remedies),
    }


def _why(why: Why) -> dict[str, Any]:
    rule = why.rule
    return {
        "rule": rule.id,
        "message": why.message,
        "confidence": rule.confidence.value,
        "code": rule.code or None,
        "sources": [{"title": one.title, "address": one.address, "date": one.date} for one in rule.sources],
    }


def _ending(found: TenantFinding) -> dict[str, Any] | None:
    ending = found.ending
    if ending is None:
        return None
    return {
        "outcome": ending.outcome.value,
        "step": ending.step,
        "always": ending.always,
        "pace": ending.pace.value if ending.pace is not None else None,
        "minutes": ending.minutes,
        "journey": ending.journey or None,
        "choices": {path.partition(".")[2]: list(answers) for path, answers in ending.answers.items()},
    }
