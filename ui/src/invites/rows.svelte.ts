// The rows of a list that are in view: asked for in pages, and kept until something changes.
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
  #pages = $state.raw<ReadonlyMap<number, readonly RowView[]>>(new Map());
  #asked = new Set<number>();
  /** What the pages at hand are those of; an answer to an older question is passed over. */
  #turn = 0;

  constructor(readonly host: Backend) {}

  /** Rows of this list from now on. Those in view stay until the new ones are there. */
  changed(list: CheckedListView): void {
    if (this.#handle !== list.handle) [this.#handle, this.filter, this.search] = [list.handle, "all", ""];
    const inView = [...this.#asked].slice(-3);
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
    this.#asked.clear();
  }

  #ask(page: number): void {
    if (this.#asked.has(page) || page < 0 || this.#handle === "") return;
    this.#asked.add(page);
    void this.#answer(page, this.#turn);
  }

  async #answer(page: number, turn: number): Promise<void> {
    try {
      const { total, rows } = await this.host.inviteRows(this.#handle, this.filter, this.search, page * PAGE, PAGE);
      if (turn !== this.#turn) return;
      // The first answer takes the place of what was in view before.
      const isFirst = this.#answered !== turn;
      const pages = new Map(isFirst ? [] : this.#pages);
      this.#answered = turn;
      pages.set(page, rows);
      for (const old of pages.keys()) {
        if (pages.size <= KEPT) break;
        pages.delete(old);
        this.#asked.delete(old);
      }
      [this.#pages, this.total, this.failure] = [pages, total, null];
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#asked.delete(page);
      this.failure = asFailure(thrown);
    }
  }

  /** The turn whose answers are at hand. */
  #answered = 0;
}
