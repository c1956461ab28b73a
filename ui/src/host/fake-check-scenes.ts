// Prepared moments of the checks.
import type { Fake } from "./fake";
import { signedIn, tested } from "./fake-account-scenes";
import type { Told } from "./fake-checks";
import { usual } from "./fake-checks-guide";
import { tom } from "./fake-scenes";
import type { FakeSetup } from "./fake-setup";
import type { PersonView } from "./types.gen";

const minute = 60_000;
const day = 1440 * minute;

export type CheckScene =
  | "checks-no-account" | "checks-none" | "checks-found" | "checks-preflight" | "checks-old" | "checks-drifted" | "checks-assumed" | "checks-watch"
  | "checks-ends";

const packageMissing: Told = { status: "failure", code: "package-missing", facts: {} };
export const sitesMissing: Told = { status: "failure", code: "sites-missing", facts: { missing: ["https://toutapp.com"] } };
export const sectionsMissing: Told = { status: "failure", code: "sections-missing", facts: { missing: ["Lead: Lead Layout", "Contact: Partner Layout"] } };
const notForAll: Told = { status: "warning", code: "set-missing-for-some", facts: { set: "Marketo Sales Insight", lacking: 3, people: 24, assigned: 26 } };
const hidden: Told = { status: "unknown", code: "salesforce-setup-hidden", facts: { vendor_code: "INVALID_TYPE" } };

/** All checks of these rows as they should be, then. */
function asUsual(setup: FakeSetup, rows: string[], at: number, by?: PersonView): void {
  for (const check of rows.flatMap((row) => setup.checks.of(row))) setup.checks.found(check, usual(check), at, by);
}

const proved = ["crm-sync", "connect-salesforce", "data-sync", "package"];

export function checkScenes(fake: Fake, scene: CheckScene, setup: FakeSetup): void {
  const { checks } = setup;
  const now = fake.now();
  const show = (step: string): void => {
    fake.open = setup;
    fake.resume = { setup: setup.id, step };
  };
  // Slow enough to be looked at in a plain browser; nothing in a test.
  checks.pace = fake.delay * 12;
  checks.now["layout-sections"] = sectionsMissing;
  checks.now["permission-set"] = notForAll;
  checks.now["read-access"] = hidden;
  if (scene !== "checks-no-account") {
    signedIn(setup);
    tested(setup);
  }
  if (scene !== "checks-preflight") asUsual(setup, ["crm-sync", "package"], now - 50 * minute, tom);
  switch (scene) {
    case "checks-no-account":
    case "checks-none":
      return show("configure");
    case "checks-ends":
      checks.endsAfter = 4;
      return show("configure");
    case "checks-preflight":
      setup.append("step-reopened", { step: "crm-sync" });
      return show("crm-sync");
    case "checks-found":
      for (const check of checks.of("configure")) checks.found(check, checks.now[check] ?? usual(check), now - 4 * minute);
      return show("configure");
    case "checks-old":
      asUsual(setup, [...proved, "configure"], now - 3 * day);
      return show("package");
    case "checks-drifted":
      asUsual(setup, [...proved, "configure"], now - 3 * day, tom);
      checks.found("remote-sites-actions", sitesMissing, now - 2 * minute);
      checks.found("layout-sections", sectionsMissing, now - 2 * minute);
      return show("configure");
    case "checks-assumed":
      asUsual(setup, ["connect-salesforce"], now - 20 * minute);
      setup.append("step-attested", { step: "account", proof: "assumed", follows: "connect-salesforce", at: now - 20 * minute });
      return show("account");
    case "checks-watch":
      checks.latest.clear();
      checks.held.clear();
      checks.now["package"] = packageMissing;
      checks.found("package", packageMissing, now - 3 * minute);
      checks.appearsAfter = fake.delay > 0 ? 30_000 : Infinity;
      return show("package");
  }
}
