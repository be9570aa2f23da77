/** Which page shows which step. A step that is not here is shown by the generic page, or as waiting. */
import { Local, Microsoft, SetUpFor } from "./Account";
import { Busy } from "./Busy";
import { Kiosk, SignInPage, Unlock } from "./Desktop";
import { Generic } from "./Generic";
import { Join } from "./Join";
import { Licence, TermsOfUse } from "./Licence";
import { Network } from "./Network";
import { Keyboard, Language, Recovery, Region, SecondKeyboard } from "./Region";
import { Hello, Privacy } from "./Settings";
import { Account, Certificate, HomeRealm, Password, SecondFactor } from "./SignIn";
import { Esp } from "./esp/Esp";
import type { Page } from "./page";
import type { Scene } from "../engine/scene";

const PAGES: Record<string, Page> = {
  "region.recovery": Recovery,
  "region.language": Language,
  "region.region": Region,
  "region.keyboard": Keyboard,
  "region.second_keyboard": SecondKeyboard,
  "network.connect": Network,
  "license.eula": Licence,
  "account.set_up_for": SetUpFor,
  "account.local": Local,
  "account.microsoft": Microsoft,
  "sign_in.account": Account,
  "sign_in.home_realm": HomeRealm,
  "sign_in.password": Password,
  "sign_in.certificate": Certificate,
  "sign_in.mfa": SecondFactor,
  "sign_in.terms_of_use": TermsOfUse,
  "sign_in.after_restart": Unlock,
  "sign_in.after_update": Unlock,
  "join.entra": Join,
  "join.intune": Join,
  "esp.secure_hardware": Esp,
  "esp.device_preparation": Esp,
  "esp.device_setup": Esp,
  "esp.account_setup": Esp,
  "hello.windows_hello": Hello,
  "privacy.settings": Privacy,
  "updates.quality": Busy,
  "desktop.kiosk_logon": Kiosk,
  "desktop.sign_in_page": SignInPage,
};

/** The page of what is at hand; what is skipped is not seen. */
export function pageOf({ step, next }: Scene): Page {
  if (next?.skip || step.kind === "stage") return Busy;
  return PAGES[step.id] ?? Generic;
}
