"""What the phases of the Enrollment Status Page have in common, declared once for both."""

from __future__ import annotations

from attrs import evolve

from oobe_sim.facts import esp as page
from oobe_sim.facts import limits
from oobe_sim.facts.apps import BY_MANAGEMENT_EXTENSION, Phase
from oobe_sim.facts.scripts import LONGEST_MINUTES, run_now
from oobe_sim.facts.turns import ACCOUNT_SETUP, all_installed, dealt_with, turn
from oobe_sim.model.fact import ALWAYS, Fact, fact
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Edge, Learns, Mover, person
from oobe_sim.model.work import Download, Install, Person, Service, Wait, Work
from oobe_sim.rules import (
    apps,
    dependencies,
    detection_rules,
    esp,
    policies,
    requirements,
    return_codes,
    scripts,
    se,
    supersedence,
)
from oobe_sim.world.learned import Here
from oobe_sim.world.view import View

calm = ~page.in_trouble
NOMINAL = ("try_again", "continue_anyway", "leave", "reset")
"""What a person without instructions tries, in this order."""


_ATTEMPT, _PAUSE = Service("esp.failed_attempt"), Service("install.retry")
_THREE_TRIES = (_ATTEMPT, _PAUSE, _ATTEMPT, _PAUSE, _ATTEMPT)


@fact("a limit has passed")
def out_of_time(w: View, s: Here) -> bool:
    return s.learned.trouble in ("timeout", "providers_late")


@fact("the page's own limit has passed")
def limit_over(w: View, s: Here) -> bool:
    """What *Try again* does then is not documented, so that it is no answer to whether a device completes."""
    return s.learned.trouble == "timeout"


HALTS = ((out_of_time, Outcome.TIMED_OUT),)


def buttons(step: str) -> tuple[Edge, ...]:
    """The buttons of the page's error, each only where the profile offers it."""
    read = (Person("page.read"),)
    last = step == ACCOUNT_SETUP
    onward = "hello.windows_hello" if last else "sign_in.after_restart"
    past: Learns = {"masked": True, "trouble": "", "trouble_app": "", "app": 0, "credentials_due": not last}
    again: Learns = {"trouble": _after_retry, "trouble_app": ""}
    return (
        person("try_again", step, when=esp.retry_offered, learns=again, starts=page.TIMER, work=read, idle=limit_over),
        person("continue_anyway", onward, when=esp.use_offered, learns=past, work=read),
        person("leave", onward, when=esp.leaving_allowed, learns=past, work=read),
        person("reset", "end.reset", when=esp.reset_offered, work=read),
    )


_PASSED = (detection_rules.already_there, supersedence.superseded, *requirements.NOT_MET, apps.not_applicable)
"""Why an app is done without being installed."""


cannot_resume = policies.setup_cannot_go_on | policies.password_policy_stops_setup
"""After a restart in device setup Windows has to sign in by itself to go on."""


def _also(reason: Fact) -> Fact:
    """Holds always, and gives a reason besides where it holds."""
    return reason | ALWAYS


def app_edges(step: str) -> tuple[Edge, ...]:
    """One app after another: the edges of a phase to itself, after those that leave it."""
    failed: Learns = {"trouble": "app_failed", "trouble_app": _id}
    attempt = (_ATTEMPT,)
    return (
        *(_to(step, calm & passed, {"app": _next}) for passed in _PASSED),
        *(_to(step, calm & missing, failed, attempt) for missing in dependencies.MISSING),
        *(
            _to(
                step,
                calm & failure & _also(dependencies.fails_with_it & _also(esp.limit_ends_tries)),
                {"trouble": _after_attempts, "trouble_app": _id},
                _attempts,
            )
            for failure in (*se.BLOCKED, *apps.FAILURES, *return_codes.FAILURES)
        ),
        _to(
            step,
            calm
            & apps.retried_in_vain
            & _also(return_codes.tried_more_often)
            & _also(dependencies.fails_with_it)
            & _also(esp.limit_ends_tries),
            {"trouble": _after_tries, "trouble_app": _id},
            _tries,
        ),
        *_endless(step),
        *_restarts(step),
        _to(
            step,
            calm
            & (se.admitted | apps.installed)
            & _also(dependencies.installed_first)
            & _also(scripts.run_before_win32),
            {"app": _next},
            _install,
        ),
    )


def _endless(step: str) -> tuple[Edge, ...]:
    """What keeps the page waiting; for a compliant device only until somebody is signed in to Windows."""
    waits: Learns = {"trouble": _late, "trouble_app": _id}
    timeout: Learns = {"trouble": "timeout", "trouble_app": _id}
    for_compliance = _to(step, calm & apps.store_waits_for_compliance & esp.waits_until_limit, timeout, _until_limit)
    return (
        *(() if step == ACCOUNT_SETUP else (for_compliance,)),
        _to(step, calm & apps.reboots_by_itself & _also(esp.limit_comes_first), waits, _in_vain),
        _to(step, calm & apps.hangs & _also(esp.limit_comes_first), waits, _in_vain),
        _to(step, calm & apps.takes_longer_than_allowed & _also(esp.limit_comes_first), waits, _install),
    )


def _restarts(step: str) -> tuple[Edge, ...]:
    """What restarts that apps ask for lead to: account setup supports none."""
    waits: Learns = {"trouble": _late, "trouble_app": _id}
    left_out = (
        _to(step, calm & return_codes.next_app_waits & esp.waits_until_limit, {"trouble": "timeout"}, _until_limit),
        _to(step, calm & return_codes.restart_left_out, {"app": _next}, _install),
    )
    if step == ACCOUNT_SETUP:
        return (
            _to(step, calm & apps.restart_in_account_setup & _also(esp.limit_comes_first), waits, _in_vain),
            *left_out,
            _to(step, calm & apps.soft_reboot_in_account_setup, {"app": _next}, _install),
        )
    restarts = return_codes.restart_forced | apps.hard_reboot
    return (
        *left_out,
        _to(step, calm & apps.soft_reboot, {"app": _next, "restart_due": True}, _install),
        Edge(to="end.stuck", when=calm & restarts & cannot_resume, reboot=True, work=_install),
        Edge(
            to=step,
            when=calm & restarts,
            learns={"app": _next, "credentials_due": True},
            reboot=True,
            work=_install,
        ),
    )


def timeout_edges(step: str) -> tuple[Edge, ...]:
    """The page's limit, and what keeps it waiting until then."""
    late: Learns = {"trouble": "timeout", "app": _interrupted}
    return (Edge(to=step, by=Mover.TIMER, when=calm & esp.limit_passed, learns=late),)


def done_edges(step: str, phase: Phase, never: Fact, *leave: Edge) -> tuple[Edge, ...]:
    """When every app is dealt with: something that never comes keeps the page waiting, or it is left."""
    done = all_installed(phase) & calm
    waiting = Edge(to=step, when=done & never & esp.waits_until_limit, learns={"trouble": "timeout"}, work=_until_limit)
    return (waiting, *(evolve(edge, when=done & edge.when) for edge in leave))


def _to(step: str, when: Fact, learns: Learns, work: object = ()) -> Edge:
    return Edge(to=step, when=when, learns=learns, work=work)  # type: ignore[arg-type]


def _id(w: View, s: Here) -> str:
    app = turn(w, s)
    return app.id if app is not None else ""


def _next(w: View, s: Here) -> int:
    app = turn(w, s)
    return dealt_with(w, app) if app is not None else s.learned.app


def _interrupted(w: View, s: Here) -> int:
    """The app during which the limit passed: the last one that was begun."""
    return max(s.learned.app - 1, 0)


def _after_retry(w: View, s: Here) -> str:
    """*Try again* begins anew; whether the limit does too, no document says."""
    late = s.learned.trouble == "timeout"
    return "timeout" if late and not w.windows.doubts.retry_restarts_limit else ""


def _after_tries(w: View, s: Here) -> str:
    return "timeout" if limits.page_ends_tries(w, s) else "app_failed"


def _tries(w: View, s: Here) -> tuple[Work, ...]:
    return _until_limit(w, s) if limits.page_ends_tries(w, s) else _THREE_TRIES


def _after_attempts(w: View, s: Here) -> str:
    return _after_tries(w, s) if dependencies.installed_first.test(w, s) else "app_failed"


def _attempts(w: View, s: Here) -> tuple[Work, ...]:
    """What fails, fails once; a dependency is tried three times."""
    return _tries(w, s) if dependencies.installed_first.test(w, s) else (_ATTEMPT,)


def _install(w: View, s: Here) -> tuple[Work, ...]:
    app = turn(w, s)
    if app is None:
        return ()
    limit = page.limit_minutes(w, s)
    longest = app.max_run_time_in_minutes if app.kind in BY_MANAGEMENT_EXTENSION else None
    install = Install(app.id, app.install_minutes, page.TIMER, limit, longest)
    line = w.network.megabits_per_second
    if line is None or app.size is None:
        # the download is part of what is known of installations
        return (*_scripts(w, s, limit), install)
    return (*_scripts(w, s, limit), Download(app.id, app.size, line, page.TIMER, limit), install)


def _scripts(w: View, s: Here, limit: int) -> tuple[Work, ...]:
    """What the scripts take that run before the first Win32 app; each is given up after half an hour."""
    return tuple(
        Service("script.run")
        if script.minutes is None
        else Wait(min(script.minutes, LONGEST_MINUTES), page.TIMER, limit)
        for script in run_now(w, s)
    )


def _late(w: View, s: Here) -> str:
    """Which limit ends an endless installation: the page's, or the app's own, which makes it fail."""
    return "timeout" if limits.page_ends_installation(w, s) else "app_failed"


def _in_vain(w: View, s: Here) -> tuple[Work, ...]:
    limit = page.limit_minutes(w, s)
    return (Wait(min(limits.longest_installation(w, s), limit), page.TIMER, limit),)


def _until_limit(w: View, s: Here) -> tuple[Work, ...]:
    limit = page.limit_minutes(w, s)
    return (Wait(limit, page.TIMER, limit),)
