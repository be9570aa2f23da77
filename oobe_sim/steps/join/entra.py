"""The device joins Microsoft Entra."""

from oobe_sim.facts.esp import in_trouble
from oobe_sim.facts.identity import becomes_administrator, work_account
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Edge, page, person
from oobe_sim.model.work import Person, Service
from oobe_sim.rules import enrollment, flow, identity, join, network, self_deploying

GATES: tuple[Rule, ...] = (
    enrollment.terms_of_use_url_wrong,
    network.registration_blocked,
    join.clock_far_off,
    join.home_edition,
    join.conditional_access_blocks,
    join.person_may_not_join,
    join.quota_reached,
    join.device_object_deleted,
)

_CALM = {"trouble": ""}

OF_PERSON = frozenset(
    {
        enrollment.terms_of_use_url_wrong,
        join.conditional_access_blocks,
        join.person_may_not_join,
        join.quota_reached,
    }
)
"""Gates that only a join in the name of a person has to pass (JOIN-02)."""

STEP = page(
    "join.entra",
    "The device joins the organization",
    sees="Please wait; or Something went wrong, with a code and the button Try again.",
    because=(flow.join_enroll_configure,),
    edges=(
        person(
            "try_again", "sign_in.account", when=in_trouble & work_account, learns=_CALM, work=(Person("page.read"),)
        ),
        person("retry", "join.entra", when=in_trouble & ~work_account, learns=_CALM, work=(Person("page.read"),)),
        *(
            Edge(
                to="join.entra",
                when=work_account & gate if gate in OF_PERSON else gate,
                learns={"trouble": gate.id},
                work=(Service("join.entra"),),
            )
            for gate in GATES
        ),
        Edge(
            to="join.intune",
            when=self_deploying.joins_by_itself,
            learns={"joined": True},
            work=(Service("join.entra"),),
        ),
        Edge(
            to="join.intune",
            when=join.joins & identity.administrator_decided,
            learns={"joined": True, "administrator": becomes_administrator},
            work=(Service("join.entra"),),
        ),
    ),
    note="Without a profile the page is the same; a device that is refused here was never registered.",
)
