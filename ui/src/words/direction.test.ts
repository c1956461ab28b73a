// Names keep their direction to themselves, in both languages, and no mark of ours is copied.
import { afterEach, expect, test } from "vitest";
import { contained, containedLines, copyUnmarked, unmarked } from "./direction";
import { maybe, speak, t } from "./words.svelte";

afterEach(() => {
  speak("en");
  document.body.replaceChildren();
});

const names: [name: string, shown: string][] = [
  ["Ana", "Ana"],
  ["\u202eanA", "anA"],
  ["Ana\u202c\u202a", "Ana"],
  ["\u2069\u2069Ana", "Ana"],
  ["\u2067Ana", "\u2067Ana\u2069"],
  ["A\u2029n\u2028a\n!\r?", "A n a ! ?"],
  ["\u0661\u0662\u0663", "\u0661\u0662\u0663"],
  ["\u05d0\u05e0\u05d9", "\u05d0\u05e0\u05d9"],
];

test.each(names)("%j stays in its place", (name, shown) => {
  expect(contained(name)).toBe(shown);
  for (const language of ["en", "fr"]) {
    speak(language);
    expect(t("setup-changed-by", { at: "noon", name })).toContain(`\u2068${shown}\u2069`);
  }
});

test("a sentence inside a sentence keeps its own isolation", () => {
  const inner = t("undo-in-row", { event: "tick", title: "\u202eAna" });
  expect(t("undo-title", { what: inner })).toContain(`\u2068${inner}\u2069`);
});

test("lines of a note stay lines", () => {
  expect(containedLines("a\u202e\nb\u2069")).toBe("a\nb");
});

test("facts that leave a gap in a sentence are not shown with the gap", () => {
  expect(maybe("state-attested", { at: "noon" })).toBeNull();
  expect(maybe("no-such-sentence")).toBeNull();
});

test("what is selected is copied without marks, what is typed as it is", () => {
  const paragraph = document.createElement("p");
  paragraph.textContent = t("step-numbered", { number: 3 });
  const field = document.createElement("input");
  field.value = "\u2068typed\u2069";
  document.body.append(paragraph, field);
  document.addEventListener("copy", copyUnmarked);
  const copied = (target: HTMLElement): string[] => {
    const set: string[] = [];
    const event = new Event("copy", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { setData: (_: string, text: string) => set.push(text) } });
    target.dispatchEvent(event);
    return event.defaultPrevented ? set : ["as it is"];
  };
  document.getSelection()?.selectAllChildren(paragraph);
  expect(copied(paragraph)).toEqual(["step 3"]);
  expect(copied(field)).toEqual(["as it is"]);
  paragraph.textContent = "no mark";
  expect(copied(paragraph)).toEqual(["as it is"]);
  document.removeEventListener("copy", copyUnmarked);
});

test("nothing but isolation marks is taken out of what is copied", () => {
  expect(unmarked("\u2066\u2067a\u202eb\u2068\n\u2069c")).toBe("a\u202eb\nc");
});
