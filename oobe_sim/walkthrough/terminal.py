"""A walk through an enrollment in a terminal: plain lines out, plain lines in."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TextIO

from rich.text import Text

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.play import Journey, Player, start
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.move import Move
from oobe_sim.model.step import Kind, Step
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.words import Speaker, clean, duration, sentence
from oobe_sim.walkthrough.asked import Asked
from oobe_sim.world.doubts import doubt

INTERRUPTED = 130


def walk(scenario: Scenario, *, faults: bool = False, output: TextIO | None = None, lines: TextIO | None = None) -> int:
    """Let a person answer what Windows asks in this scenario; the exit code of the command.

    Faults, and what Microsoft's services answer, are asked where the scenario leaves them open, and with `faults`.
    """
    return Walk(scenario, Paper(output or sys.stdout), lines or sys.stdin, faults=faults).go()


class Walk:
    """One walk: the flow asks, the terminal puts the question."""

    def __init__(self, scenario: Scenario, paper: Paper, lines: TextIO, *, faults: bool) -> None:
        self.scenario = scenario
        self.paper = paper
        self.lines = lines
        self.asked = Asked(self.ask, scenario.answers, faults, scenario.opened)
        view = RecordingView(scenario.world, self.asked, Exact(scenario.timings), scenario.space)
        self.player = Player(windows(), view, start(windows()))
        self.speaker = Speaker(scenario.world, scenario.space, self.asked.bindings)

    def go(self) -> int:
        self.paper.line(clean(self.scenario.title or self.scenario.name), style="bold")
        self.paper.columns((Text("Enter takes the answer marked with >. Ctrl-C ends the walk."), self.paper.width))
        try:
            while (journey := self._step()) is None:
                pass
        except (KeyboardInterrupt, EOFError):
            self._stopped()
            return INTERRUPTED
        self._ended(journey)
        return 0

    def _step(self) -> Journey | None:
        before = len(self.player.moves)
        self.asked.here = (self.player.situation, self.player.view.clock.running())
        journey = self.player.step()
        for made in self.player.moves[before:]:
            self._tell(made)
        return journey

    def _tell(self, made: Move) -> None:
        """What a move did, unless it was the person's, who knows."""
        title = self.speaker.say(made.step.title, made)
        telling = [rule for rule in made.reasons if rule.family != "flow"] or made.reasons
        because = "; ".join(self.speaker.message(rule, made) for rule in telling)
        if made.edge.skip:
            self.paper.hanging(self.paper.marks.skipped, Text(f"{title}: skipped. {sentence(because)}.", style="dim"))
        elif not made.edge.label:
            self.paper.hanging(self.paper.marks.behind, Text(f"{title}. {sentence(because)}."))
        if made.edge.reboot:
            self.paper.hanging(self.paper.marks.arrow, Text("The device restarts."))

    def ask(self, path: str, domain: tuple[str, ...], default: str) -> str:
        """Put a question until one of its answers is given."""
        self._question(path)
        for number, answer in enumerate(domain, 1):
            mark = ">" if answer == default else " "
            self.paper.line(f"  {mark} {number}  {clean(answer).replace('_', ' ')}")
        while True:
            said = self._read().strip().casefold().replace(" ", "_")
            if not said:
                return default
            if said.isdecimal() and 1 <= int(said) <= len(domain):
                return domain[int(said) - 1]
            fitting = [answer for answer in domain if answer.casefold().replace(" ", "_") == said]
            if fitting:
                return fitting[0]
            self.paper.line(f"  Type a number from 1 to {len(domain)}, or one of the words.")

    def _question(self, path: str) -> None:
        self.paper.line()
        step = self.player.catalog.steps.get(path.removeprefix("choices."))
        if step is not None:
            self._page(step)
            return
        said = doubt(path)
        known = {event.id: event.words for event in self.player.catalog.events().values()}
        event = next((words for id, words in known.items() if path == id or path.startswith(f"{id}.")), "")
        why = self.scenario.space[path].why if path in self.scenario.space else ""
        self.paper.columns((Text(sentence(said["question"] if said else event or why or path)), self.paper.width))
        self.paper.columns((Text(clean(path), style="dim"), self.paper.width))

    def _page(self, step: Step) -> None:
        if step.kind is Kind.PAGE:
            self.paper.columns((Text(self.speaker.say(step.title), style="bold"), self.paper.width))
        if step.sees:
            self.paper.columns((Text(self.speaker.say(step.sees)), self.paper.width))

    def _read(self) -> str:
        self.paper.console.print("? ", end="")
        line = self.lines.readline()
        if not line:
            raise EOFError
        if not self.lines.isatty():
            self.paper.line(clean(line.strip()))
        return line

    def _ended(self, journey: Journey) -> None:
        self.paper.line()
        self.paper.line(sentence(journey.outcome.value.replace("_", " ")), style="bold")
        self.paper.columns((Text(sentence(self.speaker.say(journey.outcome.meaning)) + "."), self.paper.width))
        self.paper.line(f"It took about {duration(journey.minutes)}.")
        last = journey.moves[-1] if journey.moves else None
        for rule in journey.cause:
            self.paper.hanging(self.paper.marks.item, Text(sentence(self.speaker.message(rule, last))))
            for remedy in self.speaker.remedies(rule, last):
                self.paper.hanging(self.paper.marks.arrow, Text(remedy), indent=4)

    def _stopped(self) -> None:
        """Say where the walk ended, and what to write into the scenario to get there again."""
        self.paper.line()
        self.paper.line(f"The walk ended at {self.player.situation.step}.")
        given = _by_section(self.asked.answers)
        if given:
            self.paper.line("To come here again with `oobe-sim run`, write into the scenario:")
            for section, answers in given.items():
                self.paper.line(f"  {section}:")
                for id, said in answers.items():
                    self.paper.line(f"    {id}: [{', '.join(said)}]")


def _by_section(answers: Mapping[str, list[str]]) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for path, said in answers.items():
        section, _, id = path.partition(".")
        found.setdefault(section, {})[id] = said
    return found
