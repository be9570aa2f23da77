"""What Windows and Intune reach on the way without anything hanging on it.

What decides a move is asked for by the rules themselves, with `endpoints.reaches`; here stands the
rest: what is reached beside, and what an enrolled device reaches again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from oobe_sim.facts import esp, services
from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION, Phase, required
from oobe_sim.facts.content import FROM_STORE, hosts_of
from oobe_sim.facts.dependencies import sequence
from oobe_sim.facts.health import attestation_of
from oobe_sim.facts.services.service import Service
from oobe_sim.facts.targeting import targets_device, targets_person
from oobe_sim.facts.turns import turn
from oobe_sim.world.app import App, AppKind, PolicyKind
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

Services = Callable[[View, Here], Iterable[Service]]


@frozen(eq=False)
class Use:
    """Services that steps reach; a step is named by its id, or a phase for all its steps.

    `services` is asked with the situation that a move of the step leads to; a step that is skipped
    reaches nothing.
    """

    steps: tuple[str, ...]
    services: Services

    def at(self, step: str) -> bool:
        """Whether this is one of the steps."""
        return any(step == place or step.startswith(f"{place}.") for place in self.steps)


def _online(*reached: Service) -> Services:
    return lambda _w, s: reached if s.learned.online else ()


def _enrolled(*reached: Service) -> Services:
    return lambda _w, s: reached if s.learned.enrolled else ()


def _health(w: View, s: Here) -> Iterator[Service]:
    if s.learned.enrolled:
        yield attestation_of(w)


def _old_autopilot(w: View, s: Here) -> Iterator[Service]:
    old = services.AUTOPILOT_BEFORE_2025
    if s.learned.online and any(group.listed(w.as_of) for group in old.hosts):
        yield old


def beside(app: App) -> Iterator[Service]:
    """What the download of an app reaches beyond what it cannot do without."""
    yield from (services.DELIVERY_CLOUD, services.DELIVERY_PEERS)
    if app.kind in BY_MANAGEMENT_EXTENSION:
        yield services.FURTHER_APP_CONTENT
    if app.kind in FROM_STORE:
        yield from (services.WINDOWS_UPDATE, services.STORE_CACHE)
    if app.kind is AppKind.EDGE:
        yield services.WINDOWS_UPDATE
    if app.kind is AppKind.MICROSOFT_365:
        yield services.OFFICE_SETTINGS


def _app(w: View, s: Here) -> Iterator[Service]:
    app = turn(w, s)
    if app is not None:
        yield from beside(app)


def _scripts(w: View, s: Here) -> Iterator[Service]:
    """Scripts come as Win32 apps do; those that no page runs come at the desktop."""
    assigned = (script.assignments for script in w.tenant.scripts)
    if s.learned.enrolled and any(targets_device(w, to) or targets_person(w, to) for to in assigned):
        region = w.tenant.region
        yield from (services.APP_CONTENT[region], services.OLD_APP_CONTENT[region], services.FURTHER_APP_CONTENT)


_OMITTED = {Phase.DEVICE: PolicyKind.SKIP_DEVICE_STATUS_PAGE, Phase.ACCOUNT: PolicyKind.SKIP_USER_STATUS_PAGE}


def _waited_for(w: View, s: Here) -> set[str]:
    """The apps that were installed while the page was shown."""
    if not esp.shown(w, s) or s.learned.masked:
        return set()
    phases = (phase for phase in Phase if not esp.policies(w, s, _OMITTED[phase]))
    return {app.id for phase in phases for app in sequence(w, s, phase)}


def _after_the_page(w: View, s: Here) -> Iterator[Service]:
    """Required apps that no page waits for install when the person is at the desktop."""
    if not s.learned.enrolled:
        return
    waited = _waited_for(w, s)
    for app in w.tenant.apps:
        if app.id not in waited and any(required(w, s, app, phase) for phase in Phase):
            yield from hosts_of(w, app)
            if app.kind in BY_MANAGEMENT_EXTENSION:
                yield services.OLD_APP_CONTENT[w.tenant.region]
            yield from beside(app)


_DOWNLOADS = (services.DELIVERY_CLOUD, services.DELIVERY_PEERS)

USES: tuple[Use, ...] = (
    Use(("start", "network.joining"), _online(services.OLD_CONNECTIVITY_CHECK, services.TIME)),
    Use(("profile.detection",), _online(services.MICROSOFT_ACCOUNT, services.MICROSOFT_ACCOUNT_PAGES)),
    Use(("profile.detection",), _old_autopilot),
    Use(("profile.detection",), _online(services.REVOCATION)),
    Use(("updates",), _online(*_DOWNLOADS)),
    Use(("sign_in.home_realm", "sign_in.mfa", "join.entra"), _online(services.ENTRA_OTHERS)),
    Use(("join.intune",), _online(services.INTUNE_DEPENDENCIES, services.MICROSOFT_GRAPH)),
    Use(("esp",), _enrolled(services.INTUNE)),
    Use(("esp.device_setup", "esp.account_setup"), _app),
    Use(("esp.device_setup", "esp.account_setup"), _enrolled(services.DIAGNOSTICS)),
    Use(("desktop",), _enrolled(services.INTUNE, services.NOTIFICATIONS)),
    Use(("esp.device_setup", "desktop"), _scripts),
    Use(("desktop",), _after_the_page),
    Use(("desktop",), _health),
    Use(("desktop",), _online(services.ACTIVATION, services.DIAGNOSTIC_DATA)),
)
"""Documents name no step for activation, revocation lists and diagnostic data; they stand where they first can be."""
