"""What may go wrong on the way through a scenario, whatever is pressed, fails or is answered."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from oobe_sim.drivers.graph import Graph, State, Way
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.diagram import ends
from oobe_sim.model.rule import Rule
from oobe_sim.questions.opening import EVENTS, explored
from oobe_sim.walkthrough.because import ForkingSpeaker, because
from oobe_sim.walkthrough.scenes import kept
from oobe_sim.walkthrough.words.interpreter import Interpreter
from oobe_sim.walkthrough.words.spoken import Words

MOST_STATES = 20_000
"""States after which a sheet of paper would hold no more anyway."""

_NAMES = 3
"""So many names stand for themselves; of more it is said how many."""


@frozen(eq=False)
class Trouble:
    """A rule that shows a code, or that one can do something about: where it may hold, and what it says."""

    rule: Rule
    steps: tuple[str, ...]
    message: str
    remedies: tuple[str, ...]


@define(eq=False)
class _Met:
    """Where a rule was met, and all that its placeholders stood for."""

    steps: dict[str, None] = field(factory=dict)
    names: dict[str, dict[str, None]] = field(factory=dict)


def troubles(scenario: Scenario, words: Words) -> tuple[tuple[Trouble, ...], bool]:
    """What may go wrong, in the order of the flow and those with a code first, and whether every way was followed."""
    exploration = explored(scenario, EVENTS, most=MOST_STATES, tells=kept)
    graph = exploration.graph
    speaker = ForkingSpeaker(graph.world, graph.space, {}, view=graph.view)
    interpreter = Interpreter(words, speaker)
    met: dict[Rule, _Met] = {}
    for state, way in _ways(graph):
        for end in ends(because(graph, state, way, lambda rule, move: (rule, speaker.names(rule, move)))):
            for rule, named in end.value:
                if rule.code or rule.remedies:
                    _note(met.setdefault(rule, _Met()), graph.step(state).id, named)
    order = list(graph.catalog.steps)
    found = [_trouble(interpreter, rule, one) for rule, one in met.items()]
    found.sort(key=lambda one: (not one.rule.code, order.index(one.steps[0]), one.rule.id))
    return tuple(found), exploration.complete


def _ways(graph: Graph) -> Iterator[tuple[State, Way]]:
    for state, moves in graph.moves.items():
        for way in graph.ways(moves):
            yield state, way


def _note(met: _Met, step: str, named: tuple[tuple[str, str], ...]) -> None:
    met.steps[step] = None
    for word, name in named:
        met.names.setdefault(word, {})[name] = None


def _trouble(interpreter: Interpreter, rule: Rule, met: _Met) -> Trouble:
    names = {word: _listed(interpreter.words, [name for name in found if name]) for word, found in met.names.items()}
    order = list(met.steps)
    return Trouble(rule, tuple(order), interpreter.message(rule, names), interpreter.remedies(rule, names))


def _listed(words: Words, names: list[str]) -> str:
    """Names of which a rule holds for one at a time."""
    if len(names) > _NAMES:
        return words.say("print-codes-names", names=", ".join(names[:_NAMES]), more=len(names) - _NAMES)
    *others, last = names or [""]
    return words.say("print-codes-either", names=", ".join(others), last=last) if others else last
