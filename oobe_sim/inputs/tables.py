"""CSV files: hardware hashes, device lists with group tags, and dynamic groups."""

from __future__ import annotations

import base64
import csv
import io
import re
from collections.abc import Iterator

from oobe_sim.errors import InputError, Problem
from oobe_sim.inputs.accounting import Account, escape
from oobe_sim.inputs.graph.groups import read_rule
from oobe_sim.inputs.graph.identities import STATUS
from oobe_sim.inputs.reading import Reading, is_placeholder
from oobe_sim.inputs.scenario_defaults import NOMINAL
from oobe_sim.model.finding import Place
from oobe_sim.world.device import Device, FileEncoding, ProfileStatus, Registration, RegistrationRoute

MOST_ROWS = 500
"""Rows that one import into Intune takes."""

HASH_LENGTH = 4000
_EXACT = ("Device Serial Number", "Windows Product ID", "Hardware Hash", "Group Tag", "Assigned User")
_COLUMNS = {
    "deviceserialnumber": "serial",
    "serialnumber": "serial",
    "serial": "serial",
    "windowsproductid": "product",
    "productkey": "product",
    "hardwarehash": "hash",
    "hardwareidentifier": "hash",
    "grouptag": "tag",
    "orderid": "tag",
    "assigneduser": "user",
    "owner": "user",
    "userprincipalname": "user",
    "purchaseorder": "order",
    "purchaseorderidentifier": "order",
    "manufacturer": "manufacturer",
    "model": "model",
    "profilestatus": "status",
    "deploymentprofileassignmentstatus": "status",
}
Row = dict[str, str]


def read_table(account: Account, text: str, encoding: FileEncoding) -> list[Reading]:
    """The devices or groups of a CSV; pointers are `/<row from 0>/<column>`. Raises InputError."""
    lines = _lines(text, account.file)
    if not lines:
        raise InputError([Problem("input.empty", Place(account.file), "nothing", "a CSV with a header")])
    header = [name.strip() for name in lines[0]]
    folded = {re.sub(r"[^a-z]", "", name.casefold()): name for name in header}
    rows = list(_rows(account, header, lines[1:]))
    if {"displayname", "membershiprule"} <= folded.keys():
        return _groups(account, folded, rows)
    meaning = {name: _COLUMNS[key] for key, name in folded.items() if key in _COLUMNS}
    if "serial" not in meaning.values():
        expected = "a column Device Serial Number or SerialNumber, or DisplayName and MembershipRule"
        raise InputError(
            [
                Problem(
                    "input.unknown-format",
                    Place(account.file),
                    "the columns " + ", ".join(header)[:80],
                    expected,
                )
            ]
        )
    for name in header:
        if name not in meaning:
            account.note(
                "reported",
                f"/0/{escape(name)}",
                f"column {name or 'without a name'} is unknown to the simulator",
            )
    meant = [_COLUMNS.get(re.sub(r"[^a-z]", "", name.casefold())) for name in header]
    for at, name in enumerate(header):
        if meant[at] is not None and meant[at] in meant[at + 1 :]:
            account.note("reported", f"/0/{escape(name)}", f"column {name}: a later column of the same meaning is read")
    if "hash" in meaning.values():
        _check_import(account, header, rows, encoding, quoted='"' in text)
    return _devices(account, meaning, rows)


def locate_cell(text: str, pointer: str) -> tuple[int, int]:
    """The line and column, counted from 1, of the row or cell that a pointer names; of what is not there the first."""
    try:
        (_, header), *records = _records(text)
        row, _, name = pointer.removeprefix("/").partition("/")
        line, _ = records[int(row)]
        names = [escape(one.strip()) for one in header]
        before = names.index(name) if name else 0
    except (ValueError, IndexError, csv.Error):
        return 1, 1
    return line, _column(text.lstrip("\ufeff").split("\n")[line - 1], _delimiter(text), before)


def _column(line: str, delimiter: str, before: int) -> int:
    """Where in a line the cell begins that so many cells precede."""
    quoted = False
    for at, character in enumerate(line):
        if not before:
            return at + 1
        quoted ^= character == '"'
        before -= character == delimiter and not quoted
    return len(line) + 1 if not before else 1


def _lines(text: str, file: str) -> list[list[str]]:
    try:
        return [cells for _, cells in _records(text)]
    except csv.Error as error:
        raise InputError([Problem("input.syntax", Place(file), str(error), "CSV")]) from error


def _records(text: str) -> list[tuple[int, list[str]]]:
    """Each row that is not empty, with the line on which it begins; PowerShell's first line of types is none."""
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=_delimiter(text))
    records = []
    before = 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            records.append((before + 1, cells))
        before = reader.line_num
    return records[1:] if records and records[0][1][0].startswith("#TYPE") else records


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return ";" if ";" in header and "," not in header else ","


def _rows(account: Account, header: list[str], lines: list[list[str]]) -> Iterator[Row]:
    for index, cells in enumerate(lines):
        if len(cells) > len(header):
            account.note("reported", f"/{index}", f"a row has more than the {len(header)} columns of the header")
        yield dict(zip(header, (cell.strip() for cell in cells), strict=False))


def _check_import(
    account: Account, header: list[str], rows: list[Row], encoding: FileEncoding, *, quoted: bool
) -> None:
    if len(rows) > MOST_ROWS:
        account.note("reported", "", f"{len(rows)} rows: one import takes {MOST_ROWS}")
    if tuple(header) != _EXACT[: len(header)]:
        account.note("reported", "", "the columns are not exactly those of the import: " + ", ".join(_EXACT))
    if quoted:
        account.note("reported", "", "quotation marks: the import takes plain text")
    if encoding not in (FileEncoding.ASCII, FileEncoding.ANSI):
        account.note("reported", "", f"encoded as {encoding.value}: documents ask for plain ANSI text")


def _devices(account: Account, meaning: dict[str, str], rows: list[Row]) -> list[Reading]:
    readings = []
    seen: set[tuple[str, ...]] = set()
    for index, row in enumerate(rows):
        values = {meaning[name]: cell for name, cell in row.items() if name in meaning}
        names = {meant: name for name, meant in meaning.items()}
        serial = values.get("serial", "")
        reading = Reading(account, f"/{index}", "devices", serial or f"row {index + 1}")
        if tuple(row.values()) in seen:
            reading.report("", "the same row again")
            continue
        seen.add(tuple(row.values()))
        if not serial:
            reading.report(names["serial"], "the serial number is empty")
        if "hash" in values and (odd := _odd_hash(values["hash"])):
            reading.report(names["hash"], odd)
        if "product" in names:
            reading.irrelevant(names["product"], "the product id does not matter to enrollment")
        reading.value = _device(reading, values, names)
        readings.append(reading)
    return readings


def _device(reading: Reading, values: dict[str, str], names: dict[str, str]) -> Device:
    tag = values.get("tag", "")
    if is_placeholder(tag):
        reading.report(names["tag"], f"the group tag is a placeholder ({tag})")
        reading.open("registration.group_tag", ("", tag), "the group tag is a placeholder")
    registration: dict[str, object] = {}
    if values.get("status"):
        registration["status"] = reading.choice("registration.status", names["status"], values["status"], STATUS)
    else:
        reading.default("registration.status", ProfileStatus.ASSIGNED, NOMINAL)
    if "hash" in values:
        registration["route"] = RegistrationRoute.MANUAL
    return Device(
        id=reading.id,
        serial_number=values.get("serial", ""),
        manufacturer=values.get("manufacturer", ""),
        model=values.get("model", ""),
        registration=Registration(
            group_tag=tag,
            purchase_order=values.get("order", ""),
            assigned_user=values.get("user", ""),
            **registration,  # type: ignore[arg-type]
        ),
    )


def _odd_hash(text: str) -> str:
    """What is wrong with a hardware hash; its text is never repeated, as it identifies a device."""
    if not text:
        return "the hardware hash is empty"
    try:
        base64.b64decode(text, validate=True)
    except ValueError:
        return f"the hardware hash ({len(text)} characters) is no padded Base64: the import fails"
    if not text.startswith("T0") or len(text) != HASH_LENGTH:
        return f"the hardware hash ({len(text)} characters) is not of the usual form: {HASH_LENGTH}, beginning T0"
    return ""


def _groups(account: Account, folded: dict[str, str], rows: list[Row]) -> list[Reading]:
    readings = []
    for name in folded.values():
        if name not in (folded["displayname"], folded["membershiprule"]):
            kind = "irrelevant" if name.casefold() == "description" else "reported"
            account.note(
                "irrelevant" if kind == "irrelevant" else "reported",
                f"/0/{escape(name)}",
                f"column {name}: not a part of membership",
            )
    for index, row in enumerate(rows):
        name, rule = row.get(folded["displayname"], ""), row.get(folded["membershiprule"], "")
        reading = Reading(account, f"/{index}", "tenant.groups", f"group:{name}")
        reading.value = read_rule(reading, reading.id, name, rule)
        readings.append(reading)
    return readings
