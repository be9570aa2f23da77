"""Translations held against the English that they translate.

Each translated message has the English of its day as its comment, so that one whose English has
changed since is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen
from babel import Locale
from fluent.syntax import FluentSerializer, ast

from oobe_sim.walkthrough.words.catalogue import ENGLISH, Entry, entries, fluent, named, parsed, written

_PLURALS = {"zero", "one", "two", "few", "many", "other"}

_COUNTED = 1000
"""Plurals are for counts of things and minutes, which are less than that."""


@frozen
class Fault:
    """What is wrong with the translation of a message."""

    id: str
    what: str


def outstanding(held: Mapping[str, Entry]) -> dict[str, Entry]:
    """The English of what translations lack, or say of an English that is no longer current."""
    return {id: entry for id, entry in entries(ENGLISH).items() if id not in held or _noted(held[id]) != _told(entry)}


def faults(locale: str, held: Mapping[str, Entry]) -> Iterator[Fault]:
    """What translations may not be: stale, of nothing, in part, with other variables, or without a plural."""
    english, stale = entries(ENGLISH), outstanding(held)
    for id, entry in held.items():
        if id not in english:
            yield Fault(id, "English has no such message")
            continue
        if id in stale:
            yield Fault(id, f"the English is now: {_told(stale[id])}")
        yield from _unlike(entry, english[id])
        yield from _without_plural(entry, locale)
    yield from (Fault(id, "not translated") for id in english if id not in held)


def taken(locale: str, text: str) -> dict[str, str]:
    """The files of a language with the translations of a text in them, each with its English as it is now.

    A file holds its messages in the order of the English one. Raises DeclarationError where the text
    is no Fluent, and ValueError for the first message that does not fit its English.
    """
    english = entries(ENGLISH)
    held = dict(entries(locale))
    for entry in parsed(text, "the translations"):
        id = named(entry)
        if id not in english:
            raise ValueError(f"{id}: English has no such message")
        for fault in (*_unlike(entry, english[id]), *_without_plural(entry, locale)):
            raise ValueError(f"{id}: {fault.what}")
        entry.comment = ast.Comment(_told(english[id]))
        held[id] = entry
    return laid_out(held)


def laid_out(held: Mapping[str, Entry]) -> dict[str, str]:
    """Translations with their comments as files, by the English ones."""
    files: dict[str, str] = {}
    for file, english in written(ENGLISH).items():
        body: list[ast.EntryType] = [held[named(entry)] for entry in english if named(entry) in held]
        if body:
            files[file] = FluentSerializer().serialize(ast.Resource(body))
    return files


def _told(entry: Entry) -> str:
    return fluent([entry]).strip()


def _noted(entry: Entry) -> str:
    return str(entry.comment.content) if entry.comment is not None else ""


def _unlike(entry: Entry, english: Entry) -> Iterator[Fault]:
    said, meant = _patterns(entry), _patterns(english)
    for name in sorted(said.keys() ^ meant.keys()):
        yield Fault(named(entry), f"{name or 'the value'} is {'missing' if name in meant else 'not in English'}")
    for name in sorted(said.keys() & meant.keys()):
        if _variables(said[name]) != _variables(meant[name]):
            yield Fault(named(entry), f"the variables of {name or 'the value'} are not those of the English")


def _patterns(entry: Entry) -> dict[str, ast.Pattern]:
    value = {"": entry.value} if entry.value is not None else {}
    return value | {attribute.id.name: attribute.value for attribute in entry.attributes}


def _variables(pattern: ast.Pattern) -> set[str]:
    return {node.id.name for node in _nodes(pattern) if isinstance(node, ast.VariableReference)}


def _without_plural(entry: Entry, locale: str) -> Iterator[Fault]:
    """A choice by number has a way of saying it for each kind of number that the language has."""
    for pattern in _patterns(entry).values():
        for node in _nodes(pattern):
            if isinstance(node, ast.SelectExpression):
                keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)}
                if {"other"} < keys <= _PLURALS and (missing := _plurals(locale) - keys):
                    yield Fault(named(entry), f"there is no way to say it for {', '.join(sorted(missing))}")


@cache
def _plurals(locale: str) -> frozenset[str]:
    """The kinds of numbers that a language tells apart."""
    form = Locale.parse(locale).plural_form
    return frozenset(form(count) for count in range(_COUNTED))


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, ast.BaseNode):
                yield from _nodes(inner)
