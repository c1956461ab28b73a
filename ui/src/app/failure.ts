// The words of a failure: by its code, with its facts; nothing is matched on text.
import type { Failure } from "../host/types.gen";
import { maybe, t } from "../words/words.svelte";

/** What happened. */
export function sentence({ code, facts }: Failure): string {
  return maybe(`error-${code}`, facts) ?? t("failure-unknown", { code });
}

/** What to do next. */
export function hint({ code, facts }: Failure): string {
  return maybe(`error-${code}-hint`, facts) ?? facts["detail"] ?? t("failure-unknown-hint");
}
