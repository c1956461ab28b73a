// The invite list on the screen: the last view the host gave of it, and the choices it was read by. Every change is a
// new value of these choices, so that undoing one means reading by those before. Kept while a person looks at other steps.
import type { Store } from "../app/store.svelte";
import { unconnected } from "../checks/obstacle";
import { asFailure, type OnProgress } from "../host/backend";
import type { Alternative, CheckedListView, Correction, DropView, Failure, Field, ListKind, Mark, MarkedList, MarkedPerson, Place, ReadAs, ReadProgress, RowView, UserFilter } from "../host/types.gen";
import { moment, number } from "../words/times";
import { t } from "../words/words.svelte";
import { Rows } from "./rows.svelte";

/** What is done with the file; one thing at a time. */
export type Doing = "choose" | "list-users" | "read" | "compare" | "save-clean" | "save-left-out";

/** Milliseconds of reading from which on a person is shown how far it is. */
const NOTICED = 250;
export const fields: readonly Field[] = ["email", "first_name", "last_name"];

export class Invites {
  list = $state.raw<CheckedListView | null>(null);
  readonly rows: Rows;
  doing = $state<Doing | null>(null);
  progress = $state.raw<ReadProgress | null>(null);
  startedAt = $state(0);
  /** Whether the reading has lasted long enough to be shown. */
  noticed = $state(false);
  stopping = $state(false);
  /** Whether a file is dragged over the window. */
  isOver = $state(false);
  /** Why Salesforce could not be asked, told beside what asked it. */
  refused = $state.raw<{ doing: Doing; failure: Failure } | null>(null);
  /** Whether it is being said which users of Salesforce are to be listed. */
  isChoosingUsers = $state(false);
  /** What the people of the list are in Salesforce, and when it was asked. */
  marks = $state.raw<(MarkedList & { at: number }) | null>(null);
  #past = $state.raw<readonly ReadAs[]>([]);
  #future = $state.raw<readonly ReadAs[]>([]);

  constructor(readonly store: Store) {
    this.rows = new Rows(store.host);
  }

  get canUndo(): boolean {
    return this.#past.length > 0 && !this.isLocked;
  }

  get canRedo(): boolean {
    return this.#future.length > 0 && !this.isLocked;
  }

  /** Nothing can be changed while something is being done, or by a person who only looks. */
  get isLocked(): boolean {
    return this.doing !== null || this.store.readOnly;
  }

  get readAs(): ReadAs {
    return this.list?.read_as ?? asFound();
  }

  /** People that were marked and are on the list still. Not derived: what is derived ends with the page that asked first. */
  get marked(): MarkedPerson[] {
    return this.marks && this.list ? without(this.marks, this.list.read_as) : [];
  }

  /** Why Salesforce cannot be asked, in words; null where it can. */
  get notSignedIn(): string | null {
    return unconnected(this.store, [{ salesforce: true, marketo: false }]).all ? t("invites-not-signed-in") : null;
  }

  async choose(): Promise<void> {
    const answer = await this.#do("choose", () => this.store.host.chooseInviteFile());
    if (answer?.value) await this.open(answer.value);
  }

  /** Begins a list from users of Salesforce. */
  async listUsers(filter: UserFilter): Promise<void> {
    const answer = await this.#do("list-users", () => this.store.host.listSalesforceUsers(filter));
    if (!answer) return;
    this.isChoosingUsers = false;
    await this.open(answer.value);
  }

  /** Finds out what the people that are ready are in Salesforce. */
  async compare(): Promise<void> {
    const list = this.list;
    const answer = list && (await this.#do("compare", () => this.store.host.markPeople(list.handle)));
    if (!answer) return;
    this.marks = { ...answer.value, at: Date.now() };
    const ready = this.marked.filter((person) => person.mark === "ready").length;
    this.store.say(t("said-compared", { ready: number(ready), total: number(this.marked.length) }));
  }

  /** The mark of a row, where it has one. */
  markOf(row: RowView): Mark | null {
    return this.marked.find(({ line, email }) => line === row.place.line && email === row.clean?.email)?.mark ?? null;
  }

  /** Leaves out all people with a mark, and the duplicates that would come in their place. */
  async leaveOutMarked(mark: Mark): Promise<void> {
    const { list } = this;
    const people = this.marked.filter((person) => person.mark === mark);
    const places: Place[] = people.map(({ line }) => ({ line, nth: 0 }));
    if (!list) return;
    try {
      for (const { line, email } of list.report.problems.by_code["email-duplicate"] ? people : []) {
        const { rows } = await this.store.host.inviteRows(list.handle, "left-out", email, 0, 500);
        places.push(...rows.filter((row) => row.same_as_line === line).map(({ place }) => place));
      }
    } catch (thrown) {
      this.store.failure = asFailure(thrown);
      return;
    }
    if (this.list === list) await this.change({ removed: [...this.readAs.removed, ...places] });
  }

  /** Something was dragged over the window. */
  dragged(drop: DropView): void {
    this.isOver = drop.kind === "over" && !this.isLocked;
    if (this.isLocked) return;
    if (drop.kind === "dropped") void this.open(drop.handle);
    if (drop.kind === "refused") this.store.failure = drop.failure;
  }

  /** Reads a file that was chosen. */
  async open(handle: string): Promise<void> {
    this.#past = this.#future = [];
    await this.#read(handle, null);
  }

  /** Reads the list by other choices; answers whether that could be done. */
  async change(change: Partial<ReadAs>): Promise<boolean> {
    const before = this.readAs;
    if (!this.list || !(await this.#read(this.list.handle, { ...before, ...change }))) return false;
    this.#past = [...this.#past, before];
    this.#future = [];
    return true;
  }

  async undo(): Promise<void> {
    const [last, now] = [this.#past.at(-1), this.readAs];
    if (!this.list || !last || !(await this.#read(this.list.handle, last))) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, now];
  }

  async redo(): Promise<void> {
    const [next, now] = [this.#future.at(-1), this.readAs];
    if (!this.list || !next || !(await this.#read(this.list.handle, next))) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, now];
  }

  /** Reads the list as it is found; what was changed by hand stays. */
  forget(): Promise<boolean> {
    const { accepted, corrections, removed } = this.readAs;
    return this.change({ ...asFound(), accepted, corrections, removed });
  }

  accept(code: string): Promise<boolean> {
    return this.change({ accepted: [...this.readAs.accepted, code] });
  }

  /** Settles a doubt by one of the readings that it names. */
  settle({ choice, value }: Alternative): Promise<boolean> {
    switch (choice) {
      case "encoding": return this.change({ encoding: value });
      case "header": return this.change(value === "none" ? { header: false, header_line: null } : { header: true, header_line: Number(value) });
      case "email": return this.map("email", Number(value));
      case "sheet": return this.change({ sheet: value, ...otherRows });
      default: return this.change({ fixes: { ...this.readAs.fixes, [value]: true } });
    }
  }

  /** Other cells than before: what was said of single ones no longer holds. */
  split(delimiter: string): Promise<boolean> {
    return this.change({ delimiter, ...otherRows });
  }

  /**
   * Reads `field` from the column chosen, or from none. Another field that loses it is looked for again by the host,
   * unless it is to be read from none.
   */
  map(field: Field, chosen: number | null): Promise<boolean> {
    const columns: ReadAs["columns"] = { [field]: chosen };
    for (const one of fields.filter((other) => other !== field)) {
      const index = this.columnOf(one);
      if (index !== null && index !== chosen) columns[one] = index;
      else if (this.readAs.columns[one] === null) columns[one] = null;
    }
    return this.change({ columns });
  }

  columnOf(field: Field): number | null {
    return this.list?.report.columns.find((column) => column.mapped_to === field)?.index ?? null;
  }

  /** Writes another text into a cell; that of the file takes the correction back. */
  async correct(row: RowView, at: number, text: string): Promise<void> {
    const [cell, column] = [row.cells[at], this.list?.columns[at]?.index];
    if (!cell || column === undefined || text === cell.text) return;
    const isSame = (one: Correction) => same(one.place, row.place) && one.column === column;
    const others = this.readAs.corrections.filter((one) => !isSame(one));
    const corrections = text === cell.before ? others : [...others, { place: row.place, column, text }];
    await this.change({ corrections });
  }

  /** Leaves a row out, or puts it back. */
  async leaveOut(row: RowView): Promise<void> {
    const others = this.readAs.removed.filter((one) => !same(one, row.place));
    const isIn = others.length === this.readAs.removed.length;
    await this.change({ removed: isIn ? [...others, row.place] : others });
  }

  async save(list: ListKind): Promise<void> {
    const handle = this.list?.handle;
    if (handle === undefined) return;
    const answer = await this.#do(`save-${list}`, (tell) => this.store.host.saveList(handle, list, tell));
    if (answer) this.store.say(t(answer.value ? `said-saved-${list}` : "said-not-saved"));
  }

  /** Ends what is being read. */
  async stop(): Promise<void> {
    this.stopping = true;
    try {
      await (this.doing && asks(this.doing) ? this.store.host.stopVerifying() : this.store.host.stopReading());
    } catch (thrown) {
      this.store.failure = asFailure(thrown);
      this.stopping = false;
    }
  }

  async #read(handle: string, readAs: ReadAs | null): Promise<boolean> {
    const answer = await this.#do("read", (tell) => this.store.host.readInviteList(handle, readAs, tell));
    if (!answer) return false;
    // A mark is true of the people that were asked for, so it goes where they are others than those left of them.
    const stays = this.marks && this.list && isSameBut(this.list, answer.value) && without(this.marks, answer.value.read_as).length === answer.value.report.rows.ready;
    if (!stays) this.marks = null;
    this.list = answer.value;
    this.rows.changed(answer.value);
    const { ready, total } = answer.value.report.rows;
    this.store.say(t("said-checked", { ready: number(ready), total: number(total) }));
    return true;
  }

  /**
   * Not in the queue of the store: a dialog stays open and a file is read for as long as they do, and
   * must not hold up a tick elsewhere.
   */
  async #do<T>(doing: Doing, work: (tell: OnProgress) => Promise<T>): Promise<{ value: T } | null> {
    if (this.doing) return null;
    this.doing = doing;
    this.store.failure = this.refused = null;
    const setup = this.store.setup?.id;
    let noticing: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      this.startedAt = Date.now();
      noticing = setTimeout(() => this.#notice(), NOTICED);
    };
    if (asks(doing)) begin();
    try {
      const value = await work((progress) => {
        // Until then a dialog was open.
        if (!this.progress) begin();
        this.progress = progress;
      });
      // What was recorded is asked for in its turn: an answer from outside the queue may be an old one.
      if (setup !== undefined && setup === this.store.setup?.id && doing !== "choose" && !asks(doing)) {
        await this.store.change("refresh", () => this.store.host.refresh());
      }
      return { value };
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === "cancelled" && doing !== "choose") this.store.say(t(`said-stopped-${doing}`));
      else if (asks(doing)) this.refused = { doing, failure };
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
    if (this.doing) this.store.say(this.running(this.doing));
  }

  /** What is being done and since when, in words. */
  running(doing: Doing): string {
    return t(doing === "choose" ? "running-read" : `running-${doing}`, { since: moment(this.startedAt, this.store.now) });
  }
}

/** Whether it is asked of Salesforce. */
export function asks(doing: Doing): doing is "list-users" | "compare" {
  return doing === "list-users" || doing === "compare";
}

/** People that were marked and are not left out by hand. */
function without({ people }: MarkedList, { removed }: ReadAs): MarkedPerson[] {
  const lines = new Set(removed.map(({ line }) => line));
  return people.filter(({ line }) => !lines.has(line));
}

/** Whether nothing but rows that are left out by hand can tell two readings apart. */
function isSameBut(one: CheckedListView, other: CheckedListView): boolean {
  const rest = ({ handle, read_as }: CheckedListView) => JSON.stringify([handle, { ...read_as, removed: [] }]);
  return rest(one) === rest(other);
}

/** What does not hold any more where the file has other rows or cells. */
const otherRows = { columns: {}, header: null, header_line: null, corrections: [], removed: [] } satisfies Partial<ReadAs>;

function same(one: Place, other: Place): boolean {
  return one.line === other.line && one.nth === other.nth;
}

export function asFound(): ReadAs {
  return {
    encoding: null, delimiter: null, header: null, columns: {}, header_line: null, sheet: null, fixes: {}, accepted: [], corrections: [], removed: [],
  };
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
