"""Apps that take the place of others."""

from oobe_sim.facts import apps, dependencies
from oobe_sim.facts.apps import Phase
from oobe_sim.facts.turns import turn
from oobe_sim.model.check import Findings, check
from oobe_sim.model.rule import Severity, rule
from oobe_sim.model.source import Confidence
from oobe_sim.rules import sources
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

MOST_APPS = 10


@rule(
    sources.SUPERSEDENCE,
    sources.SUPERSEDENCE_ESP,
    realises="ESP-A1",
    confidence=Confidence.INFERRED,
    message="{app} is not installed, because {superseder} supersedes it",
)
def superseded(w: View, s: Here) -> bool:
    """Of an app and one that supersedes it, a new device installs the superseding one only.

    The superseding app has to be required and to apply; nothing brings it along, unlike a
    dependency. That the page counts the superseded app as done is inferred: documents say that
    supersedence is supported on the page since April 2023, and not what it shows.
    """
    app = turn(w, s)
    return app is not None and dependencies.superseder(w, s, app) is not None


@check(sources.SUPERSEDENCE, severity=Severity.INFO, realises="ESP-A1")
def superseding_app_not_required(w: View) -> Findings:
    """An app that supersedes a required one, and is not required itself, is ignored."""
    by_id = dependencies.by_id(w)
    for app in w.tenant.apps:
        if not app.supersedes or any(apps.required(w, None, app, phase) for phase in Phase):
            continue
        for one in app.supersedes:
            other = by_id.get(one.app)
            if other is not None and any(apps.required(w, None, other, phase) for phase in Phase):
                yield (
                    f"tenant.apps.{app.id}.supersedes",
                    f"{app.name} supersedes {other.name} and is not required here: {other.name} is installed",
                )


@check(sources.SUPERSEDENCE, severity=Severity.ERROR)
def too_many_superseded(w: View) -> Findings:
    """A graph of supersedence has at most 10 apps besides the superseding one."""
    for app in w.tenant.apps:
        if len(app.supersedes) > MOST_APPS:
            yield f"tenant.apps.{app.id}.supersedes", f"{app.name} supersedes {len(app.supersedes)} apps"
