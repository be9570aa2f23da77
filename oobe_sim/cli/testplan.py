"""`oobe-sim testplan`: the fewest runs on devices that show all that can happen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from oobe_sim.cli.commas import Words, split
from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED, PARTIAL
from oobe_sim.cli.problems import conclude, located
from oobe_sim.errors import InputError

if TYPE_CHECKING:
    from oobe_sim.questions.testplan import TestPlan


def testplan(
    *paths: str,
    open: Words = (),
    keep: Words = (),
    write: str = "",
    force: bool = False,
    explain: bool = False,
    format: Literal["text", "json", "csv"] = "text",
) -> int:
    """Plan the fewest runs on real devices that show everything that this tenant's configuration can lead to.

    To be shown is each edge of the flow that some journey takes, which shows that its guard holds and
    that those before it do not; each rule that holds in such a guard; and each place where a journey
    is over before its end. Open are what people press, what goes wrong, what services answer, the
    network, and the device's edition, registration and TPM. What a tester cannot bring about at will
    is told apart, and so is what cannot be done on a virtual machine.

    Parameters
    ----------
    paths
        Scenarios (*.oobe.yaml), folders, patterns, exports of Intune, or - for standard input: of one tenant.
    open
        More groups of questions that may be answered in any way: device, person.
    keep
        What is not to be otherwise than it is, such as device.edition, or network.proxy.
    write
        Write each run to this folder, as a scenario that expects its outcome.
    force
        Write over files that exist.
    explain
        Tell for each run what only it shows, and all that is to be set.
    format
        Text to print, JSON for programs (oobe-sim/testplan/1), or CSV for a spreadsheet.
    """
    found = gather(paths)
    plan = _plan(found, split(open), split(keep))
    if plan is None:
        return conclude(found, AS_EXPECTED)
    if format == "text":
        from oobe_sim.outputs.text.paper import Paper
        from oobe_sim.outputs.text.testplan import tell_testplan

        tell_testplan(Paper(sys.stdout), plan, explain=explain)
    else:
        from oobe_sim.outputs.testplan_json import render, table

        sys.stdout.write(table(plan) if format == "csv" else render(plan, located(found.problems, found.text)))
    if write:
        _write(plan, write, force=force)
    return conclude(found, AS_EXPECTED if plan.complete else PARTIAL)


def _plan(found: Gathered, open: tuple[str, ...], keep: tuple[str, ...]) -> TestPlan | None:
    from oobe_sim.questions.testplan import testplan as ask

    if not found.scenarios:
        return None
    try:
        return ask(found.scenarios, open, keep=keep)
    except InputError as error:
        found.problems += error.problems
        return None


def _write(plan: TestPlan, folder: str, *, force: bool) -> None:
    from oobe_sim.cli.writing import write_files
    from oobe_sim.inputs.scenario import write_scenario
    from oobe_sim.outputs.words import clean, counted

    files = {Path(folder) / f"{row.scenario.name}.oobe.yaml": write_scenario(row.scenario) for row in plan}
    write_files(dict(files), force=force)
    sys.stdout.flush()
    sys.stderr.write(f"wrote {counted(len(files), 'scenario')} to {clean(folder)}\n")
