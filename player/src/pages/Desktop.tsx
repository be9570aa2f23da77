/** The sign-in to Windows, and what stands there where nobody signs in. */
import { Face } from "../art/icons";
import { stepTitle } from "../words";
import { Field, useFilled } from "./parts/Field";
import { Form } from "./parts/Form";
import { Halted } from "./parts/Halted";
import { Sheet } from "./parts/Sheet";
import { Told, Words } from "./parts/Words";
import { Night } from "../art/endings";
import { Update } from "../art/pictures";
import type { PageProps } from "./page";

/** After a restart: the password once more. */
export function Unlock({ scene }: PageProps) {
  const { left, complete } = useFilled();
  return (
    <Sheet
      art={
        <div class="person">
          <Face />
        </div>
      }
      title={<Told words={stepTitle(scene.step)} />}
      lead={<Words id="page-unlock-lead" />}
    >
      <Form scene={scene} submits="sign_in" complete={complete}>
        <Field label="page-password" hint="page-field-not-yours" type="password" left={left} />
      </Form>
    </Sheet>
  );
}

/** Where anybody of the school may sign in. */
export function SignInPage({ scene }: PageProps) {
  return (
    <Sheet art={<Night />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-sign-in-page-lead" />}>
      <Halted />
    </Sheet>
  );
}

export function Kiosk({ scene }: PageProps) {
  return (
    <Sheet art={<Update />} title={<Told words={stepTitle(scene.step)} />} lead={<Words id="page-kiosk-lead" />}>
      <Halted />
    </Sheet>
  );
}
