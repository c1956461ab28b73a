// The words for the things of the domain: personas, states, proofs, references to steps.
import type { Store } from "../app/store.svelte";
import type { Persona, PersonView, StepState, StepText } from "../host/types.gen";
import { length, list, moment } from "../words/times";
import { t } from "../words/words.svelte";

export function persona(one: Persona): string {
  return t(`persona-${one}`);
}

/** The chip of a step: one persona, or either of them. */
export function personas(of: readonly Persona[]): string {
  const [first] = of;
  return of.length === 1 && first ? persona(first) : t("persona-either");
}

/** The same where there is little room. */
export function personasShort(of: readonly Persona[]): string {
  const [first] = of;
  return of.length === 1 && first ? t(`short-${first}`) : t("short-either");
}

/** Whose turn it is, where it is the other admin's; none where one may do it oneself, or nobody is known. */
export function otherPersona(store: Store, step: StepText): Persona | null {
  const [first] = step.personas;
  return store.me?.personas.length && !isMine(store, step) ? (first ?? null) : null;
}

/** Whether the step belongs to the person at this machine. */
export function isMine(store: Store, step: StepText): boolean {
  return step.personas.some((one) => store.me?.personas.includes(one) ?? false);
}

export function person(one: PersonView): string {
  return one.me ? t("person-you") : one.name;
}

/** The same where a line begins with it. */
export function personFirst(one: PersonView): string {
  return one.me ? t("person-you-first") : one.name;
}

/** "step 3", or the title of a prerequisite in quotation marks. */
export function reference(store: Store, id: string): string {
  const step = store.text(id);
  if (!step) return id;
  return step.number === null
    ? t("step-named", { title: step.title })
    : t("step-numbered", { number: step.number });
}

export function references(store: Store, ids: readonly string[]): string {
  return list(ids.map((id) => reference(store, id)));
}

export function isSettled(state: StepState): boolean {
  return state.kind === "done" || state.kind === "skipped";
}

/** The state in a few words, for the list. */
export function stateWords(store: Store, step: StepText, state: StepState): string {
  switch (state.kind) {
    case "locked":
      return t("state-locked", { missing: references(store, state.missing) });
    case "open":
      return t("state-open", { length: length(step.minutes) });
    case "waiting":
      return t("state-waiting", { until: moment(state.until, store.now) });
    case "skipped":
      return t("state-skipped", { at: moment(state.at, store.now) });
    case "attention":
      return t("state-attention");
    case "drifted":
      return t("state-drifted");
    case "done": {
      const at = moment(state.at, store.now);
      if (state.proof === "verified") return t(state.old ? "state-verified-old" : "state-verified", { at });
      if (state.proof === "assumed") return state.follows ? t("state-follows", { from: reference(store, state.follows) }) : t("state-assumed", { at });
      return state.by.me ? t("state-attested-you", { at }) : t("state-attested", { name: state.by.name, at });
    }
  }
}

/** The whole sentence under the title of a finished step. */
export function doneSentence(store: Store, state: Extract<StepState, { kind: "done" }>): string {
  const facts = { name: state.by.name, at: moment(state.at, store.now) };
  if (state.proof === "verified") return t(state.old ? "done-verified-old" : "done-verified", facts);
  if (state.proof === "assumed") {
    return state.follows ? t("done-follows", { from: reference(store, state.follows), at: facts.at }) : t("done-assumed", facts);
  }
  const key = state.already ? "done-already" : "done-attested";
  return state.by.me ? t(`${key}-you`, facts) : t(key, facts);
}
