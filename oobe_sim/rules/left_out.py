"""Rows of the catalogue that no rule stands for, each with the reason."""

_OTHER_MODES = "belongs to pre-provisioning or device preparation, which are not modelled"
_HYBRID = "belongs to a hybrid join, which is not modelled"
_LATER = "happens after the enrollment, or to a device that was enrolled before"
_IMPORTER = "is about an import file; importers accept or report it"
_SHOWS_ONLY = "changes what can be opened or read, not whether the enrollment completes"

_CHECK_IN = "how often Intune looks again after the enrollment; while the page is shown nothing waits for it"
_REPORT = "how long a report or a log is kept or says *In progress*; no run depends on it"

LEFT_OUT = {
    "UPD-12": _HYBRID,
    "PRF-14": _LATER,
    "PRF-15": "the file on a device has it as `generalized`; a cached profile belongs to an earlier life",
    "PRF-17": _IMPORTER,
    "CSV-01": _IMPORTER,
    "CSV-02": _IMPORTER,
    "CSV-03": _IMPORTER,
    "CSV-04": "how a hash comes about; a scenario says whether the hardware still matches",
    "NAM-07": _OTHER_MODES,
    "NAM-08": _OTHER_MODES,
    "NAM-09": "provisioning packages are another way to enroll",
    "NAM-13": "which of two names counts is not documented; the display name is not in the world",
    "JOIN-12b": "enrollment from Settings, which is after the out-of-box experience",
    "JOIN-15": "codes of the service; those with a cause in the input are codes of that rule",
    "CA-04": _HYBRID,
    "ESP-08": _LATER,
    "ESP-10": "a reset device is another run, and Autopilot Reset another way to begin it",
    "ESP-S4": "a button that collects logs and leads nowhere",
    "ESP-S11": _OTHER_MODES,
    "ESP-P14": _HYBRID,
    "ESP-D9": _OTHER_MODES,
    "ESP-D10": _OTHER_MODES,
    "ESP-D11": _OTHER_MODES,
    "ESP-D18": "co-management with Configuration Manager is not modelled",
    "SE-10": _SHOWS_ONLY,
    "SE-13": _SHOWS_ONLY,
    "SE-13b": _LATER,
    "SE-14": "says what is allowed; a run takes it for granted",
    "SE-15": "a way to look into a device that is stuck; it ends no run otherwise",
    "SE-18": "other ways to install Windows 11 SE; those by Autopilot and by hand are modelled",
    "SE-E4": "the history of a document",
    "BW-01": "peers help a fleet, not one device; their ports are in `oobe_sim.facts.services`",
    "BW-02": "a cache helps a fleet; what one device gets of the line is `network.megabits_per_second`",
    "BW-03": "figures of the legacy PC agent, which no device that enrolls by Autopilot has",
    "BW-04": "addresses run out for a classroom, not for one device",
    "BW-06": "no figure is published; the duration is an assumption in the table of timings",
    "T-02": _HYBRID,
    "T-04": _OTHER_MODES,
    "T-08": _OTHER_MODES,
    "T-11": "how long a person may put a restart off; nobody is at the desktop before the page ends",
    "T-12": _LATER,
    "T-13": _CHECK_IN,
    "T-15": _CHECK_IN,
    "T-16": "a group policy reaches no device that has not joined",
    "T-19": _REPORT,
    "T-20": "an observation that nobody has documented; people do not linger in a run",
    "T-21": _HYBRID,
    "T-22": "provisioning packages are another way to enroll",
    "T-23": "co-management with Configuration Manager is not modelled",
    "T-26": _REPORT,
    "T-27": _REPORT,
}
