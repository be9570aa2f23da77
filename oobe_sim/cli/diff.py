"""`oobe-sim diff`: what changes, and that nothing else does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Literal

from oobe_sim.cli.commas import Words, split
from oobe_sim.cli.gather import Gathered, gather
from oobe_sim.cli.main import AS_EXPECTED, NOT_AS_EXPECTED, PARTIAL
from oobe_sim.cli.problems import conclude, located
from oobe_sim.errors import InputError, NothingToDo
from oobe_sim.outputs.words import clean

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
    takes as long as it may. What is there before or after alone is told, and makes nothing worse.

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
    both = Gathered(
        problems=[*first.problems, *second.problems],
        passed_over=[*first.passed_over, *second.passed_over],
        stdin=first.stdin or second.stdin,
    )
    pairs, gone, new = paired(first.scenarios, second.scenarios)
    if first.scenarios and second.scenarios and not pairs:
        raise NothingToDo(f"no enrollment of {before} has the serial number or the name of one of {after}")
    answers: list[tuple[str, Answer[Difference]]] = []
    for one, other in pairs:
        try:
            answers.append((other.name, _compared(one, other, split(open))))
        except InputError as error:
            both.problems += error.problems
    if format == "json":
        from oobe_sim.outputs.answer_json import render

        sys.stdout.write(render("diff", answers, located(both.problems, both.text), only_before=gone, only_after=new))
    else:
        _text(both, answers, explain=explain)
        sys.stdout.flush()
        for names, when in ((gone, "before"), (new, "after")):
            if names and pairs:
                sys.stderr.write(f"oobe-sim: only {when}, and compared with nothing: {clean(', '.join(names))}\n")
    worse = any(row.worse for _, answer in answers for row in answer)
    partial = not all(answer.complete for _, answer in answers)
    return conclude(both, NOT_AS_EXPECTED if worse else PARTIAL if partial else AS_EXPECTED)


def _compared(one: Scenario, other: Scenario, open: tuple[str, ...]) -> Answer[Difference]:
    from oobe_sim.questions.compare import compare

    return compare(one, other, open)


def paired(
    before: Sequence[Scenario], after: Sequence[Scenario]
) -> tuple[list[tuple[Scenario, Scenario]], list[str], list[str]]:
    """Scenarios that belong together, and the names of those that are there before or after alone.

    One before and one after belong together whatever they are called; otherwise the name decides, and
    then the serial number, which stands in brackets.
    """
    pairs: list[tuple[Scenario, Scenario]] = []
    first, second = list(before), list(after)
    keys: tuple[Callable[[Scenario], str], ...] = (lambda one: one.name, _serial)
    for key in keys if len(first) != 1 or len(second) != 1 else (lambda _: "all",):
        waiting: dict[str, list[Scenario]] = {}
        for one in reversed(first):
            waiting.setdefault(key(one), []).append(one)
        alone = []
        for other in second:
            if key(other) and waiting.get(key(other)):
                pairs.append((waiting[key(other)].pop(), other))
            else:
                alone.append(other)
        left = {id(one) for several in waiting.values() for one in several}
        first, second = [one for one in first if id(one) in left], alone
    return pairs, [one.name for one in first], [one.name for one in second]


def _serial(scenario: Scenario) -> str:
    return scenario.name.partition("[")[2].rstrip("]")


def _text(found: Gathered, answers: list[tuple[str, Answer[Difference]]], *, explain: bool) -> None:
    from oobe_sim.outputs.places import Places
    from oobe_sim.outputs.text.diff import alike_by, tell_diff
    from oobe_sim.outputs.text.paper import Paper

    paper, places = Paper(sys.stdout), Places(found.text)
    alike: dict[Hashable, list[tuple[str, Answer[Difference]]]] = {}
    for name, answer in answers:
        alike.setdefault(alike_by(answer), []).append((name, answer))
    for number, several in enumerate(sorted(alike.values(), key=lambda several: not several[0][1].rows)):
        if number:
            paper.rule()
        tell_diff(paper, several[0][1], places, explain=explain, likewise=[name for name, _ in several[1:]])
