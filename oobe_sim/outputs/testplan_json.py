"""A plan of test runs as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from oobe_sim.errors import Problem
from oobe_sim.outputs.json_run import problem_document
from oobe_sim.outputs.words import clean
from oobe_sim.questions.testplan import PlannedRun, TestPlan
from oobe_sim.world.world import CATALOG_DATE

COLUMNS = (
    "number", "title", "scenario", "edition", "registered", "tpm", "connection", "person", "setup", "do", "outcome",
    "stops_at", "minutes", "restarts", "codes", "on_vm", "not_on_vm", "covers", "only_here",
)  # fmt: skip


def render(plan: TestPlan, problems: Iterable[Problem]) -> str:
    """The plan; plain ASCII, so that no pipe spoils it."""
    document: dict[str, Any] = {
        "schema": "oobe-sim/testplan/1",
        "catalog": CATALOG_DATE.isoformat(),
        "question": plan.question,
        "complete": plan.complete,
        "proven": plan.proven,
        "notes": list(plan.notes),
        "runs": plan.to_dicts(),
        "not_at_will": [{"needs": list(one.needs), "marks": list(one.marks)} for one in plan.not_at_will],
        "problems": [problem_document(problem) for problem in problems],
    }
    return json.dumps(document, indent=2) + "\n"


def table(plan: TestPlan) -> str:
    """One row for each run, to be ticked off in a spreadsheet; what is several is separated by semicolons."""
    text = io.StringIO()
    written = csv.writer(text, lineterminator="\n")
    written.writerow(COLUMNS)
    written.writerows(map(_row, plan))
    return text.getvalue()


def _row(row: PlannedRun) -> list[str]:
    values = (
        row.number,
        row.title,
        row.source,
        row.edition,
        "yes" if row.registered else "no",
        row.tpm,
        row.connection,
        row.person,
        "; ".join(one.words for one in row.setup),
        "; ".join(one.words if one.provokes else f"{one.title}: {one.words}" for one in row.acts),
        row.outcome.value,
        row.stop,
        round(row.minutes),
        row.restarts,
        "; ".join(row.codes),
        "no" if row.not_on_vm else "yes",
        "; ".join(f"{one.words} ({one.rule})" for one in row.not_on_vm),
        "; ".join(row.covers),
        "; ".join(row.only_here),
    )
    return [_cell(clean(str(value))) for value in values]


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
