"""What a change changes: every class of enrollments of which something else becomes, and that nothing else does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import field, frozen

from oobe_sim.drivers.causes import MOST_CAUSES, all_causes, nearest
from oobe_sim.drivers.compare import Becomes, Change, Comparison
from oobe_sim.drivers.exploration import Exploration
from oobe_sim.facts.naming import name_of
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.diagram import Diagram
from oobe_sim.model.outcome import Outcome
from oobe_sim.outputs.words import clean
from oobe_sim.questions.answer import STOPPED, Answer
from oobe_sim.questions.opening import explored
from oobe_sim.questions.values import Value, has, values_of


@frozen(kw_only=True)
class Delta:
    """What is otherwise: outcomes and stops where they differ, pages that are gone and that are new, and by how much more is asked of a person.

    `slow_before` and `slow_after` are the outcomes where everything takes as long as it may: the risk
    of running into a limit. They are `None` where they are the same. `names` are those of the device
    before and after, where they differ, and `administrator` says what the person becomes where that differs.
    """

    before: tuple[Outcome, str] | None
    after: tuple[Outcome, str] | None
    slow_before: Outcome | None
    slow_after: Outcome | None
    names: tuple[str, str] | None
    administrator: bool | None
    pages_gone: tuple[str, ...]
    pages_new: tuple[str, ...]
    prompts: int
    restarts: int

    @property
    def worse(self) -> bool:
        """Whether the outcome is a worse one, at likely times or where everything takes longest."""
        likely = self.before is not None and self.after is not None and self.after[0].rank > self.before[0].rank
        slow = (
            self.slow_before is not None
            and self.slow_after is not None
            and self.slow_after.rank > self.slow_before.rank
        )
        return likely or slow


@frozen(eq=False, kw_only=True)
class Difference:
    """A class of enrollments in which the same is otherwise.

    `share` is that of all combinations of what is open in either. `witness` holds, of the one nearest
    to the usual, the values that are not the usual ones. `causes` are minimal sets of values that
    make an enrollment one of these, with `causes_complete` all of them.
    """

    delta: Delta
    worse: bool
    share: Fraction
    before: Becomes
    after: Becomes
    witness: tuple[Value, ...]
    causes: tuple[tuple[Value, ...], ...]
    causes_complete: bool
    where: Diagram = field(repr=False)


COMPARED = ": outcomes, pages, prompts, restarts, names, rights and the risk of a limit are the same"
"""What is compared; that another app is delivered, say, is a change that is not told."""


def compare(before: Scenario, after: Scenario, open: Sequence[str] = ()) -> Answer[Difference]:
    """Every class of enrollments whose outcome, pages, prompts, restarts or risk of a limit differ, the worse ones first.

    What is open in both scenarios under the same name has the same answer in both; `open` are groups
    that are open besides. Of an enrollment that is in none of the rows nothing changes.
    Raises InputError and UnknownGroup.
    """
    comparison = Comparison(_explored(before, open), _explored(after, open))
    diagrams = comparison.diagrams
    usual = {path: values[0] for path, values in zip(diagrams.questions, diagrams.domains, strict=True)}
    weights = {
        path: (Fraction(1, len(values)),) * len(values)
        for path, values in zip(diagrams.questions, diagrams.domains, strict=True)
    }
    for side in (comparison.before, comparison.after):
        # what is open in both with other values has no weights of its own
        weights |= {path: given for path, given in side.weights.items() if len(given) == len(weights[path])}
    classes: dict[Delta, list[Change]] = {}
    for change in comparison.changes():
        classes.setdefault(_delta(change), []).append(change)
    rows = []
    for delta, alike in classes.items():
        where: Diagram = diagrams.end(False)
        for change in alike:
            where = diagrams.either(where, change.where)
        witness = nearest(diagrams, where, usual) or usual
        one = next(change for change in alike if diagrams.reached(change.where, witness).value)
        forced = all_causes(diagrams, where, usual, MOST_CAUSES)
        rows.append(
            Difference(
                delta=delta,
                worse=delta.worse,
                share=diagrams.weighed(where, weights).get(diagrams.end(True), Fraction(0)),
                before=one.before,
                after=one.after,
                witness=_values(
                    before, after, {path: value for path, value in witness.items() if value != usual[path]}
                ),
                causes=tuple(_values(before, after, cause) for cause in forced.found),
                causes_complete=forced.complete,
                where=where,
            )
        )
    ordered = tuple(sorted(rows, key=lambda row: (not row.worse, -row.share, str(row.delta))))
    question = f"What changes from {clean(before.name)} to {clean(after.name)}?"
    return Answer(question, ordered, comparison.complete, tuple(_notes(comparison, ordered)))


def blast_radius(before: Scenario, after: Scenario, open: Sequence[str] = ()) -> Answer[Difference]:
    """The differences that are for the worse: what a change may break."""
    found = compare(before, after, open)
    rows = tuple(row for row in found.rows if row.worse)
    return Answer(f"What breaks from {clean(before.name)} to {clean(after.name)}?", rows, found.complete, found.notes)


def _explored(scenario: Scenario, open: Sequence[str]) -> Exploration:
    """All journeys, told apart too by what the device is called and whether the person becomes administrator."""
    world = scenario.world
    return explored(scenario, open, tells=lambda last: (name_of(world, last.learned), last.learned.administrator))


def _values(before: Scenario, after: Scenario, given: Mapping[str, object]) -> tuple[Value, ...]:
    """The values, each in the names of the scenario that has what it belongs to."""
    mine = {path: value for path, value in given.items() if has(path, after.world)}
    rest = {path: value for path, value in given.items() if path not in mine}
    return (*values_of(after, windows(), mine), *values_of(before, windows(), rest))


def _notes(comparison: Comparison, rows: Sequence[Difference]) -> Iterator[str]:
    share = sum((row.share for row in rows), Fraction(0))
    number = comparison.combinations
    if not comparison.complete:
        yield STOPPED
    elif not rows:
        yield (
            f"Nothing changes in any of {number:,} combinations{COMPARED}."
            if number > 1
            else f"Nothing changes{COMPARED}."
        )
    elif share == 1:
        yield f"Each of {number:,} combinations changes." if number > 1 else "That is all that changes."
    else:
        yield f"Nothing else changes: of {number:,} combinations the other {float(1 - share):.1%} stay as they are."


def _delta(change: Change) -> Delta:
    before, after = change.before, change.after
    ends_alike = before.likely.place == after.likely.place
    slow_alike = before.slow.outcome is after.slow.outcome
    told = (before.likely.told, after.likely.told)
    was, now = (one if isinstance(one, tuple) else ("", False) for one in told)
    gone = Counter(before.likely.pages) - Counter(after.likely.pages)
    new = Counter(after.likely.pages) - Counter(before.likely.pages)
    return Delta(
        before=None if ends_alike else (before.likely.outcome, before.likely.stop),
        after=None if ends_alike else (after.likely.outcome, after.likely.stop),
        slow_before=None if slow_alike else before.slow.outcome,
        slow_after=None if slow_alike else after.slow.outcome,
        names=None if was[0] == now[0] else (was[0], now[0]),
        administrator=None if was[1] == now[1] else now[1],
        pages_gone=tuple(sorted(gone.elements())),
        pages_new=tuple(sorted(new.elements())),
        prompts=after.likely.prompts - before.likely.prompts,
        restarts=after.likely.restarts - before.likely.restarts,
    )
