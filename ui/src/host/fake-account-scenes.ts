// Prepared moments of the two accounts and of the practice organisation.
import type { Fake } from "./fake";
import { apiOff, noKeyring, usualKey } from "./fake-accounts";
import { FakeSetup } from "./fake-setup";
import type { SecretPlace } from "./types.gen";

const minute = 60_000;

export type AccountScene =
  | "account-none" | "account-ready" | "account-waiting" | "account-signed-in" | "account-no-api" | "account-memory" | "account-missing"
  | "account-unconfirmed" | "marketo-unconfirmed"
  | "marketo-none" | "marketo-tested" | "marketo-missing"
  | "practice" | "practice-salesforce" | "practice-marketo";

export function signedIn(setup: FakeSetup, kept: SecretPlace = { kind: "unknown" }): void {
  const { accounts } = setup;
  accounts.chooseApp("northwind", usualKey, null);
  const organization = { id: "00Dxx0000001gEREAY", name: "Northwind Traders", sandbox: false, edition: "Enterprise Edition" };
  accounts.organization = organization;
  accounts.signedIn = {
    organization, kept, api: null, stay: true, at: accounts.now() - 12 * minute, scopes: ["api", "refresh_token"],
    user: { id: "005xx000001SwiU", username: "tom.reed@northwind.example" }, instance_url: "https://northwind.my.salesforce.com",
  };
}

export function tested(setup: FakeSetup, kept: SecretPlace = { kind: "unknown" }): void {
  const { accounts } = setup;
  accounts.connect("123-ABC-456", "0f4c7a1e-55d2-4a0b-9a57-2f0e6f1f8c11", accounts.marketoSecret);
  if (accounts.connected) accounts.connected = { ...accounts.connected, at: accounts.now() - 3 * minute, kept };
}

function practice(fake: Fake): FakeSetup {
  const setup = new FakeSetup(fake, { name: "Practice", environment: "production", practice: true, my_name: "Ana Duarte", personas: ["marketo-admin", "salesforce-admin"] });
  fake.setups.unshift(setup);
  setup.accounts.startPractice();
  setup.accounts.restart();
  return setup;
}

export function accountScenes(fake: Fake, scene: AccountScene, setup: FakeSetup): void {
  const show = (shown: FakeSetup, step: string): void => {
    fake.open = shown;
    fake.resume = { setup: shown.id, step };
  };
  const { accounts } = setup;
  switch (scene) {
    case "account-none":
      break;
    case "account-ready":
      accounts.chooseApp("", "0123456789", null);
      break;
    case "account-waiting":
      accounts.chooseApp("northwind", usualKey, null);
      accounts.browser.closed = "xdg-open: no method available for opening the address";
      break;
    case "account-signed-in":
      signedIn(setup);
      tested(setup);
      break;
    case "account-no-api":
      signedIn(setup);
      accounts.api = apiOff;
      accounts.look();
      break;
    case "account-memory":
      accounts.keyring = noKeyring;
      signedIn(setup, { kind: "memory", why: noKeyring });
      tested(setup, { kind: "memory", why: noKeyring });
      break;
    case "account-missing":
      signedIn(setup, { kind: "missing" });
      break;
    case "account-unconfirmed":
    case "marketo-unconfirmed":
      accounts.chooseApp("northwind", usualKey, null);
      tested(setup);
      accounts.otherChooses("contoso", "987-XYZ-654");
      return show(setup, scene === "account-unconfirmed" ? "salesforce-sign-in" : "marketo-credentials");
    case "marketo-none":
      return show(setup, "marketo-credentials");
    case "marketo-tested":
      signedIn(setup);
      accounts.sees["access-user-management"] = { kind: "cannot-tell", why: { code: "marketo-quota", facts: { resets: "06:00 UTC" } } };
      tested(setup);
      return show(setup, "marketo-credentials");
    case "marketo-missing":
      tested(setup, { kind: "missing" });
      return show(setup, "marketo-credentials");
    case "practice":
      return show(practice(fake), "account");
    case "practice-salesforce":
      return show(practice(fake), "salesforce-sign-in");
    case "practice-marketo":
      return show(practice(fake), "marketo-credentials");
  }
  show(setup, "salesforce-sign-in");
}
