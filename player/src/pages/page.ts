import type { ComponentType } from "preact";
import type { Journey, Scene } from "../engine/journey";

/** What every page is given; it shows that, and decides nothing. */
export interface PageProps {
  scene: Scene;
  journey: Journey;
}

export type Page = ComponentType<PageProps>;
