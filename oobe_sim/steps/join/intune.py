"""The device enrolls in Intune."""

from oobe_sim.facts.esp import in_trouble
from oobe_sim.facts.identity import work_account
from oobe_sim.model.rule import Rule
from oobe_sim.model.step import Edge, page, person
from oobe_sim.model.work import Person, Service
from oobe_sim.rules import enrollment, flow, network, self_deploying

GATES: tuple[Rule, ...] = (
    enrollment.several_mdm_applications,
    network.intune_blocked,
    network.intune_inspected,
    enrollment.suffix_not_routable,
    enrollment.no_intune_licence,
    self_deploying.no_automatic_enrollment,
    self_deploying.one_time_limit,
    enrollment.platform_blocked,
    enrollment.personally_owned_blocked,
    enrollment.version_not_allowed,
    enrollment.enrolled_before,
    enrollment.disabled_by_policy,
)

OF_PERSON = frozenset({enrollment.suffix_not_routable, enrollment.no_intune_licence})
"""Gates that only an enrollment in the name of a person has to pass."""

STEP = page(
    "join.intune",
    "The device enrolls for management",
    sees="Please wait; or an error with a code and the button Try again.",
    because=(flow.join_enroll_configure,),
    edges=(
        person("try_again", "join.intune", when=in_trouble, learns={"trouble": ""}, work=(Person("page.read"),)),
        Edge(
            to="esp.device_preparation",
            when=work_account & (enrollment.outside_mdm_scope | enrollment.no_entra_premium),
            skip=True,
        ),
        *(
            Edge(
                to="join.intune",
                when=work_account & gate if gate in OF_PERSON else gate,
                learns={"trouble": gate.id},
                work=(Service("join.intune"),),
            )
            for gate in GATES
        ),
        Edge(to="end.stuck", when=enrollment.virtual_machine_too_small, work=(Service("join.intune"),)),
        Edge(
            to="esp.device_preparation",
            when=self_deploying.enrolls_by_itself | enrollment.enrolls,
            learns={"enrolled": True},
            work=(Service("join.intune"),),
        ),
    ),
    note="The device is registered with Microsoft Entra by now, also where the enrollment is refused.",
)
