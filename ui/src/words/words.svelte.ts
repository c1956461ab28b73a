// The sentences of the page in the language of the moment. Both languages are embedded, so that
// switching needs nothing from outside; the second one is parsed when it is first asked for.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import enErrors from "../../../locales/en/errors.ftl?raw";
import enInvites from "../../../locales/en/invites.ftl?raw";
import enUi from "../../../locales/en/ui.ftl?raw";
import frErrors from "../../../locales/fr/errors.ftl?raw";
import frInvites from "../../../locales/fr/invites.ftl?raw";
import frUi from "../../../locales/fr/ui.ftl?raw";

export type Args = Record<string, FluentVariable>;

const sources: Record<string, string[]> = {
  en: [enUi, enErrors, enInvites],
  fr: [frUi, frErrors, frInvites],
};
const parsed: Partial<Record<string, FluentBundle>> = {};

function bundle(language: string): FluentBundle {
  let found = parsed[language];
  if (!found) {
    // Isolation marks would end up in what a person copies.
    found = new FluentBundle(language, { useIsolating: false });
    for (const source of sources[language] ?? sources["en"] ?? []) {
      found.addResource(new FluentResource(source), { allowOverrides: true });
    }
    parsed[language] = found;
  }
  return found;
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

export function speak(code: string): void {
  current = code in sources ? code : "en";
  document.documentElement.lang = current;
}

/** Whether there is a sentence of that id. */
export function has(id: string): boolean {
  return bundle(current).getMessage(id)?.value !== undefined;
}

/** The sentence `id` filled with `args`; the bare id where there is none. */
export function t(id: string, args?: Args): string {
  const pattern = bundle(current).getMessage(id)?.value;
  if (!pattern) return id;
  const faults: Error[] = [];
  // With a list of faults, a missing argument leaves its name in braces instead of throwing.
  return bundle(current).formatPattern(pattern, args ?? null, faults);
}
