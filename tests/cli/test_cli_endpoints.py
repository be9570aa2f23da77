"""`oobe-sim endpoints` as people and firewalls see it."""

from __future__ import annotations

import csv
import io
import json

from tests.cli.shell import COMPLETES, Command, write

APPS = """\
oobe-sim: 1
title: A laptop in Europe with an app
network: {blocked: [imeswdb-afd-primary.manage.microsoft.com]}
tenant:
  region: europe
  autopilot_profiles: [{name: Students}]
  esp_profiles: [{name: Labs}]
  apps: [{name: Word}]
"""
HEADER = "service,host,port,protocol,step,effect_if_blocked,source"


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_table_tells_step_by_step_what_is_needed_for_what(oobe: Command) -> None:
    result = oobe("endpoints", write("a.oobe.yaml", APPS))
    assert result.code == 0
    assert result.out.startswith("a.oobe.yaml  ·  A laptop in Europe with an app\n")
    order = [
        "start.power_on",
        "profile.detection",
        "sign_in.home_realm",
        "join.entra",
        "join.intune",
        "esp.device_setup",
    ]
    places = [result.out.index(f"  {step}\n") for step in order]
    assert places == sorted(places)
    assert "✘ Intune app content, Europe  blocked today" in result.out
    assert "Out of reach today: Intune app content, Europe." in result.out
    assert "UDP 123  time.windows.com" in result.out
    assert max(map(len, result.out.splitlines())) <= 80
    assert "\x1b" not in result.out


def test_an_early_stop_does_not_shorten_the_list(oobe: Command) -> None:
    """The enrollment is played as if the network let everything through."""
    free = APPS.replace("[imeswdb-afd-primary.manage.microsoft.com]", "[]")
    shut = APPS.replace("[imeswdb-afd-primary.manage.microsoft.com]", '["*"]')
    lists = [
        oobe("endpoints", write(name, text), "--format", "csv").out
        for name, text in (("a.oobe.yaml", free), ("b.oobe.yaml", shut))
    ]
    assert lists[0] == lists[1]


def test_csv_has_a_row_for_each_host_and_port(oobe: Command) -> None:
    out = oobe("endpoints", write("a.oobe.yaml", APPS), "--format", "csv").out
    assert out.splitlines()[0] == HEADER
    found = table(out)
    row = next(one for one in found if one["host"] == "imeswdb-afd-primary.manage.microsoft.com")
    assert row["port"] == "443"
    assert row["protocol"] == "TCP"
    assert row["step"] == "esp.device_setup"
    assert row["source"] == "Network endpoints for Microsoft Intune (2025-06-24)"
    hosts = {one["host"] for one in found}
    assert not any(host.startswith("imeswda") for host in hosts)
    assert "displaycatalog.md.mp.microsoft.com" in hosts
    assert "cs.dds.microsoft.com" not in hosts
    assert len({(one["service"], one["host"], one["port"], one["protocol"]) for one in found}) == len(found)


def test_json_says_what_is_needed_otherwise_and_what_is_blocked_today(oobe: Command) -> None:
    document = json.loads(oobe("endpoints", write("a.oobe.yaml", APPS), "--format", "json").out)
    assert document["schema"] == "oobe-sim/endpoints/1"
    (one,) = document["lists"]
    setup = next(step for step in one["steps"] if step["step"] == "esp.device_setup")
    content = next(service for service in setup["services"] if service["service"] == "Intune app content, Europe")
    assert content["blocked_today"] is True
    assert content["needed"] == "always"
    assert content["effect"] == "stops"
    assert content["tls_inspection_unsupported"] is True
    assert content["hosts"][0]["host"] == "imeswdb-afd-primary.manage.microsoft.com"
    assert content["hosts"][0]["source"]["date"] == "2025-06-24"
    assert all(service["needed"] == "otherwise" for service in one["otherwise"])


def test_an_older_day_has_the_hosts_of_its_documents(oobe: Command) -> None:
    """Until July 2025 cs.dds.microsoft.com was listed."""
    out = oobe(
        "endpoints",
        write(
            "a.oobe.yaml",
            "as_of: 2024-06-01\n".join(COMPLETES.split("\n", 1)).replace("oobe-sim: 1as_of", "oobe-sim: 1\nas_of"),
        ),
        "--format",
        "csv",
    ).out
    assert "cs.dds.microsoft.com" in out


def test_several_scenarios_make_one_list_that_says_who_needs_what(oobe: Command) -> None:
    write("lab/a.oobe.yaml", APPS)
    write("lab/b.oobe.yaml", COMPLETES)
    found = table(oobe("endpoints", "lab", "--format", "csv").out)
    by_host = {one["host"]: one["needed_by"] for one in found}
    assert by_host["ztd.dds.microsoft.com"] == "a.oobe.yaml; b.oobe.yaml"
    assert by_host["imeswdb-afd-primary.manage.microsoft.com"] == "a.oobe.yaml"
    merged = oobe("endpoints", "lab", "--merge").out
    assert "needed by all" in merged
    assert "needed by a.oobe.yaml" in merged
    document = json.loads(oobe("endpoints", "lab", "--merge", "--format", "json").out)
    assert document["scenarios"] == ["a.oobe.yaml", "b.oobe.yaml"]
    assert {"host", "port", "protocol", "needed_by", "steps"} <= document["hosts"][0].keys()


def test_what_the_network_cannot_mend_is_said(oobe: Command) -> None:
    """A device without a network reaches nothing; one that stops for another reason says where."""
    offline = oobe("endpoints", write("a.oobe.yaml", COMPLETES + "network: {connection: none}\n"))
    assert "The device has no network" in offline.out
    unlicensed = oobe("endpoints", write("b.oobe.yaml", APPS + "person: {licences: [Microsoft Entra ID P1]}\n"))
    assert "stops at join.intune" in " ".join(unlicensed.out.split())
    rows = table(oobe("endpoints", "b.oobe.yaml", "--format", "csv").out)
    assert "esp.device_setup" in {row["step"] for row in rows if row["host"].startswith("imeswdb")}


def test_what_is_inspected_and_what_cannot_be_told_is_not_passed_over(oobe: Command) -> None:
    text = APPS.replace(
        "blocked: [imeswdb-afd-primary.manage.microsoft.com]", "blocked: [10.0.0.0/8], inspected: [intune]"
    )
    out = oobe("endpoints", write("a.oobe.yaml", text)).out
    assert "✘ Microsoft Intune  TLS inspected today" in out
    assert "The firewall has an entry for 10.0.0.0/8" in out
    portal = oobe("endpoints", write("b.oobe.yaml", APPS.replace("{blocked", "{internet: captive_portal, blocked"))).out
    assert "Behind the network there is a captive portal" in portal


def test_a_bad_file_does_not_keep_the_others_from_being_listed(oobe: Command) -> None:
    write("lab/a.oobe.yaml", COMPLETES)
    write("lab/b.oobe.yaml", "oobe-sim: 1\ndevise: {}\n")
    result = oobe("endpoints", "lab", "--format", "csv")
    assert result.code == 4
    assert result.out.startswith(HEADER)
    assert "devise" in result.err
    assert oobe("endpoints").code == 3
    assert oobe("endpoints", "missing.oobe.yaml").code == 4


def test_apps_that_no_page_waits_for_are_needed_at_the_desktop(oobe: Command) -> None:
    hidden = APPS.replace("  esp_profiles: [{name: Labs}]\n", "")
    rows = table(oobe("endpoints", write("a.oobe.yaml", hidden), "--format", "csv").out)
    assert {row["step"] for row in rows if row["host"].startswith("imeswdb")} == {"desktop.arrival"}


def test_scripts_come_from_the_hosts_of_win32_apps(oobe: Command) -> None:
    scripts = APPS.replace("apps: [{name: Word}]", "scripts: [{name: Printers}]")
    rows = table(oobe("endpoints", write("a.oobe.yaml", scripts), "--format", "csv").out)
    steps = {row["step"] for row in rows if row["host"].startswith("imeswdb")}
    assert steps == {"esp.device_setup; desktop.arrival"}
