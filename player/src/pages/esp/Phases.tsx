import { Check, Circle, Cross, Skipped, Working } from "../../art/icons";
import type { Scene } from "../../engine/scene";
import type { Phase } from "../../story";
import { dashed } from "../../words";
import { Words } from "../parts/Words";

type PhaseState = "waiting" | "working" | "done" | "failed" | "omitted";

const SIGNS = { waiting: Circle, working: Working, done: Check, failed: Cross, omitted: Skipped };

/** The three phases as cards, that at hand with what it consists of. */
export function Phases({ phases, scene }: { phases: Phase[]; scene: Scene }) {
  const here = phases.findIndex((phase) => phase.step === scene.step.id);
  return (
    <ol class="phases">
      {phases.map((phase, at) => (
        <Card key={phase.step} phase={phase} state={stateOf(phase, at, here, scene)} scene={scene} />
      ))}
    </ol>
  );
}

function stateOf(phase: Phase, at: number, here: number, scene: Scene): PhaseState {
  if (phase.omitted) return "omitted";
  if (at < here) return "done";
  if (at > here) return "waiting";
  return scene.facts.trouble ? "failed" : "working";
}

function Card({ phase, state, scene }: { phase: Phase; state: PhaseState; scene: Scene }) {
  const Sign = SIGNS[state];
  const open = (state === "working" || state === "failed") && phase.step !== "esp.device_preparation";
  return (
    <li class={`phase phase--${state}`} aria-current={state === "working" || state === "failed" ? "step" : undefined}>
      <Sign />
      <div>
        <div class="phase__head">
          <h2>
            <Words id={`page-${dashed(phase.step)}`} />
          </h2>
          <p class="small">
            <Words id={`page-esp-phase-${state}`} />
          </p>
        </div>
        {open && <Parts phase={phase} scene={scene} />}
      </div>
    </li>
  );
}

/**
 * What a phase consists of.
 *
 * Certificates and connections may come at any time until all apps are dealt with; only what is still
 * waited for then is known not to be there.
 */
function Parts({ phase, scene }: { phase: Phase; scene: Scene }) {
  const late = phase.done === phase.apps.length && (scene.minutes > 0 || !!scene.facts.trouble);
  return (
    <dl class="parts">
      <Part name="page-esp-policies" state="page-esp-part-policies" />
      {phase.apps.length > 0 && (
        <Part name="page-esp-apps" state="page-esp-count" of={{ done: phase.done, total: phase.apps.length }} />
      )}
      {late && <Part name="page-esp-certificates" state="page-esp-part-working" />}
      {late && <Part name="page-esp-connections" state="page-esp-part-working" />}
    </dl>
  );
}

function Part({ name, state, of }: { name: string; state: string; of?: Record<string, number> }) {
  return (
    <div class="part">
      <dt>
        <Words id={name} />
      </dt>
      <dd>
        <Words id={state} of={of} />
      </dd>
    </div>
  );
}
