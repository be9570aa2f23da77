"""Which apps others need, bring along, or take the place of; and so in which order apps install."""

from __future__ import annotations

from collections.abc import Iterator
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


def _superseder(w: View, app: App, whose: Affinity) -> App | None:
    return next((other for other, ids in _superseding(w, whose) if app.id in ids), None)


@remembered
def _superseding(w: View, whose: Affinity) -> tuple[tuple[App, frozenset[str]], ...]:
    """Each app that takes the place of others on this device, with their ids."""
    return tuple(
        (app, _superseded(w, app))
        for app in w.tenant.apps
        if app.supersedes
        and app.published
        and any(required_by(w, app, phase, whose) for phase in Phase)
        and unmet(w, app) is None
    )


def _superseded(w: View, app: App) -> frozenset[str]:
    """The ids of all apps that this one supersedes, through others too."""
    apps, found, open_ids = by_id(w), {app.id}, [app.id]
    while open_ids:
        current = apps.get(open_ids.pop())
        for one in current.supersedes if current is not None else ():
            if one.app not in found:
                found.add(one.app)
                open_ids.append(one.app)
    return frozenset(found - {app.id})


def sequence(w: View, s: Here | None, phase: Phase) -> tuple[App, ...]:
    """The apps that are installed in a phase, one after another.

    Those that the page waits for, in the order of the world, each after the apps that it depends
    on. Apps that come along by a dependency are there too, once, though the page does not show them.
    """
    return _sequence(w, phase, affinity(w, s))


@remembered
def _sequence(w: View, phase: Phase, whose: Affinity) -> tuple[App, ...]:
    order: dict[str, App] = {}
    if phase is Phase.ACCOUNT:
        order = {app.id: app for app in _sequence(w, Phase.DEVICE, whose)}
    earlier = len(order)
    for app in tracked_by(w, phase, whose):
        for one in _before(w, app, phase, whose, frozenset(order)):
            order.setdefault(one.id, one)
    return tuple(order.values())[earlier:]


def _before(w: View, app: App, phase: Phase, whose: Affinity, done: frozenset[str]) -> Iterator[App]:
    """What is still to be installed before an app, and the app itself; no circle is closed."""
    begun = {app.id, *done}
    brings = _brings(w, app, phase, whose) if _is_attempted(w, app, phase, whose) else ()
    stack = [(app, iter(brings))]
    while stack:
        current, others = stack[-1]
        following = next((one for one in others if one.id not in begun), None)
        if following is None:
            stack.pop()
            yield current
        else:
            begun.add(following.id)
            stack.append((following, iter(_brings(w, following, phase, whose))))


def _is_attempted(w: View, app: App, phase: Phase, whose: Affinity) -> bool:
    """Whether an app is installed at all; if not, nothing that it depends on is installed for its sake."""
    return (
        bool(app.depends_on)
        and not app.detected
        and unmet(w, app) is None
        and _superseder(w, app, whose) is None
        and _missing(w, app, phase, whose) is None
    )


def _brings(w: View, app: App, phase: Phase, whose: Affinity) -> tuple[App, ...]:
    """What comes before an app that is installed: what it brings along, and what the page waits for anyway."""
    if not app.depends_on:
        return ()
    waited = _waited(w, phase, whose)
    others = (by_id(w).get(d.app) for d in app.depends_on if d.auto_install or d.app in waited)
    return tuple(one for one in others if one is not None and not one.detected)


@remembered
def _waited(w: View, phase: Phase, whose: Affinity) -> frozenset[str]:
    return frozenset(one.id for one in tracked_by(w, phase, whose))


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
    if not comes_along and app.id not in _arriving(w, phase, whose):
        return Obstacle.ABSENT
    if not app.published:
        return Obstacle.UNPUBLISHED
    return Obstacle.NOT_APPLICABLE if unmet(w, app) is not None else None


@remembered
def _arriving(w: View, phase: Phase, whose: Affinity) -> frozenset[str]:
    """The ids of all apps that are installed up to a phase: waited for, or brought along by such."""
    phases = (Phase.DEVICE,) if phase is Phase.DEVICE else (Phase.DEVICE, Phase.ACCOUNT)
    found: set[str] = set()
    open_ids = [app.id for one in phases for app in tracked_by(w, one, whose)]
    while open_ids:
        app = by_id(w).get(open_ids.pop())
        if app is not None and app.id not in found:
            found.add(app.id)
            open_ids += [d.app for d in app.depends_on if d.auto_install]
    return frozenset(found)


def dependant(w: View, s: Here | None, app: App, phase: Phase) -> App | None:
    """The app that brings this one along, where the page does not wait for this one itself."""
    whose = affinity(w, s)
    waited = tracked_by(w, phase, whose)
    if any(one.id == app.id for one in waited):
        return None
    return next((o for o in waited if any(b.id == app.id for b in _before(w, o, phase, whose, frozenset()))), None)


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
