"""`oobe-sim walk`: the person at the keyboard answers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from oobe_sim.inputs.scenario_format import Scenario
    from oobe_sim.walkthrough.terminal import Manner

_RECORDED = (".oobe.yaml", ".oobe.yml", ".yaml", ".yml")


def walk(
    *paths: str,
    journey: str | None = None,
    auto: bool = False,
    faults: bool = False,
    open: tuple[str, ...] = (),
    device: str | None = None,
    record: Path | None = None,
    force: bool = False,
    plain: bool = False,
    language: Literal["en", "de", "es", "ar"] = "en",
    timings: tuple[Path, ...] = (),
) -> int:
    """Go through an enrollment yourself, page by page.

    Type `?` at a question to see what else may be typed. Exits with 0 where the walk came to its end,
    and with 130 where it was stopped before; then it says with which command it goes on.

    Parameters
    ----------
    paths
        A scenario (*.oobe.yaml), or exports of Intune.
    journey
        Begin at this moment: the code that a walk, a page, or another command shows.
    auto
        Answer everything as the scenario does, or as somebody does for whom all goes well.
    faults
        Ask too what goes wrong, and what Microsoft's services answer.
    open
        Groups of questions to ask too, with commas between them: choices, faults, services, network,
        device, person. May be said again.
    device
        Which of several devices: its number, its serial number or its name.
    record
        Write the walk into this file, as a scenario that expects what happened.
    force
        Write over the recorded file where it exists.
    plain
        Words in lines alone, for a screen reader: no signs, no colours, nothing drawn.
    language
        The language of the walk.
    timings
        A file of measured times, as `run` takes it.
    """
    from oobe_sim.cli.gather import gather
    from oobe_sim.cli.main import STDIN
    from oobe_sim.cli.problems import tell_problems
    from oobe_sim.errors import InputError, UsageError

    if STDIN in paths and not auto:
        raise UsageError("answers are typed on standard input; name the scenario's file, or add --auto")
    found = gather(paths)
    if found.problems:
        tell_problems(found.problems, found.text)
        return InputError.exit_code
    scenario = _chosen(found.scenarios, device)
    if timings:
        from oobe_sim.inputs.measured import load_measured

        scenario = scenario.measured([one for path in timings for one in load_measured(path)])
    from oobe_sim.kernel.catalog import windows
    from oobe_sim.outputs.names import problems_of

    if problems := problems_of(scenario, windows()):
        tell_problems(problems, found.text)
        return InputError.exit_code
    from oobe_sim.walkthrough.terminal import walk as walk_through

    manner = _manner(
        paths,
        journey=journey,
        groups=open,
        record=record,
        force=force,
        auto=auto,
        faults=faults,
        plain=plain,
        language=language,
        timings=timings,
    )
    for stream in (sys.stdin, sys.stdout):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return walk_through(scenario, manner, output=sys.stdout, lines=sys.stdin)


def _manner(
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
) -> Manner:
    from oobe_sim.cli.writing import write_files
    from oobe_sim.questions.opening import known
    from oobe_sim.walkthrough.terminal import Manner

    opened = known(name.strip() for one in groups for name in one.split(",") if name.strip())
    if record is not None:
        _check(record, paths, force=force)
    options = (
        *(("--faults",) if faults else ()),
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


def _chosen(scenarios: Sequence[Scenario], device: str | None) -> Scenario:
    """The device that is named, or the first; raises where none or several are called so."""
    from oobe_sim.errors import UnknownName, UsageError

    if device is None:
        return scenarios[0]
    wanted = device.strip().casefold()
    names = [(one.world.device.serial_number, one.name, one.world.device.id, one.title) for one in scenarios]
    fits = [at for at, known in enumerate(names) if wanted and wanted in [name.casefold() for name in known]]
    if len(fits) > 1:
        numbers = ", ".join(str(at + 1) for at in fits[:8])
        raise UsageError(f"{len(fits)} devices are called {device!r}; say one by its number: {numbers}")
    if fits:
        return scenarios[fits[0]]
    numbered = {str(number): one for number, one in enumerate(scenarios, 1)}
    if wanted in numbered:
        return numbered[wanted]
    if wanted.isdecimal():
        raise UsageError(f"there is no device {device}; there are {len(scenarios)}")
    raise UnknownName("device", device, [name for known in names for name in known if name])
