"""`oobe-sim diff`: what changes, and that nothing else does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from oobe_sim.cli.fix import Words, split
from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED, NOT_AS_EXPECTED, PARTIAL
from oobe_sim.cli.problems import conclude, located
from oobe_sim.errors import InputError

if TYPE_CHECKING:
    from oobe_sim.inputs.scenario_format import Scenario
    from oobe_sim.questions.answer import Answer
    from oobe_sim.questions.compare import Difference


def diff(
    before: str,
    after: str,
    /,
    *,
    open: Words = (),
    format: Literal["text", "json"] = "text",
    explain: bool = False,
) -> int:
    """Say what becomes otherwise from one configuration to another, class by class, and that nothing else does.

    Exits with 1 where the outcome of some enrollment gets worse, at likely times or where everything
    takes as long as it may.

    Parameters
    ----------
    before
        A scenario, a folder, or exports of Intune.
    after
        The same with a change. Devices are paired by their serial numbers, other scenarios by their names.
    open
        Groups of questions that may be answered in any way: choices, faults, services, network, device, person.
    format
        Text for people, or JSON for programs (oobe-sim/diff/1).
    explain
        Tell for each class what forces it, and the rules.
    """
    first, second = gather((before,)), gather((after,))
    problems = [*first.problems, *second.problems]
    first.problems = []
    pairs, alone = _paired(first, second)
    answers: list[tuple[str, Answer[Difference]]] = []
    for one, other in pairs:
        try:
            answers.append((other.name, _compared(one, other, split(open))))
        except InputError as error:
            problems += error.problems
    second.problems = problems
    if format == "json":
        from oobe_sim.outputs.answer_json import render

        sys.stdout.write(render("diff", answers, located(problems, second.text)))
    else:
        _text(second, answers, explain=explain)
    for line in alone:
        sys.stderr.write(f"oobe-sim: {line}\n")
    worse = any(row.worse for _, answer in answers for row in answer)
    partial = not all(answer.complete for _, answer in answers)
    return conclude(second, NOT_AS_EXPECTED if worse or alone else PARTIAL if partial else AS_EXPECTED)


def _compared(one: Scenario, other: Scenario, open: tuple[str, ...]) -> Answer[Difference]:
    from oobe_sim.questions.compare import compare

    return compare(one, other, open)


def _paired(first: Gathered, second: Gathered) -> tuple[list[tuple[Scenario, Scenario]], list[str]]:
    """Scenarios of both sides that belong together, and a sentence about each that has no counterpart."""
    if len(first.scenarios) == len(second.scenarios) == 1:
        return [(first.scenarios[0], second.scenarios[0])], []
    known = {_key(one): one for one in first.scenarios}
    pairs = [(known.pop(_key(other)), other) for other in second.scenarios if _key(other) in known]
    matched = {id(other) for _, other in pairs}
    alone = [f"{one.name} is only in what was before" for one in known.values()]
    alone += [f"{one.name} is only in what comes after" for one in second.scenarios if id(one) not in matched]
    return pairs, alone


def _key(scenario: Scenario) -> str:
    """What the same enrollment has in common before and after: the brackets of its name, or the name."""
    _, mark, rest = scenario.name.partition("[")
    return rest.rstrip("]") if mark else scenario.name


def _text(found: Gathered, answers: list[tuple[str, Answer[Difference]]], *, explain: bool) -> None:
    from oobe_sim.outputs.places import Places
    from oobe_sim.outputs.text.diff import tell_diff
    from oobe_sim.outputs.text.paper import Paper

    paper, places = Paper(sys.stdout), Places(found.text)
    for number, (_, answer) in enumerate(_changed_first(answers)):
        if number:
            paper.rule()
        tell_diff(paper, answer, places, explain=explain)


def _changed_first(answers: list[tuple[str, Answer[Difference]]]) -> Iterator[tuple[str, Answer[Difference]]]:
    yield from (one for one in answers if one[1].rows)
    yield from (one for one in answers if not one[1].rows)
