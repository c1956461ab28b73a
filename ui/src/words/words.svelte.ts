// The sentences of the page in the language of the moment. Both languages are embedded, so that
// switching needs nothing from outside; a sentence is read when it is first said.
import { FluentBundle, FluentResource, type FluentVariable, type Message } from "@fluent/bundle";
import enErrors from "../../../locales/en/errors.ftl?raw";
import enInvites from "../../../locales/en/invites.ftl?raw";
import enNetwork from "../../../locales/en/network.ftl?raw";
import enSignIn from "../../../locales/en/sign-in.ftl?raw";
import enAccounts from "../../../locales/en/accounts.ftl?raw";
import enChecks from "../../../locales/en/checks.ftl?raw";
import enUi from "../../../locales/en/ui.ftl?raw";
import frErrors from "../../../locales/fr/errors.ftl?raw";
import frInvites from "../../../locales/fr/invites.ftl?raw";
import frNetwork from "../../../locales/fr/network.ftl?raw";
import frSignIn from "../../../locales/fr/sign-in.ftl?raw";
import frAccounts from "../../../locales/fr/accounts.ftl?raw";
import frChecks from "../../../locales/fr/checks.ftl?raw";
import frUi from "../../../locales/fr/ui.ftl?raw";
import { contained } from "./direction";
import type { Sentence } from "./sentences.gen";

export type { Sentence };

export type Args = Record<string, FluentVariable>;

const sources: Record<string, string[]> = {
  en: [enUi, enErrors, enInvites, enNetwork, enSignIn, enAccounts, enChecks],
  fr: [frUi, frErrors, frInvites, frNetwork, frSignIn, frAccounts, frChecks],
};
interface Spoken {
  /** The sentences that were said before. */
  bundle: FluentBundle;
  /** The others, by id, as they are written: the first screen says one in ten, and waits for no more to be read. */
  unread: Map<string, string>;
}
const spoken: Partial<Record<string, Spoken>> = {};

function speaking(language: string): Spoken {
  let found = spoken[language];
  if (!found) {
    // A value keeps its direction to itself; `unmarked` takes the marks out of what is copied or read out.
    found = { bundle: new FluentBundle(language, { useIsolating: true }), unread: new Map() };
    // A sentence begins where a line begins with its id; none refers to another.
    for (const written of (sources[language] ?? []).flatMap((source) => source.split(/\n(?=[a-z])/))) {
      found.unread.set(written.slice(0, written.indexOf(" ")), written);
    }
    spoken[language] = found;
  }
  return found;
}

/** The bundle that can say the sentence `id` of the language of the moment, and its pattern. */
function sentence(id: string): { bundle: FluentBundle; pattern: Message["value"] } {
  const { bundle, unread } = speaking(current);
  const written = unread.get(id);
  if (written !== undefined) {
    unread.delete(id);
    bundle.addResource(new FluentResource(written));
  }
  return { bundle, pattern: bundle.getMessage(id)?.value ?? null };
}

let current = $state("en");

/** The languages there are, each by its own name. */
export const languages = [
  { code: "en", name: "English" },
  { code: "fr", name: "Français" },
] as const;

export function language(): string {
  return current;
}

/** Finds the sentences of a language and how it counts, so that the first sentence need not wait for it: "en", "fr-CA". */
export function prepare(tag: string): void {
  const known = tag.slice(0, 2);
  const code = known in sources ? known : "en";
  speaking(code);
  new Intl.PluralRules(code).select(1);
  new Intl.NumberFormat(code).format(1);
}

export function speak(code: string): void {
  current = code in sources ? code : "en";
  document.documentElement.lang = current;
}

/** The sentence `id` filled with `args`. */
export function t(id: Sentence, args?: Args): string {
  const { said, fault } = fill(id, args);
  if (said === null) return mistaken(`no sentence ${id}`, id);
  return fault === null ? said : mistaken(`${id}: ${String(fault)}`, said);
}

/**
 * The same for an id that is put together from what the host says, which this page may not know; none either where
 * the facts that came with it leave a gap.
 */
export function maybe(id: string, args?: Args): string | null {
  const { said, fault } = fill(id, args);
  return fault === null ? said : null;
}

function fill(id: string, args: Args = {}): { said: string | null; fault: Error | null } {
  const { bundle, pattern } = sentence(id);
  if (!pattern) return { said: null, fault: null };
  const faults: Error[] = [];
  const kept = Object.entries(args).map(([name, value]) => [name, typeof value === "string" ? contained(value) : value]);
  // With a list of faults, a missing argument leaves its name in braces instead of throwing.
  const said = bundle.formatPattern(pattern, Object.fromEntries(kept) as Args, faults);
  return { said, fault: faults[0] ?? null };
}

/** In the window a mistake of ours is shown as well as it can be; everywhere else it is found. */
function mistaken(what: string, shown: string): string {
  if (import.meta.env.MODE !== "production") throw new Error(what);
  return shown;
}
