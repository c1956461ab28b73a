import { afterEach, test, vi } from "vitest";
import { noKeyring, usualKey } from "../host/fake-accounts";
import { eventually, expect, open, type Page, text } from "../testing";

afterEach(() => vi.restoreAllMocks());

const row = 'nav li[data-step="salesforce-sign-in"]';
const state = (page: Page) => page.find("article").dataset["salesforce"];
const browser = (page: Page) => {
  const found = page.fake.open?.accounts.browser;
  if (!found) throw new Error("no setup is open");
  return found;
};

/** Everything the live region says, in order. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  new MutationObserver(() => heard.push(page.said().replace(/\u00a0$/, ""))).observe(page.find("[data-live]"), { childList: true, characterData: true, subtree: true });
  return heard;
}

async function waiting(scene = "account-ready"): Promise<Page> {
  const page = await open(scene);
  await page.press("sign-in");
  await page.until('[data-waiting="waiting"]');
  return page;
}

/** Lets the page believe that so much time has passed. */
function later(milliseconds: number): void {
  const now = Date.now();
  vi.spyOn(Date, "now").mockImplementation(() => now + milliseconds);
}

test("the account is chosen in the list like a step, and its heading takes the focus", async () => {
  const page = await open("sync");
  await page.press("show-step", row);
  await eventually(() => expect(document.activeElement?.id).toBe("step-title"));
  expect(page.find("article").dataset["step"]).toBe("salesforce-sign-in");
  expect(page.find(`${row} button`).getAttribute("aria-current")).toBe("step");
  await eventually(() => expect(page.fake.resume?.step).toBe("salesforce-sign-in"));
});

test("the chips of the bar say what is not connected, and lead to the accounts", async () => {
  const page = await open("sync");
  expect(text(page.find('[data-action="account-salesforce"]'))).toBe("Salesforce not connected · Production");
  expect(text(page.find('[data-action="account-marketo"]'))).toBe("Marketo not connected");
  await page.press("account-marketo");
  await eventually(() => expect(page.find("article").dataset["step"]).toBe("marketo-credentials"));
});

test("the bar names the organisation and the subscription", async () => {
  const page = await open("account-signed-in");
  expect(text(page.find('[data-action="account-salesforce"]'))).toBe("Salesforce Northwind Traders · Production");
  expect(text(page.find('[data-action="account-marketo"]'))).toBe("Marketo 123-ABC-456");
});

test("without an app the guide comes first, with the callback URLs of this setup", async () => {
  const page = await open("account-none");
  expect(state(page)).toBe("none");
  expect(page.all('[data-guide="folded"]')).toHaveLength(0);
  expect(page.find('[data-value="callback-urls"] code').textContent).toBe(
    "http://localhost:17170/callback\nhttp://localhost:17171/callback\nhttp://localhost:17172/callback",
  );
  await page.user.click(page.find('[data-instruction="pkce"] input'));
  await eventually(() => expect(page.find('[data-instruction="pkce"]').dataset["ticked"]).toBe("true"));
});

test("the app is saved with its own domain and ports, and the way to sign in follows", async () => {
  const page = await open("account-none");
  await page.user.click(page.find('[name="login-at"][value="my-domain"]'));
  await page.press("save-app");
  expect(document.activeElement).toBe(page.find('[name="my-domain"]'));
  expect(page.fake.asked).not.toContain("chooseSalesforceApp");
  await page.user.type(page.find('[name="my-domain"]'), "https://northwind.lightning.force.com/one");
  await page.user.type(page.find('[name="client-id"]'), usualKey);
  await page.user.type(page.find('[name="ports"]'), "17180, 17181");
  await page.press("save-app");
  await eventually(() => expect(state(page)).toBe("ready"));
  expect(text(page.find("[data-host]"))).toBe("northwind.my.salesforce.com");
  expect(page.find("[data-callbacks]").textContent).toBe("http://localhost:17180/callback\nhttp://localhost:17181/callback");
  await eventually(() => expect(document.activeElement).toBe(page.find('[data-action="sign-in"]')));
  page.find('[data-guide="folded"]');
});

test("a refused app keeps what was typed, and says why beside it", async () => {
  const page = await open("account-none");
  await page.user.type(page.find('[name="client-id"]'), "a".repeat(64));
  await page.press("save-app");
  await page.until('form [role="alert"] [data-code="consumer-key-is-secret"]');
  expect(page.find<HTMLInputElement>('[name="client-id"]').value).toBe("a".repeat(64));
  expect(page.all("[data-code]")).toHaveLength(1);
});

test("an odd key is told and can be changed", async () => {
  const page = await open("account-ready");
  page.find('[data-app] [data-code="consumer-key-unusual"]');
  await page.press("change-app");
  const field = page.find<HTMLInputElement>('[name="client-id"]');
  expect(field.value).toBe("0123456789");
  await page.user.clear(field);
  await page.user.type(field, usualKey);
  await page.press("save-app");
  await eventually(() => expect(page.all("[data-app] [data-code]")).toHaveLength(0));
});

test("the whole sign-in is done by keyboard, and announced once at its start and once at its end", async () => {
  const page = await open("account-ready");
  await eventually(() => expect(page.fake.asked).toContain("findSecrets"));
  const heard = listen(page);
  page.find('[data-action="sign-in"]').focus();
  await page.user.keyboard("{Enter}");
  await page.until('[data-waiting="waiting"]');
  await eventually(() => expect(document.activeElement).toBe(page.find('[data-action="cancel-sign-in"]')));
  expect(state(page)).toBe("signing-in");
  expect(text(page.find(row))).toContain("Waiting for the browser");
  browser(page).arrive("allow");
  await eventually(() => expect(state(page)).toBe("signed-in"));
  await eventually(() => expect(heard).toEqual([
    "Waiting for you to sign in in the browser, 5 min at most.",
    "Signed in to Salesforce: Northwind Traders",
  ]));
  expect(document.activeElement).not.toBe(document.body);
});

test("a sign-in is cancelled by keyboard; Escape never loses the wait", async () => {
  const page = await waiting();
  const heard = listen(page);
  await page.user.keyboard("{Escape}");
  expect(state(page)).toBe("signing-in");
  await page.user.keyboard("{Enter}");
  await page.until('[data-sign-in] [data-code="sign-in-cancelled"]');
  expect(page.fake.asked).not.toContain("lookAtSalesforce");
  await eventually(() => expect(document.activeElement).toBe(page.find('[data-action="sign-in"]')));
  expect(heard).toEqual(["The sign-in was cancelled."]);
  expect(page.all("[role=alert]")).toHaveLength(0);
});

test.each([
  ["deny" as const, "sign-in-refused"],
  ["timed-out" as const, "sign-in-timed-out"],
  [{ failure: { code: "sign-in-token-refused", facts: { error: "invalid_grant", description: "", said: "no" } } }, "sign-in-token-refused"],
])("the end %o is told beside Try again, once, and another try works", async (outcome, code) => {
  const page = await waiting();
  const heard = listen(page);
  await page.user.click(page.find('[data-action="show-step"]'));
  await page.press("show-step", row);
  browser(page).arrive(outcome);
  await page.until(`[data-sign-in] [data-code="${code}"]`);
  expect(page.all("[data-code]").filter((one) => one.dataset["code"] === code)).toHaveLength(1);
  expect(heard).toHaveLength(1);
  expect(text(page.find('[data-action="sign-in"]'))).toBe("Try again");
  await page.press("sign-in");
  await page.until('[data-waiting="waiting"]');
  browser(page).arrive("allow");
  await eventually(() => expect(state(page)).toBe("signed-in"));
});

test("a refusal brings its cause, whose job it is and the next click", async () => {
  const page = await waiting();
  browser(page).arrive("deny");
  const remedy = await page.until('[data-sign-in] [data-remedy="declined"]');
  expect(remedy.hasAttribute("open")).toBe(true);
  expect(text(remedy)).toContain("Salesforce admin");
  expect(text(remedy)).toContain("click Allow");
});

test("taken ports are told at once", async () => {
  const page = await open("account-ready");
  browser(page).portsTaken = true;
  await page.press("sign-in");
  await page.until('[data-sign-in] [data-code="sign-in-ports-taken"]');
});

test("another organisation than the setup's is refused, and the one before stays", async () => {
  const page = await open("account-missing");
  browser(page).otherOrganization = true;
  await page.press("sign-in");
  await page.until('[data-waiting="waiting"]');
  browser(page).arrive("allow");
  await page.until('[data-sign-in] [data-code="sign-in-other-organization"]');
  expect(page.find("[data-organization]").dataset["organization"]).toBe("00Dxx0000001gEREAY");
});

test("after twenty seconds, and not before, it asks what the browser says", async () => {
  const page = await waiting();
  expect(page.all('[name="browser-says"]')).toHaveLength(0);
  expect(page.all("aside [data-remedy]")).not.toHaveLength(0);
  later(21_000);
  const field = await page.until('[name="browser-says"]');
  expect(page.all("aside [data-remedy]")).toHaveLength(0);
  await page.user.type(field, "OAUTH_APP_BLOCKED");
  expect(page.all("[data-browser-says] [data-remedy]").map((one) => one.dataset["remedy"])).toEqual(["sign-in-app-blocked"]);
  await page.user.clear(field);
  await page.user.type(field, "teapot");
  expect(text(page.find("[data-browser-says]"))).toContain("Not in this list.");
  expect(state(page)).toBe("signing-in");
});

test("an address that is not the awaited one is told; the right one ends the wait", async () => {
  const page = await waiting();
  later(21_000);
  const field = await page.until('[name="pasted-address"]');
  await page.press("paste-address");
  expect(page.fake.asked).not.toContain("pasteAddress");
  await page.user.type(field, "https://northwind.my.salesforce.com/home");
  await page.press("paste-address");
  await page.until("[data-pasted-stray]");
  expect(page.said()).toContain("not the address awaited");
  expect(state(page)).toBe("signing-in");
  await page.user.clear(field);
  await page.user.type(field, "http://localhost:17170/callback?code=abc&state=b1f0c3");
  await page.press("paste-address");
  await eventually(() => expect(state(page)).toBe("signed-in"));
});

test("the countdown is not announced, one minute before the end is, once", async () => {
  const page = await waiting();
  const timer = page.find('[role="timer"]');
  expect(timer.getAttribute("aria-live")).toBeNull();
  expect(Number(timer.dataset["left"])).toBeGreaterThan(290);
  const heard = listen(page);
  later(245_000);
  await eventually(() => expect(text(page.find('[role="timer"]'))).toMatch(/^0:5\d left$/));
  expect(heard).toEqual(["One minute left to sign in."]);
});

test("a browser that does not open leaves the address to open, and the rescue", async () => {
  const page = await waiting("account-waiting");
  expect(text(page.find('[data-browser="not-opened"]'))).toContain("https://northwind.my.salesforce.com/services/oauth2/authorize");
  page.find('[name="pasted-address"]');
  await page.press("copy", "[data-waiting]");
  await eventually(() => expect(page.said()).toBe("Copied: the sign-in link"));
  expect(await navigator.clipboard.readText()).toContain("https://northwind.my.salesforce.com/services/oauth2/authorize");
});

test("stray answers are told quietly, and the wait goes on", async () => {
  const page = await waiting();
  const heard = listen(page);
  browser(page).stray(true);
  await page.until('[data-stray="old-tab"]');
  browser(page).stray(false);
  await page.until('[data-stray="other"]');
  expect(heard).toEqual([]);
  expect(state(page)).toBe("signing-in");
});

test("the wait goes on while another step is looked at, and what was typed is still there", async () => {
  const page = await waiting();
  later(21_000);
  await page.user.type(await page.until('[name="pasted-address"]'), "http://local");
  await page.press("show-step", 'nav li[data-step="invite"]');
  await page.user.click(page.find("article [data-instruction] input"));
  await eventually(() => expect(page.fake.asked).toContain("tick"));
  await page.press("show-step", row);
  expect((await page.until('[name="pasted-address"]') as HTMLInputElement).value).toBe("http://local");
  expect(document.activeElement?.id).toBe("step-title");
});

test("an end does not take the focus from what is being done elsewhere", async () => {
  const page = await waiting();
  await page.press("show-step", 'nav li[data-step="invite"]');
  page.find('[data-action="add-note"]').focus();
  browser(page).arrive("timed-out");
  await eventually(() => expect(page.said()).toContain("No answer came from the browser"));
  expect(document.activeElement).toBe(page.find('[data-action="add-note"]'));
});

test("signed in, the page names organisation, user, scopes and where the session is", async () => {
  const page = await open("account-signed-in");
  await page.until('[data-kept="keyring"]');
  const said = text(page.find("article"));
  for (const part of ["Northwind Traders", "tom.reed@northwind.example", "00Dxx0000001gEREAY", "Enterprise Edition", "Production", "api and refresh_token"]) {
    expect(said).toContain(part);
  }
  expect(page.find("[data-api]").dataset["api"]).toBe("answers");
});

test("staying signed in is asked for with the box, and kept for the next try", async () => {
  const page = await open("account-ready");
  await page.user.click(page.find('[name="stay"]'));
  await page.press("sign-in");
  await page.until('[data-waiting="waiting"]');
  browser(page).arrive("deny");
  await page.until("[data-sign-in] [data-code]");
  expect(page.find<HTMLInputElement>('[name="stay"]').checked).toBe(true);
  await page.press("sign-in");
  await page.until('[data-waiting="waiting"]');
  browser(page).arrive("allow");
  await eventually(() => expect(page.fake.open?.accounts.signedIn?.stay).toBe(true));
});

test("signed in without the API is a diagnosis of its own, and checking again clears it", async () => {
  const page = await open("account-no-api");
  await page.until('[data-api="salesforce-api-off-for-user"]');
  expect(text(page.find(row))).toContain("Signed in, no access to the API");
  const { accounts } = page.fake.open ?? {};
  if (accounts) accounts.api = null;
  await page.press("look-again");
  await page.until('[data-api="answers"]');
  expect(page.said()).toBe("Salesforce answers, API included.");
});

test("a check that fails is told, and signing in again is offered", async () => {
  const page = await open("account-signed-in");
  page.fake.refuse.lookAtSalesforce = { code: "salesforce-session-ended", facts: {} };
  await page.press("look-again");
  await page.until('article [role="alert"] [data-code="salesforce-session-ended"]');
  page.find('[data-action="sign-in"]');
});

test("memory only is said with why and what it means", async () => {
  const page = await open("account-ready");
  const { accounts } = page.fake.open ?? {};
  if (accounts) accounts.keyring = noKeyring;
  await page.press("sign-in");
  await page.until('[data-waiting="waiting"]');
  browser(page).arrive("allow");
  const kept = await page.until('[data-kept="memory"]');
  expect(text(kept)).toContain("In memory only. Once the application is closed, you sign in again.");
  expect(kept.querySelector<HTMLElement>("[data-why]")?.dataset["why"]).toBe("keyring-none");
  expect(text(page.find(row))).toContain("Kept in memory only");
});

test("a session that is gone says so, and offers to sign in again", async () => {
  const page = await open("account-missing");
  page.find('[data-kept="missing"]');
  expect(text(page.find(row))).toContain("Not on this computer any more");
  expect(text(page.find('[data-action="account-salesforce"]'))).toContain("(not signed in)");
  expect(page.all('[data-action="look-again"]')).toHaveLength(0);
  page.find('[data-action="sign-in"]');
});

test("signing out says when Salesforce has not revoked the session", async () => {
  const page = await open("account-signed-in");
  const { accounts } = page.fake.open ?? {};
  if (accounts) accounts.notRevoked = { code: "http-connect", facts: {} };
  await page.press("sign-out");
  await eventually(() => expect(state(page)).toBe("ready"));
  expect(page.find("article [data-code]").dataset["code"]).toBe("http-connect");
  expect(page.said()).toContain("may still honour the session");
  await eventually(() => expect(document.activeElement).toBe(page.find('[data-action="sign-in"]')));
});

test("signing in anew says when Salesforce has not revoked the session before", async () => {
  const page = await open("account-missing");
  const { accounts } = page.fake.open ?? {};
  if (accounts) accounts.notRevoked = { code: "sign-in-before-not-revoked", facts: { host: "login.salesforce.com", reason: "http-timed-out" } };
  await page.press("sign-in");
  await eventually(() => expect(state(page)).toBe("signing-in"));
  browser(page).arrive("allow");
  const told = await page.until('[data-code="sign-in-before-not-revoked"]');
  expect(state(page)).toBe("signed-in");
  expect(text(told.closest("[role]") ?? told)).toContain("login.salesforce.com did not confirm");
});

test("where the secrets are is asked after the first paint, never before", async () => {
  const page = await open("account-signed-in");
  await eventually(() => expect(page.fake.asked).toContain("findSecrets"));
  expect(page.fake.asked.indexOf("findSecrets")).toBeGreaterThan(page.fake.asked.indexOf("painted"));
  expect(page.fake.asked).not.toContain("wakePractice");
});

test("a setup that another program holds can be looked at only", async () => {
  const page = await open("trouble");
  await page.press("show-step", row);
  await page.until('[data-action="save-app"]');
  for (const control of page.all("article input, article [data-action=save-app]")) {
    const disabled = (control as HTMLInputElement).disabled || control.closest("fieldset:disabled") !== null;
    expect(disabled, control.getAttribute("name") ?? "save-app").toBe(true);
  }
});
