"""A book that opens at each kind of page there is, with all that may stand on it and names that are long.

No journey has to lead there: every entry is a story of its own whose first state is at the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import field, frozen

from oobe_sim.kernel.catalog import windows
from oobe_sim.model.step import Kind, Step
from oobe_sim.walkthrough.browser.pools import Plain
from oobe_sim.walkthrough.scenes import ACCOUNT_SETUP, DEVICE_SETUP, PREPARATION
from oobe_sim.world.world import CATALOG_DATE

APPS = (
    "Company Portal",
    "Mathematics workbench for upper secondary classes, with computer algebra, geometry and statistics (64 bit)",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenverwaltungsprogramm",
    "<script>alert('a name is only a name')</script>",
    "تطبيق المكتبة المدرسية",
    *(f"Reading room {number}" for number in range(6, 13)),
)
MESSAGE = "Please bring the device to the help desk in room 104, or call +49 30 5550 1234 between 8:00 and 15:30."
PROFILE = "Profile of the Friedrich-Wilhelm-Gymnasium for shared laptops of years 5 to 13"
DEVICE = "FWG-LAPTOP-00123"
ARRIVAL = "desktop.arrival"
LONGER = "en-XA"
"""A language that nobody speaks, whose words are longer than English ones."""
_RULE = "esp.profile_of_nobody"


@frozen(kw_only=True)
class Shown:
    """A page as it may stand: what is offered there, its trouble, and what is under way.

    `done` counts the apps that are dealt with, `work` is the id of the work that is being done, `outcome`
    how a journey ends here, and `reached` the id of the end that it reaches, if it does.
    """

    step: Step
    trouble: str = ""
    offers: tuple[str, ...] = ()
    app: int = -1
    done: int = 0
    work: tuple[str, ...] = ()
    outcome: str = ""
    reached: str = ""
    extra: str = field(default="")

    @property
    def name(self) -> str:
        parts = (self.reached or self.step.id, self.trouble, self.outcome, self.extra)
        return "-".join(part for part in parts if part)


def shown() -> tuple[Shown, ...]:
    """Every step with all buttons that it may have, and those that look otherwise in trouble, at work or at an end."""
    steps = windows().steps
    return (
        *(_working(step) if _busy(step) else _asked(step) for step in steps.values() if step.kind is not Kind.END),
        *_ended(steps),
        *_in_trouble(steps),
        *(
            Shown(step=steps[DEVICE_SETUP], done=5, work=(work,), extra=extra)
            for work, extra in (("download.app-5", "downloading"), ("app.app-5", "installing"), ("reboot", "restarts"))
        ),
        Shown(step=steps["sign_in.mfa"], outcome="blocked"),
        Shown(step=steps["sign_in.terms_of_use"], outcome="blocked"),
        Shown(step=steps["sign_in.certificate"], outcome="blocked"),
        Shown(step=steps["network.connect"], outcome="blocked"),
    )


def _busy(step: Step) -> bool:
    """Whether a step asks a person nothing, or only where something went wrong."""
    return not step.choices or step.id.startswith(("esp.", "join.", "sign_in.home_realm"))


def _asked(step: Step) -> Shown:
    labels = dict.fromkeys(edge.label for edge in step.choices)
    return Shown(step=step, offers=tuple(labels))


def _working(step: Step) -> Shown:
    return Shown(step=step, work=("power_on",))


def _ended(steps: Any) -> Iterator[Shown]:
    """Each end as a journey comes to it, and the pages that stay where all is done."""
    ends = [step for step in steps.values() if step.kind is Kind.END]
    places = [(ARRIVAL, end) for end in ends]
    places += [(id, steps["end.completed"]) for id in ("desktop.kiosk_logon", "desktop.sign_in_page")]
    places += [(DEVICE_SETUP, steps["end.stuck"])]
    for id, end in places:
        yield Shown(step=steps[id], outcome=end.ends.value, reached=end.id, extra=id)


def _in_trouble(steps: Any) -> Iterator[Shown]:
    for id in (DEVICE_SETUP, ACCOUNT_SETUP):
        offers = _asked(steps[id]).offers
        yield Shown(step=steps[id], trouble="app_failed", offers=offers, app=2, done=2)
        yield Shown(step=steps[id], trouble="timeout", offers=offers, app=1, done=1)
    yield Shown(step=steps[DEVICE_SETUP], trouble="timeout", app=1, done=1, outcome="timed_out")
    yield Shown(step=steps[PREPARATION], trouble="providers_late", offers=("try_again", "reset"))
    for trouble in ("802.1x", "captive_portal", "no_internet"):
        yield Shown(step=steps["network.connect"], trouble=trouble, offers=("connect", "no_internet"))
    for id, trouble in (
        ("sign_in.home_realm", "other_organization"),
        ("join.entra", _RULE),
        ("join.intune", _RULE),
        ("esp.secure_hardware", _RULE),
    ):
        yield Shown(step=steps[id], trouble=trouble, offers=("try_again",))


def stories() -> list[Mapping[str, Plain]]:
    """A story for each kind of page, in their order."""
    return [_story(one) for one in KINDS]


def _story(one: Shown) -> dict[str, Plain]:
    """Two states of which the second is never come to: the end waits for nobody."""
    steps = list(windows().steps.values())
    moves: Any = 0
    diagrams: list[Any] = [0]
    if one.offers:
        diagrams.append([0, *(0 for _ in one.offers)])
        moves = 1
    return {
        "name": one.name,
        "title": one.name,
        "device": "Pro 24H2",
        "as_of": CATALOG_DATE.isoformat(),
        "nominal": "",
        "steps": [_step(step) for step in steps],
        "questions": [_question(one)],
        "apps": [{"id": f"app-{at}", "name": name} for at, name in enumerate(APPS)],
        "diagrams": diagrams,
        "states": [{"step": steps.index(one.step), "moves": moves, "scene": 0, "halt": 0}],
        "choices": [[0]],
        **_packed(one),
        "scenes": [_scene(one)],
        "halts": [{"outcome": one.outcome or "blocked", "decided": True, "because": [_SAID]}],
        "reasons": [[_SAID]],
        "rules": {_RULE: _rule()},
        "times": [],
        "answers": {},
        "held": [],
    }


_SAID: Plain = {"rule": _RULE, "variables": {}}


def _packed(one: Shown) -> dict[str, Plain]:
    """The one way there is, and what it refers to."""
    rights = "standard" if one.step.id == ARRIVAL else ""
    end = {
        "outcome": one.outcome,
        "stop": one.step.id,
        "reached": one.reached,
        "device_name": DEVICE if one.reached else "",
        "rights": rights,
    }
    edge = {
        "by": "person" if one.offers else "device",
        "label": one.offers[0] if one.offers else "",
        "skip": False,
        "reboot": "reboot" in one.work,
        "starts": "",
        "stops": "",
    }
    way = [-1, 0, 0 if one.reached else -1, 0, 0, 0, 0] if one.outcome else [0, -1, 0, 0, 0, 0, 0]
    work = [{"id": id, "minutes": [600, 600, 600], "timer": "", "limit": 0} for id in one.work]
    return {
        "ways": [way],
        "edges": [edge],
        "works": [work],
        "told": [[]],
        "events": [[]],
        "ends": [end],
        "lists": [[], list(range(len(APPS))), list(range(5))],
    }


def _step(step: Step) -> Plain:
    kind = {Kind.PAGE: "page", Kind.STAGE: "stage", Kind.END: "end"}[step.kind]
    return {
        "id": step.id,
        "kind": kind,
        "title": step.title,
        "sees": step.sees,
        "note": step.note,
        "nominal": list(step.nominal),
    }


def _question(one: Shown) -> Plain:
    return {
        "path": f"choices.{one.step.id}",
        "kind": "choice",
        "words": "",
        "message": "",
        "variables": {},
        "answers": list(one.offers),
        "nominal": "",
    }


def _scene(one: Shown) -> Plain:
    here = one.step.id
    phases: list[Plain] = [
        {"step": PREPARATION, "omitted": False, "apps": 0, "done": 0, "turn": -1},
        {
            "step": DEVICE_SETUP,
            "omitted": False,
            "apps": 1,
            "done": len(APPS) if here == ACCOUNT_SETUP else one.done,
            "turn": one.done if here == DEVICE_SETUP else -1,
        },
        {
            "step": ACCOUNT_SETUP,
            "omitted": here == PREPARATION,
            "apps": 2,
            "done": one.done if here == ACCOUNT_SETUP else 0,
            "turn": one.done if here == ACCOUNT_SETUP else -1,
        },
    ]
    return {
        "offers": list(one.offers),
        "tries": list(one.offers[:1]),
        "trouble": one.trouble,
        "trouble_app": one.app,
        "profile": PROFILE,
        "esp": {"name": "ESP", "limit_minutes": 60, "message": MESSAGE, "phases": phases}
        if here in (PREPARATION, DEVICE_SETUP, ACCOUNT_SETUP)
        else None,
    }


def _rule() -> Plain:
    return {
        "family": "esp",
        "title": "The profile is assigned to nobody",
        "message": "The profile that would apply is assigned to nobody, so that what is set there never comes to this device",
        "remedies": ["Assign the profile to a group that holds the device", "Wait for an hour, and try again"],
        "code": "0x800705B4",
        "confidence": "documented",
        "sources": [],
    }


def address(at: int, one: Shown, language: str = "en") -> str:
    """Where the page of one of several stands; a journey that ends has made its move."""
    moves = 1 if one.outcome else 0
    return f"#journey={CATALOG_DATE.isoformat()}/{moves}&scenario={at}&language={language}"


def visited(tab: Any, language: str = "en") -> Iterator[Shown]:
    """Go from one kind of page to the next, and wait each time until it stands there."""
    for at, one in enumerate(KINDS):
        tab.evaluate("hash => { location.hash = hash }", address(at, one, language))
        tab.wait_for_selector(f'[data-step="{one.step.id}"]')
        tab.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))")
        yield one


KINDS = shown()
