// Whatever stands in a record, the screens are drawn from it, in both languages, and say something.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawScreens, type Drawn, guides, now, records } from "./drawn";

// Each draws a dozen screens, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

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

/** Each record with the guide in one language; the page's own sentences in both. */
const cases = numbered.map(([number, drawn]) => [number, guides[number % guides.length] as (typeof guides)[number], drawn] as const);

test.each(cases)("the screens are drawn from record %i", async (number, guide, drawn) => {
  await drawScreens(drawn, guide, `record ${number}`, number);
});

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

test.each(cases.filter(([number]) => number % 16 === 0))("any number and any name in the view of record %i is drawn", async (number, guide, drawn) => {
  for (const shift of [0, 3]) {
    await drawScreens(twisted(drawn, { number: number + shift }) as Drawn, guide, `record ${number}, twisted by ${shift}`, number + shift);
  }
});
