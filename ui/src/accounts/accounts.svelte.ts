// What the account pages of the open setup keep: what is being asked, and what a person has typed but not
// saved. No secret is among it.
import type { Store } from "../app/store.svelte";
import { asFailure } from "../host/backend";
import type { Failure, SalesforceAppView } from "../host/types.gen";
import { SignIn } from "./sign-in.svelte";
import { Task } from "./task.svelte";

/** Where and through which app to sign in, as it is being typed. */
export class AppDraft {
  at = $state<"common" | "my-domain">("common");
  domain = $state("");
  clientId = $state("");
  ports = $state("");

  constructor(app: SalesforceAppView | null) {
    if (!app) return;
    this.at = app.at === "my-domain" ? "my-domain" : "common";
    this.domain = app.at === "my-domain" ? app.host : "";
    this.clientId = app.client_id;
    this.ports = app.ports.join(", ");
  }
}

export class Accounts {
  readonly signIn: SignIn;
  readonly saving: Task;
  readonly looking: Task;
  readonly signingOut: Task;
  readonly testing: Task;
  readonly forgetting: Task;
  readonly confirming: Task;
  /** Why what was kept of Salesforce or Marketo may still be in the keyring, after a person went on anyway. */
  notForgotten = $state.raw<Failure | null>(null);
  /** The Salesforce app, while it is being typed. */
  draft = $state.raw<AppDraft | null>(null);
  endpoint = $state("");
  clientId = $state("");
  /** Why the practice organisation does not run. */
  asleep = $state.raw<Failure | null>(null);

  constructor(readonly store: Store, setup: string) {
    this.signIn = new SignIn(store, setup);
    this.saving = new Task(store);
    this.looking = new Task(store);
    this.signingOut = new Task(store);
    this.testing = new Task(store);
    this.forgetting = new Task(store);
    this.confirming = new Task(store);
    this.prefill();
  }

  /** What stands in the form at first: the service that is used on this computer. */
  prefill(): void {
    const marketo = this.store.setup?.accounts.marketo;
    const service = marketo?.unconfirmed ? marketo.own_service : marketo?.service;
    this.endpoint = service?.endpoint ?? "";
    this.clientId = service?.client_id ?? "";
  }

  /** Starts the practice organisation of the setup again, where it was before. */
  async wake(): Promise<void> {
    try {
      await this.store.host.wakePractice();
      this.asleep = null;
    } catch (thrown) {
      this.asleep = asFailure(thrown);
    }
  }

  /** Looks where the secrets are, in the background. */
  async find(): Promise<void> {
    try {
      this.store.draw(await this.store.host.findSecrets());
    } catch (thrown) {
      // Told, unless a person is just reading what went wrong with something of his own.
      this.store.failure ??= asFailure(thrown);
    }
  }
}

const kept = new WeakMap<Store, { setup: string; accounts: Accounts }>();

/** The accounts of the setup that is open. */
export function accountsOf(store: Store): Accounts {
  const setup = store.setup?.id ?? "";
  const found = kept.get(store);
  if (found?.setup === setup) return found.accounts;
  const accounts = new Accounts(store, setup);
  kept.set(store, { setup, accounts });
  return accounts;
}

/** What a setup needs once it is on the screen: its practice organisation, and where its secrets are. */
export async function settle(store: Store): Promise<void> {
  const { setup } = store;
  if (!setup) return;
  const accounts = accountsOf(store);
  if (setup.practice) await accounts.wake();
  if (store.setup?.id === setup.id) await accounts.find();
}
