"""What a firewall's entries mean where no step of the flow meets them."""

from __future__ import annotations

from collections.abc import Iterator

from oobe_sim.facts import content, endpoints, health, identity, services
from oobe_sim.facts.firewall import Kind, concerns, read, stops
from oobe_sim.facts.services.service import HTTP, TLS, Effect, Port, Protocol
from oobe_sim.facts.targeting import targets_device, targets_person
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.tenant import Grant
from oobe_sim.world.view import View

BASE_PORTS = (HTTP, TLS, Port(123, Protocol.UDP), Port(53, Protocol.UDP))
_SEEN = frozenset({Effect.STOPS, Effect.DEGRADES})
"""What is blocked of these shows in the run, where the enrollment uses it."""


@check(
    sources.REQUIREMENTS,
    severity=Severity.WARNING,
    realises="NW-01",
    remedies=("open TCP 80, TCP 443 and UDP 123 to the hosts that `oobe-sim endpoints` lists, and DNS",),
)
def base_port_blocked(w: View) -> Findings:
    """Windows Autopilot needs TCP 80, TCP 443 and UDP 123 to its hosts, and names that are resolved."""
    for entry in sorted(w.network.blocked):
        meant = read(entry)
        if meant.kind is Kind.PORT and (closed := [str(port) for port in BASE_PORTS if meant.at(port)]):
            yield "network.blocked", f"{entry} is blocked for every host: {', '.join(closed)}"


@check(sources.ENDPOINTS, severity=Severity.WARNING, confidence=Confidence.INFERRED)
def address_not_resolved(w: View) -> Findings:
    """An IP address or range is blocked or inspected.

    The simulator resolves no names, so it does not know which hosts have these addresses; what that
    does is not in the prediction. Documents name hosts, and ranges of Intune's core service alone.
    """
    for path, entry in _entries(w):
        if read(entry).kind is Kind.ADDRESS:
            yield path, f"{entry} is an address: which services it belongs to is not in this prediction"


@check(sources.ENDPOINTS, severity=Severity.WARNING)
def required_host_blocked(w: View) -> Findings:
    """A host or port is blocked that a document requires, without a word on what fails without it.

    The prediction goes on as if nothing failed.
    """
    for entry in sorted(w.network.blocked):
        concerned = [service for service in services.SERVICES if concerns(entry, service)]
        if any(service.effect in _SEEN and stops(entry, service) for service in concerned):
            continue
        for service in concerned:
            if service.effect is Effect.UNSTATED and service is not services.REVOCATION:
                yield "network.blocked", f"{entry} is blocked, which {service.name} needs: {service.blocked}"
            elif service.effect in _SEEN:
                yield "network.blocked", f"{entry} is listed for {service.name}, and no document says what it is for"


@check(sources.ENDPOINTS, severity=Severity.INFO, confidence=Confidence.INFERRED)
def inspection_not_documented(w: View) -> Findings:
    """TLS of a host is inspected, and no document says whether its service bears it.

    The prediction goes on as if it did. Documents forbid it for Intune, its content, and attestation.
    """
    for entry in sorted(w.network.inspected):
        concerned = [service for service in services.SERVICES if stops(entry, service)]
        if concerned and not any(service.no_inspection for service in concerned):
            names = ", ".join(service.name for service in concerned)
            yield "network.inspected", f"{entry} is inspected; no document says whether {names} works then"


@check(
    sources.ENDPOINTS,
    severity=Severity.WARNING,
    realises="NW-17 NW-21 NW-22",
    remedies=("allow the hosts of Intune's app content, without inspection and with byte-range requests",),
)
def scripts_not_delivered(w: View) -> Findings:
    """PowerShell scripts come from the hosts of Win32 apps, and do not run where these are out of reach.

    No page waits for them, so that nobody sees it.
    """
    for script in w.tenant.scripts:
        assigned = targets_device(w, script.assignments) or targets_person(w, script.assignments)
        if assigned and not content.intune_delivers(w):
            yield f"tenant.scripts.{script.id}.assignments", f"{script.name} cannot be downloaded, and does not run"


@check(
    sources.ACTIVATION_ERROR,
    sources.REQUIREMENTS,
    severity=Severity.WARNING,
    realises="NW-14",
    code="0x8004FE33",
    remedies=("open the hosts of Windows activation, without authentication at a proxy",),
)
def activation_out_of_reach(w: View) -> Findings:
    """Windows is not activated where its activation service is blocked, or a proxy asks for authentication.

    It says 0x8004FE33, or 0x80004005. An edition that steps up by a licence, such as Pro to
    Enterprise, does not.
    """
    if not endpoints.reaches(w, services.ACTIVATION):
        path = "network.proxy" if endpoints.refused(w, services.ACTIVATION) else "network.blocked"
        yield path, "Windows cannot be activated, nor step up to the edition of a licence (0x8004FE33)"


@check(
    sources.ENTRA_DEVICES,
    severity=Severity.WARNING,
    realises="NW-05",
    remedies=("exempt device.login.microsoftonline.com and enterpriseregistration.windows.net from TLS inspection",),
)
def registration_inspected(w: View) -> Findings:
    """Inspecting TLS of device registration might break the device's certificate, and with it the join.

    The document says *might*; the prediction goes on as if it did not.
    """
    for entry in sorted(w.network.inspected):
        if stops(entry, services.ENTRA_JOIN):
            yield "network.inspected", f"{entry} is inspected: registering the device might fail"


@check(
    sources.ENDPOINTS,
    severity=Severity.WARNING,
    realises="NW-05 NW-24",
    remedies=("open the hosts of device health attestation, and exempt them from TLS inspection",),
)
def compliance_not_proven(w: View) -> Findings:
    """A device that cannot prove its health is not compliant, and Conditional Access keeps it out.

    That holds for compliance policies with a setting of device health; the simulator does not see them.
    """
    asking = [
        p
        for p in w.tenant.conditional_access
        if identity.access_policy_reaches(w, p) and p.grant is Grant.COMPLIANT_DEVICE
    ]
    if asking and health.cannot_attest(w):
        name = health.attestation_of(w).name
        yield (
            f"tenant.conditional_access.{asking[0].id}.grant",
            f"{asking[0].name} asks for a compliant device, and {name} is out of reach",
        )


def _entries(w: View) -> Iterator[tuple[str, str]]:
    for path, entries in (("network.blocked", w.network.blocked), ("network.inspected", w.network.inspected)):
        yield from ((path, entry) for entry in sorted(entries))
