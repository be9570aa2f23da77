"""For tests of tools that build on the simulator: random worlds, and a resolver that draws the answers.

Needs Hypothesis; importing `oobe_sim` itself does not.
"""

from oobe_sim.testing.draw import Drawn, simulate_with
from oobe_sim.testing.expressions import filter_rules, membership_rules
from oobe_sim.testing.tenants import (
    apps,
    assignments,
    autopilot_profiles,
    conditional_access_policies,
    esp_profiles,
    filters,
    groups,
    join_settings,
    platform_restrictions,
    policies,
    restrictions,
    scripts,
    tenants,
)
from oobe_sim.testing.told import evidence, told
from oobe_sim.testing.worlds import (
    builds,
    configuration_files,
    devices,
    firewall_entries,
    networks,
    people,
    registrations,
    spaces,
    windows,
    worlds,
)
from oobe_sim.world.leaves import leaves, open_domains, replaced

__all__ = [
    "Drawn",
    "apps",
    "assignments",
    "autopilot_profiles",
    "builds",
    "conditional_access_policies",
    "configuration_files",
    "devices",
    "esp_profiles",
    "evidence",
    "filter_rules",
    "filters",
    "firewall_entries",
    "groups",
    "join_settings",
    "leaves",
    "membership_rules",
    "networks",
    "open_domains",
    "people",
    "platform_restrictions",
    "policies",
    "registrations",
    "replaced",
    "restrictions",
    "scripts",
    "simulate_with",
    "spaces",
    "tenants",
    "told",
    "windows",
    "worlds",
]
