// The words for checks and what they found: by their codes, filled with their facts.
import type { Store } from "../app/store.svelte";
import type { CheckView, Fact, FindingStatus, FindingView } from "../host/types.gen";
import { dated, fact as written, list } from "../words/times";
import { type Args, maybe, t } from "../words/words.svelte";

type Found = Pick<FindingView, "status" | "code" | "facts">;

const statuses: FindingStatus[] = ["ok", "warning", "failure", "unknown"];

export function checkName(check: string): string {
  return maybe(`check-${check}`) ?? check;
}

/** What is asked, and why; empty where this version has no words for it. */
export function checkWhy(check: string): string {
  return maybe(`check-${check}-why`) ?? "";
}

/** Which products are asked. */
export function products(check: Pick<CheckView, "salesforce" | "marketo">): string {
  return list([...(check.salesforce ? ["Salesforce"] : []), ...(check.marketo ? ["Marketo"] : [])]);
}

export function status(one: FindingStatus): string {
  return t(`status-${one}`);
}

/** Lists in one text; what ends in `_at` is a time. */
function filled(facts: { [key in string]: Fact }, now: number): Args {
  const said = (name: string, fact: Fact) => {
    if (Array.isArray(fact)) return fact.map((item) => written(name, item)).join(", ");
    if (typeof fact === "string") return written(name, fact);
    return name.endsWith("_at") ? dated(fact, now) : fact;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, said(name, fact)]));
}

function words({ status, code, facts }: Found, now: number, end: "" | "-hint"): string | null {
  return maybe(`${status === "unknown" ? "error" : "finding"}-${code}${end}`, filled(facts, now));
}

/** What was seen. */
export function findingSentence(found: Found, now: number): string {
  return words(found, now, "") ?? t("verify-no-words", { code: found.code });
}

/** Who does what next; empty where there is nothing to say. */
export function findingHint(found: Found, now: number): string {
  return words(found, now, "-hint") ?? "";
}

/** "5 OK, 1 to review, 1 cannot be told". */
export function counts(findings: readonly { status: FindingStatus }[]): string {
  const sums = statuses.map((one) => ({ one, count: findings.filter((found) => found.status === one).length }));
  return list(sums.filter(({ count }) => count > 0).map(({ one, count }) => t(`counted-${one}`, { count })));
}

/** A finding as text, for a mail to somebody who does not see this window. */
export function asText(store: Store, check: CheckView, finding: FindingView): string {
  const at = dated(finding.at, store.now);
  const lines = [
    checkName(check.id),
    `${status(finding.status)} – ${findingSentence(finding, store.now)}`,
    check.before ? t("verify-before-was", { at: dated(check.before.at, store.now), sentence: findingSentence(check.before, store.now) }) : "",
    findingHint(finding, store.now),
    t("verify-asked", { product: products(check), at, name: finding.by.name }),
  ];
  return lines.filter((line) => line !== "").join("\n");
}
