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

/** Whether an instant lies more than `days` × 24 hours before another, to the millisecond. Each case asks it first. */
export function isOlder(instant: string, than: string, days: number): boolean {
  const between = dayNumber(than) - dayNumber(instant);
  // Only on the day itself does the time of day matter, and only then is it worth reading.
  return between === days ? Date.parse(than) - Date.parse(instant) > days * 86_400_000 : between > days;
}

/**
 * The days since 1970-01-01 of an instant's or a day's date. Source: the Gregorian calendar’s cycle of 400 years (146,097
 * days), counted from March, so that the leap day is a year’s last.
 */
export function dayNumber(date: string): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + sinceMarch + digits(date, 8, 10) - 1 - 719_468;
}

/** The day of a number that `dayNumber` gives. */
export function dayNumbered(number: number): string {
  return dayOf(new Date(number * 86_400_000).toISOString());
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) number = number * 10 + text.charCodeAt(place) - 48;
  return number;
}
