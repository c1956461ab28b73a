// Asking the checks of the open setup: what is being asked at the moment, what has answered so far, and what
// is left when the Salesforce session ends in the middle. It goes on while a person looks at other pages.
import { accountsOf } from "../accounts/accounts.svelte";
import { salesforcePage } from "../accounts/say";
import { sentence } from "../app/failure";
import type { Store } from "../app/store.svelte";
import { asFailure } from "../host/backend";
import type { CheckView, Failure, FindingView, SetupView, VerifyProgress, VerifyScope } from "../host/types.gen";
import { t } from "../words/words.svelte";
import { checkName, counts } from "./say";

/** What a check says in the run, before the view has it. */
export type Told = Pick<FindingView, "status" | "code" | "facts">;

export type Run = {
  kind: "once" | "watch";
  /** Id of the row it was begun on; none for one of several rows. */
  row: string | null;
  since: number;
};

/** What the end of the session has left to ask. */
export type Interrupted = { row: string | null; left: readonly string[]; why: Failure };

/** When each check was asked last. */
type Times = Partial<Record<string, number | undefined>>;

export class Verifying {
  run = $state.raw<Run | null>(null);
  /** All checks of the run; empty before the host has said which. */
  checks = $state.raw<readonly string[]>([]);
  told = $state.raw<Partial<Record<string, Told>>>({});
  /** When what is watched is asked again; none while it is being asked. */
  until = $state<number | null>(null);
  stopping = $state(false);
  /** Why the last run did not come to an end, and the row it was begun on. */
  failed = $state.raw<{ row: string | null; failure: Failure } | null>(null);
  interrupted = $state.raw<Interrupted | null>(null);
  #attempt = 0;

  constructor(readonly store: Store, readonly setup: string) {}

  // Not derived: what is derived ends with the part of the page that asked first, and this outlives it.
  get running(): boolean {
    return this.run !== null;
  }

  get done(): number {
    return this.checks.filter((check) => this.told[check]).length;
  }

  /** Asks each check of `scope` once. `row` is the one it is begun on. */
  async verify(scope: VerifyScope, row: string | null, said?: string): Promise<void> {
    const before = this.#begin({ kind: "once", row, since: Date.now() });
    if (!before) return;
    this.#say(said ?? t("said-verifying"));
    const setup = await this.#end((told) => this.store.host.verify(scope, told));
    if (setup && !this.interrupted) this.#sum(setup, before);
  }

  async watch(check: string, row: string): Promise<void> {
    if (!this.#begin({ kind: "watch", row, since: Date.now() })) return;
    this.checks = [check];
    this.#say(t("said-watching", { check: checkName(check) }));
    const setup = await this.#end((told) => this.store.host.watchCheck(check, told));
    if (setup && !this.interrupted) this.#appeared(setup, check, row);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    try {
      await this.store.host.stopVerifying();
    } catch (thrown) {
      this.stopping = false;
      this.store.failure = asFailure(thrown);
    }
  }

  /** What is being found out about a check right now. */
  asking(check: string): boolean {
    return this.running && this.until === null && this.checks.includes(check) && (this.run?.kind === "watch" || !this.told[check]);
  }

  /** Goes to the sign-in and begins it; what was left is asked by itself when it has ended well. */
  signInAgain(): void {
    const from = this.store.stepId;
    const { signIn } = accountsOf(this.store);
    signIn.afterwards = () => this.#goOn(from);
    this.store.show(salesforcePage);
    void signIn.start();
  }

  dismiss(): void {
    this.interrupted = null;
    accountsOf(this.store).signIn.afterwards = null;
  }

  #goOn(from: string | null): void {
    const { interrupted } = this;
    if (!interrupted || this.store.setup?.id !== this.setup) return;
    if (from !== null && this.store.stepId === salesforcePage) this.store.show(from);
    const checks = [...interrupted.left];
    void this.verify({ kind: "checks", checks }, interrupted.row, t("said-going-on", { count: checks.length }));
  }

  /** When every check was asked before; none where something runs already. */
  #begin(run: Run): Times | null {
    if (this.running) return null;
    this.#attempt += 1;
    this.run = run;
    this.checks = [];
    this.told = {};
    this.until = null;
    this.stopping = false;
    this.failed = null;
    this.interrupted = null;
    return Object.fromEntries(everyCheck(this.store.setup).map((check) => [check.id, check.finding?.at]));
  }

  async #end(question: (told: (progress: VerifyProgress) => void) => Promise<SetupView>): Promise<SetupView | null> {
    const attempt = this.#attempt;
    const row = this.run?.row ?? null;
    try {
      const setup = await question((progress) => {
        if (attempt === this.#attempt) this.#tell(progress, row);
      });
      this.store.draw(setup);
      return setup;
    } catch (thrown) {
      // What was left alone by closing the setup is nothing to be told of.
      if (this.store.setup?.id !== this.setup) return null;
      this.failed = { row, failure: asFailure(thrown) };
      this.#say(sentence(this.failed.failure));
      return null;
    } finally {
      this.run = null;
      this.until = null;
    }
  }

  /** The end of the session may be told after the answer: the two come by different ways. */
  #tell(progress: VerifyProgress, row: string | null): void {
    switch (progress.kind) {
      case "asking":
        this.checks = progress.checks;
        this.until = null;
        return;
      case "found": {
        const { check, status, code, facts } = progress;
        this.told = { ...this.told, [check]: { status, code, facts } };
        return;
      }
      case "waiting":
        this.until = progress.until;
        return;
      case "sign-in-again":
        this.interrupted = { row, left: progress.left, why: progress.why };
        accountsOf(this.store).signIn.afterwards = () => this.#goOn(null);
        this.#say(t("said-interrupted"));
    }
  }

  /** Says what came of a run: counted in the view, which has all of it. */
  #sum(setup: SetupView, before: Times): void {
    const answered = everyCheck(setup).flatMap(({ id, finding }) => (finding && finding.at !== before[id] ? [finding] : []));
    const facts = { done: answered.length, all: Math.max(this.checks.length, answered.length) };
    if (this.stopping) this.#say(t("said-verify-stopped", facts));
    else this.#say(t("said-verified", { ...facts, sum: counts(answered) }));
  }

  #appeared(setup: SetupView, check: string, row: string): void {
    const status = everyCheck(setup).find((one) => one.id === check)?.finding?.status;
    const step = setup.steps.find((one) => one.id === row);
    const title = this.store.text(row)?.title ?? "";
    if (status !== "ok" && status !== "warning") this.#say(t(this.stopping ? "said-watch-stopped" : "said-watch-over", { check: checkName(check) }));
    else if (step?.state.kind === "done") this.#say(t("said-watch-proved", { title }));
    else this.#say(t("said-watch-there", { check: checkName(check) }));
  }

  #say(words: string): void {
    if (this.store.setup?.id === this.setup) this.store.say(words);
  }
}

function everyCheck(setup: SetupView | null): CheckView[] {
  return setup?.steps.flatMap((step) => step.checks) ?? [];
}

const kept = new WeakMap<Store, Verifying>();

/** The verifying of the setup that is open. */
export function verifyingOf(store: Store): Verifying {
  const setup = store.setup?.id ?? "";
  const found = kept.get(store);
  if (found?.setup === setup) return found;
  const verifying = new Verifying(store, setup);
  kept.set(store, verifying);
  return verifying;
}
