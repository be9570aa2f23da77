import type { Ended, Journey, Scene } from "../engine/journey";

/** Outcomes at which a device goes on showing what it shows. */
const STANDING = ["completed", "completed_with_failures", "stuck"];

/** Whether the page at which a journey has ended is still there: where nothing leads on, or all is done. */
export function stays({ story }: Journey, { reached, stop, outcome }: Ended): boolean {
  const page = story.steps.find((step) => step.id === stop)?.kind === "page";
  return !reached || (page && STANDING.includes(outcome));
}

/**
 * What stands on the screen where a journey has ended.
 *
 * One that goes round for ever has ended at a page where somebody pressed something in vain: that page is shown.
 */
export function held(scene: Scene, { entries }: Journey, ended: Ended): Scene {
  const last = entries.findLast((entry) => entry.way.by === "person" && entry.step.id === ended.stop);
  return last ? { ...scene, step: last.step, facts: last.scene } : scene;
}
