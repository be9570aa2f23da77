import type { ComponentType } from "preact";
import type { Journey } from "../engine/journey";
import type { Scene } from "../engine/scene";

/** What every page is given; it shows that, and decides nothing. */
export interface PageProps {
  scene: Scene;
  journey: Journey;
}

export type Page = ComponentType<PageProps>;
