// The CSV of the imitation: 431 people, some of them with everything that can be wrong.
import type { ColumnView, Failure, Field, InviteFileView, InviteReport, Problem, ReadAs, ReadProgress } from "./types.gen";

const header = ["Adresse mail", "Prénom", "Nom"];
const people = [
  ["maria.lopez@northwind.example", "Maria", "Lopez"],
  [" tom.reed@northwind.example", "Tom", "Reed"],
  ["j.smith@northwind", "John", "Smith"],
  ["<img src=x onerror=alert(1)>", "Eve", "\u202eNoël"],
  ["lea.martin@northwind.example", "Léa", "Martin"],
];
const faults: [code: string, many: number, value: string][] = [
  ["email-duplicate", 12, "ana.duarte@northwind.example"],
  ["email-invalid", 7, "j.smith@northwind"],
  ["email-missing", 6, ""],
  ["control-character", 2, "ann\u0000@northwind.example"],
  ["hidden-character", 1, "kim\u200b.lee@northwind.example"],
];

export class FakeFile {
  readonly name = "sales-team.csv";
  readonly total = 431;
  #stopped = false;

  view(readAs?: ReadAs): InviteFileView {
    return {
      handle: "file-1",
      name: this.name,
      file: this.#facts(readAs),
      columns: this.#columns(readAs),
      preview: people,
      encodings: ["UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "ISO-8859-15"],
      doubts: [],
    };
  }

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

  problems(): Problem[] {
    const rows = faults.flatMap(([code, many, value]) => Array.from({ length: many }, () => ({ code, value })));
    const all = rows.map(({ code, value }, index) => ({
      code,
      row: 3 + index * 14,
      line: 4 + index * 14,
      column: "Adresse mail",
      value,
      ...(code === "email-duplicate" ? { first_row: 3 } : {}),
    }));
    const hostile: Problem = { code: "email-invalid", row: 4, line: 5, column: "Adresse mail", value: "<img src=x onerror=alert(1)>" };
    return [...all, hostile].sort((a, b) => a.row - b.row);
  }

  report(readAs: ReadAs): InviteReport {
    const problems = this.problems();
    const byCode: Record<string, number> = {};
    for (const { code } of problems) byCode[code] = (byCode[code] ?? 0) + 1;
    return {
      file: { ...this.#facts(readAs), sha256: "9f".repeat(32) },
      columns: this.#columns(readAs),
      rows: { total: this.total, ready: this.total - problems.length, rejected: problems.length, blank: 2 },
      fixes: { trimmed: 17, each: [] },
      problems: { total: problems.length, by_code: byCode, first: problems },
      doubts: [],
      above_header: [],
      footer: [],
      unused_addresses: [],
      lines: { total: this.total + 3, above_header: 0, header: 1, ready: this.total - problems.length, left_out: problems.length, empty: 2, footer: 0 },
    };
  }

  #facts(readAs?: ReadAs): InviteFileView["file"] {
    return {
      bytes: 48_000,
      sha256: "",
      encoding: readAs?.encoding ?? "windows-1252",
      bom: false,
      delimiter: readAs?.delimiter ?? ";",
      header: readAs?.header ?? true,
      header_line: readAs?.header === false ? null : 1,
      sheet: null,
      sheets: [],
    };
  }

  #columns(readAs?: ReadAs): ColumnView[] {
    const chosen = readAs?.columns ?? {};
    // Read with another delimiter, every line is one cell.
    if ((readAs?.delimiter ?? ";") !== ";") {
      return [{ index: 0, name: header.join(";"), mapped_to: chosen.email === 0 ? "email" : null }];
    }
    const free = Object.entries({ email: 0, first_name: 1, last_name: 2 }).filter(([, at]) => !Object.values(chosen).includes(at));
    const found: Partial<Record<Field, number | null>> = { ...Object.fromEntries(free), ...chosen };
    return header.map((name, index) => ({
      index,
      name: readAs?.header === false ? String(index + 1) : name,
      mapped_to: (Object.entries(found).find(([, at]) => at === index)?.[0] as Field | undefined) ?? null,
    }));
  }
}
