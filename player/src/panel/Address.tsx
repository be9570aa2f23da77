import { useRef, useState } from "preact/hooks";
import { address } from "../store";
import { t } from "../words";

/** The address of this moment, to be copied; where the browser lets no page copy, it is selected. */
export function Address() {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<{ of: string; words: string } | null>(null);
  const here = location.href.split("#", 1)[0] + address.value;
  const copy = async (): Promise<void> => {
    setCopied({ of: here, words: t((await taken(here, field.current!)) ? "panel-copied" : "panel-copy-yourself") });
  };
  return (
    <div class="panel-address">
      <label for="panel-address">{t("panel-address")}</label>
      <div class="panel-row">
        <input
          id="panel-address"
          ref={field}
          type="text"
          dir="ltr"
          readOnly
          value={here}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" onClick={copy}>
          {t("panel-copy")}
        </button>
      </div>
      <p role="status" class="panel-aside">
        {copied?.of === here ? copied.words : ""}
      </p>
    </div>
  );
}

async function taken(text: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
