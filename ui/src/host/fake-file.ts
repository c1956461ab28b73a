// The CSV of the imitation: 431 people, some of them with everything that can be wrong. It is judged by rules of its own,
// so much simpler than the real ones that whatever the page says of a row must come from the host.
import type {
  CellView, CheckedListView, ColumnView, Doubt, Failure, Field, InviteReport, ReadAs, ReadProgress, RowFilter, RowsView, RowView,
} from "./types.gen";

const header = ["Adresse mail", "Prénom", "Nom", "Équipe"];
const first = [
  ["maria.lopez@northwind.example", "Maria", "Lopez", "Nord"],
  [" tom.reed@northwind.example", "Tom", "Reed", "Nord"],
  ["j.smith@northwind", "John", "Smith", "Sud"],
  ["<img src=x onerror=alert(1)>", "Eve", "\u202eNoël", "Sud"],
  ["lea.martin@northwind.example", "Léa", "Martin", "Sud"],
];
const faults: [code: string, many: number, value: (index: number) => string][] = [
  ["email-duplicate", 12, () => "maria.lopez@northwind.example"],
  ["email-invalid", 6, (index) => `j.smith.${index}@northwind`],
  ["email-missing", 6, () => ""],
  ["control-character", 2, () => "ann\u0000@northwind.example"],
  ["hidden-character", 1, () => "kim\u200b.lee@northwind.example"],
];
const fields: Field[] = ["email", "first_name", "last_name"];

/** A list about which two things are to be settled. */
export const questions: Doubt[] = [
  {
    code: "encoding-guessed", facts: { encoding: "windows-1252" }, count: 1, lines: [], acceptable: true, settled: false,
    alternatives: [
      { choice: "encoding", value: "windows-1252", samples: ["Zo‘", "MŸller"] },
      { choice: "encoding", value: "macintosh", samples: ["Zoë", "Müller"] },
    ],
  },
  {
    code: "domain-look-alike", facts: { domain: "norhtwind.example", frequent: "northwind.example" }, count: 1, lines: [12], acceptable: true, settled: false,
    alternatives: [],
  },
];

type Line = { line: number; cells: string[] };

/** The rows as they stand in the file: one line each, the header above them, two empty lines after them. */
const lines: Line[] = (() => {
  const wrong = faults.flatMap(([, many, value]) => Array.from({ length: many }, (_, index) => value(index)));
  const rows = Array.from({ length: 431 }, (_, index) => {
    const known = first[index];
    if (known) return known;
    const number = index + 1;
    const fault = index % 14 === 6 ? wrong[Math.floor(index / 14)] : undefined;
    return [fault ?? `person.${number}@northwind.example`, `First ${number}`, `Last ${number}`, number % 2 ? "Nord" : "Sud"];
  });
  return rows.map((cells, index) => ({ line: index + 2, cells }));
})();

export class FakeFile {
  readonly name = "sales-team.csv";
  /** Doubts about the file. */
  doubts: Doubt[] = [];
  /** The choices that an earlier list was read by. */
  remembered: ReadAs | null = null;
  readAs: ReadAs = asFound();
  #stopped = false;

  stop(): void {
    this.#stopped = true;
  }

  async read(onProgress: (progress: ReadProgress) => void, parts: number, pause: number): Promise<void> {
    this.#stopped = false;
    for (let part = 0; part < parts; part += 1) {
      const done = Math.min(part, 7);
      onProgress({ bytes: done * 6_000, of_bytes: 48_000, rows: done * 53, rejected: done * 3 });
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.#stopped) throw { code: "cancelled", facts: {} } satisfies Failure;
    }
  }

  view(): CheckedListView {
    const states = this.#rows().map((row) => row.state);
    const count = (...wanted: RowView["state"][]) => states.filter((state) => wanted.includes(state)).length;
    return {
      handle: "file-1",
      name: this.name,
      read_as: this.readAs,
      as_last_time: this.remembered !== null && JSON.stringify(this.remembered) === JSON.stringify(this.readAs),
      report: this.report(),
      is_clear: this.#column("email") !== null,
      encodings: ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "ISO-8859-15", "macintosh"],
      columns: this.#columns(),
      rows: {
        all: states.length, ready: count("ready", "doubtful"), left_out: count("left-out"), empty: count("empty"), doubtful: count("doubtful"),
      },
    };
  }

  rows(filter: RowFilter, search: string, from: number, count: number): RowsView {
    const needle = search.trim().toLowerCase();
    const found = this.#rows().filter((row) => {
      const fits = filter === "all" || row.state === filter || (filter === "ready" && row.state === "doubtful");
      return fits && (needle === "" || row.cells.some((cell) => cell.text.toLowerCase().includes(needle)));
    });
    return { total: found.length, rows: found.slice(from, from + Math.min(count, 500)) };
  }

  report(): InviteReport {
    const rows = this.#rows();
    const codes = rows.filter((row) => row.state === "left-out").flatMap((row) => row.codes);
    const byCode: Record<string, number> = {};
    for (const code of codes) byCode[code] = (byCode[code] ?? 0) + 1;
    const rejected = rows.filter((row) => row.state === "left-out").length;
    const ready = lines.length - rejected;
    const blanks = this.readAs.fixes["blanks"] !== false;
    return {
      file: this.#facts(),
      columns: this.#columns(),
      rows: { total: lines.length, ready, rejected, blank: 2 },
      fixes: {
        trimmed: blanks ? 1 : 0,
        each: [
          { name: "blanks", on: blanks, count: blanks ? 1 : 0, examples: blanks ? [{ line: 3, before: " tom.reed@northwind.example", after: "tom.reed@northwind.example" }] : [] },
          { name: "double-encoded", on: this.readAs.fixes["double-encoded"] === true, count: 0, examples: [] },
        ],
      },
      problems: { total: codes.length, by_code: byCode, first: [] },
      doubts: this.#doubts(),
      above_header: [],
      footer: [],
      unused_addresses: [],
      lines: { total: lines.length + 3, above_header: 0, header: 1, ready, left_out: rejected, empty: 2, footer: 0 },
      by_hand: { corrected: this.readAs.corrections.length, left_out: this.readAs.removed.length, not_there: 0 },
    };
  }

  #doubts(): Doubt[] {
    const open = this.doubts.filter((doubt) => doubt.code !== "encoding-guessed" || this.readAs.encoding === null);
    return open.map((doubt) => ({ ...doubt, settled: this.readAs.accepted.includes(doubt.code) }));
  }

  #facts(): InviteReport["file"] {
    return {
      bytes: 48_000,
      sha256: "9f".repeat(32),
      encoding: this.readAs.encoding ?? "windows-1252",
      bom: false,
      delimiter: this.readAs.delimiter ?? ";",
      header: this.readAs.header ?? true,
      header_line: this.readAs.header === false ? null : (this.readAs.header_line ?? 1),
      sheet: null,
      sheets: [],
    };
  }

  /** The column of a field: as it was chosen, else as it is found where that is free. */
  #column(field: Field): number | null {
    const chosen = this.readAs.columns;
    if (field in chosen) return chosen[field] ?? null;
    // Read with another delimiter, every line is one cell.
    if ((this.readAs.delimiter ?? ";") !== ";") return null;
    const found = fields.indexOf(field);
    return Object.values(chosen).includes(found) ? null : found;
  }

  #columns(): ColumnView[] {
    const names = (this.readAs.delimiter ?? ";") === ";" ? header : [header.join(";")];
    return names.map((name, index) => ({
      index,
      name: this.readAs.header === false ? String(index + 1) : name,
      mapped_to: fields.find((field) => this.#column(field) === index) ?? null,
    }));
  }

  #rows(): RowView[] {
    const seen = new Map<string, number>();
    const [email, firstName, lastName] = fields.map((field) => this.#column(field));
    const doubts = this.#doubts().filter((doubt) => !doubt.settled);
    const rows = lines.map(({ line, cells: inFile }, index): RowView => {
      const corrections = this.readAs.corrections.filter((one) => one.place.line === line);
      const cells = inFile.map((text, column): CellView => {
        const correction = corrections.find((one) => one.column === column);
        return correction ? { text: correction.text, before: text } : { text };
      });
      const text = (column: number | null | undefined) => (column === null || column === undefined ? "" : (cells[column]?.text ?? ""));
      const address = this.readAs.fixes["blanks"] === false ? text(email) : text(email).trim();
      const codes = faultsOf(address);
      const earlier = seen.get(address.toLowerCase());
      if (codes.length === 0 && earlier !== undefined) codes.push("email-duplicate");
      if (this.readAs.removed.some((one) => one.line === line)) codes.splice(0, codes.length, "left-out-by-hand");
      if (codes.length === 0) seen.set(address.toLowerCase(), line);
      const doubted = doubts.filter((doubt) => doubt.lines.includes(line)).map((doubt) => doubt.code);
      const isReady = codes.length === 0;
      return {
        place: { line, nth: 0 },
        row: index + 1,
        state: isReady ? (doubted.length > 0 ? "doubtful" : "ready") : "left-out",
        cells,
        clean: isReady ? { email: address, first_name: text(firstName), last_name: text(lastName) } : null,
        codes: isReady ? doubted : codes,
        same_as_line: codes.includes("email-duplicate") ? (earlier ?? null) : null,
      };
    });
    const other = (line: number, state: RowView["state"], cells: string[]): RowView => ({
      place: { line, nth: 0 }, row: null, state, cells: cells.map((text) => ({ text })), clean: null, codes: [], same_as_line: null,
    });
    return [other(1, "header", header), ...rows, other(433, "empty", []), other(434, "empty", [])];
  }
}

function faultsOf(address: string): string[] {
  if (address === "") return ["email-missing"];
  if (address.includes("\u0000")) return ["control-character"];
  if (address.includes("\u200b")) return ["hidden-character"];
  return /^\s|\s$/.test(address) || !/^[^@\s]+@[^@\s]+\.[a-z]+$/.test(address) ? ["email-invalid"] : [];
}

export function asFound(): ReadAs {
  return {
    encoding: null, delimiter: null, header: null, columns: {}, header_line: null, sheet: null, fixes: {}, accepted: [], corrections: [], removed: [],
  };
}
