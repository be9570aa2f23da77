"""How `oobe-sim walk` walks in a terminal: from the command's options."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oobe_sim.walkthrough.terminal.walk import Manner

_RECORDED = (".oobe.yaml", ".oobe.yml", ".yaml", ".yml")


def manner_of(
    paths: Sequence[str],
    *,
    journey: str | None,
    groups: Sequence[str],
    record: Path | None,
    force: bool,
    auto: bool,
    faults: bool,
    plain: bool,
    language: str,
    timings: Sequence[Path],
    taken: tuple[int, int],
) -> Manner:
    """What the options ask for; raises UnknownGroup, and NotWritten for a file that could not be recorded."""
    from oobe_sim.cli.commas import split
    from oobe_sim.cli.writing import write_files
    from oobe_sim.questions.opening import known
    from oobe_sim.walkthrough.terminal.walk import Manner

    opened = known(split(groups))
    if record is not None:
        _check(record, paths, force=force)
    options = (
        *(("--open", ",".join(opened)) if opened else ()),
        *(("--plain",) if plain else ()),
        *(("--language", language) if language != "en" else ()),
        *(word for one in timings for word in ("--timings", str(one))),
        *(("--record", str(record), "--force") if record is not None else ()),
    )
    begin = {} if journey is None else {"journey": _code(journey)}
    return Manner(
        groups=opened,
        faults=faults,
        auto=auto,
        plain=plain,
        language=language,
        record=record,
        write=None if record is None else lambda text: write_files({record: text}, force=force),
        options=options,
        taken=taken,
        **begin,
    )


def _code(said: str) -> str:
    """The code of a moment; of a page's address the part that holds it."""
    _, found, behind = said.rpartition("journey=")
    return behind.partition("&")[0] if found else said


def _check(record: Path, paths: Sequence[str], *, force: bool) -> None:
    """Refuse before the walk what could not be written after it."""
    import os

    from oobe_sim.cli.writing import NotWritten

    if not record.name.casefold().endswith(_RECORDED):
        raise NotWritten(f"{record} is no name of a scenario; one ends in .oobe.yaml")
    if record.is_dir():
        raise NotWritten(f"{record} is a folder; name a file")
    if os.path.lexists(record) and not force:
        is_input = any(os.path.lexists(path) and record.resolve() == Path(path).resolve() for path in paths)
        raise NotWritten(f"{record} {'is the input' if is_input else 'exists'}; --force writes over it")
