"""One answer to what is open, in words: what is so in the world, what the person presses, what goes wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from oobe_sim.kernel.catalog import windows
from oobe_sim.outputs.asking import question
from oobe_sim.outputs.names import APP_FAULTS
from oobe_sim.outputs.words import clean, in_its_time, plain, sentence
from oobe_sim.world.doubts import DOUBT_PATH
from oobe_sim.world.world import World

CHOICES = "choices."
"""Before the step at which a person chooses."""


def circumstance(path: str, value: object, world: World) -> str:
    """What an answer says: `At *Enter the password* the person presses wrong`, `Is the cable in? no`."""
    if path.startswith(CHOICES):
        title = windows().steps[path.removeprefix(CHOICES)].title
        return in_its_time(f"At *{title}* the person presses {plain(value)}", world.as_of)
    return f"{asked(path, world)} {plain(value)}"


def asked(path: str, world: World) -> str:
    """What is open, to be followed by answers, whether it is a part of the world or happens anew each time."""
    if path.startswith(CHOICES):
        title = windows().steps[path.removeprefix(CHOICES)].title
        return in_its_time(f"What the person presses at *{title}*:", world.as_of)
    events = windows().events()
    app = path.removeprefix(f"{APP_FAULTS}.")
    if app != path:
        name = next((one.name or one.id for one in world.tenant.apps if one.id == app), app)
        return sentence(events[APP_FAULTS].words.replace("the app", clean(name)))
    words = events[path].words if path in events else question(path, world)
    return sentence(in_its_time(words, world.as_of))


def groups(paths: Iterable[str]) -> dict[str, int]:
    """How many open questions there are of each group, such as `device` and `faults`."""
    return dict(Counter("doubts" if path.startswith(DOUBT_PATH) else path.partition(".")[0] for path in paths))
