"""Problems of inputs on standard error: where, what, what instead, and the line that is meant."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from attrs import evolve

from oobe_sim.cli.gather import Gathered, not_read
from oobe_sim.errors import InputError, Problem
from oobe_sim.inputs.problems import render
from oobe_sim.outputs.places import Places
from oobe_sim.outputs.words import clean

_QUOTED = (".oobe.yaml", ".oobe.yml", "<stdin>")
"""Lines of these files are quoted; an export may hold what nobody should copy into a report."""


def tell_problems(problems: Iterable[Problem], text: Callable[[str], str | None] | None = None) -> None:
    """Write each problem; `text` gives the text of a file, for lines and columns."""
    for problem in located(problems, text):
        file = problem.place.file
        quoted = text(file) if text is not None and file.endswith(_QUOTED) else None
        told = render(problem, quoted)
        sys.stderr.write("\n".join(clean(line) for line in told.splitlines()) + "\n")


def conclude(found: Gathered, code: int) -> int:
    """Write, after all else, what was not read and what is wrong; the exit code where nothing is, is `code`."""
    sys.stdout.flush()
    if found.passed_over:
        sys.stderr.write(not_read(found.passed_over))
    tell_problems(found.problems, found.text)
    return InputError.exit_code if found.problems else code


def located(problems: Iterable[Problem], text: Callable[[str], str | None] | None) -> tuple[Problem, ...]:
    """The problems, each with line and column where they can be found."""
    places = Places(text or _no_text)
    return tuple(_located(problem, places) for problem in problems)


def _no_text(file: str) -> None:
    return None


def _located(problem: Problem, places: Places) -> Problem:
    if problem.line is not None:
        return problem
    spot = places.of(problem.place)
    return problem if spot.line is None else evolve(problem, line=spot.line, column=spot.column)
