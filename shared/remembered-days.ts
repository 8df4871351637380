/** Figures of days that are over, kept in mind for a while: whoever looks again reads what may have changed, and no more. */
import { daysAfter } from './recovery/calendar.ts';
import type { Figure } from './recovery/listening/figure.ts';

type ListFigures = (period: { days: number; until: string }) => Promise<Figure[]>;

/** Figures are told within minutes; so many days, today among them, are read each time. */
const freshDays = 2;
/** What was told later than that, or computed anew, is seen after so many milliseconds. */
const rememberedMs = 10 * 60_000;
/** Somebody looks at a week, a fortnight, a month: no more periods than these are kept. */
const mostPeriods = 4;

/**
 * Lists figures as before, in the same order of days.
 *
 * @param now milliseconds since 1970 UTC
 */
export function rememberingDays(list: ListFigures, now: () => number): ListFigures {
  const known = new Map<string, { figures: Promise<Figure[]>; until: number }>();
  return async ({ days, until }) => {
    if (days <= freshDays) return list({ days, until });
    const older = { days: days - freshDays, until: daysAfter(`${until}T00:00:00Z`, -freshDays).slice(0, 10) };
    const [before, fresh] = await Promise.all([remembered(older), list({ days: freshDays, until })]);
    return [...before, ...fresh];
  };

  function remembered(period: { days: number; until: string }): Promise<Figure[]> {
    const name = `${period.until}-${period.days}`;
    const before = known.get(name);
    if (before && before.until > now()) return before.figures;
    const figures = list(period);
    known.delete(name);
    known.set(name, { figures, until: now() + rememberedMs });
    // A failure is nobody's figures.
    figures.catch(() => known.delete(name));
    const [oldest] = known.keys();
    if (known.size > mostPeriods && oldest !== undefined) known.delete(oldest);
    return figures;
  }
}
