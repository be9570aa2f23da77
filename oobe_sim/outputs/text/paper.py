"""What text is written on: the console, its marks, and lines that wrap in columns."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import TextIO

from attrs import frozen
from rich.console import Console
from rich.text import Text

WIDEST = 118
"""Lines do not get longer than that on a wide terminal: nobody reads them."""


MARKED = re.compile(r"(?<![\w*])\*([^\W_](?:[^*]*[^*\s])?)\*(?![\w*])|`([^`]+)`")
"""A wildcard, as in `*.microsoft.com`, is no mark of emphasis: what is said begins with a letter or a digit."""


@frozen
class Marks:
    """The signs in front of lines."""

    good: str
    bad: str
    doubt: str
    shown: str
    skipped: str
    behind: str
    item: str
    arrow: str
    dot: str
    bar: str
    rest: str


_SIGNS = Marks(
    good="✔", bad="✘", doubt="?", shown="●", skipped="○", behind="·", item="•", arrow="→", dot="·", bar="█", rest="·"
)
_LETTERS = Marks(
    good="+", bad="x", doubt="?", shown="*", skipped="o", behind=".", item="-", arrow="->", dot="-", bar="#", rest="."
)


class _Piped(Console):
    """A console that tells its caller when nobody reads any more; the command decides what then."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Paper:
    """A console that lays text out; without colours where nobody wants them.

    Nothing but plain text is written with NO_COLOR, to a file or a pipe; the marks are letters
    where the stream's encoding has no signs for them.
    """

    def __init__(self, stream: TextIO, *, width: int | None = None) -> None:
        plain = bool(os.environ.get("NO_COLOR"))
        self.console = _Piped(
            file=stream,
            width=width,
            color_system=None if plain else "auto",
            highlight=False,
            markup=False,
            emoji=False,
        )
        self.width = min(self.console.width, WIDEST)
        self.marks = _SIGNS if _can_write(stream, "".join(_all(_SIGNS))) else _LETTERS

    def line(self, text: Text | str = "", style: str = "") -> None:
        """One line that stays one."""
        made = Text(text, style=style) if isinstance(text, str) else text
        made.rstrip()
        self.console.print(made, soft_wrap=True)

    def rule(self) -> None:
        """A line across, between two predictions."""
        dash = "─" if self.marks is _SIGNS else "-"
        self.line()
        self.line(dash * self.width, style="dim")
        self.line()

    def heading(self, text: str, note: str = "") -> None:
        """A section's title, with a blank line before it."""
        self.line()
        made = Text(text, style="bold")
        if note:
            made.append(f"  {note}", style="not bold dim")
        self.columns((made, self.width))

    def columns(self, *cells: tuple[Text, int], indent: int = 0, gap: int = 2) -> None:
        """Cells side by side, each wrapped to its width."""
        wrapped = [list(text.wrap(self.console, max(width, 1))) for text, width in cells]
        rows = []
        for row in range(max(len(lines) for lines in wrapped)):
            made = Text(" " * indent)
            for number, (lines, (_, width)) in enumerate(zip(wrapped, cells, strict=True)):
                if number:
                    made.append(" " * gap)
                part = lines[row] if row < len(lines) else Text()
                part.rstrip()
                part.pad_right(max(0, width - part.cell_len))
                made.append_text(part)
            made.rstrip()
            rows.append(made)
        self.console.print(Text("\n").join(rows), soft_wrap=True)

    def hanging(self, mark: str, text: Text, *, indent: int = 2, style: str = "") -> None:
        """A mark and a text beside it, whose further lines stand under its first."""
        taken = indent + len(mark) + 1
        self.columns((Text(mark, style=style), len(mark)), (text, self.width - taken), indent=indent, gap=1)

    def labelled(self, label: str, text: Text, *, wide: int) -> None:
        """A label in a column of its own, and a text."""
        self.columns((Text(label, style="dim"), wide), (text, self.width - wide - 4), indent=2)


def prose(text: str, style: str = "") -> Text:
    """A text of the rulebook, where `*...*` is what a page or a portal says, and backticks hold what is typed."""
    made = Text(style=style)
    at = 0
    for found in MARKED.finditer(text):
        made.append(text[at : found.start()])
        made.append(found[1] or found[2], style="italic" if found[1] else "cyan")
        at = found.end()
    made.append(text[at:])
    return made


def joined(parts: Iterable[Text], between: str) -> Text:
    """Texts in one line."""
    return Text(between, style="dim").join(part for part in parts if part)


def _all(marks: Marks) -> tuple[str, ...]:
    return (marks.good, marks.bad, marks.shown, marks.skipped, marks.behind, marks.item, marks.arrow, marks.bar)


def _can_write(stream: TextIO, signs: str) -> bool:
    try:
        signs.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
