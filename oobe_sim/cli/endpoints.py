"""`oobe-sim endpoints`: what a firewall has to let through."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED
from oobe_sim.cli.problems import conclude, located
from oobe_sim.errors import InputError

if TYPE_CHECKING:
    from oobe_sim.outputs.allow_list import AllowList


def endpoints(*paths: str, format: Literal["table", "csv", "json"] = "table", merge: bool = False) -> int:
    """List the hosts and ports that enrollments need, step by step, and what happens without them.

    Each enrollment is played as if the network let everything through; what the scenario's network
    stops today is marked. What only another way of the enrollment would need is told apart, and
    left out of the CSV. Exits with 4 where an input cannot be used.

    Parameters
    ----------
    paths
        Scenarios (*.oobe.yaml), folders, patterns, exports of Intune, or - for standard input.
    format
        A table for people, CSV for a firewall (one list of all scenarios), or JSON for programs
        (oobe-sim/endpoints/1).
    merge
        One list for all scenarios, with which of them need each host.
    """
    found = gather(paths)
    lists = _lists(found)
    if format == "json":
        from oobe_sim.outputs.allow_list_json import render

        sys.stdout.write(render(lists, located(found.problems, found.text), merge=merge))
    elif format == "csv" and lists:
        from oobe_sim.outputs.allow_list_csv import render as render_csv

        sys.stdout.write(render_csv(lists))
    elif lists:
        _table(lists, merge=merge)
    return conclude(found, AS_EXPECTED)


def _lists(found: Gathered) -> list[AllowList]:
    from oobe_sim.outputs.allow_list import allow_list

    made = []
    for scenario in found.scenarios:
        try:
            made.append(allow_list(scenario))
        except InputError as error:
            found.problems += error.problems
    return made


def _table(lists: Sequence[AllowList], *, merge: bool) -> None:
    from oobe_sim.outputs.text.endpoints import tell_list, tell_merged
    from oobe_sim.outputs.text.paper import Paper

    paper = Paper(sys.stdout)
    if merge:
        tell_merged(paper, lists)
        return
    for number, one in enumerate(lists):
        if number:
            paper.rule()
        tell_list(paper, one)
