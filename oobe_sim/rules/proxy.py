"""Where a proxy is configured."""

from oobe_sim.facts.targeting import targets_device, targets_person
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity
from oobe_sim.rules import sources
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.network import Proxy
from oobe_sim.world.profile import JoinType
from oobe_sim.world.view import View


@check(
    sources.REQUIREMENTS,
    severity=Severity.WARNING,
    realises="NW-18",
    remedies=("configure the proxy on the proxy server itself, and name it by WPAD",),
)
def set_by_policy(w: View) -> Findings:
    """A proxy that a policy of Intune sets is not fully supported.

    It also comes only after the enrollment that it would be needed for.
    """
    for policy in w.tenant.policies:
        if policy.kind is PolicyKind.NETWORK_PROXY and (
            targets_device(w, policy.assignments) or targets_person(w, policy.assignments)
        ):
            yield f"tenant.policies.{policy.id}.kind", f"{policy.name} sets a proxy: that is not fully supported"


@check(
    sources.ENDPOINTS,
    sources.DELIVERY_OPTIMIZATION,
    severity=Severity.WARNING,
    realises="NW-17",
    remedies=("let the proxy pass byte-range requests, and answers with HTTP 206",),
)
def byte_ranges_refused(w: View) -> Findings:
    """A proxy has to pass requests for parts of a file, for Win32 apps, scripts and Delivery Optimization.

    Win32 apps fail in the prediction; that updates come without Delivery Optimization is inferred.
    """
    if not w.network.byte_range_requests:
        yield (
            "network.byte_range_requests",
            "the proxy refuses byte-range requests, which Win32 apps, scripts and Delivery Optimization need",
        )


@check(
    sources.USER_DRIVEN,
    severity=Severity.WARNING,
    realises="NW-19",
    remedies=("enable and configure WPAD on the network",),
)
def hybrid_join_needs_wpad(w: View) -> Findings:
    """A hybrid join behind a proxy needs the proxy to be found by WPAD."""
    if w.network.proxy is Proxy.NONE:
        return
    for profile in w.tenant.autopilot_profiles:
        if profile.join_type is JoinType.HYBRID:
            yield "network.proxy", f"{profile.name} joins devices to Active Directory: behind a proxy that needs WPAD"
