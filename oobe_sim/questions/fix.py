"""The cheapest changes by which every enrollment completes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from oobe_sim.drivers.causes import MOST_CAUSES, all_causes, contrasts, nearest
from oobe_sim.drivers.ends import Ended
from oobe_sim.errors import InputError, UnknownName
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.diagram import Diagram, Diagrams
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.names import problems_of
from oobe_sim.outputs.phases import shared_out
from oobe_sim.outputs.words import clean, counted, path_words
from oobe_sim.questions.answer import Answer
from oobe_sim.questions.edits import GROUPS, SEVERAL, Edit, edits_of, nothing_offered
from oobe_sim.questions.mending import AS_IT_IS, Mending
from oobe_sim.questions.opening import opened
from oobe_sim.questions.values import Value, values_of
from oobe_sim.world.leaves import leaf, leaves, replaced
from oobe_sim.world.world import World

AS_IT_IS_ENOUGH = "Every enrollment completes as it is."
"""The first note of an answer where no change is needed."""

SHOWN = 3
"""So many values that the input leaves open are named; the rest is counted."""

COMPLETED = frozenset({Outcome.COMPLETED})
WITH_FAILURES = frozenset({Outcome.COMPLETED, Outcome.COMPLETED_WITH_FAILURES})


@frozen(eq=False)
class Without:
    """What becomes of an enrollment where one change of a set is left out."""

    edit: Edit
    end: Ended


@frozen(eq=False)
class Fix:
    """A set of changes of which none can be left out.

    `outcomes` are those that enrollments then have. `rests_on` are answers to doubts, any one set of
    which it needs: Windows is not documented well enough to say that it works without. `now` says for
    each change what the value is today, and where. `late` are limits into which an enrollment then runs
    where everything takes as long as it may. `without` says what happens where one of the changes is
    left out.
    """

    edits: tuple[Edit, ...]
    cost: int
    outcomes: tuple[Outcome, ...]
    rests_on: tuple[tuple[Value, ...], ...]
    now: tuple[Value, ...]
    late: tuple[Ended, ...]
    without: tuple[Without, ...] = field(repr=False)


def minimal_fix(
    scenarios: Scenario | Sequence[Scenario],
    open: Sequence[str] = (),
    *,
    edits: Sequence[str] = tuple(GROUPS),
    keep: Collection[str] = (),
    costs: Mapping[str, int] | None = None,
    with_failures: bool = False,
    most: int = MOST_CAUSES,
) -> Answer[Fix]:
    """The sets of changes by which every enrollment completes, the cheapest first.

    Every enrollment: each scenario, which are of one tenant, and whatever is open in it and in the
    groups of `open`. `edits` are groups of changes; what begins with a path of `keep` stays as it is.
    `costs` are what a change of a group costs, 1 where nothing is said. With `with_failures` an
    enrollment may also complete though something failed. Raises InputError and UnknownName.
    """
    several = (scenarios,) if isinstance(scenarios, Scenario) else tuple(scenarios)
    for group in (*edits, *(costs or {})):
        if group not in GROUPS:
            raise UnknownName("group of changes", group, GROUPS)
    known = {path: None for one in several for path in _around(one.world)}
    for path in keep:
        if path not in known:
            raise UnknownName("path of the world", path, known)
    if found := [problem for one in several for problem in problems_of(one, windows())]:
        raise InputError(found)
    wide = [opened(shared_out(one), open) for one in several]
    offered = {
        (edit.path, edit.value): edit
        for one in wide
        for edit in edits_of(one.world, tuple(edits))
        if not any(edit.path == path or edit.path.startswith(f"{path}.") for path in keep)
    }
    left_open = {path: None for one in wide for path in one.space if any(path == edit[0] for edit in offered)}
    changes = {key: edit for key, edit in offered.items() if edit.path not in left_open}
    wanted = WITH_FAILURES if with_failures else COMPLETED
    fixing = Fixing(
        wide[0], changes, costs or {}, wanted, tuple(Mending.of(one, changes.values(), wanted) for one in wide)
    )
    named = clean(several[0].name) if len(several) == 1 else f"each of {len(several)} scenarios"
    question = f"What is the least to change so that {named} completes?"
    if fixing.mended_already:
        return Answer(question, (), fixing.complete, (AS_IT_IS_ENOUGH, *fixing.late_as_it_is()))
    fixes, complete = fixing.fixes(most)
    notes = (*fixing.notes(fixes), *_open_now(wide[0], left_open), *_not_offered(wide[0].world, edits, offered))
    return Answer(question, fixes, complete and fixing.complete, notes)


def _around(world: World) -> Iterator[str]:
    """Every path of a world: its leaves, and what is around them."""
    for path, _ in leaves(world, wholes=True):
        parts = path.split(".")
        yield from (".".join(parts[:number]) for number in range(1, len(parts) + 1))


def _open_now(scenario: Scenario, paths: Collection[str]) -> Iterator[str]:
    """That what the input does not say cannot be changed."""
    if paths:
        named = [path_words(path, scenario.world) for path in paths]
        more = f" and {len(named) - SHOWN} more" if len(named) > SHOWN else ""
        yield (
            f"The input does not say what is so of {', '.join(named[:SHOWN])}{more}; "
            "say it in a scenario, and changes of it are weighed as well."
        )


def _not_offered(world: World, groups: Sequence[str], offered: Mapping[tuple[str, object], Edit]) -> Iterator[str]:
    """Why groups of changes that were asked for have none."""
    none = [group for group in groups if all(edit.group != group for edit in offered.values())]
    reasons = {group: nothing_offered(world, group) for group in none}
    yield from dict.fromkeys(reason for reason in reasons.values() if reason)
    unsaid = [group for group, reason in reasons.items() if not reason]
    if unsaid and tuple(groups) != tuple(GROUPS):
        yield f"There is nothing to change in {' or '.join(unsaid)}."


def mended(scenario: Scenario, edits: Sequence[Edit]) -> Scenario:
    """The scenario with these changes made, as far as it has what they change.

    What was expected of it is no longer: without expectations a scenario is expected to complete.
    """
    world, space = scenario.world, dict(scenario.space)
    for edit in edits:
        try:
            world = replaced(world, edit.path, edit.value)
        except (AttributeError, ValueError):
            continue
        space.pop(edit.path, None)
    return evolve(scenario, world=world, space=space, expect=None)


@define(eq=False)
class Fixing:
    """Where every scenario completes, over changes and doubts; `scenario` gives names."""

    scenario: Scenario
    edits: Mapping[tuple[str, object], Edit]
    costs: Mapping[str, int]
    wanted: frozenset[Outcome]
    mendings: tuple[Mending, ...]
    diagrams: Diagrams = field(init=False, factory=Diagrams)
    good: Diagram = field(init=False)
    always: Diagram = field(init=False)
    usual: dict[str, object] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        domains: dict[str, tuple[object, ...]] = {}
        for path, value in self.edits:
            domains[path] = (*domains.get(path, (AS_IT_IS,)), value)
        for one in self.mendings:
            domains |= {path: domain.values for path, domain in one.doubts.items()}
        for path, values in domains.items():
            self.diagrams.name(path, values)
            self.usual[path] = values[0]
        self.good = self.diagrams.end(True)
        for one in self.mendings:
            self.good = self.diagrams.both(self.good, one.among(self.diagrams))
        self.always = self.diagrams.always(self.good, self.doubts)

    @property
    def doubts(self) -> list[str]:
        return list(dict.fromkeys(path for one in self.mendings for path in one.doubts))

    @property
    def complete(self) -> bool:
        """Whether all journeys were followed."""
        return all(one.exploration.complete for one in self.mendings)

    @property
    def mended_already(self) -> bool:
        """Whether every situation completes without any change, whatever the doubts."""
        return bool(self.diagrams.reached(self.always, self.usual).value)

    def fixes(self, most: int) -> tuple[tuple[Fix, ...], bool]:
        """The sets of changes that work for certain, then those that rest on doubts."""
        diagrams = self.diagrams
        certain = contrasts(diagrams, self.always, self.usual, most, self._cost)
        found = [self._fix(changed, ()) for changed in certain.found]
        sometimes = diagrams.denied(diagrams.always(diagrams.denied(self.good), self.doubts))
        perhaps = contrasts(diagrams, sometimes, self.usual, most, self._cost)
        found += [
            self._fix(changed, self._rests_on(changed))
            for changed in perhaps.found
            if not any(set(one.items()) <= set(changed.items()) for one in certain.found)
        ]
        ordered = sorted(found, key=lambda one: (bool(one.rests_on), one.cost))
        return tuple(ordered[:most]), certain.complete and perhaps.complete and len(found) <= most

    def notes(self, fixes: Sequence[Fix]) -> Iterator[str]:
        """What was weighed, and why nothing cheaper is enough, or nothing at all."""
        if self.edits:
            yield f"{counted(len(self.edits), 'change')} weighed, in every set of them."
        if self._in_part:
            yield f"Of a list of more than {SEVERAL} entries a change takes out one or all, and not several."
        if not self.complete:
            yield "Exploring was stopped: there may be sets of changes that are enough and are not told."
        elif self.always is self.diagrams.end(False):
            best = nearest(self.diagrams, self.good, self.usual, costs=self._cost)
            end = self._worst(self.usual if best is None else best)
            yield (
                f"{'No set of them' if self.edits else 'Nothing that may be changed'} is enough whatever the "
                "documents leave open; at best an enrollment still ends "
                f"{end.outcome.value.replace('_', ' ')} at {end.stop}."
            )
        elif fixes and not fixes[0].rests_on:
            end = self._worst(self.usual)
            claimed = fixes[0].cost > 1 and not self._in_part
            cheaper = f"None that costs less than {fixes[0].cost} is enough: as" if claimed else "As"
            yield (f"{cheaper} it is, an enrollment ends {end.outcome.value.replace('_', ' ')} at {end.stop}.")

    @property
    def _in_part(self) -> bool:
        """Whether a list is so long that not everything that could be taken out of it was weighed."""
        singles = Counter(edit.path for edit in self.edits.values() if edit.group in ("blocking", "network"))
        return any(number > SEVERAL and number < 2**SEVERAL - 1 for number in singles.values())

    def _cost(self, path: str, value: object) -> int:
        edit = self.edits.get((path, value))
        return edit.changes * self.costs.get(edit.group, 1) if edit is not None else 0

    def _fix(self, changed: Mapping[str, object], rests_on: tuple[tuple[Value, ...], ...]) -> Fix:
        edits = tuple(self.edits[path, value] for path, value in changed.items() if (path, value) in self.edits)
        ends = self._ends(changed)
        return Fix(
            edits=edits,
            cost=sum(self._cost(edit.path, edit.value) for edit in edits),
            outcomes=tuple(sorted({end.outcome for end in ends} & self.wanted, key=lambda one: one.rank)),
            rests_on=rests_on,
            now=tuple(self._now(edit) for edit in edits),
            late=self._late(changed),
            without=tuple(self._without(changed, edit) for edit in edits),
        )

    def _now(self, edit: Edit) -> Value:
        """What a change changes, as the first scenario has it that holds it."""
        one = next(one for one in self.mendings if edit.path in one.changed)
        (value,) = values_of(one.scenario, windows(), {edit.path: leaf(one.scenario.world, edit.path)})
        return value

    def late_as_it_is(self) -> Iterator[str]:
        """A sentence about the limits into which enrollments run as they are, where everything takes longest."""
        if late := self._late({}):
            yield f"Where everything takes as long as it may, one may be timed out at {_stops(late)}."

    def _late(self, changed: Mapping[str, object]) -> tuple[Ended, ...]:
        edits = {path: value for path, value in changed.items() if (path, value) in self.edits}
        late = {end.place for one in self.mendings for end in one.late(edits)}
        return tuple(sorted(late, key=lambda end: end.stop))

    def _without(self, changed: Mapping[str, object], edit: Edit) -> Without:
        """The worst end where one change is not made."""
        return Without(edit, self._worst({path: value for path, value in changed.items() if path != edit.path}))

    def _worst(self, changed: Mapping[str, object]) -> Ended:
        return max(self._ends(changed), key=lambda end: (end.outcome.rank, end.stop))

    def _ends(self, changed: Mapping[str, object]) -> frozenset[Ended]:
        """All ends that are possible with these changes, in whatever situation, whatever the doubts."""
        edits = {path: value for path, value in changed.items() if (path, value) in self.edits}
        return frozenset(end for one in self.mendings for end in one.ends(edits))

    def _rests_on(self, changed: Mapping[str, object]) -> tuple[tuple[Value, ...], ...]:
        diagram = self.good
        for path in {path for path, _ in self.edits}:
            diagram = self.diagrams.given(diagram, path, changed.get(path, AS_IT_IS))
        found = all_causes(self.diagrams, diagram, {path: self.usual[path] for path in self.doubts})
        return tuple(values_of(self.scenario, windows(), cause) for cause in found.found)


def _stops(several: Sequence[Ended]) -> str:
    return " or ".join(dict.fromkeys(end.stop for end in several))
