"""Which row of the catalogue is realised by which rule, and which scenario shows it: `docs/coverage.md`.

`python -m oobe_sim.outputs.coverage scenarios docs/coverage.md` writes the page.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.rule import Rule
from oobe_sim.rules.left_out import LEFT_OUT

HEAD = """# What is covered

Each row of the catalogue of rules about Windows, by its id: the rules that stand for it, with the
scenarios that expect them, which a test holds them to; or why it is left out. This page is generated:
`python -m oobe_sim.outputs.coverage scenarios docs/coverage.md`.
"""
BY_TEST = "a test"
"""Where no scenario can expect a rule; `tests/outputs/test_coverage.py` knows the rows."""

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
    """For each rule a scenario that expects it, as a reason or a finding; one of its family's folder first."""
    found: dict[str, tuple[bool, str]] = {}
    for path in sorted(folder.rglob("*.oobe.yaml")):
        name = path.relative_to(folder).as_posix().removesuffix(".oobe.yaml")
        for scenario in load_scenarios(path):
            expect = scenario.expect
            for id in (*(expect.reasons or ()), *(expect.findings or ())) if expect is not None else ():
                elsewhere = not name.startswith(f"{id.partition('.')[0]}/")
                found[id] = min(found.get(id, (elsewhere, name)), (elsewhere, name))
    return {id: name for id, (_, name) in found.items()}


def _row(id: str, rules: Iterable[Rule], shown: Shown) -> str:
    told = sorted(rules, key=lambda rule: rule.id)
    if not told:
        return f"| {id} | left out | {LEFT_OUT[id]} |"
    scenarios = dict.fromkeys(shown[rule.id] for rule in told if rule.id in shown) or {BY_TEST: None}
    return f"| {id} | {', '.join(f'`{rule.id}`' for rule in told)} | {', '.join(scenarios)} |"


def _order(id: str) -> tuple[object, ...]:
    """Ids by family and number: `ESP-D2` before `ESP-D10`."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall(r"\d+|\D+", id))


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(page(Path(sys.argv[1])), encoding="utf-8", newline="\n")
