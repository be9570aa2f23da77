"""Which apps others need, bring along, or take the place of; and so in which order apps install."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import Enum

from attrs import frozen

from oobe_sim.facts.apps import Phase, required_by, tracked_by
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.facts.requirements import unmet
from oobe_sim.world.app import App
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View


class Obstacle(Enum):
    """Why an app that another one depends on will not be there."""

    ABSENT = "it is only looked for, and nothing installs it before"
    NOT_APPLICABLE = "it does not apply to this device"
    UNPUBLISHED = "it is not published"
    SUPERSEDED = "another app supersedes it"


@frozen
class Missing:
    """An app that is depended on, and why it will not be there."""

    app: App
    why: Obstacle


@remembered
def by_id(w: View) -> dict[str, App]:
    """The tenant's apps."""
    return {app.id: app for app in w.tenant.apps}


def superseder(w: View, s: Here | None, app: App) -> App | None:
    """The app that takes the place of this one, so that this one is not installed.

    It has to be required and to apply; one that nobody requires is ignored. Through a chain of
    supersedence the first that is required counts.
    """
    return _superseder(w, app, affinity(w, s))


@remembered
def _superseder(w: View, app: App, whose: Affinity) -> App | None:
    superseding = _superseding(w).get(app.id, ())
    return next((other for other in superseding if _is_there(w, other, whose)), None)


@remembered
def _is_there(w: View, app: App, whose: Affinity) -> bool:
    """Whether an app that supersedes others is installed itself."""
    return app.published and any(required_by(w, app, phase, whose) for phase in Phase) and unmet(w, app) is None


@remembered
def _superseding(w: View) -> dict[str, tuple[App, ...]]:
    """By the id of an app those that supersede it, through others too."""
    found: dict[str, tuple[App, ...]] = {}
    for app in w.tenant.apps:
        for id in _beyond(w, app, lambda one: [other.app for other in one.supersedes]):
            found[id] = (*found.get(id, ()), app)
    return found


def _beyond(w: View, app: App, leads: Callable[[App], Iterable[str]]) -> set[str]:
    """The ids of all apps that one leads to, through others too; itself apart."""
    apps, found, open_ids = by_id(w), {app.id}, [app.id]
    while open_ids:
        current = apps.get(open_ids.pop())
        for id in leads(current) if current is not None else ():
            if id not in found:
                found.add(id)
                open_ids.append(id)
    return found - {app.id}


@remembered
def order(w: View) -> tuple[App, ...]:
    """All apps of the tenant in the order in which they install: as they stand, each after those that it depends on.

    Where apps depend on each other in a circle, the first of them comes last.
    """
    placed: dict[str, App] = {}
    begun: set[str] = set()
    for first in w.tenant.apps:
        stack = [first]
        while stack:
            app = stack[-1]
            begun.add(app.id)
            needed = (by_id(w).get(one.app) for one in app.depends_on)
            following = next((one for one in needed if one is not None and one.id not in begun), None)
            if following is not None:
                stack.append(following)
            else:
                placed.setdefault(stack.pop().id, app)
    return tuple(placed.values())


def sequence(w: View, s: Here | None, phase: Phase) -> tuple[App, ...]:
    """The apps that are installed in a phase, one after another.

    Those that the page waits for, and those that come along by a dependency, though the page does
    not show them.
    """
    whose = affinity(w, s)
    return tuple(app for app in order(w) if comes(w, app, phase, whose))


@remembered
def comes(w: View, app: App, phase: Phase, whose: Affinity) -> bool:
    """Whether an app is installed in a phase; what came in device setup does not come again."""
    if phase is Phase.ACCOUNT and comes(w, app, Phase.DEVICE, whose):
        return False
    return tracked_by(w, app, phase, whose) or _bringer(w, app, phase, whose) is not None


def dependant(w: View, s: Here | None, app: App, phase: Phase) -> App | None:
    """The app that brings this one along, where the page does not wait for this one itself."""
    whose = affinity(w, s)
    bringer = _bringer(w, app, phase, whose)
    return None if bringer is None or tracked_by(w, app, phase, whose) else bringer


@remembered
def _bringer(w: View, app: App, phase: Phase, whose: Affinity) -> App | None:
    """The first app that brings this one along: one that is waited for, and that is installed itself."""
    if app.detected:
        return None
    bringing = (one for one in _bringing(w).get(app.id, ()) if tracked_by(w, one, phase, whose))
    return next((one for one in bringing if _is_attempted(w, one, phase, whose)), None)


@remembered
def _bringing(w: View) -> dict[str, tuple[App, ...]]:
    """By the id of an app those that bring it along, through others that are not there yet."""
    found: dict[str, tuple[App, ...]] = {}
    for app in w.tenant.apps:
        for id in _beyond(w, app, lambda one: [] if one.detected else _brought(one)) if app.depends_on else ():
            found[id] = (*found.get(id, ()), app)
    return found


def _brought(app: App) -> list[str]:
    return [one.app for one in app.depends_on if one.auto_install]


@remembered
def _is_attempted(w: View, app: App, phase: Phase, whose: Affinity) -> bool:
    """Whether an app is installed at all; if not, nothing that it depends on is installed for its sake."""
    return (
        not app.detected
        and unmet(w, app) is None
        and _superseder(w, app, whose) is None
        and _missing(w, app, phase, whose) is None
    )


def missing(w: View, s: Here | None, app: App, phase: Phase) -> Missing | None:
    """The first app that this one depends on and that will not be there, or needs one that will not."""
    return _missing(w, app, phase, affinity(w, s))


@remembered
def _missing(w: View, app: App, phase: Phase, whose: Affinity) -> Missing | None:
    known, open_apps = {app.id}, [app]
    while open_apps:
        for dependency in open_apps.pop().depends_on:
            other = by_id(w).get(dependency.app)
            if other is None or other.id in known or other.detected:
                continue
            known.add(other.id)
            why = _obstacle(w, other, phase, whose, comes_along=dependency.auto_install)
            if why is not None:
                return Missing(other, why)
            open_apps.append(other)
    return None


def _obstacle(w: View, app: App, phase: Phase, whose: Affinity, *, comes_along: bool) -> Obstacle | None:
    if _superseder(w, app, whose) is not None:
        return Obstacle.SUPERSEDED
    if not comes_along and not _arrives(w, app, phase, whose):
        return Obstacle.ABSENT
    if not app.published:
        return Obstacle.UNPUBLISHED
    return Obstacle.NOT_APPLICABLE if unmet(w, app) is not None else None


@remembered
def _arrives(w: View, app: App, phase: Phase, whose: Affinity) -> bool:
    """Whether an app is installed up to a phase: waited for, or brought along by such."""
    phases = (Phase.DEVICE,) if phase is Phase.DEVICE else (Phase.DEVICE, Phase.ACCOUNT)
    several = (app, *_bringing(w).get(app.id, ()))
    return any(tracked_by(w, one, at, whose) for at in phases for one in several)


def circles(w: View) -> Iterator[tuple[str, ...]]:
    """Circles of dependencies, as the ids of their apps in order: one for each dependency that closes one."""
    apps = by_id(w)
    finished: set[str] = set()
    for start in apps:
        path: dict[str, None] = {}
        stack = [(start, 0)] if start not in finished else []
        while stack:
            id, number = stack.pop()
            if number == 0:
                path[id] = None
            needed = apps[id].depends_on if id in apps else ()
            if number == len(needed):
                finished.add(path.popitem()[0])
                continue
            stack.append((id, number + 1))
            following = needed[number].app
            if following in path:
                yield tuple(path)[list(path).index(following) :]
            elif following not in finished:
                stack.append((following, 0))
