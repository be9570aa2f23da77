"""What there is to tell of a prediction, before any format: the reasons, the findings, the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.ends import Status
from oobe_sim.drivers.run import Entry
from oobe_sim.facts.profile import Affinity, affinity
from oobe_sim.inputs.found import Note
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import RecordingView
from oobe_sim.model.finding import Place
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.rule import Rule, Severity
from oobe_sim.model.step import Kind
from oobe_sim.outputs import hanging
from oobe_sim.outputs.asking import question
from oobe_sim.outputs.places import Places, Spot, nearest
from oobe_sim.outputs.prediction import Prediction
from oobe_sim.outputs.words import counted, duration, plain
from oobe_sim.world.build import release_of
from oobe_sim.world.device import Device
from oobe_sim.world.doubts import doubt
from oobe_sim.world.world import World

CERTAIN = (Outcome.COMPLETED, Outcome.COMPLETED_WITH_FAILURES, Outcome.NOT_MANAGED)
"""Outcomes that reach the desktop."""

COLOURS = {
    Outcome.COMPLETED: "green",
    Outcome.COMPLETED_WITH_FAILURES: "yellow",
    Outcome.NOT_MANAGED: "yellow",
    Outcome.BLOCKED: "red",
    Outcome.TIMED_OUT: "red",
    Outcome.RESET: "red",
    Outcome.STUCK: "red",
    Outcome.UNKNOWN: "magenta",
}
"""The colour of each outcome, for whoever paints."""

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@frozen(eq=False)
class Reason:
    """A rule that decided something, in the names of this world; `times` counts the moves that it decided."""

    rule: Rule
    message: str
    remedies: tuple[str, ...] = ()
    times: int = 1


@frozen(eq=False)
class Found:
    """A finding with its place.

    Of several predictions `runs` counts those that it concerns, and `elsewhere` its further places.
    """

    rule: Rule
    severity: Severity
    path: str
    message: str
    spot: Spot | None
    remedies: tuple[str, ...] = ()
    runs: int = 1
    elsewhere: int = 0


def meaning(prediction: Prediction) -> str:
    """The outcome in a sentence."""
    if _not_modelled(prediction):
        return "the simulator does not model what comes now"
    return prediction.speaker.say(prediction.run.outcome.meaning)


def _not_modelled(prediction: Prediction) -> bool:
    """Whether the run left what the flow describes, which is no doubt of Windows."""
    run = prediction.run
    return run.outcome is Outcome.UNKNOWN and not run.questions and bool(run.moves)


def cause(prediction: Prediction) -> tuple[Reason, ...]:
    """Why the run ends as it does: the rules of its cause."""
    speaker = prediction.speaker
    rules = prediction.run.cause
    if _not_modelled(prediction):
        rules = prediction.run.moves[-1].reasons
    made = []
    for rule in rules:
        move = prediction.move_of(rule)
        made.append(Reason(rule, speaker.message(rule, move), speaker.remedies(rule, move)))
    return tuple(made)


def remedies(prediction: Prediction) -> dict[str, tuple[str, ...]]:
    """What would help, by the message of the cause that it helps against.

    The remedies of a rule are alternatives. Causes with the same remedies stand together, under the first.
    """
    groups: dict[tuple[str, ...], str] = {}
    for reason in cause(prediction):
        if reason.remedies:
            groups.setdefault(tuple(dict.fromkeys(reason.remedies)), reason.message)
    return {message: alike for alike, message in groups.items()}


def reasons(prediction: Prediction, entry: Entry) -> tuple[Reason, ...]:
    """Why a step went as it did, each thing said once."""
    speaker = prediction.speaker
    if not entry.moves:
        return tuple(Reason(rule, speaker.message(rule, prediction.move_of(rule))) for rule in entry.reasons)
    said = Counter((rule, speaker.message(rule, move)) for move in entry.moves for rule in move.reasons)
    of_rule = Counter(rule for rule, _ in said)
    first: dict[Rule, Reason] = {}
    for rule, message in said:
        first.setdefault(rule, Reason(rule, message, times=of_rule[rule]))
    return tuple(first.values())


def telling(said: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """The reasons whose rules tell something."""
    rules = telling_rules(reason.rule for reason in said)
    return tuple(reason for reason in said if reason.rule in rules)


def telling_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules without those that only order the flow, where others say more."""
    every = tuple(rules)
    return tuple(rule for rule in every if rule.family != "flow") or every


def every_message(prediction: Prediction, entry: Entry) -> tuple[tuple[Rule, str], ...]:
    """All that the rules say of a step, move by move, each sentence once."""
    speaker = prediction.speaker
    said = ((rule, speaker.message(rule, move)) for move in entry.moves for rule in move.reasons)
    return tuple(dict.fromkeys(said))


def findings(prediction: Prediction, places: Places) -> tuple[Found, ...]:
    """What is worth telling of the configuration, the gravest first."""
    known = prediction.scenario.places
    found = (evolve(one, spot=places.of_path(one.path, known)) for one in _found(prediction))
    return tuple(sorted(found, key=_gravity))


def shared_findings(predictions: Sequence[Prediction], places: Places) -> tuple[Found, ...]:
    """What is worth telling of several configurations, each finding once, the gravest first."""
    first: dict[tuple[str, str], Found] = {}
    runs = Counter[tuple[str, str]]()
    where: dict[tuple[str, str], dict[Place, None]] = {}
    for prediction in predictions:
        here = set()
        for one in _found(prediction):
            key = (one.rule.id, one.message)
            first.setdefault(key, one)
            here.add(key)
            if (place := nearest(one.path, prediction.scenario.places)) is not None:
                where.setdefault(key, {})[place] = None
        runs.update(here)
    found = []
    for key, one in first.items():
        spots = list(where.get(key, ()))
        spot = places.of(spots[0]) if spots else None
        found.append(evolve(one, spot=spot, runs=runs[key], elsewhere=max(0, len(spots) - 1)))
    return tuple(sorted(found, key=_gravity))


def _found(prediction: Prediction) -> Iterable[Found]:
    speaker = prediction.speaker
    for one in prediction.run.findings:
        severity = one.rule.severity or Severity.INFO
        yield Found(one.rule, severity, one.path, speaker.say(one.message), None, speaker.remedies(one.rule))


def _gravity(found: Found) -> int:
    return _ORDER.index(found.severity)


def shared_notes(predictions: Sequence[Prediction]) -> tuple[Note, ...]:
    """What did not become part of any of the worlds, each thing once."""
    lists = {id(one.scenario.notes): one.scenario.notes for one in predictions}
    return tuple(dict.fromkeys(note for notes in lists.values() for note in notes))


def reached(prediction: Prediction) -> tuple[Entry, ...]:
    """The stays at steps, in order."""
    return tuple(entry for entry in prediction.run.trace if entry.status is not Status.NOT_REACHED)


def not_reached(prediction: Prediction) -> tuple[Entry, ...]:
    """The steps of the flow that the run did not come to."""
    return tuple(entry for entry in prediction.run.trace if entry.status is Status.NOT_REACHED)


def stop_title(prediction: Prediction) -> str:
    """The title of the step at which the run ends; empty where it reaches the desktop."""
    run = prediction.run
    entry = next((one for one in reversed(run.trace) if one.step.id == run.stop), None)
    if entry is None or run.outcome in CERTAIN:
        return ""
    return prediction.speaker.say(entry.step.title)


def ends_there(prediction: Prediction, entry: Entry) -> bool:
    """Whether this stay is the one at which the run stops short of the desktop."""
    stays = [one for one in reached(prediction) if one.step.id == prediction.run.stop]
    return bool(stays) and entry is stays[-1] and prediction.run.outcome not in CERTAIN


def administrator(prediction: Prediction) -> str:
    """Who becomes local administrator, in a sentence."""
    learned = prediction.learned
    if learned.administrator:
        return "the person who signs in becomes a local administrator"
    if learned.joined and _in_nobodys_name(prediction):
        return "nobody: the device joins in nobody's name, and whoever signs in later is a standard user"
    if learned.joined:
        return "the person who signs in becomes a standard user"
    return "nobody yet: the device has not joined"


def _in_nobodys_name(prediction: Prediction) -> bool:
    """Whether the device has no user affinity, by the profile that it holds."""
    run = prediction.run
    last = run.branches[0].journey.last
    view = RecordingView(run.world, Given({}, run.branches[0].bindings), Exact({}), prediction.scenario.space)
    return affinity(view, last) is Affinity.NONE


def device_name(prediction: Prediction) -> str:
    """What the device is called in the end, in a sentence's part; with the question that it hangs on."""
    run = prediction.run
    possible = ", or ".join(_called(name) for name in hanging.names(run))
    return possible + _hanging(prediction, hanging.name_hangs_on(run))


def _called(name: str) -> str:
    if not name:
        return "a name that Windows makes up"
    return f"{name} (each # a random digit)" if "#" in name else name


def _hanging(prediction: Prediction, paths: tuple[str, ...]) -> str:
    """The questions that something hangs on; none again that the outcome hangs on too, which are told above."""
    known = {question.path for question in prediction.run.questions}
    asked = [prediction.speaker.say(question(path, prediction.run.world)) for path in paths if path not in known]
    return f": {' '.join(asked)}" if asked else ", as the answers are" if paths else ""


def effort(prediction: Prediction) -> str:
    """Restarts, prompts and the time that it takes."""
    run = prediction.run
    possible = () if run.questions else hanging.restarts(run)
    restarts = counted(run.reboots, "restart")
    if len(possible) > 1:
        restarts = f"{' or '.join(map(str, possible))} restarts"
    paths = hanging.restarts_hang_on(run)
    again = run.questions or paths == hanging.name_hangs_on(run)
    hangs = "" if again else _hanging(prediction, paths)
    return f"{restarts}, {counted(run.prompts, 'prompt')}, about {duration(run.minutes)}{hangs}"


def windows_of(device: Device) -> str:
    """The edition and release that a device comes with: `Windows 11 SE 22H2 (22621.900)`."""
    release = release_of(device.build)
    if release is None:
        return f"Windows {device.edition.value} ({device.build})"
    system, _, version = release.name.rpartition(" ")
    return f"{system} {device.edition.value} {version} ({device.build})"


def setting(world: World) -> tuple[str, ...]:
    """Device, Windows, network and day, each in a few words."""
    connection = {"wired": "on a wire", "wifi": "on Wi-Fi", "none": "without a network"}
    return (
        windows_of(world.device),
        connection[world.network.connection.value],
        f"switched on {world.as_of.isoformat()}",
    )


def assumed_setting(prediction: Prediction) -> dict[str, str]:
    """What the input does not say of edition, build, network and TPM, where that counts, and what is assumed of each."""
    assumed = {one.path for one in prediction.scenario.defaulted}
    world = prediction.run.world
    _, connection, _ = setting(world)
    told = {}
    if "device.edition" in assumed:
        told["edition"] = f"Windows {world.device.edition.value}"
    if "device.build" in assumed:
        told["build"] = f"build {world.device.build}"
    if len(told) > 1:
        told = {"edition": windows_of(world.device), "build": ""}
    if "network.connection" in assumed:
        told["network"] = connection
    if "device.tpm" in assumed and any(move.step.id == "esp.secure_hardware" for move in prediction.run.moves):
        told["TPM"] = f"TPM {plain(world.device.tpm)}"
    return told


def visible(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Stays that somebody who watches would tell of: pages, and stages that took time or restarted."""
    return tuple(
        entry
        for entry in entries
        if entry.step.kind is Kind.PAGE or entry.minutes > 0 or any(move.edge.reboot for move in entry.moves)
    )


def answered(prediction: Prediction, answers: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Answers to what is open: each question, and what the answer to it means."""
    world = prediction.run.world
    found = []
    for path, value in answers.items():
        words = doubt(path)
        means = plain(value) if words is None else words["yes" if value else "no"]
        found.append((prediction.speaker.say(question(path, world)), prediction.speaker.say(means)))
    return tuple(found)
