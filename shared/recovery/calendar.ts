/** Days and months as the law counts them, on `YYYY-MM-DD` in UTC. No time zone, no `Date` where none is needed. */

/** The day on which an instant falls, in UTC. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/**
 * The last day of a period of months that starts with an event on `day`: the day of the same number, or the last of
 * the month where there is none. Source: §§ 187 (1), 188 (2) and (3) BGB.
 */
export function monthsAfter(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const date = Math.min(Number(day.slice(8, 10)), daysIn(year, month));
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The instant `days` × 24 hours after an instant, in UTC to the millisecond. */
export function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}
