import { Partly } from "../art/endings";
import { stepTitle } from "../words";
import { Busy } from "./Busy";
import { Actions } from "./parts/Actions";
import { Halted } from "./parts/Halted";
import { Sheet } from "./parts/Sheet";
import { Trouble } from "./parts/Trouble";
import { Told, Words } from "./parts/Words";
import { codeOf, troubleWords } from "./parts/trouble";
import type { PageProps } from "./page";

/** Joining and enrolling: one waits, or is refused. */
export function Join({ scene, journey }: PageProps) {
  if (!scene.facts.trouble || scene.next) return <Busy scene={scene} journey={journey} />;
  return (
    <Sheet art={<Partly />} title={<Words id="page-went-wrong" />} lead={<Told words={stepTitle(scene.step)} />}>
      <Trouble title={<Told words={troubleWords(scene, journey)} />} code={codeOf(scene, journey)}>
        {codeOf(scene, journey) && (
          <p>
            <Words id="page-call-it" />
          </p>
        )}
      </Trouble>
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}
