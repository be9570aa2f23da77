"""Everything that goes wrong on purpose, and the exit code that says so.

OobeSimError
├─ InputError                           a file of the user's: all its problems at once     exit 4
├─ UnknownName                          a name that no rule, step, code or format has      exit 2
├─ UsageError                           an option has a value that it cannot have          exit 2
├─ MissingExtra                         an optional library is needed and not installed    exit 2
├─ NothingToDo                          no input was named, or none was found              exit 3
├─ questions.opening.UnknownGroup       no group of questions has this name                exit 2
├─ walkthrough.browser.story.TooLarge   a page cannot hold all that there is               exit 2
└─ cli.writing.NotWritten               a file would be overwritten, or cannot be          exit 2

A `DeclarationError` is no `OobeSimError`: a step or a rule is declared wrongly, which is our bug.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import frozen

from oobe_sim.model.finding import Place


class OobeSimError(Exception):
    """What a command reports in a sentence, without a traceback."""

    exit_code = 70


@frozen
class Problem:
    """One thing wrong with an input.

    `code` is a key of `PROBLEM_CODES`; `nearest` is the valid name that the found one resembles.
    `line` and `column` count from 1 and are set where a parser says them; otherwise they are
    found from the place when the problem is printed.
    """

    code: str
    place: Place
    found: str
    expected: str
    nearest: str = ""
    line: int | None = None
    column: int | None = None


class InputError(OobeSimError):
    """An input cannot be used; holds every problem that was found in it."""

    exit_code = 4

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.place.file}: {p.found}, expected {p.expected}" for p in self.problems))


class UnknownName(OobeSimError):
    """Nothing has this name; the message ends with the nearest one that exists."""

    exit_code = 2

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        near = nearest(name, known)
        super().__init__(f"no {kind} is called {name!r}" + (f"; did you mean {near!r}?" if near else ""))


class UsageError(OobeSimError):
    """An option of a command has a value that it cannot have."""

    exit_code = 2


class MissingExtra(OobeSimError):
    """Something was asked for that needs an optional library; the message says how to install it."""

    exit_code = 2

    def __init__(self, asked: str, extra: str, library: str) -> None:
        super().__init__(f"{asked} needs {library}, which is not installed: pip install 'oobe-sim[{extra}]'")


class NothingToDo(OobeSimError):
    """No input was named, or no file was found where one was named."""

    exit_code = 3


class DeclarationError(Exception):
    """A step or a rule contradicts the rest of the catalog."""


def nearest(name: str, known: Iterable[str]) -> str:
    """The valid name that resembles `name` most, or an empty string."""
    by_key = {known_name.casefold(): known_name for known_name in known}
    found = get_close_matches(name.casefold(), by_key, n=1, cutoff=0.6)
    return by_key[found[0]] if found else ""


PROBLEM_CODES = {
    "input.unreadable": "The file cannot be read: it is missing, a folder, or not permitted.",
    "input.empty": "The file holds nothing.",
    "input.encoding": "The bytes are no text in UTF-8, UTF-16 or Windows-1252.",
    "input.syntax": "The text is not well-formed YAML, JSON or CSV.",
    "input.too-large": "The file is larger, or nested deeper, than the simulator reads.",
    "input.duplicate-key": "A mapping says the same key twice; only one of them could count.",
    "input.unknown-key": "A key has no meaning here; most often it is misspelt.",
    "input.wrong-type": "A value is of another kind than the key takes.",
    "input.unknown-value": "A value is none of those that the key may have.",
    "input.missing-key": "A key that is needed is not there.",
    "input.unknown-format": "The file is of no format that the simulator reads.",
    "input.wrong-version": "The file is written for another version of the format.",
    "input.dangling-reference": "Something is referred to by an id or a name that nothing has.",
    "input.rule": "A membership rule or an assignment filter is not written as Entra or Intune take it.",
    "input.duplicate-id": "Two objects of one kind have the same id.",
    "input.not-offered": "The scenario presses a button that the page does not offer there.",
    "input.graph-error": "The file holds an error answer of Microsoft Graph, not an export.",
}
"""What `explain` says of each code."""
