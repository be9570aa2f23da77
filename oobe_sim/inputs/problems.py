"""How the problems of a file are collected, and how one is told to a person."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from oobe_sim.errors import InputError, Problem, nearest
from oobe_sim.inputs.locate import locate
from oobe_sim.inputs.yaml_positions import Positions, parse
from oobe_sim.model.finding import Place

MOST_TEXT, MOST_LINE = 60, 200
"""How many characters of a value, and of a line of the file, are repeated at most."""

SHOWN_NAMES = 8
"""How many valid names an expectation lists before it only counts the others."""


@define
class Report:
    """All problems of one file, so that they can be told at once.

    `text` is what the positions belong to; it gives the words that were found as they were written.
    `moved` maps pointers of what was rewritten (a short form, a portal's word) to what was written.
    """

    file: str
    text: str
    positions: Positions
    problems: list[Problem] = field(factory=list)
    moved: dict[str, str] = field(factory=dict)

    def add(self, code: str, pointer: str, found: str, expected: str, near: str = "", *, key: bool = False) -> None:
        """Note a problem at a pointer; `key` blames the key there rather than its value."""
        pointer = self.written(pointer)
        line, column = self.positions.of(pointer, key=key)
        self.problems.append(Problem(code, Place(self.file, pointer), found, expected, near, line, column))

    def written(self, pointer: str) -> str:
        """The pointer in the file of something that may have been rewritten."""
        below = ""
        while pointer:
            if pointer in self.moved:
                return self.moved[pointer] + below
            pointer, _, last = pointer.rpartition("/")
            below = f"/{last}{below}"
        return below

    def within(
        self, code: str, pointer: str, text: str, offset: int, *, found: str, expected: str, near: str = ""
    ) -> None:
        """Note a problem inside a text at a pointer, `offset` characters from its beginning.

        The text is followed through the file by all but its blanks, so that quotes, escapes and
        line breaks of the file don't matter.
        """
        pointer = self.written(pointer)
        line, column = self.positions.of(pointer)
        lines = self.text.splitlines(keepends=True)
        at = sum(map(len, lines[: line - 1])) + column - 1
        for character in text[:offset]:
            if not character.isspace():
                next_at = self.text.find(character, at)
                at = next_at + 1 if next_at >= 0 else at
        following = text[offset : offset + 1]
        if following and not following.isspace():
            at = max(at, self.text.find(following, at))
        before = self.text[:at]
        line, column = before.count("\n") + 1, at - before.rfind("\n")
        self.problems.append(Problem(code, Place(self.file, pointer), found, expected, near, line, column))

    def name(self, code: str, pointer: str, found: str, known: Iterable[str], what: str) -> None:
        """Note a name that is none of those known."""
        known = tuple(known)
        self.add(code, pointer, f"{what} `{found}`", one_of(known), nearest(found, known))

    def raw(self, pointer: str) -> str:
        """The word at a pointer as it stands in the file: `22621.900`, not 22621.9."""
        line, column = self.positions.of(self.written(pointer))
        lines = self.text.splitlines()
        words = lines[line - 1][column - 1 :].split() if line <= len(lines) else []
        return words[0].rstrip(",]}") if words else ""

    def finish(self) -> None:
        """Raise InputError with everything noted; or do nothing."""
        if self.problems:
            raise self.failure()

    def failure(self) -> InputError:
        """Everything noted, in the order of the file."""
        return InputError(sorted(self.problems, key=lambda p: (p.place.file, p.line or 0, p.column or 0)))


def one_of(names: Iterable[str]) -> str:
    """`one of a, b, c`, shortened where there are many."""
    names = tuple(names)
    if len(names) == 1:
        return names[0]
    more = len(names) - SHOWN_NAMES
    return f"one of {', '.join(names[:SHOWN_NAMES])}" + (f" and {more} more" if more > 0 else "")


def described(value: object) -> str:
    """A plain value as a person would name it: "the text `yes`", "the number 5", "a list"."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text `{value if len(value) <= MOST_TEXT else value[: MOST_TEXT - 3] + '...'}`"
    return "a list" if isinstance(value, list | tuple) else "a mapping"


def render(problem: Problem, text: str | None = None) -> str:
    """Tell a problem: where, what was found, what was expected, the nearest name, and the code.

    With the file's text, the line that is meant follows, and a mark below it.
    """
    line, column = problem.line, problem.column
    if line is None and text is not None:
        line, column = _find(problem.place, text)
    where = ":".join(str(part) for part in (problem.place.file, line, column) if part)
    if line is None and problem.place.pointer:
        where += f" at {problem.place.pointer}"
    told = f"{where}: {problem.found}; expected {problem.expected}"
    if problem.nearest:
        told += f"; did you mean `{problem.nearest}`?"
    return f"{told} [{problem.code}]" + (_excerpt(text, line, column) if text and line else "")


def _find(place: Place, text: str) -> tuple[int | None, int | None]:
    if place.file.casefold().endswith(".json"):
        return locate(text, place.pointer)
    try:
        _, positions = parse(text, place.file)
    except InputError:
        return None, None
    return positions.of(place.pointer)


def _excerpt(text: str, line: int, column: int | None) -> str:
    lines = text.splitlines()
    if line > len(lines) or len(lines[line - 1]) > MOST_LINE:
        return ""
    shown = lines[line - 1].replace("\t", " ")
    return f"\n  {line:>4} | {shown}" + (f"\n       | {' ' * (column - 1)}^" if column else "")
