// Text that others wrote may hold characters that turn the direction of what stands around it. A value stays in its
// place: its marks are balanced, and Fluent isolates it. What is copied or read out holds none of our marks.

const special = /[\n\r\u001c-\u001e\u0085\u2028-\u202e\u2066-\u2069]/;
const opens = /[\u2066-\u2068]/;
const closes = "\u2069";
/** Embeddings and overrides: what they do is never wanted in a name, and they end nowhere. */
const overrides = /[\u202a-\u202e]/;
/** What begins another paragraph, where no isolation holds. */
const parts = /[\n\r\u001c-\u001e\u0085\u2028\u2029]/;

/** `text` on one line, with marks of direction that end in it. */
export function contained(text: string): string {
  if (!special.test(text)) return text;
  let open = 0;
  let kept = "";
  for (const sign of text) {
    if (overrides.test(sign)) continue;
    if (sign === closes && open === 0) continue;
    if (opens.test(sign)) open += 1;
    if (sign === closes) open -= 1;
    kept += parts.test(sign) ? " " : sign;
  }
  return kept + closes.repeat(open);
}

/** The same for a text of several lines. */
export function containedLines(text: string): string {
  return text.split(/\r?\n/).map(contained).join("\n");
}

/** `text` without isolation marks, to be copied or read out. */
export function unmarked(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, "");
}

/** Takes the marks out of what a person selected and copies. What is typed in a field is the person's own. */
export function copyUnmarked(event: ClipboardEvent): void {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  const selected = document.getSelection()?.toString() ?? "";
  const text = unmarked(selected);
  if (!event.clipboardData || text === selected) return;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
}
