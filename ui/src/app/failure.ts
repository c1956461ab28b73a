// The words of a failure: by its code, with its facts; nothing is matched on text.
import type { Failure } from "../host/types.gen";
import { fact } from "../words/times";
import { maybe, t } from "../words/words.svelte";

/** Kind of an error and the place in the page's code it comes from. Never its words, which may hold what a person wrote. */
export function whatAndWhere(error: unknown): { name: string; at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: "" };
  const [at = ""] = /[\w.-]+\.(js|ts|svelte):\d+:\d+/.exec(error.stack ?? "") ?? [];
  return { name: error.name, at };
}

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
