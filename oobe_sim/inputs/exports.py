"""Exports of real tools in, typed parts of a world out; reading files happens here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from oobe_sim.errors import Problem
from oobe_sim.inputs.accounting import Account
from oobe_sim.inputs.found import Defaulted, Exports, Note, NoteKind
from oobe_sim.inputs.merge import merged
from oobe_sim.inputs.sheet import Sheet, read_sheet
from oobe_sim.model.finding import Place

__all__ = ["Defaulted", "Exports", "Note", "NoteKind", "load", "read_bytes"]

_FORMATS = (".json", ".csv", ".yaml", ".yml")
_SCENARIO = (".oobe.yaml", ".oobe.yml")


def load(paths: Iterable[Path]) -> Exports:
    """Read files and folders, in any order; a folder is read with all below it but hidden files.

    A file that cannot be used is a problem of the result; the others go on. Never raises for what
    a file holds, or for a file that is missing.
    """
    sheets = []
    for path, named in sorted(set(_files(paths)), key=lambda found: (str(found[0]).casefold(), str(found[0]))):
        sheets.append(_sheet(path, named))
    return merged(sheets)


def read_bytes(data: bytes, name: str) -> Exports:
    """What one file holds; `name` is its path, which tells its format and what belongs to it."""
    return merged([read_sheet(data, name)])


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    for path in paths:
        if path.is_dir():
            for below in path.rglob("*"):
                if below.is_file() and not any(part.startswith(".") for part in below.relative_to(path).parts):
                    yield below, False
        else:
            yield path, True


def _sheet(path: Path, named: bool) -> Sheet:
    name = path.name.casefold()
    if not named and (name.endswith(_SCENARIO) or not name.endswith(_FORMATS)):
        return _passed_over(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = Problem("input.unreadable", Place(str(path)), error.strerror or "no file", "a file that can be read")
        return Sheet(Account(str(path)), problems=[problem])
    return read_sheet(data, str(path))


def _passed_over(path: Path) -> Sheet:
    account = Account(str(path))
    if path.name.casefold().endswith(_SCENARIO):
        account.note("irrelevant", "", "a scenario of this simulator, not an export")
    else:
        account.note("reported", "", f"not read: no export that the simulator knows ends in {path.suffix or 'nothing'}")
    return Sheet(account)


