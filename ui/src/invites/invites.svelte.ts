// The invite list on the screen: the last views the host gave of the file and of the check. Kept while
// a person looks at other steps; what is being read goes on meanwhile.
import type { Store } from "../app/store.svelte";
import { asFailure, type OnProgress } from "../host/backend";
import type {
  InviteFileView,
  InviteReport,
  ListKind,
  Problem,
  ReadAs,
  ReadProgress,
} from "../host/types.gen";
import { moment, number } from "../words/times";
import { t } from "../words/words.svelte";

/** What is done with the file; one thing at a time. */
export type Doing = "choose" | "look" | "check" | "save-clean" | "save-left-out";

/** Milliseconds of reading from which on a person is shown how far it is. */
const NOTICED = 250;

export class Invites {
  file = $state.raw<InviteFileView | null>(null);
  /** What the person has changed about how the file is read. */
  readAs = $state.raw<ReadAs>(asFound());
  report = $state.raw<InviteReport | null>(null);
  doing = $state<Doing | null>(null);
  progress = $state.raw<ReadProgress | null>(null);
  startedAt = $state(0);
  /** Whether the reading has lasted long enough to be shown. */
  noticed = $state(false);
  stopping = $state(false);
  /** Code that the problems are filtered by. */
  code = $state<string | null>(null);
  problems = $state.raw<readonly Problem[]>([]);

  constructor(readonly store: Store) {}

  async choose(): Promise<void> {
    const answer = await this.#do("choose", (tell) => this.store.host.chooseInviteFile(tell));
    if (answer?.value) this.#draw(answer.value, asFound());
  }

  /** Reads the file's beginning again, as the person says it should be read; answers whether it is. */
  async look(change: Partial<ReadAs>): Promise<boolean> {
    const file = this.file;
    if (!file) return false;
    const readAs = { ...this.readAs, ...change };
    const answer = await this.#do("look", (tell) => this.store.host.lookAtInviteFile(file.handle, readAs, tell));
    if (answer) this.#draw(answer.value, readAs);
    return answer !== null;
  }

  async check(): Promise<void> {
    const file = this.file;
    if (!file || this.doing) return;
    this.report = null;
    this.store.say(t("said-checking", { file: file.name }));
    const answer = await this.#do("check", (tell) => this.store.host.checkInviteList(file.handle, this.readAs, tell));
    if (!answer) return;
    const { rows, problems } = answer.value;
    this.report = answer.value;
    this.code = null;
    this.problems = problems.first;
    this.store.say(t("said-checked", { ready: number(rows.ready), total: number(rows.total) }));
  }

  async save(list: ListKind): Promise<void> {
    const file = this.file;
    if (!file) return;
    const answer = await this.#do(`save-${list}`, (tell) => this.store.host.saveList(file.handle, list, tell));
    if (answer) this.store.say(t(answer.value ? `said-saved-${list}` : "said-not-saved"));
  }

  /** Ends what is being read. */
  async stop(): Promise<void> {
    this.stopping = true;
    try {
      await this.store.host.stopReading();
    } catch (thrown) {
      this.store.failure = asFailure(thrown);
      this.stopping = false;
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

  /**
   * Not in the queue of the store: a dialog stays open and a file is read for as long as they do, and
   * must not hold up a tick elsewhere.
   */
  async #do<T>(doing: Doing, work: (tell: OnProgress) => Promise<T>): Promise<{ value: T } | null> {
    if (this.doing) return null;
    this.doing = doing;
    this.store.failure = null;
    const setup = this.store.setup?.id;
    let noticing: ReturnType<typeof setTimeout> | undefined;
    try {
      const value = await work((progress) => {
        if (!this.progress) {
          // Until then a dialog was open.
          this.startedAt = Date.now();
          noticing = setTimeout(() => this.#notice(), NOTICED);
        }
        this.progress = progress;
      });
      // What was recorded is asked for in its turn: an answer from outside the queue may be an old one.
      if (setup !== undefined && setup === this.store.setup?.id && records(doing)) {
        await this.store.change("refresh", () => this.store.host.refresh());
      }
      return { value };
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === "cancelled") this.store.say(t(`said-stopped-${doing}`));
      else this.store.failure = failure;
      return null;
    } finally {
      clearTimeout(noticing);
      this.doing = null;
      this.progress = null;
      this.noticed = false;
      this.stopping = false;
    }
  }

  /** Whether something else than `doing` is being done, so that it has to wait. */
  busyWithout(doing: Doing): boolean {
    return this.doing !== null && this.doing !== doing;
  }

  #notice(): void {
    this.noticed = true;
    // A check was announced when it began.
    if (this.doing && this.doing !== "check") this.store.say(this.running(this.doing));
  }

  /** What is being done and since when, in words. */
  running(doing: Doing): string {
    return t(`running-${doing}`, { since: moment(this.startedAt, this.store.now) });
  }

  #draw(file: InviteFileView, readAs: ReadAs): void {
    this.file = file;
    this.readAs = readAs;
    this.report = null;
  }
}

function records(doing: Doing): boolean {
  return doing !== "choose" && doing !== "look";
}

function asFound(): ReadAs {
  return { encoding: null, delimiter: null, header: null, columns: {}, header_line: null, sheet: null, fixes: {}, accepted: [] };
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
