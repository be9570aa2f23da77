"""A walk through an enrollment in a terminal: lines out, lines in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from attrs import frozen

from oobe_sim.drivers.play import Journey
from oobe_sim.drivers.replay import Usual
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.inputs.scenario_write import write_scenario
from oobe_sim.outputs.moments import ground_at, walk_command
from oobe_sim.outputs.text.paper import Paper
from oobe_sim.outputs.told import windows_of
from oobe_sim.outputs.words import Speaker, clean
from oobe_sim.questions.opening import opened
from oobe_sim.walkthrough.opened import walked
from oobe_sim.walkthrough.terminal.asked import Asked
from oobe_sim.walkthrough.terminal.course import Course
from oobe_sim.walkthrough.terminal.narrator import Narrator
from oobe_sim.walkthrough.terminal.record import recorded
from oobe_sim.walkthrough.terminal.screen import Line, PlainScreen, Screen
from oobe_sim.walkthrough.terminal.telling import Teller
from oobe_sim.walkthrough.words.filling import minutes
from oobe_sim.walkthrough.words.interpreter import Interpreter
from oobe_sim.walkthrough.words.spoken import words
from oobe_sim.world.world import CATALOG_DATE

INTERRUPTED = 130
_LONGEST_LINE = 1000
_COMMANDS = ("back", "why", "where", "faults", "quit")


@frozen(kw_only=True)
class Manner:
    """How a walk is to go: where it begins, what is asked, who answers, and how it is told.

    `journey` is a moment as text. `taken` says which scenario of how many it is. `write` gets the text of the scenario that the walk was, for `record`.
    `options` are those of the command that go on counting where it is resumed.
    """

    journey: str = f"{CATALOG_DATE.isoformat()}/0"
    groups: tuple[str, ...] = ()
    faults: bool = False
    auto: bool = False
    plain: bool = False
    language: str = "en"
    taken: tuple[int, int] = (1, 1)
    record: Path | None = None
    write: Callable[[str], None] | None = None
    options: tuple[str, ...] = ()


class _Rewound(Exception):
    """The last answer is taken back."""


class _Quit(Exception):
    """Enough of it."""


def walk(
    scenario: Scenario, manner: Manner | None = None, *, output: TextIO | None = None, lines: TextIO | None = None
) -> int:
    """Let a person answer what Windows asks in this scenario; the exit code of the command.

    Raises InputError where the scenario names what does not exist, UnknownGroup, UnknownName for a
    language, and UsageError for what is no moment of this walk.
    """
    return Walk(scenario, manner or Manner(), output or sys.stdout, lines or sys.stdin).go()


class Walk:
    """One walk: the flow asks, the terminal puts the question."""

    def __init__(self, scenario: Scenario, manner: Manner, output: TextIO, lines: TextIO) -> None:
        self.scenario = scenario
        self.manner = manner
        self.lines = lines
        said = words(manner.language, scenario.world.as_of)
        paper = Paper(output)
        self.screen: Screen = PlainScreen(paper, said) if manner.plain or not output.isatty() else Screen(paper, said)
        moment, ground = ground_at(manner.journey, scenario, walked(scenario, manner.groups).space)
        asks = opened(scenario, manner.groups)
        self.asked = Asked(self.ask, Usual(scenario.answers), asks.opened, frozenset(asks.space), manner.faults)
        self.course = Course(ground, moment, None if manner.auto else self.asked)
        self.teller = Teller(self.screen, self._narrator(), self.course)

    def _narrator(self) -> Narrator:
        """Says things by what is known of the open leaves."""
        ground = self.course.ground
        speaker = Speaker(ground.world, ground.space, self.course.bindings)
        return Narrator(Interpreter(self.screen.words, speaker), ground.catalog)

    def go(self) -> int:
        self._open()
        try:
            journey = self._walked()
        except (KeyboardInterrupt, EOFError, _Quit):
            self._stopped()
            return INTERRUPTED
        self.teller.end(journey)
        self.teller.reckoned(self.scenario.space)
        try:
            self._record(journey)
        finally:
            self._show_command("replay")
        return 0

    def _open(self) -> None:
        say, screen, player = self.teller.say, self.screen, self.course.player
        world = self.scenario.world
        network, day = say(f"network-{world.network.connection.value}"), say("switched_on", day=world.as_of.isoformat())
        screen.opening(clean(self.scenario.title or self.scenario.name), (windows_of(world.device), network, day))
        number, of = self.manner.taken
        if of > 1:
            screen.note(say("device", number=number, of=of, name=clean(self.scenario.name)), "yellow")
        if self.course.begin.catalog != CATALOG_DATE:
            days = {"day": self.course.begin.catalog.isoformat(), "today": CATALOG_DATE.isoformat()}
            screen.note(say("other_rules", **days), "yellow")
        if unasked := self.course.unasked():
            screen.note(say("not_asked", questions=", ".join(map(clean, unasked))), "yellow")
        screen.note(say("auto" if self.manner.auto else "hint"))
        screen.gap()
        if player.moves:
            self.teller.visited()
            screen.note(say("begins_at", duration=minutes(screen.words, player.view.clock.minutes)), "")

    def _walked(self) -> Journey:
        while True:
            try:
                went = self.course.step()
            except _Rewound:
                self._rewind()
                continue
            self.teller.moves(went.moves, asked=not self.manner.auto)
            if went.journey is not None:
                return went.journey

    def _rewind(self) -> None:
        self.screen.gap()
        self.screen.note(self.teller.say("back" if self.course.back() else "no_way_back"))
        self.teller.narrator = self._narrator()

    def ask(self, path: str, domain: tuple[str, ...], default: str) -> str:
        """Put a question until one of its answers is given."""
        answers = [self.teller.narrator.answer(path, answer) for answer in domain]
        self._put(path, domain, answers, default)
        while True:
            self.screen.prompt(len(domain))
            said = self._read()
            if not said:
                return default
            if (answer := _meant(said, domain, answers)) is not None:
                return answer
            if not self._commanded(said):
                self.screen.note(self.teller.say("not_understood", of=len(domain)), "")
            elif self._command_named(said) in ("why", "where"):
                self._put(path, domain, answers, default)

    def _put(self, path: str, domain: tuple[str, ...], answers: list[str], default: str) -> None:
        self.teller.question(path)
        self.screen.options(answers, domain.index(default) if default in domain else None)
        if default not in domain:
            self.screen.note(self.teller.say("enter_nothing"))

    def _commanded(self, said: str) -> bool:
        """Whether what was typed is a command, which then has been carried out."""
        say = self.teller.say
        match self._command_named(said):
            case "back":
                raise _Rewound
            case "quit":
                raise _Quit
            case "why":
                if not self.teller.why(self.course.since()):
                    self.screen.note(say("nothing_happened"))
            case "where":
                self.teller.visited()
                self._show_command("replay")
            case "faults":
                self.asked.faults = not self.asked.faults
                self.screen.note(say("faults_on" if self.asked.faults else "faults_off"), "")
            case "?":
                enter, answer = Line("Enter", say("help-enter")), Line("1, 2 ...", say("help-answer"))
                commands = (Line(say(f"command-{one}"), say(f"help-{one}")) for one in _COMMANDS)
                self.screen.listed((answer, enter, *commands))
            case _:
                return False
        return True

    def _command_named(self, said: str) -> str:
        """The command that was typed, in English or in the language of the walk; empty for none."""
        known = {self.teller.say(f"command-{one}").casefold(): one for one in _COMMANDS}
        known |= {one: one for one in _COMMANDS} | {"?": "?", "help": "?", "؟": "?"}
        return known.get(said.casefold(), "")

    def _read(self) -> str:
        """A line that somebody types, without the blanks around it; raises EOFError at the end of the input."""
        line = self.lines.readline(_LONGEST_LINE)
        if not line:
            raise EOFError
        rest = line
        while rest and not rest.endswith("\n"):
            rest = self.lines.readline(_LONGEST_LINE)
        if not self.lines.isatty():
            self.screen.paper.line(clean(line.strip()))
        return line.strip()

    def _stopped(self) -> None:
        step = self.course.player.catalog.steps[self.course.player.situation.step]
        title = self.teller.narrator.title(step)
        self.screen.gap()
        self.screen.note(self.teller.say("stopped", title=title, step=step.id), "")
        try:
            self._record(None)
        finally:
            self._show_command("go_on")

    def _show_command(self, why: str) -> None:
        """The command that leads here again, told even where the walk cannot be recorded."""
        self.screen.note(self.teller.say(why), "")
        options = (*(("--faults",) if self.asked.faults else ()), *self.manner.options)
        self.screen.copied(walk_command(self.scenario.origin, self.course.code(), options))

    def _record(self, journey: Journey | None) -> None:
        if self.manner.record is None or self.manner.write is None:
            return
        course, say = self.course, self.teller.say
        made = recorded(self.scenario, course.ground, course.moment(), journey)
        self.manner.write(write_scenario(made.scenario))
        run, file = made.prediction.run, clean(str(self.manner.record))
        outcome = self.teller.narrator.outcome(run.outcome)[0]
        done = say("recorded", file=file) if journey else say("recorded_unfinished", file=file, outcome=outcome)
        self.screen.note(done, "")
        if not made.faithful:
            self.screen.note(say("recorded_otherwise", outcome=outcome, step=run.stop), "yellow")


def _meant(said: str, domain: tuple[str, ...], answers: list[str]) -> str | None:
    """The answer that was typed: its number, its words, or what a scenario calls it; `None` for none."""
    if said.isdecimal() and len(said) < len(str(_LONGEST_LINE)):
        return domain[int(said) - 1] if 1 <= int(said) <= len(domain) else None
    typed = said.casefold().replace(" ", "_")
    for answer, shown in zip(domain, answers, strict=True):
        if typed in (answer.casefold().replace(" ", "_"), shown.casefold().replace(" ", "_")):
            return answer
    return None
