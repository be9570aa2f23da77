"""What the placeholders of a rule stand for, in the words of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from oobe_sim.walkthrough.words.ids import unnamed_id, value_id
from oobe_sim.walkthrough.words.spoken import Words
from oobe_sim.world.world import World

_HOURS_FROM = 120
_BLANKS = re.compile(r" +")


def minutes(words: Words, length: float) -> str:
    """A length of time as people say it: `35 minutes`, `2 h 5 min`."""
    whole = round(length)
    if whole < 1:
        return words.say("time-under_a_minute")
    if whole < _HOURS_FROM:
        return words.say("time-minutes", minutes=whole)
    return words.say("time-hours", hours=whole // 60, minutes=whole % 60)


def about(words: Words, length: float) -> str:
    """A length of time that is only likely."""
    said = minutes(words, length)
    return words.say("time-about", time=said) if round(length) else said


def filled(words: Words, id: str, names: Mapping[str, str], world: World) -> str:
    """A message with names for its placeholders, as `Speaker.named` finds them for this world.

    A placeholder without a name stands for a word, in some languages for none.
    """
    meant = {word: _meant(words, word, name, world) for word, name in names.items()}
    return _BLANKS.sub(" ", words.say(id, **meant))


def _meant(words: Words, word: str, name: str, world: World) -> str:
    if not name:
        return words.say(unnamed_id(word))
    if word == "skew":
        return minutes(words, abs(world.device.clock_skew_minutes))
    return words.say(value_id(name)) if word == "tpm" else name
