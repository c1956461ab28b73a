// Why checks cannot be asked at this moment, for the words beside the button; the host decides again.
import { marketoPage, salesforcePage } from "../accounts/say";
import type { Store } from "../app/store.svelte";
import type { CheckView } from "../host/types.gen";
import { list } from "../words/times";
import { t } from "../words/words.svelte";
import { verifyingOf } from "./verifying.svelte";

type Asks = Pick<CheckView, "salesforce" | "marketo">;
export type Product = { name: "Salesforce" | "Marketo"; page: string };

const salesforce: Product = { name: "Salesforce", page: salesforcePage };
const marketo: Product = { name: "Marketo", page: marketoPage };

/** Products that the checks ask and that are not connected, and whether that leaves nothing to ask. */
export function unconnected(store: Store, checks: readonly Asks[]): { products: Product[]; all: boolean } {
  const accounts = store.setup?.accounts;
  const there = (one: { kept: { kind: string } } | null | undefined) => (one ? one.kept.kind !== "missing" : false);
  const asked = [
    ...(checks.some((check) => check.salesforce) ? [{ product: salesforce, connected: there(accounts?.salesforce.signed_in) }] : []),
    ...(checks.some((check) => check.marketo) ? [{ product: marketo, connected: there(accounts?.marketo.connected) }] : []),
  ];
  const missing = asked.filter((one) => !one.connected);
  return { products: missing.map((one) => one.product), all: missing.length === asked.length };
}

export function names(products: readonly Product[]): string {
  return list(products.map((one) => one.name));
}

/** What is in the way, in words; none where nothing is. */
export function obstacle(store: Store, checks: readonly Asks[]): string | null {
  if (store.readOnly) return t("blocked-held");
  const missing = unconnected(store, checks);
  if (missing.all) return t("verify-needs", { products: names(missing.products), count: missing.products.length });
  if (!verifyingOf(store).running) return null;
  return t(verifyingOf(store).run?.kind === "watch" ? "verify-busy-watching" : "verify-busy");
}
