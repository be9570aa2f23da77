"""The catalogues: the messages of each language, by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.syntax import FluentParser, FluentSerializer, ast

from oobe_sim.errors import DeclarationError, UnknownName
from oobe_sim.outputs.words import in_its_time
from oobe_sim.walkthrough.words import LOCALES
from oobe_sim.walkthrough.words.english import model
from oobe_sim.world.world import CATALOG_DATE

ENGLISH = "en"
MODEL = "model.ftl"
"""The file of the model's words: generated for English, and translated like any other."""

Entry = ast.Message | ast.Term


@cache
def written(locale: str, as_of: date = CATALOG_DATE) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of a language by the files in which they stand, English's generated file first.

    Raises UnknownName where there is no such language, and DeclarationError where a file is no Fluent.
    """
    if locale not in LOCALES:
        raise UnknownName("language", locale, LOCALES)
    folder = files("oobe_sim.walkthrough.words").joinpath(locale)
    found: dict[str, tuple[Entry, ...]] = {MODEL: model(as_of)} if locale == ENGLISH else {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else ():
        if file.name.endswith(".ftl"):
            found[file.name] = tuple(_read(file, as_of))
    return found


@cache
def entries(locale: str, as_of: date = CATALOG_DATE) -> Mapping[str, Entry]:
    """All messages and terms of a language by their ids, terms with a hyphen in front."""
    found: dict[str, Entry] = {}
    for file, held in written(locale, as_of).items():
        for entry in held:
            if (id := named(entry)) in found:
                raise DeclarationError(f"{locale}/{file}: {id} stands twice")
            found[id] = entry
    return found


def catalogues(ids: Iterable[str] | None = None, as_of: date = CATALOG_DATE) -> dict[str, str]:
    """The Fluent text of every language, for whoever formats it elsewhere.

    `ids` are those of the messages to hold, all where it is `None`; terms always come along, and what
    a language lacks is missing. Raises UnknownName for an id that English does not have.
    """
    english = entries(ENGLISH, as_of)
    wanted = set(english if ids is None else ids)
    if unknown := sorted(wanted - set(english)):
        raise UnknownName("message", unknown[0], english)
    return {
        locale: fluent(e for id, e in entries(locale, as_of).items() if id in wanted or isinstance(e, ast.Term))
        for locale in LOCALES
    }


def fluent(held: Iterable[Entry]) -> str:
    """Entries as Fluent text, without their comments."""
    body = [ast.Message(e.id, e.value, e.attributes) if isinstance(e, ast.Message) else e for e in held]
    return FluentSerializer().serialize(ast.Resource(list(body)))


def named(entry: Entry) -> str:
    """The id by which an entry is referred to."""
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name


def parsed(text: str, name: str) -> Iterator[Entry]:
    """The entries of a Fluent text; raises DeclarationError where it is none, naming the line."""
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Junk):
            at = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
            said = "; ".join(str(annotation.message) for annotation in entry.annotations)
            raise DeclarationError(f"{name}, line {at}: {said}")
        if isinstance(entry, ast.Message | ast.Term):
            yield entry


def _read(file: Traversable, as_of: date) -> Iterator[Entry]:
    return parsed(in_its_time(file.read_text("utf-8"), as_of), str(file))
