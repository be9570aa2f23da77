import { Paper } from "../art/pictures";
import { stepTitle, t } from "../words";
import { Actions } from "./parts/Actions";
import { Halted } from "./parts/Halted";
import { Sheet } from "./parts/Sheet";
import { Told, Words } from "./parts/Words";
import type { PageProps } from "./page";

const PARAGRAPHS = [1, 2, 3, 4];

/** The licence: a text of ours stands where the maker's does. */
export function Licence({ scene }: PageProps) {
  return (
    <Sheet art={<Paper />} title={<Told words={stepTitle(scene.step)} />}>
      <Terms of="page-licence" />
      <Actions scene={scene} />
    </Sheet>
  );
}

/** Terms of the organization, which this page cannot take an answer to. */
export function TermsOfUse({ scene }: PageProps) {
  return (
    <Sheet art={<Paper />} title={<Told words={stepTitle(scene.step)} />}>
      <Terms of="page-terms" />
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}

function Terms({ of }: { of: string }) {
  return (
    <div class="terms" role="group" tabIndex={0} aria-label={t(of)}>
      {PARAGRAPHS.map((at) => (
        <p key={at}>
          <Words id={`${of}-${at}`} />
        </p>
      ))}
    </div>
  );
}
