// The words of a failure: by its code, with its facts; nothing is matched on text.
import type { Failure } from "../host/types.gen";
import { fact } from "../words/times";
import { maybe, t } from "../words/words.svelte";

/** What happened. */
export function sentence({ code, facts }: Failure): string {
  return maybe(`error-${code}`, written(facts)) ?? t("failure-unknown", { code });
}

/** What to do next. */
export function hint({ code, facts }: Failure): string {
  return maybe(`error-${code}-hint`, written(facts)) ?? facts["detail"] ?? t("failure-unknown-hint");
}

function written(facts: Failure["facts"]): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, fact(name, text)]));
}
