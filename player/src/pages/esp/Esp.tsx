import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Partly } from "../../art/endings";
import { Gears } from "../../art/pictures";
import { progress } from "../../store";
import type { Phase } from "../../story";
import { t } from "../../words";
import { Busy } from "../Busy";
import type { PageProps } from "../page";
import { Actions } from "../parts/Actions";
import { Halted } from "../parts/Halted";
import { Sheet } from "../parts/Sheet";
import { Trouble } from "../parts/Trouble";
import { Name, Told, Words } from "../parts/Words";
import { codeOf, troubleWords } from "../parts/trouble";
import { doing } from "../work";
import { Apps } from "./Apps";
import { appsOf } from "./apps";
import { Phases } from "./Phases";

/** The Enrollment Status Page. */
export function Esp({ scene, journey }: PageProps) {
  const { step, facts } = scene;
  const restarts = useMemo(() => computed(() => doing(scene, progress.value).work?.id === "reboot"), [scene]).value;
  const phases = facts.esp?.phases ?? EMPTY;
  const here = phases.find((phase) => phase.step === step.id);
  const apps = useMemo(() => (here ? appsOf(here, scene, journey) : []), [here, scene, journey]);
  if (restarts) return <Busy scene={scene} journey={journey} />;
  return (
    <Sheet
      art={apps.length ? undefined : facts.trouble ? <Partly /> : <Gears />}
      title={<Words id="page-esp" />}
      lead={facts.trouble ? undefined : <Words id="page-esp-lead" />}
    >
      {facts.trouble && (
        <Trouble title={<Told words={troubleWords(scene, journey)} />} code={codeOf(scene, journey)}>
          {facts.esp?.message && (
            <p>
              <Name>{facts.esp.message}</Name>
            </p>
          )}
        </Trouble>
      )}
      <div class={facts.trouble ? "esp esp--stopped" : "esp"}>
        <Phases phases={step.id === "esp.secure_hardware" ? securing(phases) : phases} scene={scene} />
        {apps.length > 0 && here && <Apps apps={apps} phase={here} scene={scene} />}
      </div>
      <p class="unseen" role="status">
        {here && !facts.trouble && t("page-esp-status", milestone(here))}
      </p>
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}

const phase = (step: string): Phase => ({ step, omitted: false, apps: [], done: 0, turn: -1 });
/** Before the page is known that applies. */
const EMPTY = ["esp.device_preparation", "esp.device_setup", "esp.account_setup"].map(phase);

/** The attestation is the first part of device preparation. */
const securing = (phases: Phase[]): Phase[] => [phase("esp.secure_hardware"), ...phases.slice(1)];

/** How far a phase has come, in quarters, so that it is not said with every app. */
function milestone({ apps, done }: Phase): { done: number; total: number } {
  const quarter = Math.max(Math.ceil(apps.length / 4), 1);
  return { done: done === apps.length ? done : Math.floor(done / quarter) * quarter, total: apps.length };
}
