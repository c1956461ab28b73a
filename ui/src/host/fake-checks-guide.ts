// Which checks the rows of the imitation have, and what they find where nothing is wrong.
import type { Told } from "./fake-checks";
import type { CheckView } from "./types.gen";

type Check = Omit<CheckView, "finding" | "before">;

function check(id: string, product: "salesforce" | "marketo" | "both", more: Partial<Check> = {}): Check {
  return { id, section: null, proves: false, watch: false, salesforce: product !== "marketo", marketo: product !== "salesforce", ...more };
}

const proves = { proves: true };

export const rowsOfChecks: Partial<Record<string, Check[]>> = {
  "crm-sync": [
    check("salesforce-edition", "salesforce", proves), check("salesforce-permissions", "salesforce"),
    check("marketo-sync", "marketo", proves), check("marketo-permissions", "marketo"),
  ],
  "connect-salesforce": [check("actions-app", "salesforce", proves)],
  "data-sync": [check("owned-people", "both"), check("sales-activities", "marketo", proves)],
  package: [check("package", "salesforce", { ...proves, watch: true }), check("package-objects", "salesforce", proves)],
  configure: [
    check("remote-sites-actions", "salesforce", proves), check("remote-site-rest", "both", proves),
    check("read-access", "salesforce", proves), check("layout-sections", "salesforce", proves),
    check("lead-fields", "salesforce"), check("permission-set", "salesforce", proves),
    check("task-types", "salesforce", { section: "reports" }),
  ],
};

const found: Partial<Record<string, [code: string, facts: Told["facts"]]>> = {
  "salesforce-edition": ["edition-fits", { organization: "Northwind Traders", edition: "Enterprise Edition" }],
  "salesforce-permissions": ["permissions-suffice", { permissions: 9 }],
  "marketo-sync": ["sync-seen", { fields: ["sfdcId", "sfdcLeadOwnerId"] }],
  "marketo-permissions": ["role-suffices", {}],
  "actions-app": ["app-authorised", { users: 3, app: "Marketo Sales Connect" }],
  "owned-people": ["people-counted", { total: 41_870, leads: 30_112, contacts: 11_758, minutes_least: 42, minutes_most: 84 }],
  "sales-activities": ["activities-seen", { activities: 12, last: "2026-11-24" }],
  package: ["package-installed", { package: "Marketo Sales Insight", version: "1.8102" }],
  "package-objects": ["objects-seen", { objects: 6 }],
  "remote-sites-actions": ["sites-there", { sites: ["https://mkto-sales-connect.adobe.io", "https://toutapp.com"] }],
  "remote-site-rest": ["rest-site-there", { site: "https://123-abc-456.mktorest.com" }],
  "read-access": ["read-granted", { profiles: ["Sales", "Sales Manager", "Standard User"] }],
  "layout-sections": ["sections-there", { layouts: 6 }],
  "permission-set": ["set-assigned", { set: "Marketo Sales Insight", assigned: 26, people: 24 }],
  "task-types": ["task-types-there", { values: ["Email", "Call", "Reply"] }],
};

/** What a check finds where all is well; the mapping of fields no call can tell. */
export function usual(id: string): Told {
  const [code, facts] = found[id] ?? ["lead-mapping-not-told", {}];
  return { status: found[id] ? "ok" : "unknown", code, facts };
}
