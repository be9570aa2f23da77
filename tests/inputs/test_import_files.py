"""Encodings, CSV files and the configuration file that lies on a device."""

from __future__ import annotations

import base64
import codecs
import json
from typing import Any

import pytest

from oobe_sim.inputs.exports import Exports, read_bytes
from oobe_sim.inputs.tables import locate_cell
from oobe_sim.world.device import FileEncoding
from oobe_sim.world.profile import DeviceUsageType, JoinType, UserType

NAME = "AutopilotConfigurationFile.json"
HASH = "T0" + base64.b64encode(bytes(2998)).decode()[:3998]


def reported(exports: Exports) -> str:
    return "\n".join(f"{note.place.pointer} {note.reason}" for note in exports.notes if note.kind == "reported")


@pytest.mark.parametrize(
    ("encoded", "encoding"),
    [
        (lambda text: text.encode("ascii", "ignore"), FileEncoding.ASCII),
        (lambda text: text.encode("cp1252"), FileEncoding.ANSI),
        (lambda text: text.encode(), FileEncoding.UTF8),
        (lambda text: codecs.BOM_UTF8 + text.encode(), FileEncoding.UTF8_BOM),
        (lambda text: text.encode("utf-16"), FileEncoding.UTF16),
        (lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"), FileEncoding.UTF16),
        (lambda text: text.encode("utf-16-le"), FileEncoding.UTF16),
        (lambda text: text.encode("utf-16-be"), FileEncoding.UTF16),
    ],
)
def test_every_encoding_is_found_and_kept_for_the_configuration_file(encoded: Any, encoding: FileEncoding) -> None:
    [found] = read_bytes(encoded(configuration(Comment_File="Profile Schüler")), NAME).configuration_files
    assert found.encoding is encoding
    assert found.profile.name.startswith("Sch")


def test_bytes_that_are_no_text_are_a_problem() -> None:
    assert [p.code for p in read_bytes(bytes(range(256)), "x.json").problems] == ["input.encoding"]
    assert [p.code for p in read_bytes(b"", "x.json").problems] == ["input.empty"]


def configuration(**more: Any) -> str:
    server = json.dumps(
        {
            "ZeroTouchConfig": {
                "CloudAssignedTenantUpn": "",
                "ForcedEnrollment": 1,
                "CloudAssignedTenantDomain": "contoso.example",
            }
        }
    )
    found = {
        "CloudAssignedTenantId": "99999999-aaaa-4bbb-8ccc-000000000009", "CloudAssignedTenantDomain": "contoso.example",
        "CloudAssignedOobeConfig": 1310, "CloudAssignedDomainJoinMethod": 0, "CloudAssignedForcedEnrollment": 1,
        "CloudAssignedAadServerData": server, "CloudAssignedDeviceName": "LAB-%SERIAL%", "CloudAssignedLanguage": "os-default",
        "Comment_File": "Profile Pupils", "Version": 2049, "ZtdCorrelationId": "p",
    }  # fmt: skip
    return json.dumps({**found, **more}, ensure_ascii=False)


class TestConfigurationFile:
    def test_the_bits_say_what_is_hidden(self) -> None:
        exports = read_bytes(configuration().encode(), NAME)
        [file] = exports.configuration_files
        profile = file.profile
        assert (profile.id, profile.name, profile.user_type) == ("p", "Pupils", UserType.STANDARD)
        assert (profile.eula_hidden, profile.privacy_settings_hidden, profile.keyboard_selection_page_skipped) == (
            True,
            True,
            True,
        )
        assert (profile.escape_link_hidden, profile.join_type, profile.device_usage_type) == (
            True,
            JoinType.ENTRA,
            DeviceUsageType.SINGLE_USER,
        )
        assert (file.name, file.documents, file.tenant_id) == (NAME, 1, "99999999-aaaa-4bbb-8ccc-000000000009")
        assert not exports.space

    def test_an_administrator_profile_lacks_one_bit(self) -> None:
        [file] = read_bytes(configuration(CloudAssignedOobeConfig=1308).encode(), NAME).configuration_files
        assert file.profile.user_type is UserType.ADMINISTRATOR

    def test_bits_32_and_64_mark_self_deploying_mode_which_a_file_cannot_start(self) -> None:
        exports = read_bytes(configuration(CloudAssignedOobeConfig=1406).encode(), NAME)
        assert exports.configuration_files[0].profile.device_usage_type is DeviceUsageType.SHARED
        assert "self-deploying" in reported(exports)
        assert "belong together" in reported(read_bytes(configuration(CloudAssignedOobeConfig=1342).encode(), NAME))

    def test_several_profiles_in_one_file_are_counted_and_reported(self) -> None:
        exports = read_bytes((configuration() + "\r\n" + configuration(ZtdCorrelationId="q")).encode(), NAME)
        assert [(file.documents, file.profile.id) for file in exports.configuration_files] == [(2, "p")]
        assert "2 profiles in one file" in reported(exports)

    def test_a_placeholder_without_a_tenant_is_reported(self) -> None:
        assert "no tenant" in reported(read_bytes(configuration(CloudAssignedTenantId="").encode(), NAME))

    def test_json_within_a_string_stands_in_for_an_absent_field_and_must_agree(self) -> None:
        inner = json.dumps({"ZeroTouchConfig": {"ForcedEnrollment": 0}})
        exports = read_bytes(configuration(CloudAssignedAadServerData=inner).encode(), NAME)
        assert "ForcedEnrollment differs" in reported(exports)

    def test_a_malformed_file_is_what_a_device_ignores(self) -> None:
        exports = read_bytes(b'{"CloudAssignedTenantId": ', NAME)
        assert not exports.configuration_files[0].well_formed
        assert exports.problems == ()


class TestDeviceLists:
    def test_a_hardware_hash_csv_as_powershell_writes_it(self) -> None:
        text = f"Device Serial Number,Windows Product ID,Hardware Hash,Group Tag\r\nS-1,,{HASH},Lab\r\n"
        exports = read_bytes(text.encode("utf-16"), "computer.csv")
        [device] = exports.devices
        assert device.registration is not None
        assert (device.serial_number, device.registration.group_tag) == ("S-1", "Lab")
        assert exports.problems == ()
        assert "/0/Hardware Hash" not in reported(exports)

    def test_what_is_odd_is_reported_and_no_hash_is_ever_repeated(self) -> None:
        identity = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDE"
        text = "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User,Room\n"
        text += f",,{identity},YOUR_GROUP_TAG,a@contoso.example,7\n" * 2
        exports = read_bytes(text.encode(), "computer.csv")
        words = reported(exports)
        for part in ("serial number is empty", "no padded Base64", "placeholder", "same row again", "column Room"):
            assert part in words
        assert identity not in repr(exports)
        assert len(exports.devices) == 1

    def test_more_rows_than_one_import_takes(self) -> None:
        rows = "".join(f"S-{n},,{HASH}\n" for n in range(501))
        assert "501 rows" in reported(
            read_bytes(("Device Serial Number,Windows Product ID,Hardware Hash\n" + rows).encode(), "x.csv")
        )

    def test_a_list_of_serial_numbers_and_tags(self) -> None:
        [device] = read_bytes(codecs.BOM_UTF8 + b"SerialNumber,GroupTag\r\nVM 12,LAB\r\n", "devices.csv").devices
        assert device.registration is not None
        assert (device.id, device.registration.group_tag) == ("VM 12", "LAB")

    def test_dynamic_groups(self) -> None:
        text = 'DisplayName,MembershipRule,Description\nLab,"(device.devicePhysicalIds -any (_ -eq ""[OrderID]:LAB""))",x\n'
        text += 'Dell,(device.deviceManufacturer -startsWith "Dell"),x\n'
        exports = read_bytes(text.encode(), "groups.csv")
        assert [group.name for group in exports.groups if group.rule] == ["Dell", "Lab"]
        assert exports.space.keys() == {'tenant.clauses.device.deviceManufacturer -startsWith "Dell".holds'}

    def test_a_csv_of_something_else_is_a_problem(self) -> None:
        assert [p.code for p in read_bytes(b"name,age\na,1\n", "x.csv").problems] == ["input.unknown-format"]


PAGE = '"@odata.type": "#microsoft.graph.windows10EnrollmentCompletionPageConfiguration"\nid: e\ndisplayName: E\n'


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("x.json", '{"size": ' + "9" * 6000 + "}", "input.too-large"),
        ("x.yaml", PAGE + "priority: " + "9" * 6000, "input.syntax"),
        ("x.yaml", PAGE + "priority: !!int many", "input.syntax"),
        ("x.yaml", PAGE + "x: !!bool maybe", "input.syntax"),
        ("x.yaml", PAGE + "x: !!binary aGVsbG8=", "input.syntax"),
        ("x.yaml", PAGE + "? [a]\n: b", "input.syntax"),
        ("x.yaml", "&a [*a]", "input.syntax"),
        ("x.yaml", PAGE + "x: " + "[" * 300 + "]" * 300, "input.too-large"),
    ],
)
def test_what_no_tool_writes_is_a_problem_and_no_bug(name: str, text: str, code: str) -> None:
    assert [p.code for p in read_bytes(text.encode(), name).problems] == [code]


def test_aliases_of_aliases_are_measured_before_they_are_written_out() -> None:
    lines = ["- &a0 [{id: q, displayName: x}]"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert [p.code for p in read_bytes("\n".join(lines).encode(), "x.yaml").problems] == ["input.too-large"]


def test_keys_of_yaml_are_text_as_in_json() -> None:
    found = read_bytes((PAGE + "1: a\nyes: b\nnull: c\n").encode(), "x.yaml")
    assert not found.problems
    assert [page.name for page in found.esp_profiles] == ["E"]
    assert "/yes" in reported(found)


def test_json_in_a_text_may_be_anything() -> None:
    found = read_bytes(configuration(CloudAssignedAadServerData="[" * 3000).encode(), NAME)
    assert "CloudAssignedAadServerData is no JSON" in reported(found)


def test_of_two_columns_that_mean_the_same_the_first_is_reported() -> None:
    found = read_bytes(b"Serial,SerialNumber\nS1,S2\n", "x.csv")
    assert [device.serial_number for device in found.devices] == ["S2"]
    assert "column Serial: a later column of the same meaning is read" in reported(found)


def test_a_row_of_a_table_is_located_where_it_begins() -> None:
    text = '\ufeff#TYPE Device\n\nSerialNumber,GroupTag,Order\nA1,"two\nlines, one cell",P1\n\nB2,LAB,P2\n'
    assert [locate_cell(text, pointer) for pointer in ("/0", "/0/GroupTag", "/1", "/1/Order")] == [
        (4, 1), (4, 4), (7, 1), (7, 8)
    ]  # fmt: skip
    assert locate_cell("a;b\n1;2\n", "/0/b") == (2, 3)
    assert [locate_cell(text, pointer) for pointer in ("", "/9", "/0/none", "/x")] == [(1, 1)] * 4
