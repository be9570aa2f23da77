"""What a firewall and a proxy leave of a service."""

from __future__ import annotations

from oobe_sim.facts.firewall import exempts, stops
from oobe_sim.facts.memory import remembered
from oobe_sim.facts.services.service import Protocol, Service
from oobe_sim.world.network import Proxy
from oobe_sim.world.view import View


@remembered
def let_through(w: View, service: Service) -> bool:
    """Whether no firewall entry stops a service."""
    return not any(stops(entry, service) for entry in w.network.blocked)


@remembered
def reaches(w: View, service: Service) -> bool:
    """Whether a connected device can use a service: no firewall entry stops it, and no proxy refuses it."""
    return let_through(w, service) and not refused(w, service)


def refused(w: View, service: Service) -> bool:
    """Whether a proxy asks for authentication, which nothing gives that Windows does before sign-in (NET-07, NW-16).

    Hosts may be exempt from it; what is not TCP does not go through a proxy.
    """
    if w.network.proxy is not Proxy.AUTHENTICATED:
        return False
    exemptions = w.network.proxy_exemptions
    return any(
        not any(exempts(entry, service, name) for entry in exemptions)
        for group in service.hosts
        if any(port.protocol is Protocol.TCP for port in group.decisive)
        for name in group.names
    )


@remembered
def inspected(w: View, service: Service) -> bool:
    """Whether the TLS connections to a service are broken open on the way."""
    return any(stops(entry, service) for entry in w.network.inspected)
