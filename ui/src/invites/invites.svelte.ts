// The invite list on the screen: the last views the host gave of the file and of the check. Kept while
// a person looks at other steps; a running check goes on meanwhile.
import type { Store } from "../app/store.svelte";
import type {
  InviteFileView,
  InviteReport,
  ListKind,
  Problem,
  ReadAs,
  ReadProgress,
} from "../host/types.gen";
import { asFailure } from "../host/backend";
import { number } from "../words/times";
import { t } from "../words/words.svelte";

export class Invites {
  file = $state.raw<InviteFileView | null>(null);
  /** What the person has changed about how the file is read. */
  readAs = $state.raw<ReadAs>(asFound());
  report = $state.raw<InviteReport | null>(null);
  progress = $state.raw<ReadProgress | null>(null);
  startedAt = $state(0);
  checking = $state(false);
  cancelling = $state(false);
  /** Code that the problems are filtered by. */
  code = $state<string | null>(null);
  problems = $state.raw<readonly Problem[]>([]);

  constructor(readonly store: Store) {}

  async choose(): Promise<void> {
    const answer = await this.store.ask("choose-file", () => this.store.host.chooseInviteFile());
    if (answer?.value) this.#draw(answer.value, asFound());
  }

  /** Reads the file's beginning again, as the person says it should be read. */
  async look(change: Partial<ReadAs>): Promise<void> {
    const file = this.file;
    if (!file) return;
    const readAs = { ...this.readAs, ...change };
    const answer = await this.store.ask("look", () => this.store.host.lookAtInviteFile(file.handle, readAs));
    // On failure the controls go back to what the file is read as now.
    if (answer) this.#draw(answer.value, readAs);
    else this.file = { ...file };
  }

  async check(): Promise<void> {
    const file = this.file;
    if (!file || this.checking) return;
    this.checking = true;
    this.cancelling = false;
    this.progress = null;
    this.report = null;
    this.startedAt = Date.now();
    this.store.failure = null;
    this.store.say(t("said-checking", { file: file.name }));
    try {
      // Not in the queue of the store: it is long, and must not hold up a tick elsewhere.
      const { report, setup } = await this.store.host.checkInviteList(
        file.handle,
        this.readAs,
        (progress) => (this.progress = progress),
      );
      this.report = report;
      this.code = null;
      this.problems = report.problems.first;
      if (this.store.setup?.id === setup.id) this.store.setup = setup;
      this.store.say(
        t("said-checked", { ready: number(report.rows.ready), total: number(report.rows.total) }),
      );
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === "cancelled") this.store.say(t("said-check-cancelled"));
      else this.store.failure = failure;
    } finally {
      this.checking = false;
      this.cancelling = false;
    }
  }

  async cancel(): Promise<void> {
    const file = this.file;
    if (!file) return;
    this.cancelling = true;
    try {
      await this.store.host.cancelInviteCheck(file.handle);
    } catch (thrown) {
      this.store.failure = asFailure(thrown);
      this.cancelling = false;
    }
  }

  async filter(code: string | null): Promise<void> {
    const { file, report } = this;
    if (!file || !report) return;
    if (code === null) {
      this.code = null;
      this.problems = report.problems.first;
      return;
    }
    const answer = await this.store.ask(`problems-${code}`, () => this.store.host.inviteProblems(file.handle, code));
    if (!answer) return;
    this.code = code;
    this.problems = answer.value;
  }

  async save(list: ListKind): Promise<void> {
    const file = this.file;
    if (!file) return;
    const answer = await this.store.ask(`save-${list}`, () => this.store.host.saveList(file.handle, list));
    if (!answer) return;
    if (answer.value) this.store.setup = answer.value;
    this.store.say(t(answer.value ? `said-saved-${list}` : "said-not-saved"));
  }

  #draw(file: InviteFileView, readAs: ReadAs): void {
    this.file = file;
    this.readAs = readAs;
    this.report = null;
    this.progress = null;
  }
}

function asFound(): ReadAs {
  return { encoding: null, delimiter: null, header: null, columns: {} };
}

const kept = new WeakMap<Store, { setup: string; invites: Invites }>();

/** The invite list of the setup that is open. */
export function invitesOf(store: Store): Invites {
  const setup = store.setup?.id ?? "";
  const found = kept.get(store);
  if (found?.setup === setup) return found.invites;
  const invites = new Invites(store);
  kept.set(store, { setup, invites });
  return invites;
}
