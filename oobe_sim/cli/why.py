"""`oobe-sim why` and `oobe-sim why-not`: what forces something, and what would have to hold."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED, PARTIAL
from oobe_sim.cli.problems import conclude, located
from oobe_sim.errors import InputError, UnknownName
from oobe_sim.outputs.words import clean, counted

if TYPE_CHECKING:
    from oobe_sim.inputs.scenario_format import Scenario
    from oobe_sim.questions.answer import Answer
    from oobe_sim.questions.why import Cause

Question = Callable[["Scenario", str], "Answer[Cause]"]


def why(path: str, about: str = "", /, *, format: Literal["text", "json"] = "text", explain: bool = False) -> int:
    """Say what forces an outcome, a skipped page, or the profile that applies: the smallest sets of values.

    Parameters
    ----------
    path
        A scenario, exports of Intune, or - for standard input.
    about
        A step such as region.keyboard, or an Autopilot profile, an Enrollment Status Page or an app, by
        id or name. Without it the outcome is explained.
    format
        Text for people, or JSON for programs (oobe-sim/why/1).
    explain
        Tell all values, with the rules that read them.
    """
    from oobe_sim.questions.why import why as ask

    return _answered("why", path, about, ask, format, explain=explain)


def why_not(path: str, about: str = "", /, *, format: Literal["text", "json"] = "text", explain: bool = False) -> int:
    """Say what would have to hold for something to be otherwise: the smallest changes.

    Parameters
    ----------
    path
        A scenario, exports of Intune, or - for standard input.
    about
        An outcome such as completed, a step, or an Autopilot profile, an Enrollment Status Page or an
        app, by id or name. Without it: why does the enrollment not complete?
    format
        Text for people, or JSON for programs (oobe-sim/why-not/1).
    explain
        Tell all values, with the rules that read them.
    """
    from oobe_sim.questions.why import why_not as ask

    return _answered("why-not", path, about, ask, format, explain=explain)


def _answered(command: str, path: str, about: str, ask: Question, format: str, *, explain: bool) -> int:
    from oobe_sim.questions.answer import STOPPED

    found = gather((path,))
    answers = list(_answers(found, about, ask))
    if format == "json":
        from oobe_sim.outputs.answer_json import render

        sys.stdout.write(render(command, answers, located(found.problems, found.text)))
    elif answers:
        from oobe_sim.outputs.places import Places
        from oobe_sim.outputs.text.paper import Paper
        from oobe_sim.outputs.text.why import tell_why

        paper, places = Paper(sys.stdout), Places(found.text)
        for number, (name, answer) in enumerate(answers):
            if number:
                paper.rule()
            if len(answers) > 1:
                paper.line(clean(name), style="dim")
            tell_why(paper, answer, places, explain=explain)
    stopped = any(STOPPED in answer.notes for _, answer in answers)
    return conclude(found, PARTIAL if stopped else AS_EXPECTED)


def _answers(found: Gathered, about: str, ask: Question) -> list[tuple[str, Answer[Cause]]]:
    """An answer for each scenario that has what is asked about; raises UnknownName where none has."""
    made = []
    unknown: list[UnknownName] = []
    for scenario in found.scenarios:
        try:
            made.append((scenario.name, ask(scenario, about)))
        except InputError as error:
            found.problems += error.problems
        except UnknownName as error:
            unknown.append(error)
    if unknown and not made:
        raise unknown[0]
    if unknown:
        sys.stderr.write(f"oobe-sim: {counted(len(unknown), 'scenario has', 'scenarios have')} nothing of this name\n")
    return made
