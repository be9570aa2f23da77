"""The words for people: what rules say of this world, and the names that Microsoft had on that day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from math import floor, log10
from typing import Any

import attrs
from attrs import frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.clock.timings import TIMINGS
from oobe_sim.facts import dependencies, esp
from oobe_sim.facts.naming import name_of
from oobe_sim.facts.turns import phase_of, turn
from oobe_sim.kernel.resolver import Given, Unanswered
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.move import Move
from oobe_sim.model.rule import Rule
from oobe_sim.model.work import Install
from oobe_sim.world.assignment import Assignment, TargetMode
from oobe_sim.world.learned import CONFIGURATION_FILE, Here
from oobe_sim.world.world import Space, World

RENAMED = date(2023, 7, 11)
"""The day on which Microsoft announced that Azure AD is called Microsoft Entra ID."""

_NAMED = (
    "autopilot_profiles",
    "esp_profiles",
    "apps",
    "policies",
    "scripts",
    "platform_restrictions",
    "groups",
    "filters",
    "clauses",
)
"""The tenant's collections whose objects people know by name."""

PLACEHOLDER = re.compile(r"\{(app|dependant|dependency|superseder|exit_code|profile|esp|name|limit|tpm|skew)\}")
"""What a text of the rulebook may leave to be filled in."""

UNNAMED = {
    "app": "the app",
    "dependant": "another app",
    "dependency": "another app",
    "superseder": "another app",
    "exit_code": "its code",
    "profile": "the profile",
    "esp": "the Enrollment Status Page",
    "name": "the name of the template",
    "limit": "its",
    "tpm": "its",
    "skew": "its",
}
"""What a placeholder stands for where nothing says it."""

_MANY_MINUTES = 120
_HOUR = 3600
_LARGE = 1_000_000
_LEAST_SHARE = Fraction(1, 2000)
_NEW_NAME = re.compile(r"\b(?:Microsoft )?Entra(?: ID)?\b")
_OLD_NAME = re.compile(r"\bAzure AD\b")
_RELATED = ("dependant", "dependency", "superseder", "exit_code")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def in_its_time(text: str, as_of: date) -> str:
    """Say Azure AD before the day on which it was renamed, and Microsoft Entra from then on."""
    if as_of < RENAMED:
        text = _NEW_NAME.sub("Azure AD", text)
        return re.sub(r"\b(an?) Azure AD\b", "an Azure AD", text)
    return _OLD_NAME.sub("Microsoft Entra", text)


def clean(text: str) -> str:
    """A name from an input, without what would move a terminal's cursor or turn its text around."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def plain(value: object) -> str:
    """A value of the world as a person writes it."""
    if isinstance(value, Enum):
        return clean(str(value.value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "none"
    if isinstance(value, tuple | list):
        return ", ".join(map(plain, value)) or "none"
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(plain, value))) or "none"
    if isinstance(value, Assignment):
        left_out = "not " if value.mode is TargetMode.EXCLUDE else ""
        return left_out + (clean(f"group {value.group}") if value.group else value.target.value.replace("_", " "))
    if attrs.has(type(value)) and (name := getattr(value, "id", "")):
        return clean(str(name))
    return clean(str(value))


def path_words(path: str, world: World) -> str:
    """A path of the world as people say it: `the assignments of Students`."""
    tenant = world.tenant
    for collection in _NAMED:
        for one in getattr(tenant, collection):
            prefix = f"tenant.{collection}.{one.id}."
            if path.startswith(prefix):
                leaf = path.removeprefix(prefix).replace("_", " ").replace(".", " ")
                return clean(f"the {leaf} of {getattr(one, 'name', '') or one.id}")
    return clean(path)


def clock_time(minutes: float) -> str:
    """Minutes since power-on as `minutes:seconds`, or with hours in front."""
    seconds = round(minutes * 60)
    if seconds < _HOUR:
        return f"{seconds // 60}:{seconds % 60:02}"
    return f"{seconds // _HOUR}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def duration(minutes: float) -> str:
    """A length of time as people say it: `35 minutes`, `2 h 5 min`."""
    whole = round(minutes)
    if whole < 1:
        return "less than a minute"
    if whole == 1:
        return "1 minute"
    return f"{whole} minutes" if whole < _MANY_MINUTES else f"{whole // 60} h {whole % 60} min"


def work_words(label: str, world: World) -> str:
    """What a work is, by the label that clocks have for it: `installing Reader`."""
    kind, _, id = label.partition(".")
    name = clean(next((app.name or app.id for app in world.tenant.apps if app.id == id), id))
    if kind == "app":
        return f"installing {name}"
    if kind == "download":
        return f"downloading {name}"
    return TIMINGS[label].name if label in TIMINGS else "waiting for what does not come"


def sentence(text: str) -> str:
    """A text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def counted(number: int, one: str, many: str = "") -> str:
    """`1 restart`, `2 restarts`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def large(number: int) -> str:
    """A count that people can read: `196,608`, `1.0 x 10^29`."""
    if number < _LARGE:
        return f"{number:,}"
    exact = log10(number)
    power = floor(exact)
    mantissa = f"{10 ** (exact - power):.1f}"
    return f"1.0 x 10^{power + 1}" if mantissa == "10.0" else f"{mantissa} x 10^{power}"


def percent(share: Fraction) -> str:
    """A share, never told as none or all where it is not."""
    if 0 < share < _LEAST_SHARE:
        return "<0.1%"
    return ">99.9%" if 1 - _LEAST_SHARE < share < 1 else f"{100 * float(share):.1f}%"


@frozen(eq=False)
class Speaker:
    """Says what rules have to say of one world; `bindings` are the answers to what is open in it."""

    world: World
    space: Space
    bindings: Mapping[str, object]

    def message(self, rule: Rule, move: Move | None = None) -> str:
        """What the rule says here, with the names of this world; its title where it has no message."""
        return self.say(rule.message or rule.title, move)

    def remedies(self, rule: Rule, move: Move | None = None) -> tuple[str, ...]:
        """What would help, with the names of this world."""
        return tuple(self.say(remedy, move) for remedy in rule.remedies)

    def say(self, text: str, move: Move | None = None) -> str:
        """A text of the rulebook in the words of its day, with its placeholders filled."""
        told = in_its_time(text, self.world.as_of)
        return PLACEHOLDER.sub(lambda found: clean(self._meant(found[1], move) or UNNAMED[found[1]]), told)

    def names(self, rule: Rule, move: Move | None = None) -> tuple[tuple[str, str], ...]:
        """What the placeholders of all that a rule says stand for here."""
        return self.named(" ".join((rule.message or rule.title, *rule.remedies)), move)

    def named(self, text: str, move: Move | None = None) -> tuple[tuple[str, str], ...]:
        """What the placeholders of a text stand for here, each once; empty where nothing says it."""
        words = dict.fromkeys(PLACEHOLDER.findall(text))
        return tuple((word, clean(self._meant(word, move))) for word in words)

    def _meant(self, word: str, move: Move | None) -> str:
        """What a placeholder stands for here; empty where nothing says it."""
        try:
            if word == "limit":
                return str(esp.limit_minutes(self._view(), _moment(move)))
            if word == "esp":
                page = esp.effective(self._view(), _moment(move))
                return page.name if page is not None else ""
            if word == "app":
                return self._app(move)
            if word in _RELATED:
                return self._related(word, move)
            if word == "name":
                return self._name(move)
            if word == "tpm":
                return plain(self._view().device.tpm)
            if word == "skew":
                return duration(abs(self._view().device.clock_skew_minutes))
        except Unanswered:
            return ""
        return self._profile(move)

    def _app(self, move: Move | None) -> str:
        if move is None:
            return ""
        id = _app_ids(move)
        if not id:
            app = turn(self._view(), move.before)
            return str(app.name) if app is not None else ""
        return next((app.name for app in self.world.tenant.apps if app.id == id), id)

    def _related(self, word: str, move: Move | None) -> str:
        """The app that the one whose turn it is depends on, is needed by, or gives way to."""
        view = self._view()
        app = turn(view, move.before) if move is not None else None
        if app is None or move is None:
            return ""
        if word == "exit_code":
            return str(app.exit_code)
        missing = dependencies.missing(view, move.before, app, phase_of(move.before))
        found = {
            "dependant": lambda: dependencies.dependant(view, move.before, app, phase_of(move.before)),
            "dependency": lambda: missing.app if missing is not None else None,
            "superseder": lambda: dependencies.superseder(view, move.before, app),
        }[word]()
        return str(found.name) if found is not None else ""

    def _name(self, move: Move | None) -> str:
        return name_of(self.world, move.after.learned) if move is not None else ""

    def _profile(self, move: Move | None) -> str:
        id = (move.after.learned.profile or move.before.learned.profile) if move is not None else ""
        file = self.world.device.configuration_file
        if id == CONFIGURATION_FILE and file is not None:
            return file.profile.name
        profiles = self.world.tenant.autopilot_profiles
        return next((profile.name for profile in profiles if profile.id == id), id)

    def _view(self) -> Any:
        return RecordingView(self.world, Given({}, self.bindings), Exact({}), self.space)


def _moment(move: Move | None) -> Here | None:
    return move.after if move is not None else None


def _app_ids(move: Move) -> str:
    """The app that a move is about, where the move itself says it."""
    return next(_ids(move), "")


def _ids(move: Move) -> Iterator[str]:
    for learned in (move.after.learned, move.before.learned):
        if learned.trouble_app:
            yield learned.trouble_app
    yield from (part.app for part in move.work if isinstance(part, Install))
