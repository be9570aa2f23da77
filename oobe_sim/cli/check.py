"""`oobe-sim check`: a tenant as a whole."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from oobe_sim.cli.gather import Gathered, gather, label, text_of
from oobe_sim.cli.main import AS_EXPECTED, NOT_AS_EXPECTED, PARTIAL
from oobe_sim.cli.problems import conclude, located
from oobe_sim.cli.writing import write_files
from oobe_sim.errors import InputError, Problem
from oobe_sim.model.finding import Place
from oobe_sim.model.rule import Severity

if TYPE_CHECKING:
    from oobe_sim.inputs.baseline import Fingerprint
    from oobe_sim.inputs.ignores import Ignore
    from oobe_sim.inputs.scenario_format import Scenario
    from oobe_sim.questions.check import Checked
    from oobe_sim.questions.sifted import Sifted

FailOn = Literal["error", "warning", "info", "never"]


def check(
    *paths: str,
    format: Literal["text", "json"] = "text",
    fail_on: FailOn = "error",
    ignore: Path | None = None,
    baseline: Path | None = None,
    write_baseline: Path | None = None,
) -> int:
    """Check whether every enrollment of a tenant completes, whatever a person does, and what is wrong with it.

    Every enrollment is explored with each choice of the person open, and everything that the rulebook
    and the assignments give reason to tell is told with it, the gravest first. What hangs on something
    that the input leaves open is told one grade milder. Exits with 1 where a finding counts that is as
    grave as --fail-on, with 4 where an input cannot be used, with 5 where exploring was stopped.

    Parameters
    ----------
    paths
        Exports of Intune as files and folders, scenarios (*.oobe.yaml), patterns, or - for standard input.
    format
        Text for people, or JSON for programs (oobe-sim/check/1).
    fail_on
        The least severity that makes the exit code 1; never for none.
    ignore
        A YAML file of findings that are ignored, each with its reason. An entry that matches nothing is
        a finding.
    baseline
        A file that --write-baseline wrote: findings that stand in it do not count.
    write_baseline
        Write all findings that are not ignored into this file; then they do not count from now on.
    """
    from oobe_sim.questions.check import check as ask
    from oobe_sim.questions.sifted import ids, sifted, to_write

    found = gather(paths)
    ignores = _ignores(ignore, ids())
    known = _baseline(baseline)
    answer = ask(_usable(found), _tenants(found, paths))
    told = sifted(answer.rows, ignores, known)
    if write_baseline is not None:
        from oobe_sim.inputs.baseline import write_baseline as text

        fingerprints = to_write((*told.counts, *told.known))
        write_files({write_baseline: text(fingerprints)}, force=True)
        told = sifted(answer.rows, ignores, fingerprints)
    _tell(found, answer, told, format=format)
    code = PARTIAL if not answer.complete else AS_EXPECTED
    if fail_on != "never" and told.at_least(Severity(fail_on)):
        code = NOT_AS_EXPECTED
    return conclude(found, code)


def _usable(found: Gathered) -> list[Scenario]:
    """The scenarios that name nothing that does not exist; what is wrong with the others is kept."""
    from oobe_sim.kernel.catalog import windows
    from oobe_sim.outputs.names import problems_of

    usable = []
    for scenario in found.scenarios:
        problems = problems_of(scenario, windows())
        found.problems += problems
        if not problems:
            usable.append(scenario)
    return usable


def _tenants(found: Gathered, paths: Sequence[str]) -> list[Scenario] | None:
    """By what the assignments are judged, where exports name no device: a nominal one, and nothing made to fit."""
    from oobe_sim.inputs.scenario_nominal import device_scenario

    exports = found.exports
    if exports is None or exports.devices or not found.scenarios:
        return None
    of_files = [one for one in found.scenarios if one.sources or one.title]
    return [*of_files, device_scenario(exports, label(paths))]


def _ignores(path: Path | None, known: Sequence[str]) -> tuple[Ignore, ...]:
    from oobe_sim.inputs.ignores import read_ignores

    return () if path is None else read_ignores(_read(path), str(path), known)


def _baseline(path: Path | None) -> frozenset[Fingerprint]:
    from oobe_sim.inputs.baseline import read_baseline

    return frozenset() if path is None else read_baseline(_read(path), str(path))


def _read(path: Path) -> str:
    text = text_of(str(path))
    if text is None:
        reason = "a folder" if path.is_dir() else "no file" if not path.exists() else "a file that cannot be read"
        raise InputError([Problem("input.unreadable", Place(str(path)), reason, "a file that can be read")])
    return text


def _tell(found: Gathered, answer: Checked, told: Sifted, *, format: str) -> None:
    from oobe_sim.outputs.places import Places

    places = Places(found.text)
    if format == "json":
        from oobe_sim.outputs.check_json import render

        sys.stdout.write(render(answer, told, places, located(found.problems, found.text)))
    elif answer.of:
        from oobe_sim.outputs.text.check import tell_check
        from oobe_sim.outputs.text.paper import Paper

        tell_check(Paper(sys.stdout), answer, told, places)
