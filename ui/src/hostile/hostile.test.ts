// Whatever stands in a record, every screen is drawn from it, in both languages, and says something.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawEverything, type Drawn, guides, now, records } from "./drawn";

beforeEach(() => {
  vi.spyOn(Date, "now").mockReturnValue(now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const numbered = records.map((drawn, number) => [number, drawn] as const);

test("the selection is not empty", () => {
  expect(records.length).toBeGreaterThanOrEqual(60);
  expect(guides.map((guide) => guide.language)).toEqual(["en", "fr"]);
});

test.each(guides.flatMap((guide) => numbered.map(([number, drawn]) => [guide.language, number, guide, drawn] as const)))(
  "every screen is drawn in %s from record %i",
  async (language, number, guide, drawn) => {
    await drawEverything(drawn, guide, `${language}, record ${number}`);
  },
);

/** The bounds of the record may come to lie elsewhere; the page holds by itself. */
const numbers = [100_000_000_000_000_000, 8_640_000_000_000_001, -1, 18_446_744_073_709_551_615, 0, 0.5, -8_640_000_000_000_001];
const texts = [
  "\u202egro.live\u202c", "\u2069\u2069Ana\u202e", "\u2067\u2066Ana", "a\nb\u2029c\u2028d", "\u0661\u0662 \u05d0\u05e0\u05d9", "", "__proto__",
  "x".repeat(5000), "\ud83d\ude00\u200d", "<b>bold</b>",
];
const free = new Set(["name", "text", "reason", "file", "username", "edition", "email", "api_user", "instance_url", "host"]);

function twisted(value: unknown, at: { number: number }, key = ""): unknown {
  at.number += 1;
  if (typeof value === "number") return numbers[at.number % numbers.length];
  if (typeof value === "string" && free.has(key)) return texts[at.number % texts.length];
  if (Array.isArray(value)) return value.map((one) => twisted(one, at));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, twisted(inner, at, name)]));
}

test.each(guides.map((guide) => [guide.language, guide] as const))("any number and any name in a view is drawn in %s", async (language, guide) => {
  for (const [number, drawn] of numbered.filter(([number]) => number % 8 === 0)) {
    for (const shift of [0, 3]) {
      await drawEverything(twisted(drawn, { number: number + shift }) as Drawn, guide, `${language}, twisted ${number}/${shift}`);
    }
  }
});
