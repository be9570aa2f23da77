import type { Journey } from "../../engine/journey";
import type { Scene } from "../../engine/scene";
import type { Phase } from "../../story";

export type AppState = "waiting" | "now" | "installed" | "passed" | "failed";

export interface Shown {
  app: number;
  name: string;
  state: AppState;
}

/** The apps of a phase as the journey has them: what was installed, what was passed over, what is under way. */
export function appsOf(phase: Phase, scene: Scene, journey: Journey): Shown[] {
  const { story } = journey;
  const { trouble, trouble_app } = scene.facts;
  const seen = dealt(phase.step, journey);
  const rows = phase.apps.map((app, at): Shown => ({ app, name: story.apps[app]!.name, state: at < phase.done ? (seen.get(app) ?? "installed") : "waiting" }));
  const under = trouble ? trouble_app : phase.turn;
  if (under >= 0 && phase.step === scene.step.id) {
    const state: AppState = trouble ? "failed" : "now";
    const row = rows.find((one) => one.app === under);
    if (row) row.state = state;
    // one that comes along because another needs it stands before those that wait
    else rows.splice(phase.done, 0, { app: under, name: story.apps[under]!.name, state });
  }
  return rows;
}

/** How each app of a phase was dealt with, whose turn is over. */
function dealt(step: string, { entries, story }: Journey): Map<number, AppState> {
  const found = new Map<number, AppState>();
  for (const entry of entries) {
    if (entry.step.id !== step) continue;
    const turn = entry.scene.esp?.phases.find((phase) => phase.step === step)?.turn ?? -1;
    if (turn < 0) continue;
    const installed = entry.way.work.some((work) => work.id === `app.${story.apps[turn]!.id}`);
    found.set(turn, installed ? "installed" : "passed");
  }
  return found;
}
