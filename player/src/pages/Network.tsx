import { Cable, WaveBars } from "../art/icons";
import { Waves } from "../art/pictures";
import { say, stepTitle } from "../words";
import { Actions } from "./parts/Actions";
import { Halted } from "./parts/Halted";
import { Picks } from "./parts/Picks";
import { Sheet } from "./parts/Sheet";
import { Trouble } from "./parts/Trouble";
import { Told, Words } from "./parts/Words";
import { codeOf, troubleWords } from "./parts/trouble";
import { wired } from "./wired";
import type { PageProps } from "./page";

/** Networks of ours, and whether one needs a password; which of them is the school's is all that matters. */
const NETWORKS: [id: string, secured: boolean][] = [
  ["school", true],
  ["guest", false],
  ["neighbour", true],
];

export function Network({ scene, journey }: PageProps) {
  const { facts, waits } = scene;
  const cable = wired(journey);
  const reach = waits?.offers.includes("connect") ?? false;
  return (
    <Sheet
      art={<Waves wired={cable} />}
      title={<Told words={stepTitle(scene.step)} />}
      lead={<Words id={reach ? "page-network-lead" : "page-network-none"} />}
    >
      {facts.trouble && (
        <Trouble title={<Told words={troubleWords(scene, journey)} />} code={codeOf(scene, journey)} />
      )}
      {reach && (
        <Picks
          legend="page-network"
          chosen="school"
          picks={NETWORKS.map(([id, secured]) => ({
            id,
            name: <Told words={say(`page-network-${id}`)} />,
            aside: <Words id={secured ? "page-network-secured" : "page-network-open"} />,
            sign: <WaveBars />,
          }))}
        />
      )}
      <p class="plate">
        <Cable />
        <span>
          <Words id={cable ? "page-network-cable-in" : "page-network-cable-out"} />
        </span>
      </p>
      <Halted />
      <Actions scene={scene} />
    </Sheet>
  );
}

