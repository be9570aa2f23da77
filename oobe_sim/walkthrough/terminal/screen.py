"""How a walk is laid out in a terminal: for eyes, and as plain lines for ears and pipes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from attrs import frozen
from rich.text import Text

from oobe_sim.outputs.text.paper import Paper, prose
from oobe_sim.outputs.words import clock_time
from oobe_sim.walkthrough.words.spoken import Words

Sign = Literal["skipped", "behind", "good", "bad", "arrow", "item"]

_STYLES = {"skipped": "dim", "good": "green", "bad": "red", "behind": "", "arrow": "", "item": ""}
_TIME = 7
_INDENT = 3
_APPS = 12
"""So many apps of a phase are told one by one."""


@frozen
class Line:
    """One thing and what is to be said of it, such as an app and its fate."""

    name: str
    said: str
    sign: Sign | None = None


@frozen
class Phase:
    """A phase of the Enrollment Status Page: what it is called, how far it is, and what became of its apps."""

    name: str
    said: str
    apps: tuple[Line, ...] = ()


class Screen:
    """Signs, colours and rules across, for somebody who sees them; nothing is said by a colour alone."""

    def __init__(self, paper: Paper, words: Words) -> None:
        self.paper = paper
        self.words = words

    def opening(self, name: str, setting: Sequence[str]) -> None:
        """What is walked through."""
        self.paper.columns((Text(name, style="bold"), self.paper.width))
        self.note(f" {self.paper.marks.dot} ".join(setting))

    def note(self, text: str, style: str = "dim") -> None:
        """A remark, in a paragraph of its own."""
        self.paper.columns((prose(text, style), self.paper.width))

    def copied(self, text: str) -> None:
        """Something to copy: it stays in one line, however long."""
        self.paper.line(f"  {text}", style="cyan")

    def gap(self) -> None:
        """A pause before something new."""
        self.paper.line()

    def told(self, sign: Sign, text: str, minutes: float) -> None:
        """What happened, and when."""
        style = _STYLES[sign]
        mark: str = getattr(self.paper.marks, sign)
        space = self.paper.width - _TIME - len(mark) - 2
        time = Text(clock_time(minutes).rjust(_TIME), style="dim")
        self.paper.columns((time, _TIME), (Text(mark, style=style), len(mark)), (prose(text, style), space), gap=1)

    def page(self, title: str, said: Iterable[str], minutes: float) -> None:
        """A page, or a question: what stands on it, and when it comes."""
        dash = "─" if self.paper.marks.good == "✔" else "-"
        time = clock_time(minutes)
        across = max(self.paper.width - len(time) - 4, 1)
        self.paper.line()
        self.paper.line(Text(f"{dash * across} {time} {dash * 2}", style="blue"))
        self.paper.columns((prose(title, "bold"), self.paper.width))
        for text in said:
            self.paper.columns((prose(text), self.paper.width - _INDENT), indent=_INDENT)

    def detail(self, text: str) -> None:
        """Something more that stands on a page."""
        self.paper.columns((prose(text, "dim"), self.paper.width - _INDENT), indent=_INDENT)

    def trouble(self, text: str) -> None:
        """What is wrong on a page."""
        mark = self.paper.marks.bad
        space = self.paper.width - _INDENT - len(mark) - 1
        self.paper.columns((Text(mark, "bold red"), len(mark)), (prose(text, "red"), space), indent=_INDENT, gap=1)

    def phases(self, phases: Sequence[Phase]) -> None:
        """The phases of the Enrollment Status Page, and their apps."""
        wide = min(max(len(phase.name) for phase in phases), self.paper.width // 2)
        for phase in phases:
            space = self.paper.width - _INDENT - wide - 2
            self.paper.columns((Text(phase.name, style="bold"), wide), (Text(phase.said), space), indent=_INDENT)
            self._apps(phase.apps)

    def _apps(self, apps: Sequence[Line]) -> None:
        shown = apps[:_APPS]
        wide = min(max((len(app.name) for app in shown), default=0), self.paper.width // 2)
        for app in shown:
            mark: str = getattr(self.paper.marks, app.sign or "item")
            style = _STYLES[app.sign or "item"]
            space = max(self.paper.width - _INDENT - wide - 2 * 4, 1)
            cells = ((Text(mark, style), len(mark)), (Text(app.name), wide + 1), (Text(app.said, style), space))
            self.paper.columns(*cells, indent=_INDENT + 2, gap=1)
        if len(apps) > len(shown):
            more = self.words.say("terminal-more_apps", number=len(apps) - len(shown))
            self.paper.columns((Text(more, style="dim"), self.paper.width - 2 * _INDENT), indent=_INDENT + 2)

    def options(self, answers: Sequence[str], default: int | None) -> None:
        """The answers to choose from, numbered, and which of them Enter means."""
        self.paper.line()
        for number, answer in enumerate(answers, 1):
            marked = number - 1 == default
            row = Text(f"{'>' if marked else ' '} {number:>{len(str(len(answers)))}}  ", style="bold cyan")
            space = self.paper.width - _INDENT - len(row)
            self.paper.columns((row, len(row)), (Text(answer, "bold" if marked else ""), space), indent=1, gap=0)

    def prompt(self, of: int) -> None:
        """Where somebody types one of so many numbers."""
        self.paper.console.print(Text(f"{'1' if of == 1 else f'1-{of}'} ? ", style="bold cyan"), end="")

    def listed(self, lines: Iterable[Line]) -> None:
        """A few things, each with what is to be said of it."""
        for line in lines:
            style = "cyan" if line.name else "dim"
            self.paper.columns((Text(line.name, style), 10), (prose(line.said), self.paper.width - 12), indent=1, gap=1)

    def rule(self, message: str, known: str, sources: Iterable[str]) -> None:
        """What a rule says, what it is called and how it is known, and where that stands."""
        indent = _TIME + _INDENT
        self.paper.columns((prose(message), self.paper.width - indent), indent=indent)
        for text in (known, *sources):
            self.paper.columns((Text(text, style="dim"), self.paper.width - indent - 2), indent=indent + 2)

    def outcome(self, word: str, meaning: str, colour: str) -> None:
        """How it ended."""
        self.paper.line()
        self.paper.line(Text(self._across(), style=colour))
        made = Text(f"{word}: ", style=f"bold {colour}")
        made.append_text(prose(meaning, style=f"not bold {colour}"))
        self.paper.columns((made, self.paper.width))

    def cause(self, message: str, remedies: Iterable[str]) -> None:
        """Why it ended so, and what would help."""
        self.paper.hanging(self.paper.marks.item, prose(message))
        for remedy in remedies:
            self.paper.hanging(self.paper.marks.arrow, prose(remedy), indent=4, style="green")

    def _across(self) -> str:
        return ("─" if self.paper.marks.good == "✔" else "-") * self.paper.width


class PlainScreen(Screen):
    """Lines of words alone, each of which can be read aloud: no signs, no colours, nothing drawn."""

    def opening(self, name: str, setting: Sequence[str]) -> None:
        self.note(name)
        for one in setting:
            self.note(one)

    def note(self, text: str, style: str = "") -> None:  # noqa: ARG002 - plain lines have no style
        super().note(text, "")

    def copied(self, text: str) -> None:
        self.paper.line(text)

    def told(self, sign: Sign, text: str, minutes: float) -> None:  # noqa: ARG002 - the words say it
        self.note(f"{clock_time(minutes)} {text}")

    def page(self, title: str, said: Iterable[str], minutes: float) -> None:
        self.gap()
        self.note(title)
        self.note(self.words.say("terminal-at", time=clock_time(minutes)))
        for text in said:
            self.note(text)

    def detail(self, text: str) -> None:
        self.note(text)

    def trouble(self, text: str) -> None:
        self.note(text)

    def phases(self, phases: Sequence[Phase]) -> None:
        for phase in phases:
            self.note(f"{phase.name}: {phase.said}")
            for app in phase.apps[:_APPS]:
                self.note(f"{app.name}: {app.said}")
            if len(phase.apps) > _APPS:
                self.note(self.words.say("terminal-more_apps", number=len(phase.apps) - _APPS))

    def options(self, answers: Sequence[str], default: int | None) -> None:
        for number, answer in enumerate(answers, 1):
            id = "terminal-option_enter" if number - 1 == default else "terminal-option"
            self.note(self.words.say(id, number=number, of=len(answers), answer=answer))

    def prompt(self, of: int) -> None:
        self.paper.console.print(f"{self.words.say('terminal-prompt', of=of)} ", end="", soft_wrap=True)

    def listed(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self.note(f"{line.name}: {line.said}" if line.name else line.said)

    def rule(self, message: str, known: str, sources: Iterable[str]) -> None:
        for text in (message, known, *sources):
            self.note(text)

    def outcome(self, word: str, meaning: str, colour: str) -> None:  # noqa: ARG002 - the words say it
        self.gap()
        self.note(f"{word}: {meaning}")

    def cause(self, message: str, remedies: Iterable[str]) -> None:
        self.note(message)
        for remedy in remedies:
            self.note(remedy)
