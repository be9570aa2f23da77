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
from oobe_sim.questions.compare import blast_radius, compare
from oobe_sim.questions.fix import mended, minimal_fix
from oobe_sim.questions.outcomes import outcomes
from oobe_sim.questions.testplan import testplan
from oobe_sim.questions.why import why, why_not

__all__ = ["Answer", "blast_radius", "compare", "mended", "minimal_fix", "outcomes", "testplan", "why", "why_not"]
