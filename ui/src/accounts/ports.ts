// The ports a person types, between commas or blanks; none typed stands for the usual ones.

/** `list` is null where the usual ports are meant. Which ports can be used is for the host to say. */
export function readPorts(text: string): { valid: boolean; list: number[] | null } {
  const pieces = text.split(/[\s,;]+/).filter((piece) => piece !== "");
  if (pieces.length === 0) return { valid: true, list: null };
  const list = pieces.map(Number);
  const valid = pieces.every((piece) => /^\d{1,5}$/.test(piece)) && list.every((port) => port <= 65_535);
  return { valid, list };
}
