import { journey } from "../../store";
import { outcomeMeaning, stepTitle } from "../../words";
import { outcomeShown } from "../outcome";
import { Told, Words } from "./Words";

/** Below a page from which nothing leads on, or at which all is done. */
export function Halted() {
  const { ended } = journey.value;
  if (!ended) return null;
  const reached = journey.value.story.steps.find((step) => step.id === ended.reached);
  return (
    <section class={reached ? "halt halt--reached" : "halt"} aria-labelledby="halted">
      <div>
        <h2 id="halted">
          {reached ? <Told words={stepTitle(reached)} /> : <Words id="page-halted" />}
        </h2>
        <p>
          <Told words={outcomeMeaning(ended.outcome)} />
        </p>
      </div>
      <button class="button" type="button" onClick={() => (outcomeShown.value = true)}>
        <Words id="page-halted-why" />
      </button>
    </section>
  );
}
