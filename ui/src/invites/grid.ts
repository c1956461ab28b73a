// The columns of the grid: the line, the person as the clean list has them, what is to be said of the row, and then the
// other cells of the file.
import type { CheckedListView, CleanPerson, Field, Mark, RowView } from "../host/types.gen";
import { number } from "../words/times";
import { maybe, t } from "../words/words.svelte";
import { fields } from "./invites.svelte";

export type GridColumn = {
  key: string;
  kind: "line" | "field" | "remark" | "other";
  title: string;
  /** The column of the file that a field is read from. */
  from: string | null;
  field: keyof CleanPerson | null;
  /** Which of the row's cells it shows; none for what stands in no cell. */
  cell: number | null;
  width: string;
  /** Least width in rem. */
  least: number;
};

export function gridColumns(list: CheckedListView): GridColumn[] {
  const place = (field: Field) => list.columns.findIndex((column) => column.mapped_to === field);
  const ofField = (field: Field): GridColumn => {
    const cell = place(field);
    const least = field === "email" ? 15.5 : 6.4;
    return {
      key: field, kind: "field", title: t(`field-${field}`), from: list.columns[cell]?.name ?? null, field,
      cell: cell < 0 ? null : cell, width: `minmax(${least}rem, ${field === "email" ? 2 : 1}fr)`, least,
    };
  };
  const none = { from: null, field: null, cell: null };
  const others = list.columns.flatMap((column, cell): GridColumn[] =>
    column.mapped_to ? [] : [{ ...none, key: String(column.index), kind: "other", title: column.name, cell, width: "minmax(9rem, 1fr)", least: 9 }],
  );
  return [
    { ...none, key: "line", kind: "line", title: t("rows-line"), width: "4.3rem", least: 4.3 },
    ...fields.map(ofField),
    { ...none, key: "remark", kind: "remark", title: t("rows-remark"), width: "minmax(12rem, 2fr)", least: 12 },
    ...others,
  ];
}

/** Whether it is a row of the table, which can be corrected. */
export function isRow(row: RowView): boolean {
  return row.state === "ready" || row.state === "doubtful" || row.state === "left-out";
}

/** What is to be said of a row, in a few words and at length. */
export function remarks(row: RowView, mark: Mark | null): { short: string; long: string } {
  if (row.state === "ready") return same(mark ? t(`mark-${mark}`) : "");
  if (!isRow(row)) return same(maybe(`row-${row.state}`) ?? row.state);
  const said = row.codes.map((code) => {
    if (row.state === "doubtful") return same(maybe(`row-${code}`) ?? t("row-doubtful"));
    if (code === "email-duplicate" && row.same_as_line !== null) return same(t("row-same", { line: number(row.same_as_line) }));
    return { short: maybe(`problem-${code}-title`) ?? code, long: maybe(`problem-${code}`, { firstRow: "" }) ?? code };
  });
  if (mark && mark !== "ready") said.push(same(t(`mark-${mark}`)));
  return { short: said.map(({ short }) => short).join("; "), long: said.map(({ long }) => long).join("; ") };
}

function same(words: string): { short: string; long: string } {
  return { short: words, long: words };
}
