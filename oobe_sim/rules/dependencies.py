"""Apps that need others."""

from oobe_sim.facts import dependencies
from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION
from oobe_sim.facts.dependencies import Obstacle
from oobe_sim.facts.turns import phase_of, turn
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Rule, Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

MOST_DEPENDENCIES = 100


@rule(sources.WIN32_ADD, realises="ESP-A1", message="{dependant} depends on {app}, which is installed first")
def installed_first(w: View, s: Here) -> bool:
    """The apps that an app depends on are installed before it, and so before them what they depend on.

    With *Automatically install* also where nobody assigned them. In which order the dependencies of
    one app come, documents leave open; here it is that of their list.
    """
    app = turn(w, s)
    return app is not None and dependencies.dependant(w, s, app, phase_of(s)) is not None


@rule(
    sources.WIN32_ADD,
    realises="ESP-D5 ESP-D14",
    code="text:ESP",
    message="{dependant} depends on {app}, so it cannot be installed either",
    remedies=("mend the installation of {app}", "take {app} off the dependencies of {dependant}"),
)
def fails_with_it(w: View, s: Here) -> bool:
    """An app whose dependency cannot be installed is not installed either, and the page stops.

    The page shows only the app that it waits for. The dependency is tried three times, five minutes
    apart.
    """
    return installed_first.test(w, s)


def _is_missing(w: View, s: Here, why: Obstacle) -> bool:
    app = turn(w, s)
    if app is None or not app.depends_on:
        return False
    missing = dependencies.missing(w, s, app, phase_of(s))
    return missing is not None and missing.why is why


@rule(
    sources.WIN32_ADD,
    realises="ESP-D5",
    code="text:ESP",
    message="{app} depends on {dependency}, which is only looked for: nothing installs it before",
    remedies=(
        "switch *Automatically install* on for {dependency} among the dependencies of {app}",
        "assign {dependency} to the same devices as required",
    ),
)
def only_looked_for(w: View, s: Here) -> bool:
    """Without *Automatically install* a dependency that is not there already is not installed, and the app fails.

    Intune reports the dependency as failed and does not attempt the app.
    """
    return _is_missing(w, s, Obstacle.ABSENT)


@rule(
    sources.WIN32_ADD,
    sources.SUPERSEDENCE_ESP,
    realises="ESP-D5",
    code="text:ESP",
    message="{app} depends on {dependency}, which does not apply to this device",
    remedies=("change what {dependency} asks of a device", "take {dependency} off the dependencies of {app}"),
)
def does_not_apply(w: View, s: Here) -> bool:
    """An app is not installed where one that it depends on does not apply to the device.

    The others that it depends on are then not installed either.
    """
    return _is_missing(w, s, Obstacle.NOT_APPLICABLE)


@rule(
    sources.WIN32_ADD,
    sources.GRAPH_WIN32,
    realises="ESP-D5",
    confidence=Confidence.INFERRED,
    code="text:ESP",
    message="{app} depends on {dependency}, which is not published",
    remedies=("finish the upload of {dependency}",),
)
def not_published(w: View, s: Here) -> bool:
    """An app that is not published cannot be installed, and nor can those that depend on it."""
    return _is_missing(w, s, Obstacle.UNPUBLISHED)


@rule(
    sources.SUPERSEDENCE,
    realises="ESP-D5",
    confidence=Confidence.INFERRED,
    code="text:ESP",
    message="{app} depends on {dependency}, which another app supersedes: Intune reports a conflict",
    remedies=("let {app} depend on the app that supersedes {dependency}",),
)
def superseded(w: View, s: Here) -> bool:
    """An app that depends on a superseded one is in conflict, which Intune reports instead of installing it.

    That the page then stops is inferred.
    """
    return _is_missing(w, s, Obstacle.SUPERSEDED)


MISSING: tuple[Rule, ...] = (only_looked_for, does_not_apply, not_published, superseded)


@check(sources.WIN32_ADD, severity=Severity.ERROR, confidence=Confidence.INFERRED, remedies=("break the circle",))
def circle(w: View) -> Findings:
    """Apps that depend on each other in a circle: Intune refuses to save that; none of them is waited for here."""
    for ids in dependencies.circles(w):
        names = [dependencies.by_id(w)[id].name for id in (*ids, ids[0])]
        yield f"tenant.apps.{ids[0]}.depends_on", " depends on ".join(names)


@check(sources.WIN32_ADD, severity=Severity.WARNING)
def unknown_app(w: View) -> Findings:
    """An app depends on one that the input does not hold; it is taken to be there."""
    by_id = dependencies.by_id(w)
    for app in w.tenant.apps:
        for dependency in app.depends_on:
            if dependency.app not in by_id:
                yield (
                    f"tenant.apps.{app.id}.depends_on",
                    f"{app.name} depends on {dependency.app}, which is not in the input",
                )


@check(sources.WIN32_ADD, severity=Severity.ERROR)
def of_another_kind(w: View) -> Findings:
    """Only Win32 apps can depend on others, and only on Win32 apps."""
    by_id = dependencies.by_id(w)
    for app in w.tenant.apps:
        if not app.depends_on:
            continue
        others = [by_id[d.app] for d in app.depends_on if d.app in by_id]
        for one in (app, *others):
            if one.kind not in BY_MANAGEMENT_EXTENSION:
                yield (
                    f"tenant.apps.{app.id}.depends_on",
                    f"{app.name} has dependencies, and {one.name} is of the kind {one.kind.value}",
                )
        if len(app.depends_on) > MOST_DEPENDENCIES:
            yield f"tenant.apps.{app.id}.depends_on", f"{app.name} depends on more than {MOST_DEPENDENCIES} apps"
