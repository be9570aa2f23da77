"""From what stands on the command line to scenarios: files, folders, patterns, exports, standard input."""

from __future__ import annotations

import glob
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import define, evolve, field

from oobe_sim.cli.main import STDIN
from oobe_sim.errors import InputError, NothingToDo, Problem
from oobe_sim.inputs.decode import decode
from oobe_sim.inputs.found import Exports
from oobe_sim.inputs.scenario import Scenario, default_scenarios, load_scenarios, read_scenarios
from oobe_sim.inputs.scenario_format import Origin

STDIN_NAME = "<stdin>"
_SCENARIO = (".oobe.yaml", ".oobe.yml")
_YAML = (".yaml", ".yml")
_EXPORTS = (".json", ".csv")
_PEEKED = 4096
SHOWN = 3
"""So many files are named; the rest is counted."""


@define
class Gathered:
    """Scenarios as they were found, and the problems of the files that could not be used.

    `exports` is what was read of exports that stand on the command line themselves; `passed_over`
    names files beside scenarios that look like exports and that no scenario reads.
    """

    scenarios: list[Scenario] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    exports: Exports | None = None
    passed_over: list[str] = field(factory=list)
    stdin: str | None = None

    def text(self, file: str) -> str | None:
        """The text of a file that a scenario or a problem names."""
        return self.stdin if file == STDIN_NAME else text_of(file)


def text_of(file: str) -> str | None:
    """The text of a file; `None` where it cannot be read."""
    try:
        return decode(Path(file).read_bytes(), file).text
    except (OSError, ValueError, InputError):
        return None


def gather(named: Sequence[str]) -> Gathered:
    """Read all that is named. Raises NothingToDo where nothing is named or nothing is found."""
    if not named:
        raise NothingToDo("name a scenario, an export, a folder or a pattern, or `-` for standard input")
    scenarios, exports = sort_out(named)
    found = Gathered()
    for path in scenarios:
        try:
            several = from_stdin(found) if path == STDIN else load_scenarios(Path(path))
            found.scenarios += _of_files(several, (path,))
        except InputError as error:
            found.problems += error.problems
    if exports:
        found.exports = read_exports(exports)
        found.problems += found.exports.problems
        if holds_something(found.exports):
            found.scenarios += _of_files(default_scenarios(found.exports, label(exports)), tuple(exports))
    folders = [name for name in named if os.path.isdir(name)]  # noqa: PTH112 - a name of any length
    found.passed_over = list(_unread_beside(folders, found.scenarios))
    if not found.scenarios and not found.problems:
        raise NothingToDo(f"nothing that the simulator reads in {', '.join(named)}")
    return found


def _of_files(scenarios: Sequence[Scenario], paths: tuple[str, ...]) -> Iterator[Scenario]:
    """The scenarios, each with the files that have to be named to get it again."""
    for number, scenario in enumerate(scenarios, 1):
        yield evolve(scenario, origin=Origin(paths, number, len(scenarios)))


def read_exports(paths: Sequence[str]) -> Exports:
    """Read exports together: they are one tenant's."""
    from oobe_sim.inputs.exports import load

    return load(map(Path, paths))


def sort_out(named: Iterable[str], *, search: bool = True) -> tuple[list[str], list[str]]:
    """Scenario files, and files and folders of exports; each once, patterns written out.

    With `search` a folder that holds scenarios anywhere stands for these, and for nothing else.
    """
    scenarios: dict[str, None] = {}
    exports: dict[str, None] = {}
    for name in named:
        if not name:
            raise NothingToDo("a name is empty; `.` is the current folder")
        for path in _written_out(name):
            below = list(_scenarios_below(path)) if search and os.path.isdir(path) else []  # noqa: PTH112 - a name of any length
            if below:
                scenarios |= dict.fromkeys(below)
            elif path == STDIN or _is_scenario(path):
                scenarios[path] = None
            else:
                exports[path] = None
    return list(scenarios), list(exports)


def holds_something(exports: Exports) -> bool:
    """Whether there is anything in the exports to make a scenario of."""
    return bool(
        exports.autopilot_profiles
        or exports.esp_profiles
        or exports.apps
        or exports.devices
        or exports.configuration_files
        or exports.policies
        or exports.restrictions
        or exports.platform_restrictions
        or exports.conditional_access
        or exports.scripts
        or exports.groups
        or exports.filters
    )


def not_read(files: Sequence[str]) -> str:
    """A sentence about exports beside scenarios; nothing is left out silently."""
    shown = ", ".join(files[:SHOWN]) + (f" and {len(files) - SHOWN} more" if len(files) > SHOWN else "")
    return f"oobe-sim: not read, as no scenario names it under `exports`: {shown}\n"


def label(paths: Sequence[str]) -> str:
    """What to call the scenarios that are made of these exports."""
    if len(paths) == 1:
        return Path(paths[0]).resolve().name or paths[0]
    return f"{len(paths)} exports"


def _written_out(name: str) -> list[str]:
    if name == STDIN or os.path.lexists(name) or not glob.has_magic(name):
        return [name]
    return sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - the pattern may be absolute


def _scenarios_below(folder: str) -> Iterator[str]:
    root = Path(folder)
    found = (path for path in root.rglob("*") if path.name.casefold().endswith(_SCENARIO) and path.is_file())
    seen = (path for path in found if not any(part.startswith(".") for part in path.relative_to(root).parts))
    yield from sorted(map(str, seen))


def _unread_beside(folders: Iterable[str], scenarios: Iterable[Scenario]) -> Iterator[str]:
    """Files below folders of scenarios that look like exports, and that none of the scenarios reads."""
    read: set[str] = set()
    for one in scenarios:
        places = (*one.places.values(), *(note.place for note in one.notes))
        files = {*(place.file for place in places), *(measured.file for measured in one.calibrated)}
        read |= {os.path.realpath(file) for file in files}
    for folder in folders:
        if not any(_scenarios_below(folder)):
            continue
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix.casefold() in _EXPORTS and path.is_file() and os.path.realpath(path) not in read:
                yield str(path)


def _is_scenario(path: str) -> bool:
    """By its name; a YAML file of another name by its first key."""
    lower = path.casefold()
    if lower.endswith(_SCENARIO):
        return True
    if not lower.endswith(_YAML):
        return False
    try:
        with Path(path).open("rb") as file:
            lines = file.read(_PEEKED).removeprefix(b"\xef\xbb\xbf").splitlines()
    except OSError:
        return False
    first = next((line for line in lines if line.strip() and not line.startswith((b"#", b"---"))), b"")
    return first.startswith(b"oobe-sim:")


def from_stdin(found: Gathered) -> tuple[Scenario, ...]:
    """The scenarios on standard input, whose text is kept for problems."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None and sys.stdin is not None:
        stream = io.BytesIO(sys.stdin.read().encode())
    data = b"" if stream is None else stream.read()
    found.stdin = decode(data, STDIN_NAME).text
    return read_scenarios(found.stdin, STDIN_NAME, Path.cwd())
