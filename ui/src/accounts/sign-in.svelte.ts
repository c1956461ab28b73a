// A sign-in to Salesforce while it runs and how it ended. It goes on while a person looks at other pages.
import { sentence } from "../app/failure";
import type { Store } from "../app/store.svelte";
import { asFailure } from "../host/backend";
import type { Failure, SignInProgress } from "../host/types.gen";
import { length } from "../words/times";
import { t } from "../words/words.svelte";
import { organizationName } from "./say";

/** What a sign-in does at the moment; nothing when none runs. */
export type Phase = "starting" | "waiting" | "exchanging" | "storing";

export class SignIn {
  phase = $state<Phase | null>(null);
  since = $state(0);
  /** When the wait is given up; 0 before that is known. */
  until = $state(0);
  port = $state(0);
  /** Where the browser was sent, or what is to be opened in it. */
  url = $state("");
  /** Why no browser was opened. */
  notOpened = $state<string | null>(null);
  /** What else came that was not the answer. */
  stray = $state<"old-tab" | "other" | null>(null);
  pastedStray = $state(false);
  cancelling = $state(false);
  /** Whether the table of refusals is shown in the wait. */
  asking = $state(false);
  /** How the last one ended, unless it ended well. */
  failure = $state.raw<Failure | null>(null);
  /** Why Salesforce may still honour a session that was to end: by signing out, or by signing in anew. */
  notRevoked = $state.raw<Failure | null>(null);
  /** What a person has ticked and typed: kept from one attempt to the next. */
  stay = $state(false);
  pasted = $state("");
  says = $state("");
  /** What waits for a session: begun once, when a sign-in has ended well. */
  afterwards: (() => void) | null = null;
  #attempt = 0;
  #warned = false;

  constructor(readonly store: Store, readonly setup: string) {
    this.stay = store.setup?.accounts.salesforce.signed_in?.stay ?? false;
  }

  // Not derived: what is derived ends with the part of the page that asked first, and this outlives it.
  get running(): boolean {
    return this.phase !== null;
  }

  async start(): Promise<void> {
    if (this.running) return;
    this.#begin();
    const attempt = this.#attempt;
    let afterwards: (() => void) | null = null;
    try {
      const { setup, before_not_revoked } = await this.store.host.signInSalesforce(this.stay, (progress) => {
        if (attempt === this.#attempt) this.#told(progress);
      });
      this.store.draw(setup);
      this.notRevoked = before_not_revoked;
      const organization = setup.accounts.salesforce.organization;
      const said = t("said-signed-in", { organization: organization ? organizationName(organization) : "" });
      this.#say(before_not_revoked ? `${said}. ${sentence(before_not_revoked)}` : said);
      ({ afterwards } = this);
      this.afterwards = null;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.#say(sentence(this.failure));
    } finally {
      this.#attempt += 1;
      this.phase = null;
      this.cancelling = false;
      this.asking = false;
    }
    afterwards?.();
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    await this.#steer(() => this.store.host.cancelSignIn());
  }

  async paste(): Promise<void> {
    this.pastedStray = false;
    await this.#steer(() => this.store.host.pasteAddress(this.pasted.trim()));
  }

  /** Says once that the time is nearly up. */
  warn(left: number): void {
    if (this.#warned || left > 60_000) return;
    this.#warned = true;
    this.#say(t("said-one-minute-left"));
  }

  async #steer(how: () => Promise<void>): Promise<void> {
    try {
      await how();
    } catch (thrown) {
      this.store.failure = asFailure(thrown);
      this.cancelling = false;
    }
  }

  #begin(): void {
    this.phase = "starting";
    this.since = Date.now();
    this.until = 0;
    this.url = "";
    this.notOpened = null;
    this.stray = null;
    this.pastedStray = false;
    this.failure = null;
    this.notRevoked = null;
    this.#warned = false;
  }

  #told(progress: SignInProgress): void {
    switch (progress.kind) {
      case "listening":
        this.phase = "waiting";
        this.port = progress.port;
        this.until = progress.until;
        this.#say(t("said-waiting", { length: length((progress.until - this.since) / 60_000) }));
        return;
      case "browser-opened":
        this.url = progress.url;
        return;
      case "browser-not-opened":
        this.url = progress.url;
        this.notOpened = progress.reason;
        this.#say(t("waiting-not-opened"));
        return;
      case "stray":
        this.stray = progress.old_tab ? "old-tab" : "other";
        return;
      case "pasted-stray":
        this.pastedStray = true;
        this.#say(t("paste-stray"));
        return;
      case "exchanging":
      case "storing":
        this.phase = progress.kind;
    }
  }

  /** What is said is about the setup on the screen, or nothing. */
  #say(words: string): void {
    if (this.store.setup?.id === this.setup) this.store.say(words);
  }
}
