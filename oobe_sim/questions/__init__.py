"""What one asks of the model: each question one function, whose answer is a table.

    from oobe_sim import load_scenarios
    from oobe_sim.questions import outcomes

    (scenario,) = load_scenarios("lab.oobe.yaml")
    for row in outcomes(scenario, open=("choices", "faults")):
        print(row.outcome.value, row.stop, row.share)

Every answer is an `Answer`: its `rows` are attrs values, and `to_polars()` and `to_pandas()` make
tables of them where these libraries are installed.
"""

from oobe_sim.questions.answer import Answer
from oobe_sim.questions.check import check
from oobe_sim.questions.compare import blast_radius, compare
from oobe_sim.questions.coverage_gaps import coverage_gaps
from oobe_sim.questions.endpoints_needed import endpoints_needed
from oobe_sim.questions.fix import mended, minimal_fix
from oobe_sim.questions.outcomes import outcomes
from oobe_sim.questions.pages_seen import pages_seen
from oobe_sim.questions.reboots_and_prompts import reboots_and_prompts
from oobe_sim.questions.targeted import tracked_apps, which_esp_applies, which_profile_wins
from oobe_sim.questions.testplan import testplan
from oobe_sim.questions.timeline import timeline
from oobe_sim.questions.why import why, why_not, why_not_skipped

__all__ = [
    "Answer",
    "blast_radius",
    "check",
    "compare",
    "coverage_gaps",
    "endpoints_needed",
    "mended",
    "minimal_fix",
    "outcomes",
    "pages_seen",
    "reboots_and_prompts",
    "testplan",
    "timeline",
    "tracked_apps",
    "which_esp_applies",
    "which_profile_wins",
    "why",
    "why_not",
    "why_not_skipped",
]
