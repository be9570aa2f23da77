"""Where the content of an app comes from, and whether it arrives."""

from __future__ import annotations

from collections.abc import Iterator

from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION
from oobe_sim.facts.endpoints import inspected, reaches
from oobe_sim.facts.firewall import Kind, read
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.services import APP_CONTENT, EDGE_UPDATE, OFFICE_CONTENT, OLD_APP_CONTENT, STORE
from oobe_sim.facts.services.apps import publisher
from oobe_sim.facts.services.intune import MOVE_BEGAN
from oobe_sim.facts.services.service import Service
from oobe_sim.world.app import App, AppKind
from oobe_sim.world.view import View

FROM_STORE = frozenset({AppKind.STORE, AppKind.STORE_FOR_BUSINESS})


def arrives(w: View, app: App) -> bool:
    """Whether the app can be downloaded (NW-09, NW-16, NW-17, NW-21, NW-22, NW-23)."""
    if app.kind in BY_MANAGEMENT_EXTENSION:
        return intune_delivers(w)
    return all(reaches(w, service) for service in hosts_of(w, app))


@remembered
def intune_delivers(w: View) -> bool:
    """Whether the management extension can download Win32 apps and scripts: its hosts are open and not inspected."""
    content = APP_CONTENT[w.tenant.region]
    if not (_old_hosts_suffice(w) and w.network.byte_range_requests):
        return False
    return reaches(w, content) and not inspected(w, content)


def hosts_of(w: View, app: App) -> Iterator[Service]:
    """The services without any of which the app cannot be downloaded."""
    if app.kind in BY_MANAGEMENT_EXTENSION:
        yield APP_CONTENT[w.tenant.region]
    elif app.kind in FROM_STORE:
        yield STORE
        host = read(app.installer_url)
        if host.kind is Kind.HOST:
            yield publisher(host.host)
    elif app.kind is AppKind.MICROSOFT_365:
        yield OFFICE_CONTENT
    elif app.kind is AppKind.EDGE:
        yield EDGE_UPDATE


def _old_hosts_suffice(w: View) -> bool:
    """Whether nothing is missing at azureedge.net: it is open, or nothing comes from there any more."""
    if reaches(w, OLD_APP_CONTENT[w.tenant.region]):
        return True
    return w.as_of >= MOVE_BEGAN and w.windows.doubts.content_left_azureedge
