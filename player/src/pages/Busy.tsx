import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Ring } from "../art/Ring";
import { progress, view } from "../store";
import { dashed, found, number, say, stepTitle, t } from "../words";
import { Heading } from "./parts/Sheet";
import { Halted } from "./parts/Halted";
import { Told } from "./parts/Words";
import { Meter } from "./parts/Meter";
import { doing } from "./work";
import type { PageProps } from "./page";

/** Windows is busy: what the student is told, and for a trainer what goes on behind it. */
export function Busy({ scene }: PageProps) {
  const { step, minutes } = scene;
  const restarts = useMemo(() => computed(() => doing(scene, progress.value).work?.id === "reboot"), [scene]).value;
  const id = `page-busy-${dashed(step.id)}`;
  const dark = restarts || step.id === "start.power_on" || step.id === "start.restarted";
  const words = restarts ? say("page-busy-restart") : (found(id) ?? say("page-busy"));
  return (
    <>
      {dark && <div class="dark" />}
      <div class={dark ? "busy busy--dark" : "busy"}>
        <Ring />
        <Heading>
          <Told words={words} />
        </Heading>
        {view.value === "trainer" && step.kind === "stage" && (
          <p class="lead">
            <Told words={stepTitle(step)} />
          </p>
        )}
        {COUNTED.has(step.id) && !restarts && <Share />}
        {minutes > 0 && !dark && <Meter label={t("page-progress")} />}
        <p class="unseen" role="status">
          {words.text}
        </p>
        <Halted />
      </div>
    </>
  );
}

/** Stages that tell how far they have come. */
const COUNTED = new Set(["updates.critical", "updates.quality"]);

function Share() {
  return (
    <p class="busy__share" aria-hidden="true">
      {number(Math.floor(progress.value * 20) / 20, { style: "percent" })}
    </p>
  );
}
