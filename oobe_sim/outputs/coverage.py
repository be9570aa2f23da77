"""Which row of the catalogue is realised by which rule, and which scenario shows it: `docs/coverage.md`.

`python -m oobe_sim.outputs.coverage scenarios docs/coverage.md` writes the page.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from oobe_sim.clock.timings import TIMINGS, Timing
from oobe_sim.inputs.scenario import load_scenarios
from oobe_sim.inputs.scenario_format import Expectation
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.duration import high, low
from oobe_sim.rules.left_out import LEFT_OUT

HEAD = """# What is covered

Each row of the catalogue of rules about Windows, by its id: the rules that stand for it, with the
scenarios that expect them, which a test holds them to; or why it is left out. A row about a duration
may be a timing; all of them stand at the end. This page is generated:
`python -m oobe_sim.outputs.coverage scenarios docs/coverage.md`.
"""
TIMES = """# How long things take

In minutes; `oobe-sim explain TIMING` prints a row, a scenario's `timings` or measurements replace it.
What is assumed has a wide spread and no source.
"""
BY_TEST = "a test"
"""Where no scenario can expect a rule; `tests/outputs/test_coverage.py` knows the rows."""

Shown = dict[str, str]


def page(folder: Path) -> str:
    """The page, with what the scenarios of a folder show."""
    shown = shown_by(folder)
    realised = realised_by()
    lines = [HEAD, f"{len(realised)} rows are realised, {len(LEFT_OUT)} are left out with a reason.", ""]
    lines += ["| row | rules | shown by |", "|---|---|---|"]
    lines += [_row(id, realised.get(id, []), shown) for id in sorted({*realised, *LEFT_OUT}, key=_order)]
    lines += ["", TIMES, "| timing | what | minutes in a run | spread | known | source |", "|---|---|---|---|---|---|"]
    lines += [_timing(id, timing) for id, timing in TIMINGS.items()]
    return "\n".join(lines) + "\n"


def realised_by() -> dict[str, list[str]]:
    """For each row the rules and the timings that stand for it; a timing as `timings.<id>`."""
    found: dict[str, list[str]] = {}
    named = [(rule.id, rule.realises) for rule in windows().rules.values()]
    named += [(f"timings.{id}", timing.realises) for id, timing in TIMINGS.items()]
    for name, rows in named:
        for row in rows:
            found.setdefault(row, []).append(name)
    return found


def _timing(id: str, timing: Timing) -> str:
    takes = timing.duration
    span = f"{low(takes):g} to {high(takes):g}" if low(takes) < high(takes) else "none"
    source = f"{timing.source}: {timing.source.address}" if timing.source is not None else ""
    return f"| `{id}` | {timing.what} | {timing.minutes:g} | {span} | {timing.kind.value} | {source} |"


def shown_by(folder: Path) -> Shown:
    """For each rule and timing a scenario that expects it, as a reason, a finding or time spent; one of its family's folder first."""
    found: dict[str, tuple[bool, str]] = {}
    for path in sorted(folder.rglob("*.oobe.yaml")):
        name = path.relative_to(folder).as_posix().removesuffix(".oobe.yaml")
        for scenario in load_scenarios(path):
            expect = scenario.expect
            for id in _expected(expect) if expect is not None else ():
                elsewhere = not name.startswith(f"{id.partition('.')[0]}/")
                found[id] = min(found.get(id, (elsewhere, name)), (elsewhere, name))
    return {id: name for id, (_, name) in found.items()}


def _expected(expect: Expectation) -> tuple[str, ...]:
    spent = (f"timings.{id}" for id in expect.timings or ())
    return (*(expect.reasons or ()), *(expect.findings or ()), *spent)


def _row(id: str, names: Iterable[str], shown: Shown) -> str:
    told = sorted(names)
    if not told:
        return f"| {id} | left out | {LEFT_OUT[id]} |"
    scenarios = dict.fromkeys(shown[name] for name in told if name in shown) or {BY_TEST: None}
    return f"| {id} | {', '.join(f'`{name}`' for name in told)} | {', '.join(scenarios)} |"


def _order(id: str) -> tuple[object, ...]:
    """Ids by family and number: `ESP-D2` before `ESP-D10`."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall(r"\d+|\D+", id))


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(page(Path(sys.argv[1])), encoding="utf-8", newline="\n")
