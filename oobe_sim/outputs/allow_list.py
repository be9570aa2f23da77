"""What a firewall has to let through for an enrollment, before any format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from oobe_sim.drivers.needs import STOPPED, Certainty, Need, Needs, needs
from oobe_sim.errors import InputError
from oobe_sim.facts.firewall import concerns
from oobe_sim.facts.services import SERVICES
from oobe_sim.facts.services.service import Port, Service
from oobe_sim.inputs.scenario_format import Scenario
from oobe_sim.kernel.catalog import windows
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.source import Source
from oobe_sim.model.step import Step
from oobe_sim.outputs.names import problems_of
from oobe_sim.world.network import Connection, Internet, Network, WifiSecurity

_ORDER = (Certainty.ALWAYS, Certainty.SOMETIMES, Certainty.BEYOND, Certainty.OTHERWISE)


@frozen(eq=False)
class AllowList:
    """What one scenario's enrollment reaches, if the network lets everything through.

    `notes` are sentences about what the list does not hold.
    """

    scenario: Scenario
    found: Needs
    notes: tuple[str, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that this enrollment comes to and that reach something, in order."""
        met = (need.step for need in self.found.needs if need.certainty is not Certainty.OTHERWISE)
        return tuple(dict.fromkeys(met))

    def at(self, step: Step) -> tuple[Need, ...]:
        """What a step reaches."""
        needs = self.found.needs
        return tuple(n for n in needs if n.step is step and n.certainty is not Certainty.OTHERWISE)

    @property
    def otherwise(self) -> tuple[Need, ...]:
        """What only other ways of the enrollment would reach."""
        return tuple(need for need in self.found.needs if need.certainty is Certainty.OTHERWISE)

    def blocked(self, service: Service) -> bool:
        """Whether the firewall or the proxy as it is keeps the device from a service."""
        return service in self.found.blocked

    def inspected(self, service: Service) -> bool:
        """Whether TLS of a service is inspected that does not bear it."""
        return service in self.found.inspected


@frozen
class Address:
    """A host at a port, as a firewall's list has it."""

    host: str
    port: Port
    source: Source


@frozen(eq=False)
class Row:
    """A host at a port for a service, the steps that need it, and the scenarios whose enrollment does."""

    service: Service
    address: Address
    steps: tuple[Step, ...]
    certainty: Certainty
    blocked: bool
    inspected: bool
    needed_by: tuple[str, ...]


def allow_list(scenario: Scenario) -> AllowList:
    """The list of a scenario.

    Raises InputError where the scenario names steps, questions, rules or timings that do not exist.
    """
    catalog = windows()
    if found := problems_of(scenario, catalog):
        raise InputError(found)
    reached = needs(catalog, scenario.world, scenario.space, scenario.answers, timings=scenario.timings)
    return AllowList(scenario, reached, tuple(_notes(scenario, reached)))


def _notes(scenario: Scenario, found: Needs) -> Iterator[str]:
    if scenario.world.network.connection is Connection.NONE:
        yield "The device has no network, and reaches nothing until it has one."
    yield from _unseen(scenario.world.network)
    if scenario.world.tenant.sovereign_cloud:
        yield "The tenant is in a sovereign cloud, which has hosts of its own; these are of the worldwide cloud."
    if scenario.opened:
        events = ", ".join(sorted(scenario.opened))
        yield f"The scenario says any of {events}; the list is for the usual answers, with which nothing goes wrong."
    if not found.whole:
        yield "Too much is open to try all of it: one answer after another was changed, and never two of them at once."
    journeys = [branch.journey for branch in found.branches]
    if any(journey.outcome is Outcome.NOT_MANAGED for journey in journeys):
        yield "Whatever the network lets through, the device ends unmanaged, and does not come to what enrolling needs."
    if any(journey.outcome is Outcome.UNKNOWN for journey in journeys):
        yield "The simulator does not model how this enrollment goes on; what it needs from there on is not listed."
    ends = {journey.stop for journey in journeys if journey.outcome in STOPPED}
    if ends:
        places = ", ".join(sorted(ends))
        yield (
            f"Whatever the network lets through, this enrollment does not complete: it stops at {places}. "
            "The list goes on as if what stops it there were mended."
        )


def _unseen(network: Network) -> Iterator[str]:
    """What else the network as it is does, which no line of the list shows."""
    if network.internet is not Internet.FULL:
        behind = "a captive portal" if network.internet is Internet.CAPTIVE_PORTAL else "no internet"
        yield f"Behind the network there is {behind}; the list is for one that has internet."
    if network.wired_authentication or network.wifi_security is WifiSecurity.ENTERPRISE:
        yield "The network asks for 802.1X; the list is for one that a device in its box can join."
    if not network.byte_range_requests:
        yield "The proxy refuses byte-range requests, which Win32 apps, scripts and Delivery Optimization need."
    for entry in sorted(network.blocked | network.inspected):
        if not any(concerns(entry, service) for service in SERVICES):
            yield f"The firewall has an entry for {entry}; to which service that belongs is not known."


def addresses(service: Service, scenario: Scenario) -> tuple[Address, ...]:
    """Every host of a service at each of its ports that documents list on the scenario's day."""
    return tuple(
        Address(name, port, group.source)
        for group in service.hosts
        if group.listed(scenario.world.as_of)
        for name in group.names
        for port in group.ports
    )


def rows(lists: Sequence[AllowList]) -> tuple[Row, ...]:
    """One list for all of these enrollments: each host at each port once for a service, in the order of need."""
    found: dict[tuple[Service, Address], list[tuple[AllowList, Need]]] = {}
    for one in lists:
        for need in one.found.needs:
            for address in addresses(need.service, one.scenario):
                found.setdefault((need.service, address), []).append((one, need))
    return tuple(_row(service, address, met) for (service, address), met in found.items())


def _row(service: Service, address: Address, met: Iterable[tuple[AllowList, Need]]) -> Row:
    met = list(met)
    certainty = min((need.certainty for _, need in met), key=_ORDER.index)
    needing = [
        (one, need)
        for one, need in met
        if (need.certainty is Certainty.OTHERWISE) == (certainty is Certainty.OTHERWISE)
    ]
    return Row(
        service,
        address,
        tuple(dict.fromkeys(need.step for _, need in needing)),
        certainty,
        any(one.blocked(service) for one, _ in needing),
        any(one.inspected(service) for one, _ in needing),
        tuple(dict.fromkeys(one.scenario.name for one, _ in needing)),
    )
