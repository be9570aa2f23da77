"""Windows builds, and the names that releases go by."""

from __future__ import annotations

import re
from datetime import date
from typing import ClassVar

from attrs import frozen


@frozen(order=True)
class Build:
    """A Windows build such as 22621.900: the release and, after the point, its update revision."""

    is_leaf: ClassVar[bool] = True

    release: int
    revision: int = 0

    @classmethod
    def parse(cls, text: str) -> Build:
        """Read `22621`, `22621.900` or `10.0.22621.900`; raises ValueError on anything else."""
        match = re.fullmatch(r"(?:10\.0\.)?(\d{5})(?:\.(\d+))?", text.strip())
        if not match:
            raise ValueError(f"{text!r} is not a Windows build such as 22621.900")
        return cls(int(match[1]), int(match[2] or 0))

    def __str__(self) -> str:
        return f"{self.release}.{self.revision}" if self.revision else str(self.release)


@frozen
class Release:
    """A named release: when it became available and how long each family of editions is serviced.

    Dates are the last serviced days; `None` where no source that we read gives one.
    """

    name: str
    build: Build
    available: date
    home_pro_end: date | None
    enterprise_end: date | None


RELEASES = (
    Release("Windows 10 1903", Build(18362), date(2019, 5, 21), date(2020, 12, 8), date(2020, 12, 8)),
    Release("Windows 10 1909", Build(18363), date(2019, 11, 12), date(2021, 5, 11), date(2022, 5, 10)),
    Release("Windows 10 2004", Build(19041), date(2020, 5, 27), date(2021, 12, 14), date(2021, 12, 14)),
    Release("Windows 10 20H2", Build(19042), date(2020, 10, 20), date(2022, 5, 10), date(2023, 5, 9)),
    Release("Windows 10 21H1", Build(19043), date(2021, 5, 18), date(2022, 12, 13), date(2022, 12, 13)),
    Release("Windows 10 21H2", Build(19044), date(2021, 11, 16), date(2023, 6, 13), date(2024, 6, 11)),
    Release("Windows 10 22H2", Build(19045), date(2022, 10, 18), date(2025, 10, 14), date(2025, 10, 14)),
    Release("Windows 11 21H2", Build(22000), date(2021, 10, 5), date(2023, 10, 10), date(2024, 10, 8)),
    Release("Windows 11 22H2", Build(22621), date(2022, 9, 20), date(2024, 10, 8), date(2025, 10, 14)),
    Release("Windows 11 23H2", Build(22631), date(2023, 10, 31), date(2025, 11, 11), date(2026, 11, 10)),
    Release("Windows 11 24H2", Build(26100), date(2024, 10, 1), date(2026, 10, 13), date(2027, 10, 12)),
    Release("Windows 11 25H2", Build(26200), date(2025, 9, 30), date(2027, 10, 12), date(2028, 10, 10)),
    Release("Windows 11 26H2", Build(26300), date(2026, 9, 29), date(2028, 10, 10), date(2029, 10, 9)),
    Release("Windows 11 26H1", Build(28000), date(2026, 2, 10), date(2028, 3, 14), date(2029, 3, 13)),
)
"""By build, lowest first. From Windows release information and its lifecycle pages; from 25H2 on as
third parties quote them (SE-L2b), and the Enterprise date of 26H2 by the rule of 36 months."""

FIRST_WINDOWS_11 = Build(22000)


def release_of(build: Build) -> Release | None:
    """The newest named release that this build belongs to; none for a build older than all."""
    older = [release for release in RELEASES if release.build.release <= build.release]
    return older[-1] if older else None


def release_named(name: str) -> Release | None:
    """Find `Windows 11 22H2` by its name; case and spaces don't matter."""
    wanted = name.replace(" ", "").casefold()
    return next((r for r in RELEASES if r.name.replace(" ", "").casefold() == wanted), None)
