"""Securing your hardware: the TPM is attested, before the device joins without a person."""

from oobe_sim.facts.esp import in_trouble
from oobe_sim.model.fact import fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Edge, page, person
from oobe_sim.model.work import Person, Service
from oobe_sim.rules import attestation, self_deploying
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

_TIMEOUTS = frozenset(rule.id for rule in attestation.TIMEOUTS)


@fact("the attestation ran into its time limit")
def ran_out_of_time(w: View, s: Here) -> bool:
    return s.learned.trouble in _TIMEOUTS


STEP = page(
    "esp.secure_hardware",
    "Setting up for work or school: securing your hardware",
    sees="Device preparation, with Securing your hardware at the top; or its code, and Previous step failed below.",
    because=(self_deploying.nobody_signs_in,),
    edges=(
        person(
            "try_again", "esp.secure_hardware", when=in_trouble, learns={"trouble": ""}, work=(Person("page.read"),)
        ),
        *(
            Edge(
                to="esp.secure_hardware",
                when=failure,
                learns={"trouble": failure.id},
                work=(Service("tpm.timeout" if failure in attestation.TIMEOUTS else "tpm.attestation"),),
            )
            for failure in attestation.FAILURES
        ),
        Edge(to="join.entra", when=attestation.attested, work=(Service("tpm.attestation"),)),
    ),
    events=(attestation.SERVICE,),
    halts=((ran_out_of_time, Outcome.TIMED_OUT),),
    note="Without a physical TPM 2.0 nothing helps here; the code 0x800705B4 only says that time ran out.",
)
