// Cells as they are: what a screen would swallow (controls, hidden characters) is given a visible name.

export type Piece = { text: string; named: boolean };

const unseen = /[\u0000-\u001f\u007f-\u009f\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\ufff9-\ufffb\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function name(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** `text` with the names of its unseen characters, where no part of it can be drawn apart. */
export function named(text: string): string {
  return visible(text).map((piece) => piece.text).join("");
}

/** `text` in pieces, the unseen characters replaced by their names. */
export function visible(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(unseen)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), named: false });
    pieces.push({ text: name(found[0]), named: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), named: false });
  return pieces;
}
