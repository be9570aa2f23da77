"""Random worlds, which shrink to the nominal one: a device on a wire, and nothing wrong."""

from __future__ import annotations

from datetime import date

from attrs import fields
from hypothesis import strategies as st

from oobe_sim.facts.services import SERVICES
from oobe_sim.testing.tenants import autopilot_profiles, tenants
from oobe_sim.testing.varied import mostly, varied
from oobe_sim.world.build import RELEASES, Build
from oobe_sim.world.device import (
    Architecture,
    ConfigurationFile,
    Device,
    Edition,
    FileEncoding,
    Registration,
    Tpm,
    TpmManufacturer,
)
from oobe_sim.world.doubts import DOUBT_PATH, Doubts, Order, Windows
from oobe_sim.world.leaves import open_domains
from oobe_sim.world.network import Connection, Network
from oobe_sim.world.person import Licence, Person, SignInMethod
from oobe_sim.world.world import CATALOG_DATE, Domain, World

NOMINAL = World()
FLAG = st.booleans()


def builds() -> st.SearchStrategy[Build]:
    """The nominal build, and the first and a late one of each release."""
    late = (Build(release.build.release, 7500) for release in RELEASES)
    return mostly(NOMINAL.device.build, *(release.build for release in RELEASES), *late, times=1)


def registrations() -> st.SearchStrategy[Registration]:
    return varied(
        Registration,
        group_tag=st.sampled_from(("", "lab", "lab-2")),
        profile=mostly(None, "school", "exams", "gone", times=4),
        assigned_user=mostly("", NOMINAL.person.user_principal_name, times=4),
    )


def configuration_files() -> st.SearchStrategy[ConfigurationFile]:
    return varied(
        ConfigurationFile,
        name=mostly("AutopilotConfigurationFile.json", "AutopilotConfigurationFile.json.txt", times=8),
        encoding=mostly(FileEncoding.ASCII, *FileEncoding, times=1),
        documents=mostly(1, 2, times=8),
        tenant_id=mostly("11111111-2222-3333-4444-555555555555", "", times=8),
        profile=autopilot_profiles("file"),
    )


def devices() -> st.SearchStrategy[Device]:
    return varied(
        Device,
        serial_number=st.sampled_from((NOMINAL.device.serial_number, "0123456789012345", "AB 12/3", "")),
        edition=mostly(Edition.EDUCATION, Edition.SE, *Edition, times=1),
        build=builds(),
        updates=st.frozensets(st.sampled_from(("KB5019980", "KB5015020", "KB5072033")), max_size=1),
        languages=mostly(1, 2, times=4),
        tpm=mostly(Tpm.FIRMWARE, *list(Tpm), times=2),
        tpm_manufacturer=mostly(None, *TpmManufacturer, times=1),
        tpm_firmware=mostly("", "15.22", times=8),
        mdm_enrollment_disabled=mostly(False, True, times=8),
        memory_gb=mostly(8, 2),
        processors=mostly(4, 1),
        architecture=mostly(Architecture.X64, Architecture.ARM64),
        clock_skew_minutes=mostly(0, 60, 3000),
        critical_updates_pending=FLAG,
        registration=st.one_of(registrations(), registrations(), registrations(), registrations(), st.none()),
        configuration_file=st.one_of(st.none(), st.none(), configuration_files()),
    )


def networks() -> st.SearchStrategy[Network]:
    nothing: st.SearchStrategy[frozenset[str]] = st.just(frozenset())
    entries = st.frozensets(firewall_entries(), max_size=2)
    seldom = st.one_of(nothing, nothing, nothing, nothing, entries)
    return varied(
        Network,
        connection=mostly(
            Connection.WIRED, Connection.WIFI, Connection.WIFI, Connection.WIFI, Connection.NONE, times=1
        ),
        blocked=seldom,
        inspected=seldom,
        megabits_per_second=mostly(None, 0.0, 2.0, 50.0, 1000.0, times=2),
        proxy_exemptions=st.one_of(nothing, st.just(frozenset(name for s in SERVICES for name in s.names))),
    )


def firewall_entries() -> st.SearchStrategy[str]:
    """Entries of every form: services by name, listed hosts, wider and narrower patterns, ports, what nobody knows."""
    words = [word for service in SERVICES for word in service.aliases]
    names = [name for service in SERVICES for name in service.names if " " not in name]
    ports = ["443", "tcp/80", "udp/123", "53/udp", "tcp/1-1024", "7680", "udp"]
    hosts = st.sampled_from(names)
    return st.one_of(
        st.sampled_from(words),
        hosts,
        hosts.map(lambda name: name.upper().replace("*", "some")),
        hosts.map(lambda name: f"*.{name.partition('.')[2]}"),
        hosts.map(lambda name: f"https://{name}/path"),
        st.sampled_from(("example.org", "10.0.0.0/8", "192.0.2.1", "2001:db8::/32", "", "not a host!")),
        st.builds("{}:{}".format, hosts, st.sampled_from((80, 443, 8080))),
        st.sampled_from(ports),
    )


def people() -> st.SearchStrategy[Person]:
    usual = NOMINAL.person.licences
    return varied(
        Person,
        licences=mostly(usual, frozenset(), frozenset({Licence.INTUNE}), frozenset({Licence.ENTRA_ID_P1})),
        signs_in_with=mostly(SignInMethod.PASSWORD, SignInMethod.CERTIFICATE, times=8),
        entra_device_count=mostly(0, 5, 50),
        intune_device_count=mostly(0, 15),
        entra_roles=mostly(frozenset(), frozenset({"Global Administrator"}), times=4),
    )


def windows() -> st.SearchStrategy[Windows]:
    """The doubts at random, and either order."""
    doubts = varied(Doubts, **{attribute.name: FLAG for attribute in fields(Doubts)})
    return st.builds(Windows, order=st.sampled_from(Order), doubts=doubts)


def worlds() -> st.SearchStrategy[World]:
    """Worlds of every kind that the simulator models; most of them get as far as signing in."""
    return st.builds(
        World,
        as_of=st.sampled_from((CATALOG_DATE, date(2023, 9, 1), date(2025, 4, 21), date(2026, 1, 15))),
        device=devices(),
        network=networks(),
        tenant=tenants(),
        person=people(),
        windows=windows(),
    )


def spaces(world: World, *, leaves: int = 3) -> st.SearchStrategy[dict[str, Domain]]:
    """Some leaves of this world, held open: at most so many, of the flags and enumerations, the doubts first."""
    domains = open_domains(world)
    paths = sorted(domains, key=lambda path: (not path.startswith(DOUBT_PATH), path))
    return st.lists(st.sampled_from(paths), unique=True, max_size=leaves).map(
        lambda chosen: {path: domains[path] for path in chosen}
    )
