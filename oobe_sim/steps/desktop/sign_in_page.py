"""The device waits at the Windows sign-in page for anybody of the organization."""

from oobe_sim.facts.esp import passed_over
from oobe_sim.model.step import Edge, page
from oobe_sim.rules import self_deploying

STEP = page(
    "desktop.sign_in_page",
    "The Windows sign-in page",
    sees="The lock screen, and fields for a user name and a password.",
    because=(self_deploying.waits_for_anybody,),
    edges=(
        Edge(to="end.completed_with_failures", when=passed_over),
        Edge(to="end.completed", when=self_deploying.waits_for_anybody),
    ),
    note="Whoever signs in first sees account setup, unless it is omitted.",
)
