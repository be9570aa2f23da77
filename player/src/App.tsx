import { useSignalEffect } from "@preact/signals";
import { Bar } from "./Bar";
import { Backdrop } from "./art/Backdrop";
import { light } from "./light";
import { Ending } from "./pages/Ending";
import { stays } from "./pages/stays";
import { pageOf } from "./pages/pages";
import Panel from "./panel/Panel";
import { outcomeShown } from "./pages/outcome";
import { journey, notice, scene, storyIndex } from "./store";
import { direction, language, stepTitle, t } from "./words";

/** The walkthrough as the student sees it, with the trainer's panel beside it. */
export default function App() {
  useSignalEffect(() => {
    const { documentElement: root } = document;
    root.lang = language.value;
    root.dir = direction.value;
    document.title = t("ui-title", { step: stepTitle(scene.value.step).text });
  });
  useSignalEffect(() => {
    if (!journey.value.ended) outcomeShown.value = false;
  });
  return (
    <div class="frame">
      <div class="stage">
        <Backdrop light={light(journey.value)} />
        <main>
          <Notice />
          <Stage />
        </main>
        <Bar />
      </div>
      <Panel />
    </div>
  );
}

function Stage() {
  const { ended } = journey.value;
  if (ended && (outcomeShown.value || !stays(journey.value, ended))) return <Ending journey={journey.value} ended={ended} />;
  const now = scene.value;
  const Page = pageOf(now);
  // fields of one page are not those of the next, though both may be of one kind
  const key = `${storyIndex.value} ${now.step.kind === "stage" ? "stage" : now.step.id}`;
  return <Page key={key} scene={now} journey={journey.value} />;
}

/** Something that is said once. */
function Notice() {
  const said = notice.value;
  return (
    <div class="notice" role="status">
      {said && (
        <>
          <p>{t(said.message, said.variables)}</p>
          <button class="button" type="button" onClick={() => (notice.value = null)}>
            {t("ui-understood")}
          </button>
        </>
      )}
    </div>
  );
}
