import type { Ended, Journey } from "./journey";
import type { Scene } from "./scene";

/**
 * What stands on the screen where a journey has ended.
 *
 * One that goes round for ever has ended at a page where somebody pressed something in vain: that page is shown.
 */
export function held(scene: Scene, { entries }: Journey, ended: Ended): Scene {
  const last = entries.findLast((entry) => entry.way.by === "person" && entry.step.id === ended.stop);
  return last ? { ...scene, step: last.step, facts: last.scene } : scene;
}
