"""`oobe-sim explore`: all that is possible."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter
from cyclopts.validators import Number

from oobe_sim.cli.commas import Words, split
from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED, NOT_AS_EXPECTED, PARTIAL
from oobe_sim.cli.problems import conclude, located
from oobe_sim.cli.progress import with_progress
from oobe_sim.errors import InputError
from oobe_sim.inputs.scenario_format import Scenario

if TYPE_CHECKING:
    from oobe_sim.outputs.explored import Explored

Limit = Annotated[int, Parameter(validator=Number(gte=1))]

LONG = 2
"""More scenarios than that show a progress bar."""


def explore(
    *paths: str,
    open: Words = (),
    limit: Limit | None = None,
    format: Literal["text", "json"] = "text",
    explain: bool = False,
) -> int:
    """Say which outcomes are possible, in which share of all combinations, and what forces them.

    Open is what a scenario leaves open, documented doubts, and the groups that --open names.
    Exits with 0 where every outcome completes, with 1 where another one is possible, with 4 where an
    input cannot be used, and with 5 where --limit or Ctrl-C ended the exploring.

    Parameters
    ----------
    paths
        Scenarios (*.oobe.yaml), folders, patterns, exports of Intune, or - for standard input.
    open
        Groups of questions to open, with commas between them: choices, faults, services, network,
        device, person. May be said again.
    limit
        Stop after so many states, with what is known by then.
    format
        Text for people, or JSON for programs (oobe-sim/explore/1).
    explain
        Tell every cause and every journey, page by page.
    """
    from oobe_sim.drivers.graph import MOST_STATES
    from oobe_sim.questions.opening import known

    groups = known(split(open))
    found = gather(paths)
    explored, left = _explored(found, groups, MOST_STATES if limit is None else limit)
    if format == "json":
        from oobe_sim.outputs.explore_json import render

        problems = located(found.problems, found.text)
        sys.stdout.write(render(explored, groups, [one.name for one in left], problems))
    else:
        _text(explored, left, explain=explain)
    partial = bool(left) or not all(one.complete for one in explored)
    completes = all(one.completes for one in explored)
    return conclude(found, PARTIAL if partial else AS_EXPECTED if completes else NOT_AS_EXPECTED)


def _explored(found: Gathered, groups: Sequence[str], most: int) -> tuple[list[Explored], list[Scenario]]:
    """What was explored, and the scenarios that were left when somebody pressed Ctrl-C."""
    from oobe_sim.outputs.explored import explore_scenario

    made: list[Explored] = []
    tried = 0
    try:
        for scenario in with_progress(found.scenarios, "Exploring", LONG):
            try:
                made.append(explore_scenario(scenario, groups, most=most))
            except InputError as error:
                found.problems += error.problems
            tried += 1
            if made and made[-1].interrupted:
                break
    except KeyboardInterrupt:
        pass
    return made, found.scenarios[tried:]


def _text(explored: Sequence[Explored], left: Sequence[Scenario], *, explain: bool) -> None:
    from oobe_sim.outputs.text.explore import tell_explored
    from oobe_sim.outputs.text.explore_many import tell_explored_many
    from oobe_sim.outputs.text.paper import Paper

    paper = Paper(sys.stdout)
    several = len(explored) + len(left) > 1
    for number, one in enumerate(explored if explain or not several else ()):
        if number:
            paper.rule()
        tell_explored(paper, one, explain=explain)
    if several or left:
        if explain and explored:
            paper.rule()
        tell_explored_many(paper, explored, [one.name for one in left], explain=explain)
