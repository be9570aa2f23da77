"""Device setup: certificates, network profiles and apps of the device."""

from oobe_sim.facts.apps import INSTALLATION, Phase
from oobe_sim.model.step import Edge, page
from oobe_sim.rules import esp, policies
from oobe_sim.steps.esp.phase import HALTS, NOMINAL, app_edges, buttons, cannot_resume, done_edges, timeout_edges

_DONE = {"app": 0, "restart_due": False}

STEP = page(
    "esp.device_setup",
    "Setting up for work or school: device setup",
    sees="Security policies, certificates, network connections and apps, each with a count.",
    because=(esp.applies,),
    edges=(
        Edge(
            to="sign_in.after_restart",
            when=esp.not_enrolled | esp.hidden | esp.device_phase_omitted,
            skip=True,
        ),
        *buttons("esp.device_setup"),
        *timeout_edges("esp.device_setup"),
        *done_edges(
            "esp.device_setup",
            Phase.DEVICE,
            esp.certificate_never_comes | policies.network_profile_never_comes,
            Edge(
                to="end.stuck",
                when=(esp.restart_after_device_setup | esp.policy_restarts) & cannot_resume,
                reboot=True,
            ),
            Edge(
                to="sign_in.after_restart",
                when=esp.restart_after_device_setup | esp.policy_restarts,
                reboot=True,
                learns={**_DONE, "credentials_due": True},
            ),
            Edge(
                to="sign_in.after_restart",
                when=policies.sign_in_is_lost,
                learns={**_DONE, "credentials_due": True},
            ),
            Edge(to="sign_in.after_restart", when=esp.everything_done, learns=_DONE),
        ),
        *app_edges("esp.device_setup"),
    ),
    events=(INSTALLATION, esp.CERTIFICATES, policies.NETWORK_PROFILES, policies.SIGN_IN),
    nominal=NOMINAL,
    halts=HALTS,
    note="Security policies show 1 of 1 and are not really waited for.",
)
