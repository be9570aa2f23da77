"""Intune: enrollment and check-in, the content of apps and scripts, compliance."""

from __future__ import annotations

from datetime import date

from oobe_sim.facts.services.documents import ENDPOINTS
from oobe_sim.facts.services.service import HTTPS_ONLY, WEB, Effect, Hosts, Service
from oobe_sim.world.tenant import Region

MOVE_BEGAN = date(2025, 3, 1)
"""From March 2025 on app content moves from azureedge.net to manage.microsoft.com."""

INTUNE = Service(
    name="Microsoft Intune",
    purpose="enroll, and check in for policies and apps",
    hosts=(
        Hosts(
            ("manage.microsoft.com", "*.manage.microsoft.com", "enterpriseenrollment.manage.microsoft.com"),
            WEB,
            ENDPOINTS,
        ),
        Hosts(("*.dm.microsoft.com",), HTTPS_ONLY, ENDPOINTS),
    ),
    effect=Effect.STOPS,
    blocked="enrollment and check-in fail",
    no_inspection=ENDPOINTS,
    aliases=("intune",),
)
INTUNE_DEPENDENCIES = Service(
    name="Microsoft Intune, dependencies",
    purpose="find Intune's endpoints, and switch its features on",
    hosts=(
        Hosts(("go.microsoft.com",), WEB, ENDPOINTS),
        Hosts(("config.edge.skype.com", "ecs.office.com"), HTTPS_ONLY, ENDPOINTS),
    ),
    effect=Effect.UNSTATED,
    blocked="the document requires these hosts and does not say what fails without them",
)

_LETTERS = {Region.NORTH_AMERICA: "a", Region.EUROPE: "b", Region.ASIA_PACIFIC: "c"}
_SHORT = {Region.NORTH_AMERICA: "na", Region.EUROPE: "eu", Region.ASIA_PACIFIC: "ap"}
_WORDS = {Region.NORTH_AMERICA: "North America", Region.EUROPE: "Europe", Region.ASIA_PACIFIC: "Asia Pacific"}
_APPS_FAIL = "Win32 apps and scripts cannot be downloaded; an app that the page waits for fails"


def _numbered(letter: str, domain: str) -> tuple[str, ...]:
    return tuple(f"swd{letter}0{n}-mscdn.{domain}" for n in (1, 2))


APP_CONTENT = {
    region: Service(
        name=f"Intune app content, {_WORDS[region]}",
        purpose="the management extension, Win32 apps, scripts",
        hosts=(
            Hosts(
                tuple(f"imeswd{letter}-afd-{role}.manage.microsoft.com" for role in ("primary", "secondary", "hotfix")),
                HTTPS_ONLY,
                ENDPOINTS,
            ),
            Hosts(_numbered(letter, "manage.microsoft.com"), WEB, ENDPOINTS),
        ),
        effect=Effect.STOPS,
        blocked=_APPS_FAIL,
        no_inspection=ENDPOINTS,
        aliases=("app content", "cdn"),
    )
    for region, letter in _LETTERS.items()
}
"""Where the management extension downloads, by the tenant's location (NW-22)."""

OLD_APP_CONTENT = {
    region: Service(
        name=f"Intune app content at azureedge.net, {_WORDS[region]}",
        purpose="Win32 apps and scripts that have not moved to manage.microsoft.com",
        hosts=(
            Hosts(
                tuple(f"{short}prodimedata{role}.azureedge.net" for role in ("pri", "sec", "hotfix")),
                HTTPS_ONLY,
                ENDPOINTS,
            ),
            Hosts(_numbered(_LETTERS[region], "azureedge.net"), WEB, ENDPOINTS),
        ),
        effect=Effect.STOPS,
        blocked=_APPS_FAIL,
        aliases=("app content", "cdn"),
    )
    for region, short in _SHORT.items()
}
"""The same under the names that go out of use from March 2025 on (NW-21)."""

FURTHER_APP_CONTENT = Service(
    name="Intune app content, further locations",
    purpose="Win32 apps; the document lists these hosts for every tenant",
    hosts=(Hosts((*_numbered("d", "manage.microsoft.com"), *_numbered("in", "manage.microsoft.com")), WEB, ENDPOINTS),),
    effect=Effect.UNSTATED,
    blocked="the document does not say which tenants download from these hosts",
    no_inspection=ENDPOINTS,
)

_ATTESTATION_HOSTS = {
    Region.NORTH_AMERICA: ("1.eus", "2.eus2", "3.cus", "4.wus", "5.scus", "6.ncus"),
    Region.EUROPE: ("7.neu", "8.neu", "9.neu", "10.weu", "11.weu", "12.weu"),
    Region.ASIA_PACIFIC: ("13.jpe", "17.jpe", "18.jpe", "19.jpe"),
}
HEALTH_ATTESTATION = {
    region: Service(
        name=f"Microsoft Azure Attestation, {_WORDS[region]}",
        purpose="prove the device's health to compliance policies, on Windows 11",
        hosts=(Hosts(tuple(f"intunemaape{place}.attest.azure.net" for place in places), HTTPS_ONLY, ENDPOINTS),),
        effect=Effect.LATER,
        blocked="a compliance policy with device health finds the device not compliant",
        no_inspection=ENDPOINTS,
        aliases=("health attestation",),
    )
    for region, places in _ATTESTATION_HOSTS.items()
}
"""By the tenant's location (NW-24)."""

HEALTH_ATTESTATION_10 = Service(
    name="Device Health Attestation",
    purpose="prove the device's health to compliance policies, on Windows 10",
    hosts=(Hosts(("has.spserv.microsoft.com",), HTTPS_ONLY, ENDPOINTS),),
    effect=Effect.LATER,
    blocked="a compliance policy with device health finds the device not compliant",
    no_inspection=ENDPOINTS,
    aliases=("health attestation",),
)
