import { panel } from "../store";
import { t } from "../words";
import { close, open } from "./opening";

/** The button that opens the trainer's panel, and closes it again. */
export function Opener() {
  return (
    <button
      id="panel-opener"
      class="tool"
      type="button"
      aria-expanded={panel.value}
      aria-keyshortcuts="F2"
      onClick={panel.value ? close : open}
    >
      {t("panel-open")} <kbd>F2</kbd>
    </button>
  );
}
