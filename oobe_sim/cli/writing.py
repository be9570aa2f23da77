"""Files that commands write: each whole or not at all, and over none that is there unless somebody says so."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from oobe_sim.errors import OobeSimError


class NotWritten(OobeSimError):
    """The output cannot be written as it was asked for."""

    exit_code = 2


def write_files(files: Mapping[Path, str | bytes], *, force: bool) -> None:
    """Write files, and the folders that they are in; raises NotWritten, before the first where one exists."""
    if not force and (there := [file for file in files if os.path.lexists(file)]):
        raise NotWritten(f"{there[0]} exists; --force writes over it")
    for file, content in files.items():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(file, content.encode() if isinstance(content, str) else content)
        except OSError as error:
            raise NotWritten(f"{file} cannot be written: {(error.strerror or str(error)).lower()}") from error


def _write(path: Path, content: bytes) -> None:
    """Write beside the file and then put it in place, so that at no time half of it is there."""
    mode = path.stat().st_mode if path.exists() else 0o666 & ~_umask()
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:64]}.", delete=False) as file:
        beside = Path(file.name)
        try:
            file.write(content)
            file.close()
            beside.chmod(mode)
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise


def _umask() -> int:
    """What files of this user may not be; temporary ones are for the user alone."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
