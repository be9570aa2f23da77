"""`oobe-sim fix`: the least to change."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from oobe_sim.cli.commas import Words, split
from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED, NOT_AS_EXPECTED, PARTIAL
from oobe_sim.cli.problems import conclude, located
from oobe_sim.errors import InputError, UsageError

if TYPE_CHECKING:
    from oobe_sim.questions.answer import Answer
    from oobe_sim.questions.edits import Edit
    from oobe_sim.questions.fix import Fix


def fix(
    *paths: str,
    open: Words = (),
    edits: Words = (),
    keep: Words = (),
    cost: Words = (),
    with_failures: bool = False,
    write: str = "",
    write_exports: str = "",
    choose: int = 1,
    force: bool = False,
    format: Literal["text", "json"] = "text",
) -> int:
    """Find the cheapest sets of changes by which every enrollment completes, and why nothing cheaper is enough.

    Exits with 0 where a set of changes is enough or none is needed, with 1 where there is none, and with
    5 where Ctrl-C stopped it before that was known.

    Parameters
    ----------
    paths
        Scenarios (*.oobe.yaml), folders, patterns, exports of Intune, or - for standard input: of one
        tenant, for all of which the same changes are to be enough.
    open
        Groups of questions that may be answered in any way: choices, faults, services, network, device, person.
    edits
        Groups of changes that may be made: authorisation, assignment, blocking, page, profile,
        enrollment, licences, network, registration, image. Without it all of them.
    keep
        Paths of the world that stay as they are, such as tenant.apps.cad.
    cost
        What a change of a group costs, such as licences=10; 1 where nothing is said.
    with_failures
        An enrollment may also complete though something failed.
    write
        Write the changed scenarios to this file, or to a folder.
    write_exports
        Write the JSON exports that change, changed, to this folder; what no export can hold is told.
    choose
        Which of the sets to write, counted from 1.
    force
        Write over files that exist.
    format
        Text for people, or JSON for programs (oobe-sim/fix/1).
    """
    from oobe_sim.questions.fix import AS_IT_IS_ENOUGH

    found = gather(paths)
    answer = _answer(found, split(open), split(edits), split(keep), _costs(cost), with_failures=with_failures)
    if answer is None:
        return conclude(found, NOT_AS_EXPECTED)
    if format == "json":
        from oobe_sim.outputs.answer_json import render

        name = found.scenarios[0].name if len(found.scenarios) == 1 else "all"
        sys.stdout.write(render("fix", {name: answer}, located(found.problems, found.text)))
    else:
        from oobe_sim.outputs.places import Places
        from oobe_sim.outputs.text.fix import tell_fix
        from oobe_sim.outputs.text.paper import Paper

        tell_fix(Paper(sys.stdout), answer, Places(found.text))
    if write:
        _write(found, answer, write, choose, force=force)
    if write_exports:
        _write_exports(found, answer, write_exports, choose, force=force)
    if answer.rows or answer.notes[:1] == (AS_IT_IS_ENOUGH,):
        return conclude(found, AS_EXPECTED)
    return conclude(found, NOT_AS_EXPECTED if answer.complete else PARTIAL)


def _costs(said: tuple[str, ...]) -> dict[str, int]:
    costs = {}
    for word in split(said):
        group, mark, number = word.partition("=")
        if not mark or not (number.isascii() and number.isdecimal()):
            raise UsageError(f"`{word}` is no cost; write a group and a whole number, such as licences=10")
        costs[group] = int(number)
    return costs


def _answer(
    found: Gathered,
    open: tuple[str, ...],
    edits: tuple[str, ...],
    keep: tuple[str, ...],
    costs: dict[str, int],
    *,
    with_failures: bool,
) -> Answer[Fix] | None:
    from oobe_sim.questions.edits import GROUPS
    from oobe_sim.questions.fix import minimal_fix

    if not found.scenarios:
        return None
    groups = edits or tuple(GROUPS)
    try:
        return minimal_fix(found.scenarios, open, edits=groups, keep=keep, costs=costs, with_failures=with_failures)
    except InputError as error:
        found.problems += error.problems
        return None


def _write(found: Gathered, answer: Answer[Fix], output: str, choose: int, *, force: bool) -> None:
    from oobe_sim.cli.import_ import write_scenarios
    from oobe_sim.questions.fix import mended

    edits = _chosen(answer, choose)
    if edits:
        write_scenarios([mended(one, edits) for one in found.scenarios], output, force=force)


def _write_exports(found: Gathered, answer: Answer[Fix], output: str, choose: int, *, force: bool) -> None:
    """Write the files that change below a folder, as they lie below the folder that they have in common."""
    from oobe_sim.cli.writing import write_files
    from oobe_sim.inputs.decode import encode_like
    from oobe_sim.outputs.changed_exports import changed_exports
    from oobe_sim.outputs.words import clean, counted

    changed = changed_exports(found.scenarios, _chosen(answer, choose), found.text)
    if changed.texts:
        common = Path(os.path.commonpath([Path(file).resolve().parent for file in changed.texts]))
        files: dict[Path, str | bytes] = {
            Path(output) / Path(file).resolve().relative_to(common): encode_like(text, Path(file).read_bytes())
            for file, text in changed.texts.items()
        }
        write_files(files, force=force)
        sys.stderr.write(f"wrote {counted(len(files), 'export')} to {clean(output)}\n")
    for edit in changed.left:
        sys.stderr.write(f"oobe-sim: no export holds it, so do it in the portal: {clean(edit.words)}\n")


def _chosen(answer: Answer[Fix], choose: int) -> tuple[Edit, ...]:
    """The changes of the set that was chosen; none where there is no set."""
    if not answer.rows:
        sys.stderr.write("oobe-sim: nothing was written, as there is no set of changes to make\n")
        return ()
    if not 1 <= choose <= len(answer.rows):
        raise UsageError(f"there is no set of changes {choose} to write; there are {len(answer.rows)}")
    return answer.rows[choose - 1].edits
