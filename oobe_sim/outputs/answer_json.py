"""Answers as JSON: the version of the format first, then each answer with its rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from oobe_sim.errors import Problem
from oobe_sim.outputs.json_run import problem_document
from oobe_sim.questions.answer import Answer
from oobe_sim.world.world import CATALOG_DATE


def render(
    command: str,
    answers: Mapping[str, Answer[Any]] | Iterable[tuple[str, Answer[Any]]],
    problems: Iterable[Problem],
    **more: object,
) -> str:
    """The answers of a command, each under the name of what it is about; plain ASCII, so that no pipe spoils it.

    `more` is what else there is to say of all answers together.
    """
    pairs = answers.items() if isinstance(answers, Mapping) else answers
    document = {
        "schema": f"oobe-sim/{command}/1",
        "catalog": CATALOG_DATE.isoformat(),
        "answers": [
            {
                "name": name,
                "question": answer.question,
                "complete": answer.complete,
                "notes": list(answer.notes),
                "rows": answer.to_dicts(),
            }
            for name, answer in pairs
        ],
        **more,
        "problems": [problem_document(problem) for problem in problems],
    }
    return json.dumps(document, indent=2) + "\n"
