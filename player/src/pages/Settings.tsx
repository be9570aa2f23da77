/** What is set at the end: Windows Hello and privacy. */
import { Curtain, Hello as Smile } from "../art/pictures";
import { stepTitle } from "../words";
import { Actions } from "./parts/Actions";
import { Halted } from "./parts/Halted";
import { Sheet } from "./parts/Sheet";
import { Told, Words } from "./parts/Words";
import type { PageProps } from "./page";

export function Hello({ scene }: PageProps) {
  return (
    <Sheet art={<Smile />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-hello-lead" />}>
      <p class="lead">
        <Words id="page-hello-how" />
      </p>
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}

const SWITCHES = ["location", "find", "diagnostics", "typing"];

export function Privacy({ scene }: PageProps) {
  return (
    <Sheet art={<Curtain />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-privacy-lead" />}>
      <div class="switches">
        {SWITCHES.map((id) => (
          <label key={id} class="switch">
            <span class="switch__text">
              <span class="switch__name">
                <Words id={`page-privacy-${id}`} />
              </span>
              <span class="small">
                <Words id={`page-privacy-${id}.what`} />
              </span>
            </span>
            <input type="checkbox" role="switch" defaultChecked />
          </label>
        ))}
      </div>
      <Actions scene={scene} />
    </Sheet>
  );
}
