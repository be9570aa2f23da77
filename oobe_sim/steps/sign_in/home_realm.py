"""Microsoft Entra looks up to which organization the account belongs."""

from oobe_sim.facts.esp import in_trouble
from oobe_sim.model.step import Edge, page, person, skip
from oobe_sim.model.work import Person
from oobe_sim.rules import flow, identity, network

STEP = page(
    "sign_in.home_realm",
    "The account is looked up",
    sees="Nothing, unless it fails: then the error, and the button Try again.",
    because=(flow.person_signs_in,),
    edges=(
        person("try_again", "sign_in.account", when=in_trouble, learns={"trouble": ""}, work=(Person("page.read"),)),
        Edge(to="sign_in.home_realm", when=network.sign_in_blocked, learns={"trouble": "sign_in_blocked"}),
        Edge(to="sign_in.home_realm", when=identity.other_organization, learns={"trouble": "other_organization"}),
        Edge(to="end.not_managed", when=identity.account_of_another_tenant),
        skip("sign_in.password", flow.person_signs_in),
    ),
)
