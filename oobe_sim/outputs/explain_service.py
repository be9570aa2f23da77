"""The manual page of a service on the internet, by its name or by one of its hosts."""

from __future__ import annotations

from collections.abc import Iterator

from oobe_sim.facts.firewall import Kind, concerns, read
from oobe_sim.facts.services import SERVICES
from oobe_sim.facts.services.service import Hosts, Service
from oobe_sim.outputs.words import sentence

Page = tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]]
"""A name, a title, and labelled facts."""


def service_pages(name: str) -> Iterator[Page]:
    """A page for each service of this name, or that lists this host."""
    entry = read(name)
    if entry.kind is Kind.SERVICE or (entry.kind is Kind.HOST and "." in entry.host):
        for service in SERVICES:
            if concerns(name, service):
                yield service.name, sentence(service.purpose) + ".", tuple(_facts(service))


def _facts(service: Service) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "Blocked", (f"{service.effect.meaning}: {service.blocked}",)
    if service.no_inspection is not None:
        yield "Inspected", (f"not supported: {service.no_inspection}",)
    yield "Hosts", tuple(f"{name}: {_ports(group)}" for group in service.hosts for name in group.names)
    yield "Sources", tuple(dict.fromkeys(f"{group.source}: {group.source.address}" for group in service.hosts))
    if service.aliases:
        yield "Also", service.aliases


def _ports(group: Hosts) -> str:
    days = [f"from {group.since}"] if group.since else []
    days += [f"until {group.until}"] if group.until else []
    return ", ".join([*map(str, group.ports), *days])
