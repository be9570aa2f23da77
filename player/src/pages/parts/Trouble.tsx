import type { ComponentChildren } from "preact";
import { Warning } from "../../art/icons";
import { Words } from "./Words";

interface TroubleProps {
  title: ComponentChildren;
  code?: string;
  children?: ComponentChildren;
}

/** Something went wrong: what, and its code. */
export function Trouble({ title, code, children }: TroubleProps) {
  return (
    <div class="trouble" role="alert">
      <Warning />
      <div>
        <h2>{title}</h2>
        {children}
        {code && (
          <p>
            <Words id="page-code" /> <bdi class="code">{code}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
