"""Account setup: certificates, network profiles and apps of the person."""

from oobe_sim.facts.apps import INSTALLATION, Phase
from oobe_sim.facts.esp import TIMER
from oobe_sim.model.step import Edge, page
from oobe_sim.rules import esp, policies, self_deploying
from oobe_sim.steps.esp.phase import HALTS, NOMINAL, app_edges, buttons, done_edges, timeout_edges

STEP = page(
    "esp.account_setup",
    "Setting up for work or school: account setup",
    sees="The same list as in device setup, now for the person.",
    because=(esp.applies,),
    edges=(
        Edge(to="hello.windows_hello", when=self_deploying.account_setup_later, skip=True, stops=TIMER),
        Edge(
            to="hello.windows_hello",
            when=esp.not_enrolled | esp.hidden | esp.user_phase_omitted | esp.page_was_left,
            skip=True,
            stops=TIMER,
        ),
        *buttons("esp.account_setup"),
        *timeout_edges("esp.account_setup"),
        *done_edges(
            "esp.account_setup",
            Phase.ACCOUNT,
            esp.certificate_never_comes | policies.network_profile_never_comes,
            Edge(
                to="hello.windows_hello",
                when=esp.everything_done,
                learns={"app": 0, "restart_due": False},
                stops=TIMER,
            ),
        ),
        *app_edges("esp.account_setup"),
    ),
    events=(INSTALLATION, esp.CERTIFICATES, policies.NETWORK_PROFILES),
    nominal=NOMINAL,
    halts=HALTS,
)
