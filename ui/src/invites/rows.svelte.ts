// The rows of a list that are in view: asked for in pages, and kept until something changes.
import { SvelteMap } from "svelte/reactivity";
import { asFailure, type Backend } from "../host/backend";
import type { CheckedListView, Failure, RowFilter, RowView } from "../host/types.gen";

const PAGE = 200;
/** Pages that are kept. */
const KEPT = 40;

export class Rows {
  filter = $state<RowFilter>("all");
  search = $state("");
  /** Rows that the filter and the search leave. */
  total = $state(0);
  failure = $state.raw<Failure | null>(null);
  #handle = "";
  readonly #pages = new SvelteMap<number, readonly RowView[]>();
  #asked: number[] = [];
  /** Counts the questions; an answer to an older one is passed over. */
  #turn = 0;
  /** The question that the pages at hand answer. */
  #answered = 0;

  constructor(readonly host: Backend) {}

  /** Rows of this list from now on. Those in view stay until the new ones are there. */
  changed(list: CheckedListView): void {
    if (this.#handle !== list.handle) [this.#handle, this.filter, this.search] = [list.handle, "all", ""];
    const inView = this.#asked.slice(-3);
    this.#begin();
    for (const page of inView.length > 0 ? inView : [0]) this.#ask(page);
  }

  show(filter: RowFilter, search: string): void {
    [this.filter, this.search] = [filter, search];
    this.#begin();
    this.#ask(0);
  }

  /** The row at an index of the filter; asked for where it is not there yet. */
  at(index: number): RowView | undefined {
    const page = Math.floor(index / PAGE);
    return this.#pages.get(page)?.[index % PAGE];
  }

  /** Asks for the rows around these. */
  need(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page * PAGE <= to; page += 1) this.#ask(page);
  }

  #begin(): void {
    this.#turn += 1;
    this.#asked = [];
  }

  #ask(page: number): void {
    if (this.#asked.includes(page) || page < 0 || this.#handle === "") return;
    this.#asked.push(page);
    void this.#answer(page, this.#turn);
  }

  async #answer(page: number, turn: number): Promise<void> {
    try {
      const { total, rows } = await this.host.inviteRows(this.#handle, this.filter, this.search, page * PAGE, PAGE);
      if (turn !== this.#turn) return;
      // The first answer takes the place of what was in view before.
      if (this.#answered !== turn) this.#pages.clear();
      this.#answered = turn;
      this.#pages.set(page, rows);
      if (this.#pages.size > KEPT) this.#drop(this.#asked[0]);
      [this.total, this.failure] = [total, null];
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#asked = this.#asked.filter((one) => one !== page);
      this.failure = asFailure(thrown);
    }
  }

  #drop(page: number | undefined): void {
    if (page === undefined) return;
    this.#pages.delete(page);
    this.#asked = this.#asked.filter((one) => one !== page);
  }
}
