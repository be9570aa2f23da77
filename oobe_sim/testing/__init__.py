"""For tests of tools that build on the simulator: random worlds, and a resolver that draws the answers.

Needs Hypothesis; importing `oobe_sim` itself does not.
"""

from oobe_sim.testing.draw import Drawn, simulate_with
from oobe_sim.testing.leaves import leaves, open_domains, replaced
from oobe_sim.testing.tenants import (
    apps,
    assignments,
    autopilot_profiles,
    conditional_access_policies,
    esp_profiles,
    groups,
    join_settings,
    policies,
    restrictions,
    tenants,
)
from oobe_sim.testing.told import evidence, told
from oobe_sim.testing.worlds import (
    builds,
    configuration_files,
    devices,
    networks,
    people,
    registrations,
    spaces,
    windows,
    worlds,
)

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
    "groups",
    "join_settings",
    "leaves",
    "networks",
    "open_domains",
    "people",
    "policies",
    "registrations",
    "replaced",
    "restrictions",
    "simulate_with",
    "spaces",
    "tenants",
    "told",
    "windows",
    "worlds",
]
