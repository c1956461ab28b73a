// Which remedies belong to what a browser says: its codes and texts are looked for in what a person typed
// or pasted, and the other way round.
import type { Failure, RemedyText } from "../host/types.gen";

/** As it is compared: an address that was pasted is read, capitals and runs of white space do not count. */
function plain(text: string): string {
  let read = text;
  if (/[?&][a-z_]+=/i.test(text)) {
    try {
      read = decodeURIComponent(text.replace(/\+/g, " "));
    } catch {
      // A stray per cent sign: it is compared as it stands.
    }
  }
  return read.toLowerCase().replace(/\s+/g, " ").trim();
}

/**
 * The remedies for what is said, in their order; all of them while nothing is said. A code that is only
 * part of a longer one that was found as well (`invalid_client` in `invalid_client_id`) does not count.
 */
export function matching(remedies: readonly RemedyText[], said: string): RemedyText[] {
  const told = plain(said);
  const known = remedies.filter((remedy) => remedy.says.length > 0);
  if (told === "") return known;
  const found = known.flatMap((remedy) => remedy.says.map(plain)).filter((one) => told.includes(one));
  const hidden = (one: string) => found.some((other) => other !== one && other.includes(one));
  const inside = known.filter((remedy) => remedy.says.map(plain).some((one) => found.includes(one) && !hidden(one)));
  if (inside.length > 0) return inside;
  return known.filter((remedy) => remedy.says.some((one) => plain(one).includes(told)));
}

/** The remedies for how a sign-in ended, where the server gave its reason. */
export function remediesFor(remedies: readonly RemedyText[], failure: Failure | null): RemedyText[] {
  const error = failure?.facts["error"] ?? "";
  if (error === "") return [];
  return matching(remedies, `${error} ${failure?.facts["description"] ?? ""}`);
}
