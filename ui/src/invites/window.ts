// Which rows of a long list of equally high ones are worth drawing.

export type Span = { from: number; to: number };

/** Rows `from..to` that a viewport of `height` at `top` shows, with a few on either side. */
export function rowsInView(top: number, height: number, row: number, count: number, margin = 8): Span {
  if (row <= 0) return { from: 0, to: Math.min(count, 50) };
  const from = Math.max(0, Math.floor(top / row) - margin);
  const to = Math.min(count, Math.ceil((top + height) / row) + margin);
  return { from: Math.min(from, to), to };
}
