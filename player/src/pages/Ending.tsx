import type { ComponentChildren, ComponentType } from "preact";
import { Barrier, Done, Hourglass, Night, OpenDoor, Partly, Reset, Unknown } from "../art/endings";
import type { Ended, Journey } from "../engine/journey";
import { hanging } from "../panel/mattering";
import { back, restart } from "../store";
import { duration, number, outcomeMeaning, remedyWords, ruleWords, say, stepTitle } from "../words";
import { Sheet } from "./parts/Sheet";
import { Name, Told, Words } from "./parts/Words";
import { outcomeShown } from "./outcome";

const PICTURES: Record<string, ComponentType> = {
  completed: Done,
  completed_with_failures: Partly,
  not_managed: OpenDoor,
  blocked: Barrier,
  timed_out: Hourglass,
  reset: Reset,
  stuck: Night,
};

/** How it ended, why, and what would help. */
export function Ending({ journey, ended }: { journey: Journey; ended: Ended }) {
  const { story, entries } = journey;
  const stop = story.steps.find((step) => step.id === ended.stop);
  const reached = story.steps.find((step) => step.id === ended.reached);
  const Art = PICTURES[ended.outcome] ?? Unknown;
  const known = ended.because.filter((said) => story.rules[said.rule]);
  const remedies = [...new Map(known.flatMap((said) => remedyWords(said, story.rules[said.rule]!)).map((one) => [one.text, one])).values()];
  const title = reached ? stepTitle(reached) : say("page-ending-at");
  return (
    <Sheet
      art={<Art />}
      title={<Told words={title} />}
      // what is not modelled is no question that documents or the input leave open
      lead={reached && ended.outcome === "unknown" ? undefined : <Told words={outcomeMeaning(ended.outcome)} />}
    >
      <dl class="facts">
        {!reached && stop && <Fact name="page-ending-where">{<Told words={stepTitle(stop)} />}</Fact>}
        {ended.device_name && (
          <Fact name="page-ending-device">
            <Name>{ended.device_name}</Name>
          </Fact>
        )}
        {ended.rights && (
          <Fact name="page-ending-rights">
            <Words id={`page-ending-${ended.rights}`} />
          </Fact>
        )}
        <Fact name="page-ending-time">{duration(journey.clock.minutes)}</Fact>
        <Fact name="page-ending-restarts">{number(entries.filter((entry) => entry.way.reboot).length)}</Fact>
      </dl>
      {known.length > 0 && (
        <section class="section" aria-labelledby="why">
          <h2 id="why">
            <Words id="page-ending-why" />
          </h2>
          <ul class="points">
            {known.map((said) => (
              <li key={said.rule}>
                <Told words={ruleWords(said, story.rules[said.rule]!)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {remedies.length > 0 && (
        <section class="section" aria-labelledby="help">
          <h2 id="help">
            <Words id="page-ending-help" />
          </h2>
          <ul class="points">
            {remedies.map((words) => (
              <li key={words.text}>
                <Told words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {hanging.value.length > 0 && (
        <p>
          <Words id="page-ending-hangs" />
        </p>
      )}
      <div class="actions">
        {outcomeShown.value && (
          <button class="button" type="button" onClick={() => (outcomeShown.value = false)}>
            <Words id="page-ending-page" />
          </button>
        )}
        <button class="button" type="button" onClick={back}>
          <Words id="page-ending-back" />
        </button>
        <button class="button button--usual" type="button" onClick={restart}>
          <Words id="page-ending-again" />
        </button>
      </div>
    </Sheet>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <Words id={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
