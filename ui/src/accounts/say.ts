// The words for the state of the two accounts.
import type { MarketoView, Organization, SalesforceView, SecretPlace, SetupView } from "../host/types.gen";
import { moment } from "../words/times";
import { t } from "../words/words.svelte";

export const salesforcePage = "salesforce-sign-in";
export const marketoPage = "marketo-credentials";

/** How an account stands: a mark and the words beside it. */
export type Standing = { look: "open" | "assumed" | "waiting" | "verified" | "doubtful" | "attention"; icon: "plug" | "clock" | "check" | "bang"; words: string };

export function organizationName({ name, id }: Organization): string {
  return name === "" ? id : name;
}

/** Production, sandbox, practice; none where Salesforce did not say. */
export function kindOf({ sandbox }: Organization, practice: boolean): "production" | "sandbox" | "practice" | null {
  if (practice) return "practice";
  return sandbox === null ? null : sandbox ? "sandbox" : "production";
}

/** What is wrong with where a secret is, if anything. */
function misplaced(kept: SecretPlace): Standing | null {
  if (kept.kind === "missing") return { look: "attention", icon: "bang", words: t("account-missing") };
  if (kept.kind === "unreadable") return { look: "attention", icon: "bang", words: t("account-unreadable") };
  return null;
}

const unconfirmedStanding = (): Standing => ({ look: "attention", icon: "bang", words: t("account-unconfirmed") });

export function salesforceStanding({ app, unconfirmed, signed_in }: SalesforceView, signingIn: boolean): Standing {
  if (signingIn) return { look: "waiting", icon: "clock", words: t("account-signing-in") };
  if (unconfirmed) return unconfirmedStanding();
  if (signed_in) {
    const wrong = misplaced(signed_in.kept);
    if (wrong) return wrong;
    if (signed_in.api) return { look: "doubtful", icon: "bang", words: t("account-no-api") };
    if (signed_in.kept.kind === "memory") return { look: "verified", icon: "check", words: t("account-memory") };
    return { look: "verified", icon: "check", words: t("account-signed-in", { user: signed_in.user.username }) };
  }
  if (app) return { look: "open", icon: "plug", words: t("account-ready") };
  return { look: "assumed", icon: "plug", words: t("account-none") };
}

export function marketoStanding({ service, unconfirmed, connected }: MarketoView, now: number): Standing {
  if (unconfirmed) return unconfirmedStanding();
  if (connected) {
    const wrong = misplaced(connected.kept);
    if (wrong) return wrong;
    if (connected.kept.kind === "memory") return { look: "verified", icon: "check", words: t("account-memory") };
    return { look: "verified", icon: "check", words: t("account-tested", { at: moment(connected.at, now) }) };
  }
  if (service) return { look: "open", icon: "plug", words: t("account-ready-to-test") };
  return { look: "assumed", icon: "plug", words: t("account-none") };
}

/** What the account page of Salesforce is about at the moment. */
export function salesforcePhase(setup: SetupView | null, signingIn: boolean): "none" | "ready" | "signing-in" | "signed-in" {
  const view = setup?.accounts.salesforce;
  if (signingIn) return "signing-in";
  if (view?.signed_in) return "signed-in";
  return view?.app ? "ready" : "none";
}
