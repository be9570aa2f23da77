"""Steps, rules and checks, found once and held together."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from types import ModuleType

from attrs import frozen

from oobe_sim.errors import DeclarationError
from oobe_sim.model.check import Check
from oobe_sim.model.question import Event
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Kind, Step


@frozen(eq=False)
class Catalog:
    """A flow: its steps by id in the order in which a device meets them, and its rulebook."""

    steps: dict[str, Step]
    start: str
    rules: dict[str, Rule]
    checks: tuple[Check, ...]

    def events(self) -> dict[str, Event]:
        """Every event that a step declares, by its id."""
        return {event.id: event for step in self.steps.values() for event in step.events}

    def event(self, path: str) -> Event | None:
        """The event that is asked at a path: `faults.apps` at `faults.apps.<id>`; `None` at that of a leaf or a choice."""
        events = self.events()
        while path and path not in events:
            path = path.rpartition(".")[0]
        return events.get(path)


def build(steps: Iterable[Step], start: str, rules: Iterable[Rule] = ()) -> Catalog:
    """Hold steps and rules together; raises DeclarationError where they contradict each other."""
    by_id: dict[str, Step] = {}
    for step in steps:
        if step.id in by_id:
            raise DeclarationError(f"two steps are called {step.id}")
        by_id[step.id] = step
    if start not in by_id:
        raise DeclarationError(f"the flow starts at {start}, which is no step")
    for step in by_id.values():
        _check_step(step, by_id)
    rulebook = {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}
    checks = tuple(rule for rule in rulebook.values() if isinstance(rule, Check))
    return Catalog(_in_order(by_id, start), start, rulebook, checks)


def _check_step(step: Step, steps: dict[str, Step]) -> None:
    for edge in step.edges:
        if edge.to not in steps:
            raise DeclarationError(f"{step.id} leads to {edge.to}, which is no step")
    if (step.kind is Kind.END) != (step.ends is not None) or (step.ends and step.edges):
        raise DeclarationError(f"{step.id}: an end has an outcome and no edges, any other step no outcome")
    labels = [edge.label for edge in step.choices]
    if len(set(labels)) != len(labels) or "" in labels:
        raise DeclarationError(f"{step.id}: every choice needs a label of its own")
    if unknown := set(step.nominal) - set(labels):
        raise DeclarationError(f"{step.id}: nominal choices {sorted(unknown)} are not offered")


def _in_order(steps: dict[str, Step], start: str) -> dict[str, Step]:
    """Reverse postorder from the start: a step stands before those that it leads to, loops apart."""
    seen: set[str] = set()
    order: list[str] = []

    def visit(id: str) -> None:
        seen.add(id)
        for edge in reversed(steps[id].edges):
            if edge.to not in seen:
                visit(edge.to)
        order.append(id)

    visit(start)
    reached = {id: steps[id] for id in reversed(order)}
    return {**reached, **{id: step for id, step in steps.items() if id not in reached}}


@cache
def windows() -> Catalog:
    """The out-of-box experience of Windows: every step and rule of the packages `steps` and `rules`."""
    from oobe_sim import rules, steps

    found = [module.STEP for module in _modules(steps) if hasattr(module, "STEP")]
    rulebook = {rule.id: rule for module in _modules(rules) for rule in vars(module).values() if isinstance(rule, Rule)}
    return build(found, steps.START, rulebook.values())


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(info.name)
