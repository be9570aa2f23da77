import { t } from "../words";
import { Part } from "./Part";
import { setSingle, single } from "./shortcuts";

const NAMED = [
  ["F2", "panel-keys-f2"],
  ["Esc", "panel-keys-escape"],
] as const;
const SINGLE = [
  [",", "panel-page-back"],
  [".", "panel-page-on"],
  ["[", "panel-move-back"],
  ["]", "panel-move-on"],
  ["P", "panel-keys-play"],
] as const;

/** The keys that do something; those without Ctrl or Alt can be turned off. */
export function Keys() {
  return (
    <Part id="keys" title={t("panel-keys")} folded>
      {() => (
        <>
          <label class="panel-check">
            <input type="checkbox" checked={single.value} onChange={(event) => setSingle(event.currentTarget.checked)} />
            <span>{t("panel-keys-on")}</span>
          </label>
          <dl class="panel-keys">
            {[...NAMED, ...(single.value ? SINGLE : [])].map(([keys, words]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(words)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Part>
  );
}
