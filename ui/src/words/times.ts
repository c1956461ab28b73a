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

/** Whether the calendar knows that moment: a record may name any number. */
function possible(at: number): boolean {
  return !Number.isNaN(new Date(at).getTime());
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

const timeOfDay: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

/** Time of day; with the day in front when it is not today. `at` in milliseconds since the epoch. */
export function moment(at: number, now: number): string {
  if (!possible(at)) return t("time-impossible");
  const date = new Date(at);
  return sameDay(date, new Date(now)) ? dates(timeOfDay).format(date) : dated(at, now);
}

/** "today, 9:48" or "12 Nov, 9:48". */
export function dayAndTime(at: number, now: number): string {
  if (!possible(at)) return t("time-impossible");
  const said = moment(at, now);
  return sameDay(new Date(at), new Date(now)) ? t("time-today", { time: said }) : said;
}

/** The day and the time, whichever day it is. */
export function dated(at: number, now: number): string {
  if (!possible(at)) return t("time-impossible");
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: "numeric" as const };
  return dates({ day: "numeric", month: "short", ...year, ...timeOfDay }).format(new Date(at));
}

/** How long ago: "a moment ago", "4 minutes ago", "yesterday". */
export function ago(at: number, now: number): string {
  if (!possible(at)) return t("time-impossible");
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return t("time-just-now");
  const [count, unit]: [number, Intl.RelativeTimeFormatUnit] =
    minutes < 60 ? [minutes, "minute"] : minutes < 1440 ? [Math.floor(minutes / 60), "hour"] : [Math.floor(minutes / 1440), "day"];
  return kept("ago", {}, (locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" })).format(-count, unit);
}

/** Minutes and seconds, as a clock that counts down shows them. */
export function clock(left: number): string {
  if (!Number.isFinite(left)) return t("number-impossible");
  const seconds = Math.max(0, Math.round(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A length in whole minutes, as hours and minutes from one hour on. */
export function length(minutes: number): string {
  if (!Number.isFinite(minutes)) return t("number-impossible");
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return t("length-minutes", { minutes: rest });
  if (rest === 0) return t("length-hours", { hours });
  return t("length-hours-minutes", { hours, minutes: rest });
}

export function number(value: number): string {
  return Number.isFinite(value) ? numbers().format(value) : t("number-impossible");
}

/** Facts that are texts and count something; others may be ports, process numbers or a vendor's codes. */
const counted = [
  "bytes", "count", "left", "length", "limit", "line", "minutes", "most", "row", "rows", "seconds", "total", "users",
];

/** A fact that is a text, with its number, its day or its time in UTC as the language writes it. */
export function fact(name: string, text: string): string {
  if ((counted.includes(name) || name.startsWith("rows_")) && /^\d+$/.test(text)) return number(Number(text));
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d) UTC)?$/.exec(text) ?? [];
  if (!day) return text;
  const at = new Date(`${day}T${time ?? "00:00"}Z`);
  if (Number.isNaN(at.getTime())) return text;
  const clock = time ? ({ ...timeOfDay, timeZoneName: "short" } as const) : {};
  return dates({ day: "numeric", month: "short", year: "numeric", ...clock, timeZone: "UTC" }).format(at);
}

export function size(bytes: number): string {
  if (!Number.isFinite(bytes)) return t("number-impossible");
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
