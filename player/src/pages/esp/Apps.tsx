import { computed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Check, Circle, Cross, Skipped, Working } from "../../art/icons";
import type { Scene } from "../../engine/scene";
import { progress } from "../../store";
import type { Phase } from "../../story";
import { number, t } from "../../words";
import { Meter } from "../parts/Meter";
import { Name, Words } from "../parts/Words";
import { doing } from "../work";
import type { AppState, Shown } from "./apps";

const SIGNS = { waiting: Circle, now: Working, installed: Check, passed: Skipped, failed: Cross };

/** The live list of apps; what is under way is kept in sight. */
export function Apps({ apps, phase, scene }: { apps: Shown[]; phase: Phase; scene: Scene }) {
  const list = useRef<HTMLUListElement>(null);
  const now = apps.findIndex((one) => one.state === "now" || one.state === "failed");
  useEffect(() => {
    const box = list.current;
    const before = box?.children[Math.max(now - 1, 0)];
    if (!box || !(before instanceof HTMLElement) || box.matches(":focus, :hover")) return;
    box.scrollTop = before.offsetTop;
  }, [now]);
  return (
    <section class="apps" aria-labelledby="apps">
      <div class="apps__head">
        <h2 id="apps">
          <Words id="page-esp-apps" />
        </h2>
        <p class="small">
          <Words id="page-esp-count" of={{ done: phase.done, total: phase.apps.length }} />
        </p>
      </div>
      <ul class="apps__list" ref={list} tabIndex={0} aria-labelledby="apps">
        {apps.map((one) => (
          <App key={one.app} shown={one} scene={scene} />
        ))}
      </ul>
    </section>
  );
}

function App({ shown, scene }: { shown: Shown; scene: Scene }) {
  const { name, state } = shown;
  const Sign = SIGNS[state];
  return (
    <li class={`app app--${state}`}>
      <Sign />
      <span>
        <Name>{name}</Name>
      </span>
      {state === "now" ? <UnderWay name={name} scene={scene} /> : <State state={state} />}
    </li>
  );
}

const State = ({ state }: { state: AppState }) => (
  <span class="app__state">
    <Words id={`page-esp-app-${state}`} />
  </span>
);

/** What is being done with an app, drawn again as it goes on. */
function UnderWay({ name, scene }: { name: string; scene: Scene }) {
  const id = useMemo(() => computed(() => stage(doing(scene, progress.value).work?.id ?? "")), [scene]).value;
  const share = (over: number) => doing(scene, over).share;
  return (
    <>
      <span class="app__state">
        <Words id={`page-esp-app-${id}`} /> {id === "retry" || <Share share={share} />}
      </span>
      <span class="app__bar">
        <Meter label={t("page-esp-app-progress", { app: name })} share={share} />
      </span>
    </>
  );
}

function Share({ share }: { share: (over: number) => number }) {
  return <>{number(Math.floor(share(progress.value) * 100) / 100, { style: "percent" })}</>;
}

/** In which words a piece of work is told. */
function stage(id: string): string {
  if (id.startsWith("download.")) return "downloading";
  if (id === "script.run") return "script";
  return id === "install.retry" ? "retry" : "installing";
}
