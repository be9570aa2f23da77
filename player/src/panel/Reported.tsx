import { t } from "../words";
import { Part } from "./Part";
import { reported } from "./reported";

/** What a learning management system is told; nothing where the page was opened by itself. */
export function Reported() {
  const state = reported.value;
  if (!state) return null;
  const { trouble, over } = state;
  return (
    <Part id="reported" title={t("panel-reported")}>
      {() => (
        <div role="status">
          {trouble ? (
            <>
              <p>{t("panel-reported-trouble", { call: trouble.call })}</p>
              <p class="panel-aside">{t("panel-reported-code", { code: trouble.code, words: trouble.words })}</p>
            </>
          ) : (
            <p>{t(over ? "panel-reported-over" : "panel-reported-on")}</p>
          )}
        </div>
      )}
    </Part>
  );
}
