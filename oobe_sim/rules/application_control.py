"""Application control: how many policies there may be."""

from oobe_sim.facts import windows
from oobe_sim.facts.targeting import targets_device
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity
from oobe_sim.rules import sources
from oobe_sim.world.app import PolicyKind
from oobe_sim.world.view import View

MOST_POLICIES = 32


@check(
    sources.SE_POLICIES,
    severity=Severity.WARNING,
    realises="SE-17",
    remedies=("merge supplemental policies",),
)
def too_many(w: View) -> Findings:
    """At most 32 application control policies are active on a device; Windows 11 SE brings its base policy."""
    found = [
        policy
        for policy in w.tenant.policies
        if policy.kind is PolicyKind.APPLICATION_CONTROL and targets_device(w, policy.assignments)
    ]
    own = 1 if windows.se(w, None) else 0
    if len(found) + own > MOST_POLICIES:
        yield "tenant.policies", f"{len(found) + own} application control policies, and {MOST_POLICIES} can be active"
