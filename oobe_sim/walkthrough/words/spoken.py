"""Messages said in a language, and in English where it does not have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from attrs import frozen
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import ast

from oobe_sim.errors import DeclarationError
from oobe_sim.walkthrough.words import RIGHT_TO_LEFT, direction
from oobe_sim.walkthrough.words.catalogue import ENGLISH, Entry, entries
from oobe_sim.world.world import CATALOG_DATE

Variable = str | int | float


@frozen(eq=False)
class Words:
    """Says the messages of one language; `bundles` are tried in their order, the first that has a message says it."""

    locale: str
    bundles: Mapping[str, FluentBundle]

    @property
    def direction(self) -> str:
        """The way in which the language is written: `ltr` or `rtl`."""
        return direction(self.locale)

    def has(self, id: str) -> bool:
        """Whether there is such a message, in this language or in English."""
        return any(_pattern(bundle, id) for bundle in self.bundles.values())

    def say(self, id: str, **variables: Variable) -> str:
        """A message, or with `id.attribute` one of its attributes.

        Raises DeclarationError where no catalogue has it, or where it asks for a variable that is not given.
        """
        bundle, pattern = self._found(id)
        said, wrong = bundle.format_pattern(pattern, variables)
        if wrong:
            raise DeclarationError(f"{id}: {wrong[0]}")
        return str(said)

    def _found(self, id: str) -> tuple[FluentBundle, Pattern]:
        for bundle in self.bundles.values():
            if pattern := _pattern(bundle, id):
                return bundle, pattern
        raise DeclarationError(f"no catalogue has the message {id}")


@cache
def words(locale: str = ENGLISH, as_of: date = CATALOG_DATE) -> Words:
    """The words of a language in the names of a day; raises UnknownName where there is no such language."""
    return spoken({name: entries(name, as_of).values() for name in dict.fromkeys((locale, ENGLISH))})


def spoken(catalogues: Mapping[str, Iterable[Entry]]) -> Words:
    """The words of catalogues, of which the first is the language that is wanted."""
    return Words(next(iter(catalogues)), {locale: _bundle(locale, held) for locale, held in catalogues.items()})


def _bundle(locale: str, held: Iterable[Entry]) -> FluentBundle:
    """Names stand apart from the text around them where that runs the other way."""
    bundle = FluentBundle([locale], use_isolating=locale in RIGHT_TO_LEFT)
    bundle.add_resource(ast.Resource(list(held)))
    return bundle


def _pattern(bundle: FluentBundle, id: str) -> Pattern | None:
    """What says a message or its attribute; `None` where the bundle does not have it."""
    name, _, attribute = id.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    return message.attributes.get(attribute) if attribute else message.value
