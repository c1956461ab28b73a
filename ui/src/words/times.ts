// Times, lengths, sizes and lists, written as the language of the moment writes them.
import { language, t } from "./words.svelte";

/** The person's own variant of the language where the system names one: en-GB, fr-CA. */
function locale(): string {
  const code = language();
  return navigator.languages.find((tag) => tag === code || tag.startsWith(`${code}-`)) ?? code;
}

// Making a formatter takes milliseconds, using one takes none.
const formatters = new Map<string, unknown>();

function kept<T>(kind: string, options: object, make: (locale: string) => T): T {
  const key = `${kind} ${locale()} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) formatters.set(key, make(locale()));
  return formatters.get(key) as T;
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept("dates", options, (locale) => new Intl.DateTimeFormat(locale, options));
}

function numbers(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept("numbers", options, (locale) => new Intl.NumberFormat(locale, options));
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

/** Time of day; with the day in front when it is not today. `at` in milliseconds since the epoch. */
export function moment(at: number, now: number): string {
  const date = new Date(at);
  const time: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };
  if (sameDay(date, new Date(now))) return dates(time).format(date);
  const year = date.getFullYear() === new Date(now).getFullYear() ? {} : { year: "numeric" as const };
  return dates({ day: "numeric", month: "short", ...year, ...time }).format(date);
}

/** "today, 9:48" or "12 Nov, 9:48". */
export function dayAndTime(at: number, now: number): string {
  const said = moment(at, now);
  return sameDay(new Date(at), new Date(now)) ? t("time-today", { time: said }) : said;
}

/** A length in whole minutes, as hours and minutes from one hour on. */
export function length(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return t("length-minutes", { minutes: rest });
  if (rest === 0) return t("length-hours", { hours });
  return t("length-hours-minutes", { hours, minutes: rest });
}

export function number(value: number): string {
  return numbers().format(value);
}

export function size(bytes: number): string {
  const steps = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let value = bytes;
  let step = 0;
  while (value >= 1000 && step < steps.length - 1) {
    value /= 1000;
    step += 1;
  }
  return numbers({
    style: "unit",
    unit: steps[step] ?? "byte",
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}

export function list(items: string[]): string {
  return kept("list", {}, (locale) => new Intl.ListFormat(locale, { type: "conjunction" })).format(items);
}
