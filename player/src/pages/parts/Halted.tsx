import { journey } from "../../store";
import { outcomeMeaning } from "../../words";
import { outcomeShown } from "../outcome";
import { Told, Words } from "./Words";

/** Below a page from which nothing leads on. */
export function Halted() {
  const { ended } = journey.value;
  if (!ended) return null;
  return (
    <section class="halt" aria-labelledby="halted">
      <div>
        <h2 id="halted">
          <Words id="page-halted" />
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
