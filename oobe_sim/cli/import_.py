"""`oobe-sim import`: from exports to scenarios that stand alone."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from oobe_sim.cli.main import STDIN
from oobe_sim.cli.writing import NotWritten, write_files
from oobe_sim.errors import InputError, NothingToDo
from oobe_sim.inputs.found import Exports
from oobe_sim.inputs.scenario import Scenario
from oobe_sim.outputs.words import clean, counted


def import_(*paths: str, output: Annotated[str, Parameter(name=("--output", "-o"))] = "", force: bool = False) -> int:
    """Make scenarios of exports of Intune: one for each device, or for each profile.

    What was read, what cannot matter and what is not modelled is counted on standard error.

    Parameters
    ----------
    paths
        Exports: JSON of Microsoft Graph, CSV of devices, folders of IntuneCD or IntuneManagement.
    output
        The scenario's file, which gets a number where there are several, or a folder; without it one
        scenario is printed.
    force
        Write over files that exist.
    """
    from oobe_sim.cli.gather import holds_something, label, read_exports, sort_out, text_of
    from oobe_sim.cli.problems import tell_problems
    from oobe_sim.inputs.scenario import default_scenarios

    if not paths:
        raise NothingToDo("name exports: files or folders")
    scenarios, exports = sort_out(paths, search=False)
    if scenarios:
        named = "standard input" if STDIN in scenarios else scenarios[0]
        raise NotWritten(f"{named} is no export; `oobe-sim run` reads scenarios")
    found = read_exports(exports)
    if holds_something(found):
        write_scenarios(default_scenarios(found, label(exports)), output, force=force)
        _tell(found)
    elif not found.problems:
        raise NothingToDo(f"no export that the simulator reads in {', '.join(paths)}")
    tell_problems(found.problems, text_of)
    return InputError.exit_code if found.problems else 0


def targets(number: int, output: str) -> list[Path]:
    """A file for each scenario: the output itself for one; numbered ones beside it, or in a folder, for several."""
    path = Path(output)
    folder = os.path.isdir(output) or output.endswith(("/", "\\"))  # noqa: PTH112 - a name of any length
    if number == 1 and not folder:
        return [path]
    stem, ending = _ending(path.name)
    digits = len(str(number))
    counts = [f"{count:0{digits}}" for count in range(1, number + 1)]
    if folder:
        return [path / f"{count}.oobe.yaml" for count in counts]
    return [path.with_name(f"{stem}-{count}{ending}") for count in counts]


def _ending(name: str) -> tuple[str, str]:
    for ending in (".oobe.yaml", ".oobe.yml", ".yaml", ".yml"):
        if name.casefold().endswith(ending):
            return name[: -len(ending)], name[-len(ending) :]
    return name, ""


def write_scenarios(scenarios: Sequence[Scenario], output: str, *, force: bool) -> None:
    """Write scenarios to a file or a folder, or one to standard output; raises NotWritten where that is not possible."""
    from oobe_sim.inputs.scenario import write_scenario

    if not output:
        if len(scenarios) > 1:
            raise NotWritten(f"there are {len(scenarios)} scenarios; name a file or a folder for them with --output")
        sys.stdout.write(write_scenario(scenarios[0]))
        return
    files = targets(len(scenarios), output)
    write_files({file: write_scenario(scenario) for file, scenario in zip(files, scenarios, strict=True)}, force=force)
    sys.stderr.write(f"wrote {counted(len(files), 'scenario')} to {clean(_and_others(files))}\n")


def _and_others(files: Sequence[Path]) -> str:
    return str(files[0]) if len(files) == 1 else f"{files[0]} and on to {files[-1].name}"


def _tell(found: Exports) -> None:
    read = (
        (len(found.autopilot_profiles), "Autopilot profile"),
        (len(found.esp_profiles), "Enrollment Status Page"),
        (len(found.apps), "app"),
        (len(found.policies), "policy"),
        (len(found.scripts), "script"),
        (len(found.conditional_access), "Conditional Access policy"),
        (len(found.platform_restrictions), "platform restriction"),
        (len(found.groups), "group"),
        (len(found.filters), "filter"),
        (len(found.devices), "device"),
        (len(found.configuration_files), "configuration file"),
    )
    said = ", ".join(counted(number, one, _PLURALS.get(one, "")) for number, one in read if number)
    notes = Counter[str]()
    for note in found.notes:
        notes[note.kind] += note.times
    sys.stderr.write(f"modelled: {said or 'enrollment restrictions'}\n")
    sys.stderr.write(f"irrelevant, each with a reason: {counted(notes['irrelevant'], 'value')}\n")
    sys.stderr.write(f"reported, not modelled: {counted(notes['reported'], 'value')}\n")
    reported = _reported(found)
    for (file, reason), times in reported[:_SHOWN]:
        sys.stderr.write(f"  {clean(file)}: {clean(reason)}" + (f", {times} times" if times > 1 else "") + "\n")
    if len(reported) > _SHOWN:
        sys.stderr.write(f"  and {len(reported) - _SHOWN} more; oobe-sim run --explain lists them\n")


_PLURALS = {
    "policy": "policies",
    "Conditional Access policy": "Conditional Access policies",
    "Enrollment Status Page": "Enrollment Status Pages",
}
_SHOWN = 20


def _reported(found: Exports) -> list[tuple[tuple[str, str], int]]:
    reported = Counter[tuple[str, str]]()
    for note in found.notes:
        if note.kind == "reported":
            reported[note.place.file, note.reason] += note.times
    return reported.most_common()
