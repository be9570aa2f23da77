"""The flow and the rulebook hang together."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from oobe_sim import rules, steps
from oobe_sim.clock.timings import TIMINGS
from oobe_sim.errors import DeclarationError
from oobe_sim.kernel.catalog import build, windows
from oobe_sim.model.check import Check
from oobe_sim.model.fact import Composed, Fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Edge, Kind, Mover, Step, end, page, person, stage
from oobe_sim.model.work import Person, Service
from oobe_sim.rules.targeting import BY_GROUND

STEPS = tuple(windows().steps.values())
RULES = tuple(windows().rules.values())
EDGES = tuple((step, edge) for step in STEPS for edge in step.edges)


def by_id(one: Step | Rule) -> str:
    return one.id


def modules_below(package: object) -> list[str]:
    path, name = package.__path__, package.__name__  # type: ignore[attr-defined]
    return [info.name for info in pkgutil.walk_packages(path, f"{name}.") if not info.ispkg]


def test_a_step_is_called_as_its_file() -> None:
    """Each file under `steps` that holds a step is called as the step."""
    found = {}
    for name in modules_below(steps):
        step = getattr(importlib.import_module(name), "STEP", None)
        if step is not None:
            found[step.id] = name.removeprefix("oobe_sim.steps.")
    assert found == {step.id: step.id for step in STEPS}


def test_a_rule_is_called_as_its_file_and_function() -> None:
    """Each rule stands in the file of its family under its own name, and two rules never share an id."""
    modules = {name.rpartition(".")[2]: importlib.import_module(name) for name in modules_below(rules)}
    for rule in windows().rules.values():
        family, _, name = rule.id.partition(".")
        assert getattr(modules[family], name) is rule
    declared = {id(one): one for module in modules.values() for one in vars(module).values() if isinstance(one, Rule)}
    assert len(declared) == len(windows().rules)


@pytest.mark.parametrize("step", STEPS, ids=by_id)
def test_every_step_says_what_it_is(step: Step) -> None:
    """A title, what there is to see, and sourced rules that say why it is there."""
    assert step.title
    assert step.sees or step.kind is Kind.END
    assert step.because
    assert all(rule.sources for rule in step.because)
    assert step.edges or step.kind is Kind.END


@pytest.mark.parametrize("rule", RULES, ids=by_id)
def test_every_rule_has_a_page_and_sources(rule: Rule) -> None:
    """A title that is a sentence, and documents with an address and a date."""
    assert rule.title
    assert rule.title[0] == rule.title[0].upper()
    assert len(rule.title) < 160
    assert rule.sources
    for source in rule.sources:
        assert source.title
        assert source.address
        assert re.fullmatch(r"20[12]\d(-[01]\d(-[0-3]\d)?)?", source.date)


@pytest.mark.parametrize("step", STEPS, ids=by_id)
def test_every_question_of_a_step_can_be_answered(step: Step) -> None:
    """Choices have labels of their own, events an answer for when nothing goes wrong, and names that say their kind."""
    labels = [edge.label for edge in step.choices]
    assert len(set(labels)) == len(labels)
    assert all(label.isidentifier() for label in labels)
    for event in step.events:
        assert event.nominal in event.domain
        assert len(set(event.domain)) == len(event.domain) > 1
        assert event.id.split(".")[0] in ("faults", "services")


def test_only_the_person_has_labels_and_only_reboots_restart() -> None:
    """A label is a button; a restart before the join leads to the stage of restarts."""
    for step, edge in EDGES:
        assert bool(edge.label) == (edge.by is Mover.PERSON), step.id
        if edge.reboot:
            assert edge.to == "start.restarted" or step.id.startswith(("esp.", "updates.quality")), step.id


def test_work_is_in_the_table_of_timings() -> None:
    """Each work of an edge that needs a timing names one that exists."""
    for step, edge in EDGES:
        for work in () if callable(edge.work) else edge.work:
            if isinstance(work, Person | Service):
                assert work.timing in TIMINGS, step.id


def test_every_step_can_be_reached() -> None:
    """From the start, edges lead to each step."""
    reached, pending = set(), [windows().start]
    while pending:
        id = pending.pop()
        if id not in reached:
            reached.add(id)
            pending += [edge.to for edge in windows().steps[id].edges]
    assert reached == set(windows().steps)


def test_every_rule_is_used() -> None:
    """A rule decides an edge, holds a step in the flow, ends a run, is a ground or a check; else it would be dead."""
    used = {rule.id for rule in BY_GROUND.values()}
    for step in STEPS:
        facts = [*step.because, *(edge.when for edge in step.edges), *(fact for fact, _ in step.halts)]
        used |= {rule.id for fact in facts for rule in rules_in(fact)}
    unused = {rule.id for rule in RULES if not isinstance(rule, Check)} - used
    assert not unused


def rules_in(fact: Fact) -> list[Rule]:
    """The rules that a fact is made of, as far as it says."""
    if isinstance(fact, Rule):
        return [fact]
    return [rule for part in fact.parts for rule in rules_in(part)] if isinstance(fact, Composed) else []


BECAUSE = (next(iter(RULES)),)
GOOD_END = end("end", "The end", Outcome.COMPLETED, because=BECAUSE)


@pytest.mark.parametrize(
    ("declared", "says"),
    [
        ((stage("a", "A", because=BECAUSE, edges=(Edge(to="b"),)),), "leads to b, which is no step"),
        ((stage("a", "A", because=BECAUSE), stage("a", "A", because=BECAUSE)), "two steps are called a"),
        ((GOOD_END,), "the flow starts at a, which is no step"),
        (
            (page("a", "A", because=BECAUSE, edges=(person("go", "a"), person("go", "a"))),),
            "every choice needs a label of its own",
        ),
        (
            (page("a", "A", because=BECAUSE, edges=(person("go", "a"),), nominal=("stay",)),),
            "nominal choices ['stay'] are not offered",
        ),
        (
            (Step(id="a", title="A", kind=Kind.END, because=BECAUSE),),
            "an end has an outcome and no edges",
        ),
    ],
)
def test_a_contradiction_is_refused(declared: tuple[Step, ...], says: str) -> None:
    """A flow that cannot be is no catalog, and the error says which step is wrong."""
    with pytest.raises(DeclarationError) as refused:
        build(declared, "a")
    assert says in str(refused.value)


def test_edges_name_themselves() -> None:
    """In diagrams every edge has words: its own, its button's, or its fact's."""
    for step, edge in EDGES:
        assert edge.name, step.id
