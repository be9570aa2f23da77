"""Exports of real tools in, typed parts of a world out; reading files happens here and nowhere else."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from oobe_sim.errors import Problem
from oobe_sim.inputs.accounting import Account
from oobe_sim.inputs.found import Defaulted, Exports, Note, NoteKind
from oobe_sim.inputs.merge import merged
from oobe_sim.inputs.sheet import Sheet, read_sheet
from oobe_sim.model.finding import Place

__all__ = ["Defaulted", "Exports", "Note", "NoteKind", "load", "read_bytes"]

_OPEN = os.R_OK | os.X_OK
_FORMATS = (".json", ".csv", ".yaml", ".yml")
_SCENARIO = (".oobe.yaml", ".oobe.yml")


def load(paths: Iterable[Path]) -> Exports:
    """Read files and folders, in any order; a folder is read with all below it but hidden files.

    A file that cannot be used is a problem of the result; the others go on. Never raises for what
    a file holds, or for a file that is missing.
    """
    found = sorted(set(_files(paths)), key=lambda one: (str(one[0]).casefold(), str(one[0])))
    with _no_collection():
        return merged([_sheet(path, named) for path, named in found])


def read_bytes(data: bytes, name: str) -> Exports:
    """What one file holds; `name` is its path, which tells its format and what belongs to it."""
    with _no_collection():
        return merged([read_sheet(data, name)])


@contextmanager
def _no_collection() -> Iterator[None]:
    """Read without the garbage collector: all that is made is kept, and looking for more doubles the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    for path in paths:
        if os.path.isdir(path) and os.access(path, _OPEN):  # noqa: PTH112 - a name of any length
            for below in path.rglob("*"):
                if below.is_dir() and not os.access(below, _OPEN):
                    yield below, True
                elif below.is_file() and not any(part.startswith(".") for part in below.relative_to(path).parts):
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
