"""A run: the prediction for one world, with what it says of doubts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import Timings
from oobe_sim.drivers.ends import Branch, Ended, Ends, Listed, Status, Tells, nothing
from oobe_sim.drivers.explore import explored
from oobe_sim.drivers.play import Journey
from oobe_sim.kernel.book import Book
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.kernel.resolver import Given, Unanswered
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.finding import Finding
from oobe_sim.model.move import Move, Read
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Kind, Mover, Step
from oobe_sim.world.world import Domain, Opened, Space, World, opening


@frozen(eq=False)
class Entry:
    """One stay at a step: what became of it, why, when, for how long, and what was read.

    `moves` are the moves of the stay, in order; `at` and `minutes` count from power-on.
    """

    step: Step
    status: Status
    reasons: tuple[Rule, ...]
    moves: tuple[Move, ...]
    at: float
    minutes: float

    @property
    def choice(self) -> str:
        """What the person chose last at this stay; empty where nothing was asked."""
        chosen = [move.edge.label for move in self.moves if move.edge.by is Mover.PERSON]
        return chosen[-1] if chosen else ""


@frozen(eq=False)
class Alternative:
    """What one answer to an open question leads to."""

    value: object
    ends: tuple[tuple[Outcome, str], ...]


@frozen(eq=False)
class OpenQuestion:
    """An open leaf or event on whose answer the outcome depends."""

    path: str
    why: str
    alternatives: tuple[Alternative, ...]


@frozen(eq=False)
class Run:
    """A prediction.

    Where the outcome is `unknown` for a doubt, the trace goes as far as all branches agree, and
    `branches` hold each whole journey; where there are many, one for each of the `ends`.
    """

    world: World
    outcome: Outcome
    stop: str
    cause: tuple[Rule, ...]
    trace: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    questions: tuple[OpenQuestion, ...]
    ends: Ends
    branches: tuple[Branch, ...]
    last: Any
    minutes: float

    @property
    def moves(self) -> tuple[Move, ...]:
        return tuple(move for entry in self.trace for move in entry.moves)

    @property
    def evidence(self) -> tuple[Read, ...]:
        """What the run read, each path once, in the order of reading."""
        read = {path: value for branch in self.branches for path, value in branch.journey.evidence.items()}
        for path, value in self.ends.reads.items():
            read.setdefault(path, value)
        return tuple(Read(path, value) for path, value in read.items())

    @property
    def reboots(self) -> int:
        return sum(move.edge.reboot for move in self.moves)

    @property
    def prompts(self) -> int:
        """How often the person had to do something."""
        return sum(move.edge.by is Mover.PERSON for move in self.moves)

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that the person saw, in order; a page that comes again stands there again."""
        return tuple(entry.step.id for entry in self.trace if entry.status is Status.SHOWN)


def predict(
    catalog: Catalog,
    world: World,
    space: Space,
    answers: Mapping[str, tuple[str, ...]] | None = None,
    *,
    timings: Timings | None = None,
    book: Book | None = None,
    tells: Tells = nothing,
    opened: Opened | None = None,
) -> Run:
    """Predict how an enrollment ends: an exploration of what is open, which is doubts and gaps of the input.

    The events of `opened` are open too; each has one answer, the same each time that it is asked.
    Where there are many journeys, ends that differ in what `tells` says of them are told apart too.
    Raises `NotOffered` where `answers` press what a page does not offer.
    """
    ends = explored(catalog, world, space, answers, clock=Exact(timings or {}), book=book, tells=tells, opened=opened)
    branches = ends.branches()
    first = branches[0].journey
    agreed = len({(b.journey.outcome, b.journey.stop) for b in branches}) == 1
    moves = first.moves if agreed else _common(branches)
    questions = () if agreed else _questions(ends, space, opened or {})
    end = first.moves[len(moves)].step.id if len(moves) < len(first.moves) else first.stop
    return Run(
        world=world,
        outcome=first.outcome if agreed else Outcome.UNKNOWN,
        stop=first.stop if agreed else end,
        cause=first.cause if agreed else (),
        trace=_trace(catalog, first, moves),
        findings=findings(catalog, world, space, branches[0].bindings),
        questions=questions,
        ends=ends,
        branches=branches,
        last=first.last.learned if agreed else (moves[-1].after.learned if moves else None),
        minutes=first.minutes if agreed else first.at[len(moves)] if len(moves) < len(first.at) else first.minutes,
    )


def run_of(catalog: Catalog, world: World, space: Space, branch: Branch) -> Run:
    """The run that takes one way: what is open is answered as its branch says, and no other way is reckoned with."""
    journey = branch.journey
    return Run(
        world=world,
        outcome=journey.outcome,
        stop=journey.stop,
        cause=journey.cause,
        trace=_trace(catalog, journey, journey.moves),
        findings=(),
        questions=(),
        ends=Listed((branch,), space),
        branches=(branch,),
        last=journey.last.learned,
        minutes=journey.minutes,
    )


def _common(branches: tuple[Branch, ...]) -> tuple[Move, ...]:
    """The moves that all branches begin with."""
    first = branches[0].journey.moves
    length = min(len(branch.journey.moves) for branch in branches)
    for at in range(length):
        if any(branch.journey.moves[at].edge is not first[at].edge for branch in branches):
            return first[:at]
    return first[:length]


def _questions(ends: Ends, space: Space, opened: Opened) -> tuple[OpenQuestion, ...]:
    """What is open whose answers lead to different ends; all that the end may hang on where nothing does alone."""
    questions = [
        OpenQuestion(
            path,
            (space.get(path) or opening(opened, path) or Domain(())).why,
            tuple(Alternative(value, _places(found)) for value, found in ends.alternatives(path).items()),
        )
        for path in ends.questions()
    ]
    decisive = [q for q in questions if len({a.ends for a in q.alternatives if a.ends}) > 1]
    return tuple(decisive or questions)


def _places(found: Iterable[Ended]) -> tuple[tuple[Outcome, str], ...]:
    places = {(end.outcome, end.stop) for end in found}
    return tuple(sorted(places, key=lambda end: (list(Outcome).index(end[0]), end[1])))


def _trace(catalog: Catalog, journey: Journey, moves: tuple[Move, ...]) -> tuple[Entry, ...]:
    """One entry for each stay at a step, then the steps that were not reached."""
    stays: list[list[int]] = []
    for index, move in enumerate(moves):
        if stays and moves[stays[-1][0]].step is move.step and not moves[index - 1].edge.reboot:
            stays[-1].append(index)
        else:
            stays.append([index])
    entries = [_entry(journey, moves, stay) for stay in stays]
    reached = {entry.step.id for entry in entries}
    missing = [s for s in catalog.steps.values() if s.id not in reached and s.kind is not Kind.END]
    if journey.stop not in reached and len(moves) == len(journey.moves):
        stop = catalog.steps[journey.stop]
        missing = [step for step in missing if step is not stop]
        if stop.kind is not Kind.END:
            status = Status.SHOWN if stop.kind is Kind.PAGE else Status.ENTERED
            entries.append(Entry(stop, status, journey.cause, (), journey.minutes, 0.0))
    because = journey.cause or (entries[-1].reasons if entries else journey.moves[0].reasons)
    entries += [Entry(step, Status.NOT_REACHED, because, (), journey.minutes, 0.0) for step in missing]
    return tuple(entries)


def _entry(journey: Journey, moves: tuple[Move, ...], stay: list[int]) -> Entry:
    held = tuple(moves[index] for index in stay)
    step = held[0].step
    if held[-1].edge.skip and len(held) == 1:
        status = Status.SKIPPED
    else:
        status = Status.SHOWN if step.kind is Kind.PAGE else Status.ENTERED
    at, after = journey.at[stay[0]], stay[-1] + 1
    until = journey.at[after] if after < len(journey.at) else journey.minutes
    reasons = tuple(dict.fromkeys(rule for move in held for rule in move.reasons))
    return Entry(step, status, reasons, held, at, until - at)


def findings(catalog: Catalog, world: World, space: Space, bindings: Mapping[str, object]) -> tuple[Finding, ...]:
    """What the checks find; one that asks for what is open and was not asked has nothing to say."""
    view = RecordingView(world, Given({}, bindings), Exact({}), space)
    return tuple(found for rule in catalog.checks for found in _heard(rule.findings, view))


def _heard(find: Any, view: RecordingView) -> Iterable[Finding]:
    try:
        found: tuple[Finding, ...] = find(view)
    except Unanswered:
        return ()
    return found
