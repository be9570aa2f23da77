"""Which row of the catalogue is realised by which rule, and which scenario shows it: `docs/coverage.md`.

`python -m oobe_sim.outputs.coverage scenarios docs/coverage.md` writes the page.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from oobe_sim.drivers.run import Run
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.rule import Rule
from oobe_sim.outputs.prediction import predict_scenario
from oobe_sim.rules.left_out import LEFT_OUT

HEAD = """# What is covered

Each row of the catalogue of rules about Windows, by its id: the rules that stand for it, with a
scenario that each of them decides or reports in; or why it is left out. This page is generated:
`python -m oobe_sim.outputs.coverage scenarios docs/coverage.md`.
"""
BY_TEST = "a test"
"""Where no scenario reaches a rule, `tests/kernel/test_scenarios_reach.py` says why."""

Shown = dict[str, str]


def page(folder: Path) -> str:
    """The page, with what the scenarios of a folder show."""
    shown = shown_by(folder)
    realised: dict[str, list[Rule]] = {}
    for rule in windows().rules.values():
        for id in rule.realises:
            realised.setdefault(id, []).append(rule)
    lines = [HEAD, f"{len(realised)} rows are realised, {len(LEFT_OUT)} are left out with a reason.", ""]
    lines += ["| row | rules | shown by |", "|---|---|---|"]
    lines += [_row(id, realised.get(id, []), shown) for id in sorted({*realised, *LEFT_OUT}, key=_order)]
    return "\n".join(lines) + "\n"


def shown_by(folder: Path) -> Shown:
    """For each rule the scenario that shows it: one that names it in `expect` before any other."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(folder.rglob("*.oobe.yaml")):
        name = path.relative_to(folder).as_posix().removesuffix(".oobe.yaml")
        for scenario in load_scenarios(path):
            expect = scenario.expect
            named = {*(expect.reasons or ()), *(expect.findings or ())} if expect is not None else set()
            for id in _rules_of(predict_scenario(scenario).run):
                rank = 0 if id in named else 1 if name.startswith(f"{id.partition('.')[0]}/") else 2
                found[id] = min(found.get(id, (rank, name)), (rank, name))
    return {id: name for id, (_, name) in found.items()}


def _rules_of(run: Run) -> Iterator[str]:
    for branch in run.branches:
        for made in branch.journey.moves:
            yield from (rule.id for rule in made.reasons)
        yield from (rule.id for rule in branch.journey.cause)
    yield from (finding.rule.id for finding in run.findings)


def _row(id: str, rules: Iterable[Rule], shown: Shown) -> str:
    told = sorted(rules, key=lambda rule: rule.id)
    if not told:
        return f"| {id} | left out | {LEFT_OUT[id]} |"
    scenarios = dict.fromkeys(shown.get(rule.id, BY_TEST) for rule in told)
    return f"| {id} | {', '.join(f'`{rule.id}`' for rule in told)} | {', '.join(scenarios)} |"


def _order(id: str) -> tuple[object, ...]:
    """Ids by family and number: `ESP-D2` before `ESP-D10`."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall(r"\d+|\D+", id))


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(page(Path(sys.argv[1])), encoding="utf-8", newline="\n")
