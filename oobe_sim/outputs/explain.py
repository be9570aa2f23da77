"""The manual page of whatever has a name: rules, outcomes, steps, doubts, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import fields, frozen

from oobe_sim.clock.timings import TIMINGS
from oobe_sim.errors import PROBLEM_CODES, UnknownName
from oobe_sim.facts.firewall import known_names
from oobe_sim.kernel.catalog import Catalog
from oobe_sim.model.check import Check
from oobe_sim.model.duration import high, low
from oobe_sim.model.fact import Composed, Fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Edge, Kind, Step
from oobe_sim.outputs.explain_service import service_pages
from oobe_sim.outputs.words import in_its_time, sentence
from oobe_sim.questions.kinds import KINDS
from oobe_sim.questions.kinds import Kind as FindingKind
from oobe_sim.world.doubts import DOUBT_PATH, Doubts, doubt
from oobe_sim.world.world import CATALOG_DATE

_ORDINARY = frozenset(
    [
        "A",
        "All",
        "An",
        "After",
        "As",
        "Before",
        "Device",
        "Editions",
        "Every",
        "From",
        "Hiding",
        "In",
        "It",
        "Licence",
        "Where",
        "With",
        "Without",
        "No",
        "Nothing",
        "Of",
        "On",
        "One",
        "Only",
        "Required",
        "Security",
        "Some",
        "Support",
        "That",
        "The",
        "There",
        "This",
        "Until",
        "What",
        "When",
        "Which",
        "While",
    ]
)
"""Words that begin a title and are written small within a sentence."""

Field = tuple[str, tuple[str, ...]]
"""A label, and what stands beside it."""


@frozen
class Manual:
    """A manual page: its name, its kind, a title, paragraphs, and labelled facts."""

    name: str
    kind: str
    title: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[Field, ...] = ()


def explain(name: str, catalog: Catalog) -> tuple[Manual, ...]:
    """The manual pages of a name; several where a code belongs to several rules. Raises UnknownName."""
    found = tuple(_pages(name.strip(), catalog))
    if not found:
        raise UnknownName("rule, finding, outcome, step, doubt, timing, code or host", name, names(catalog))
    return found


def names(catalog: Catalog) -> tuple[str, ...]:
    """Everything that has a manual page, sorted."""
    outcomes = (outcome.value for outcome in Outcome)
    codes = (rule.code for rule in catalog.rules.values() if rule.code)
    every = (*catalog.rules, *outcomes, *catalog.steps, *_doubts(), *TIMINGS, *codes, *PROBLEM_CODES, *KINDS)
    every = (*every, *known_names())
    return tuple(sorted(dict.fromkeys(every)))


def _pages(name: str, catalog: Catalog) -> Iterator[Manual]:
    lower = name.casefold()
    if lower in catalog.rules:
        yield rule_page(catalog.rules[lower], catalog)
    if lower in catalog.steps:
        yield step_page(catalog.steps[lower])
    if lower in (outcome.value for outcome in Outcome):
        yield _outcome(Outcome(lower), catalog)
    yield from _entries(lower)
    for rule in catalog.rules.values():
        if rule.code and rule.code.casefold() == lower:
            yield rule_page(rule, catalog)
    for service, title, facts in service_pages(name):
        yield Manual(service, "service", _now(title), (), facts)


def _entries(name: str) -> Iterator[Manual]:
    """What stands in tables beside the rulebook: doubts, timings, problems of inputs, kinds of findings."""
    if (id := name.removeprefix(DOUBT_PATH)) in _doubts():
        yield _doubt(id)
    if name in TIMINGS:
        yield _timing(name)
    if name in PROBLEM_CODES:
        yield Manual(name, "problem with an input", PROBLEM_CODES[name])
    if name in KINDS:
        yield _kind(KINDS[name])


def rule_page(rule: Rule, catalog: Catalog) -> Manual:
    """What a rule claims, how well that is known, and where it counts."""
    body = [re.sub(r"\s+", " ", part).strip() for part in rule.page.split("\n\n")[1:]]
    used = tuple(dict.fromkeys(_use(step, edge) for step, edge in uses(rule, catalog)))
    because = tuple(step.id for step in catalog.steps.values() if rule in step.because)
    halts = tuple(
        f"{step.id} ends {outcome.value}"
        for step in catalog.steps.values()
        for fact, outcome in step.halts
        if rule in rules_of(fact)
    )
    facts: tuple[Field, ...] = (
        ("Code", (rule.code,) if rule.code else ()),
        ("Severity", (rule.severity.value,) if rule.severity is not None else ()),
        ("Known", (rule.confidence.value,)),
        ("In force", (str(rule.validity),)),
        ("Says", (_now(rule.message),) if rule.message else ()),
        ("Remedies", tuple(map(_now, rule.remedies))),
        ("Decides", used),
        ("Why for", because),
        ("Ends", halts),
        ("Sources", tuple(f"{source}: {source.address}" for source in rule.sources)),
        ("Catalogue", (" ".join(rule.realises),) if rule.realises else ()),
    )
    kind = "check" if isinstance(rule, Check) else "rule"
    return Manual(rule.id, kind, _now(rule.title) + ".", tuple(map(_now, body)), _kept(facts))


def step_page(step: Step) -> Manual:
    """What a step shows, and where it leads."""
    leads = tuple(_now(f"{edge.to}: {guard(edge)}") for edge in step.edges)
    facts: tuple[Field, ...] = (
        ("Shows", (_now(step.sees),) if step.sees else ()),
        ("Because", tuple(rule.id for rule in step.because)),
        ("Choices", tuple(edge.label for edge in step.choices)),
        ("Asks", tuple(f"{event.id}: {_now(event.words)} ({', '.join(event.domain)})" for event in step.events)),
        ("Leads to", leads),
        ("Ends", (f"{step.ends.value}: {step.ends.meaning}",) if step.ends is not None else ()),
        ("Note", (_now(step.note),) if step.note else ()),
    )
    kind = {Kind.PAGE: "page", Kind.STAGE: "stage", Kind.END: "end"}[step.kind]
    return Manual(step.id, kind, _now(step.title), (), _kept(facts))


def guard(edge: Edge) -> str:
    """When an edge is taken, in words: who presses what, and what has to hold."""
    words = [f"the person chooses {edge.label}"] if edge.label else []
    if edge.when.words != "always":
        words.append(said(edge.when))
    if edge.reboot:
        words.append("and the device restarts" if words else "the device restarts")
    return ", ".join(words) or "otherwise"


def said(fact: Fact) -> str:
    """A fact in words, so that it can stand within a sentence."""
    if isinstance(fact, Composed):
        words = [said(part) for part in fact.parts]
        return " and ".join(words) if fact.every else f"({' or '.join(words)})"
    first, _, rest = fact.words.partition(" ")
    return f"{first.lower()} {rest}" if first in _ORDINARY else fact.words


def rules_of(fact: Fact) -> tuple[Rule, ...]:
    """The rules that a fact is made of; what is negated is none of them."""
    if isinstance(fact, Rule):
        return (fact,)
    if isinstance(fact, Composed):
        return tuple(rule for part in fact.parts for rule in rules_of(part))
    return ()


def uses(rule: Rule, catalog: Catalog) -> Iterator[tuple[Step, Edge]]:
    """The edges that a rule decides."""
    for step in catalog.steps.values():
        for edge in step.edges:
            if rule in rules_of(edge.when):
                yield step, edge


def _use(step: Step, edge: Edge) -> str:
    if edge.skip:
        return f"{step.id} is skipped"
    if edge.label:
        return f"{step.id} offers {edge.label}"
    return f"{step.id} stays" if edge.to == step.id else f"{step.id} leads to {edge.to}"


def _outcome(outcome: Outcome, catalog: Catalog) -> Manual:
    at = [step.id for step in catalog.steps.values() if step.ends is outcome]
    at += [step.id for step in catalog.steps.values() if any(end is outcome for _, end in step.halts)]
    place = "where the flow cannot go on" if outcome in (Outcome.BLOCKED, Outcome.STUCK) else ""
    order = tuple(f"{one.value}: {one.meaning}" for one in Outcome if one is not outcome)
    facts: tuple[Field, ...] = (
        ("Ends at", tuple(dict.fromkeys(at)) or ((place,) if place else ())),
        ("Others", order),
    )
    title = f"{sentence(outcome.meaning)}."
    return Manual(outcome.value, "outcome", title, (), _kept(facts))


def _doubt(id: str) -> Manual:
    words = doubt(f"{DOUBT_PATH}{id}") or {}
    facts: tuple[Field, ...] = (
        ("Yes", (_now(words["yes"]),)),
        ("No", (_now(words["no"]),)),
        ("Settle it", (f"in a scenario: doubts: {{{id}: true}}",)),
        ("Catalogue", (words["catalogue"],)),
    )
    return Manual(id, "doubt", _now(words["question"]), (), facts)


def _timing(id: str) -> Manual:
    timing = TIMINGS[id]
    takes = timing.duration
    span = f"{low(takes):g} to {high(takes):g} minutes" if low(takes) < high(takes) else ""
    facts: tuple[Field, ...] = (
        ("Takes", (f"{timing.minutes:g} minutes in a run",)),
        ("Spread", (span,) if span else ()),
        ("Known", (timing.kind.value,)),
        ("Override", (f"in a scenario: timings: {{{id}: {timing.minutes:g}}}",)),
        ("Sources", (f"{timing.source}: {timing.source.address}",) if timing.source is not None else ()),
        ("Catalogue", (" ".join(timing.realises),) if timing.realises else ()),
    )
    return Manual(id, "timing", _now(sentence(timing.what)) + ".", (), _kept(facts))


def _kind(kind: FindingKind) -> Manual:
    facts: tuple[Field, ...] = (
        ("Severity", (kind.severity.value, *((kind.grades,) if kind.grades else ()))),
        ("Milder", ("by one grade where it hangs on something that the input leaves open",)),
        ("Remedies", tuple(map(_now, kind.remedies))),
        ("Rests on", kind.rests_on),
    )
    return Manual(kind.id, "finding", f"{_now(kind.title)}.", (_now(kind.page),), _kept(facts))


def _doubts() -> tuple[str, ...]:
    return tuple(attribute.name for attribute in fields(Doubts))


def _kept(facts: Iterable[Field]) -> tuple[Field, ...]:
    return tuple(one for one in facts if one[1])


def _now(text: str) -> str:
    return in_its_time(text, CATALOG_DATE)
