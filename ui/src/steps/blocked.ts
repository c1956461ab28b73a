// Why a step cannot be confirmed at this moment, for the sentence beside the button. The host decides
// again when it is asked; this only saves a person the detour.
import type { Store } from "../app/store.svelte";
import type { StepText, StepView } from "../host/types.gen";
import { t } from "../words/words.svelte";
import { references } from "./say";

/** `by` tells what is in the way; a step that is only cautioned can still be skipped. */
export type Blocked = { words: string; by: "holder" | "lock" | "caution"; caution: string | null };

export function blocked(store: Store, step: StepText, view: StepView): Blocked | null {
  if (store.setup?.held_by) return { words: t("blocked-held"), by: "holder", caution: null };
  if (view.state.kind === "locked") {
    return { words: t("blocked-locked", { missing: references(store, view.state.missing) }), by: "lock", caution: null };
  }
  const open = step.cautions.find(
    (caution) => caution.gates && !view.acknowledged.some((one) => one.caution === caution.id),
  );
  if (open) return { words: t("blocked-caution", { title: open.title }), by: "caution", caution: open.id };
  return null;
}
