import { Laptop, Picture } from "../art/Picture";
import { stepSees, stepTitle } from "../words";
import { Actions } from "./parts/Actions";
import { Halted } from "./parts/Halted";
import { Sheet } from "./parts/Sheet";
import { Trouble } from "./parts/Trouble";
import { Told } from "./parts/Words";
import { codeOf, troubleWords } from "./parts/trouble";
import type { PageProps } from "./page";

/** Any page that has none of its own: what it is called, what one sees there, and its buttons. */
export function Generic({ scene, journey }: PageProps) {
  const { step, facts } = scene;
  const art = (
    <Picture>
      <Laptop />
    </Picture>
  );
  return (
    <Sheet art={art} title={<Told words={stepTitle(step)} />} lead={step.sees && <Told words={stepSees(step)} />}>
      {facts.trouble && (
        <Trouble title={<Told words={troubleWords(scene, journey)} />} code={codeOf(scene, journey)} />
      )}
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}
