import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { panel } from "../store";
import { t } from "../words";
import { Asks } from "./Asks";
import { Ends } from "./Ends";
import { Here } from "./Here";
import { Keys } from "./Keys";
import { Networks } from "./Networks";
import { Reported } from "./Reported";
import { Travel } from "./Travel";
import { Unknown } from "./Unknown";
import { Views } from "./Views";
import { WayThere } from "./WayThere";
import { alone, close } from "./opening";
import { listen } from "./shortcuts";

/** The trainer's panel, beside the stage where it is open; its keys work at all times. */
export default function Panel() {
  useLayoutEffect(listen, []);
  return panel.value ? <Opened /> : null;
}

function Opened() {
  const title = useRef<HTMLHeadingElement>(null);
  const all = useRef<HTMLElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => alone(all.current!.previousElementSibling!), []);
  return (
    <aside id="panel" class="panel" ref={all} aria-labelledby="panel-title">
      <header class="panel-head">
        <h2 id="panel-title" ref={title} tabIndex={-1}>
          {t("panel-title")}
        </h2>
        <button type="button" aria-keyshortcuts="F2 Escape" onClick={close}>
          {t("panel-close")} <kbd>F2</kbd>
        </button>
      </header>
      <Here />
      <Travel />
      <Asks />
      <WayThere />
      <Ends />
      <Networks />
      <Unknown />
      <Views />
      <Reported />
      <Keys />
    </aside>
  );
}
