"""The explored graph of an enrollment as plain data, for a page that plays it and evaluates no rule.

What comes of a move, what a page shows and why are decision diagrams over what is open, made from
the flow itself. Whoever plays looks answers up in them, adds up minutes, and knows nothing of Windows.
The shape is declared for the page in `player/src/story.ts`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from attrs import asdict

from oobe_sim.drivers.ends import Ended
from oobe_sim.drivers.exploration import Exploration, Pace
from oobe_sim.drivers.graph import Graph, State, Way
from oobe_sim.drivers.play import halted
from oobe_sim.drivers.state import REBOOT
from oobe_sim.errors import OobeSimError
from oobe_sim.facts.naming import name_of
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import Catalog, windows
from oobe_sim.kernel.diagram import Diagram
from oobe_sim.kernel.forking import Put
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.model.situation import Situation
from oobe_sim.model.step import Edge, Kind, Step
from oobe_sim.outputs.told import windows_of
from oobe_sim.outputs.words import clean, in_its_time
from oobe_sim.questions.opening import EVENTS
from oobe_sim.steps.desktop import arrival
from oobe_sim.walkthrough.because import ForkingSpeaker, because
from oobe_sim.walkthrough.browser.asks import asks
from oobe_sim.walkthrough.browser.paces import paces
from oobe_sim.walkthrough.browser.pools import DiagramPool, Plain, Pool
from oobe_sim.walkthrough.opened import walked
from oobe_sim.walkthrough.scenes import EspShown, SceneShown, kept, scene
from oobe_sim.world.world import CATALOG_DATE, World

MOST_STATES = 5_000
"""States after which a page would be too large to open."""

_EVENTS = (EVENTS, ("choices", "services"), ("choices",))
"""What is open, as much as possible."""

_Said = tuple[str, tuple[tuple[str, str], ...]]
"""The id of a rule, and what the placeholders of its words stand for."""


class TooLarge(OobeSimError):
    """There is more to walk through than a page can hold."""

    exit_code = 2


def story(scenario: Scenario, groups: Iterable[str] = ()) -> dict[str, Plain]:
    """All that a page needs to play a scenario in which these groups are open as well.

    Where that would be more states than a page can hold, faults and then services are held as the
    scenario has them, and `held` says so. Raises InputError where the scenario names what does not
    exist, UnknownGroup, and TooLarge where not even its choices can be held.
    """
    groups = tuple(groups)
    for events in _EVENTS:
        wide = walked(scenario, groups, events)
        exploration = Exploration(
            windows(), wide.world, wide.space, wide.opened, wide.answers, wide.timings, kept, MOST_STATES
        )
        if exploration.complete:
            held = [section for section in EVENTS if section not in events]
            return {**_Telling(exploration, scenario).told(), "held": held}
    raise TooLarge(f"{scenario.name} has more than {MOST_STATES:,} states to walk through; open fewer questions")


class _Telling:
    """The story of one exploration, as it is told."""

    def __init__(self, exploration: Exploration, scenario: Scenario) -> None:
        self.exploration = exploration
        self.scenario = scenario
        self.rules: dict[str, Rule] = {}
        graph = self.graph
        self.steps = {id: at for at, id in enumerate(self.catalog.steps)}
        self.apps = {app.id: at for at, app in enumerate(self.world.tenant.apps)}
        self.diagrams = DiagramPool(graph.diagrams)
        self.states = {state: at for at, state in enumerate(dict.fromkeys((graph.first, *graph.moves)))}
        self.speaker = ForkingSpeaker(self.world, self.exploration.space, {}, view=graph.view)
        self.paces = paces(exploration.timings)
        self.scenes = Pool(self._scene)
        self.reasons = Pool(lambda several: [self._said(one) for one in several])
        self.halts = Pool(self._halted)
        self.times = Pool(self.paces.question)
        self.edges = Pool(_edge)
        self.works = Pool(lambda several: [self.paces.work(part) for part in several])
        self.told_times = Pool(lambda several: [[self.times.place(one), answer] for one, answer in several])
        self.events = Pool(lambda several: [[self.graph.diagrams.questions.index(path), one] for path, one in several])
        self.ends = Pool(lambda end: dict(zip(_END, end, strict=True)))
        self.lists = Pool(lambda ids: [self.apps[id] for id in ids])
        self.ways: list[list[int]] = []

    @property
    def graph(self) -> Graph:
        return self.exploration.graph

    @property
    def catalog(self) -> Catalog:
        return self.exploration.catalog

    @property
    def world(self) -> World:
        return self.exploration.world

    def told(self) -> dict[str, Plain]:
        choices, diagrams = Pool(list), self.graph.diagrams
        states = [self._state(state, choices) for state in self.states]
        return {
            "name": clean(self.scenario.name),
            "title": clean(self.scenario.title or self.scenario.name),
            "device": windows_of(self.world.device),
            "as_of": self.world.as_of.isoformat(),
            "nominal": self._nominal_moment(),
            "steps": [self._step(step) for step in self.catalog.steps.values()],
            "questions": [
                asks(path, domain, self.catalog, self.world)
                for path, domain in zip(diagrams.questions, diagrams.domains, strict=True)
            ],
            "apps": [{"id": app.id, "name": clean(app.name or app.id)} for app in self.world.tenant.apps],
            "diagrams": self.diagrams.nodes,
            "states": states,
            "choices": choices.values,
            "ways": self.ways,
            "edges": self.edges.values,
            "works": self.works.values,
            "told": self.told_times.values,
            "events": self.events.values,
            "ends": self.ends.values,
            "lists": self.lists.values,
            "scenes": self.scenes.values,
            "halts": self.halts.values,
            "reasons": self.reasons.values,
            "rules": {id: self._rule(rule) for id, rule in sorted(self.rules.items())},
            "times": self.times.values,
            "answers": {path: list(given) for path, given in sorted(self.scenario.answers.items())},
        }

    def _nominal_moment(self) -> str:
        """The end of the run that the scenario itself describes."""
        own = self.exploration.replayed({}, self.scenario.answers, Pace.LIKELY)
        return f"{CATALOG_DATE.isoformat()}/{len(own.journey.moves)}"

    def _state(self, state: State, choices: Pool) -> Plain:
        view, step, situation = self.graph.view, self.graph.step(state), state.situation
        view.stand(dict(state.asked), Put())
        shown = view.fork(lambda _: scene(view, situation, step))
        halt = view.fork(lambda _: self._halt(step, situation))
        ways = self.graph.ways(self.graph.moves[state])
        places = {way: len(self.ways) + at for at, way in enumerate(ways)}
        self.ways += [self._way(state, way) for way in ways]
        return {
            "step": self.steps[step.id],
            "moves": self.diagrams.place(
                self.graph.moves[state], lambda some: choices.place(tuple(sorted(places[way] for way in some)))
            ),
            "scene": self.diagrams.place(shown, self.scenes.place),
            "halt": self.diagrams.place(halt, self.halts.place),
        }

    def _halt(self, step: Step, situation: Situation[Any]) -> Hashable:
        """How a journey ends that does not get away from a step."""
        view = self.graph.view
        outcome, _, fact = halted(self.catalog, step, (), view, situation)
        rules = fact.reasons(view, situation) if fact is not None else ()
        return outcome.value, fact is not None, tuple(self._names(rule, None) for rule in rules)

    def _halted(self, halt: tuple[str, bool, tuple[_Said, ...]]) -> Plain:
        outcome, decided, because = halt
        return {"outcome": outcome, "decided": decided, "because": [self._said(one) for one in because]}

    def _way(self, state: State, way: Way) -> list[int]:
        """A way as places in the pools: thousands of them share what they are made of."""
        to, edge = self.graph.to(state, way), way.edge
        work = (*way.work, *REBOOT) if edge is not None and edge.reboot else way.work
        last = state.situation if edge is None else state.situation.moved(edge.to, way.changes)
        end = None
        if isinstance(to, Ended):
            reached = "" if edge is None else edge.to
            end = (to.outcome.value, to.stop, reached, *_told(self.world, last, to))
        return [
            self.states[to] if isinstance(to, State) else -1,
            -1 if end is None else self.ends.place(end),
            -1 if edge is None else self.edges.place(edge),
            self.works.place(work if edge is not None else ()),
            self.told_times.place(way.times),
            self.events.place(way.events),
            self.diagrams.place(self._because(state, way), self.reasons.place),
        ]

    def _because(self, state: State, way: Way) -> Diagram:
        return because(self.graph, state, way, self._names)

    def _names(self, rule: Rule, move: Move | None) -> _Said:
        self.rules[rule.id] = rule
        named = dict(self.speaker.names(rule, move))
        if "skew" in named:
            # a length of time, which each language says in its own way
            named["skew"] = str(abs(self.world.device.clock_skew_minutes))
        return rule.id, tuple(named.items())

    def _said(self, said: _Said) -> Plain:
        return {"rule": said[0], "variables": dict(said[1])}

    def _scene(self, shown: SceneShown) -> Plain:
        return {
            "offers": list(shown.offers),
            "tries": list(shown.tries),
            "trouble": shown.trouble,
            "trouble_app": self.apps.get(shown.trouble_app, -1),
            "profile": clean(shown.profile),
            "esp": None if shown.esp is None else self._esp(shown.esp),
        }

    def _esp(self, shown: EspShown) -> Plain:
        return {
            "name": clean(shown.name),
            "limit_minutes": shown.limit_minutes,
            "message": clean(shown.message),
            "phases": [
                {
                    **asdict(phase),
                    "apps": self.lists.place(phase.apps),
                    "turn": self.apps.get(phase.turn, -1),
                }
                for phase in shown.phases
            ],
        }

    def _step(self, step: Step) -> Plain:
        kind = {Kind.PAGE: "page", Kind.STAGE: "stage", Kind.END: "end"}[step.kind]
        words = {name: self._said_now(getattr(step, name)) for name in ("title", "sees", "note")}
        return {"id": step.id, "kind": kind, **words, "nominal": list(step.nominal)}

    def _rule(self, rule: Rule) -> Plain:
        return {
            "family": rule.family,
            "title": self._said_now(rule.title),
            "message": self._said_now(rule.message or rule.title),
            "remedies": [self._said_now(one) for one in rule.remedies],
            "code": rule.shown_code,
            "confidence": rule.confidence.value,
            "sources": [asdict(source) for source in rule.sources],
        }

    def _said_now(self, text: str) -> str:
        return in_its_time(text, self.world.as_of)


def _edge(edge: Edge) -> Plain:
    return {
        "by": edge.by.value,
        "label": edge.label,
        "skip": edge.skip,
        "reboot": edge.reboot,
        "starts": edge.starts or "",
        "stops": edge.stops or "",
    }


_END = ("outcome", "stop", "reached", "device_name", "rights")


def _told(world: World, last: Situation[Any], end: Ended) -> tuple[str, str]:
    """The device's name in the end, and what a person may do who is at the desktop then."""
    rights = "administrator" if last.learned.administrator else "standard"
    return name_of(world, last.learned), rights if end.stop == arrival.STEP.id else ""
