// Any number at all is said: no formatter throws on what a record may hold.
import { afterEach, expect, test } from "vitest";
import { ago, clock, dated, dayAndTime, length, moment, number, size } from "./times";
import { speak } from "./words.svelte";

afterEach(() => speak("en"));

const noon = 1_795_435_200_000;
const any = [
  0, -0, 1, -1, 0.5, noon, 8_640_000_000_000_000, 8_640_000_000_000_001, -8_640_000_000_000_001, 100_000_000_000_000_000,
  18_446_744_073_709_551_615, Number.MAX_VALUE, Number.MIN_VALUE, Infinity, -Infinity, NaN,
];
const spoken: Record<string, (value: number) => string> = {
  moment: (value) => moment(value, noon),
  dayAndTime: (value) => dayAndTime(value, noon),
  dated: (value) => dated(value, noon),
  ago: (value) => ago(value, noon),
  clock,
  length,
  number,
  size,
};

test.each(["en", "fr"].flatMap((language) => Object.keys(spoken).map((name) => [name, language] as const)))("%s says any number in %s", (name, language) => {
  speak(language);
  for (const value of any) {
    const said = spoken[name]?.(value) ?? "";
    expect(said, `${name}(${value})`).not.toBe("");
    expect(said, `${name}(${value})`).not.toMatch(/NaN|undefined|Invalid|Infinity|∞/);
  }
});

test("a moment that no calendar knows is said to be impossible", () => {
  expect(moment(100_000_000_000_000_000, noon)).toBe("an impossible date");
  speak("fr");
  expect(ago(Infinity, noon)).toBe("une date impossible");
  expect(dated(NaN, noon)).toBe("une date impossible");
});
