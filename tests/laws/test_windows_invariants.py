"""Law 7: what is true of Windows in every run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from oobe_sim.clock.exact import Exact
from oobe_sim.drivers.play import Journey
from oobe_sim.facts import apps, esp
from oobe_sim.facts.attestation import physical_tpm_2
from oobe_sim.facts.profile import Affinity, affinity, skips_keyboard
from oobe_sim.kernel.resolver import Given
from oobe_sim.kernel.view import PlainView
from oobe_sim.model.move import Move
from oobe_sim.model.outcome import Outcome
from oobe_sim.model.step import Mover
from oobe_sim.testing import simulate_with, worlds
from oobe_sim.world.network import Connection
from oobe_sim.world.world import World

REGION = ("region.language", "region.region", "region.keyboard", "region.second_keyboard")
TRACKED = ("esp.device_preparation", "esp.device_setup", "esp.account_setup")
PAST_THE_PAGE = ("continue_anyway", "leave")
MANAGED = (Outcome.COMPLETED, Outcome.COMPLETED_WITH_FAILURES)


def visited(journey: Journey) -> set[str]:
    return {move.step.id for move in journey.moves}


@given(st.data(), worlds())
def test_no_desktop_before_blocking_apps(data: st.DataObject, world: World) -> None:
    """Past device setup comes only who has every tracked app, or was let past by a button that the page offers."""
    journey = simulate_with(data, world)
    moves = [move for move in journey.moves if move.step.id == "esp.device_setup"]
    if not moves or moves[-1].edge.skip or moves[-1].after.step in ("esp.device_setup", "end.reset"):
        return
    view = PlainView(world, Given(), Exact({}))
    installed = [move for move in moves if move.after.learned.app > move.before.learned.app]
    if moves[-1].edge.label:
        assert moves[-1].edge.label in PAST_THE_PAGE
        page = esp.effective(view, moves[-1].after)
        assert page is not None
        assert page.allow_device_use_on_install_failure or not esp.blocks_device_use(view, moves[-1].after)
        assert journey.outcome is not Outcome.COMPLETED
    else:
        assert len(installed) == len(apps.tracked(view, moves[-1].after, apps.Phase.DEVICE))


@given(st.data(), worlds())
def test_a_rename_restarts_exactly_once(data: st.DataObject, world: World) -> None:
    """A device has at most one rename, with one restart; and one that was not renamed had none."""
    journey = simulate_with(data, world)
    renames = [move for move in journey.moves if move.step.id == "naming.rename" and not move.edge.skip]
    assert len(renames) == int(journey.last.learned.renamed)
    assert all(move.edge.reboot and move.after.step == "start.restarted" for move in renames)


@given(st.data(), worlds())
def test_who_never_was_online_never_joins(data: st.DataObject, world: World) -> None:
    """A join needs a network, and so do a profile of the service and an enrollment."""
    journey = simulate_with(data, world)
    online = any(move.after.learned.online for move in journey.moves)
    last = journey.last.learned
    if not online:
        assert not last.joined
        assert not last.enrolled
        assert journey.outcome not in MANAGED
    if world.network.connection is Connection.NONE:
        assert not online


@given(st.data(), worlds())
def test_a_profile_hides_pages_only_on_a_wire(data: st.DataObject, world: World) -> None:
    """Language, region and keyboard pages are passed over on a wire, with a profile on the device, and never else."""
    for move in simulate_with(data, world).moves:
        if move.step.id in REGION and move.edge.skip:
            assert world.network.connection is Connection.WIRED
            assert move.before.learned.profile


@given(st.data(), worlds())
def test_no_account_setup_before_the_join(data: st.DataObject, world: World) -> None:
    """Account setup and device setup work only on a device that has joined and is enrolled."""
    for move in simulate_with(data, world).moves:
        if move.step.id in TRACKED and not move.edge.skip:
            assert move.before.learned.joined
            assert move.before.learned.enrolled


@given(st.data(), worlds())
def test_completed_means_enrolled(data: st.DataObject, world: World) -> None:
    """Who completes is joined and enrolled; who is at the desktop without that is not managed."""
    journey = simulate_with(data, world)
    learned = journey.last.learned
    if journey.outcome in MANAGED:
        assert learned.joined
        assert learned.enrolled
        assert learned.masked == (journey.outcome is Outcome.COMPLETED_WITH_FAILURES)
    if journey.outcome is Outcome.NOT_MANAGED:
        assert not learned.enrolled


@given(st.data(), worlds())
def test_what_was_learned_is_not_unlearned(data: st.DataObject, world: World) -> None:
    """No move takes back a join, an enrollment, a rename or a failure that was passed over."""
    for move in simulate_with(data, world).moves:
        for name in ("joined", "enrolled", "renamed", "masked"):
            assert getattr(move.after.learned, name) >= getattr(move.before.learned, name)


def in_self_deploying_mode(move: Move, view: PlainView) -> bool:
    """Whether the device holds a profile for self-deploying mode at a move."""
    return affinity(view, move.before) is Affinity.NONE


@given(st.data(), worlds())
def test_no_account_setup_in_self_deploying_mode(data: st.DataObject, world: World) -> None:
    """Nobody signs in, and so there is no account setup, no Windows Hello, and no local administrator."""
    view = PlainView(world, Given(), Exact({}))
    journey = simulate_with(data, world)
    for move in journey.moves:
        if in_self_deploying_mode(move, view) and move.before.learned.account != "local":
            assert move.step.id.partition(".")[0] != "sign_in" or move.edge.skip
            if move.step.id in ("esp.account_setup", "hello.windows_hello", "license.eula"):
                assert move.edge.skip
            assert not move.after.learned.administrator or move.after.learned.account == "local"


@given(st.data(), worlds())
def test_nothing_gets_past_securing_hardware_without_a_tpm(data: st.DataObject, world: World) -> None:
    """Only a physical TPM 2.0 is attested, and only a device that was attested joins without a person."""
    journey = simulate_with(data, world)
    for move in journey.moves:
        if move.step.id == "esp.secure_hardware" and move.after.step == "join.entra":
            assert physical_tpm_2(PlainView(world, Given(), Exact({})), move.before)
        if move.after.learned.joined and not move.before.learned.joined:
            assert move.before.learned.account == "work" or visited(journey) & {"esp.secure_hardware"}


@given(st.data(), worlds())
def test_no_page_asks_for_a_person_on_a_wire(data: st.DataObject, world: World) -> None:
    """With language and keyboard set and nothing wrong, a self-deploying device on a wire asks nobody anything."""
    journey = simulate_with(data, world)
    view = PlainView(world, Given(), Exact({}))
    calm = not any(move.before.learned.trouble or move.after.learned.trouble for move in journey.moves)
    first = next((move for move in journey.moves if move.step.id == "region.language"), None)
    if first is None or not calm or not in_self_deploying_mode(first, view) or not first.edge.skip:
        return
    if skips_keyboard(view, first.before):
        assert not [move.step.id for move in journey.moves if move.edge.by is Mover.PERSON]
        assert journey.outcome in (*MANAGED, Outcome.UNKNOWN)
