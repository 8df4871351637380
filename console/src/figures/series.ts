/** Figures as the series of a chart. */
import type { GetFiguresAnswer } from '../api/generated.ts';

type Case = GetFiguresAnswer['cases'][number];

/** What is counted, by a name, in each place of the chart. */
export interface Series<Name = string> {
  name: Name;
  counts: ReadonlyMap<string, number>;
}

/** More than these nobody tells apart by their colours. */
export const mostSeries = 6;
/** The name of what is left over. */
export const other = '';

interface Counted {
  name: string;
  at: string;
  count: number;
}

/** One series for each name, the greatest first; what is beyond the most of them is one series together, the last. */
export function seriesOf(counted: readonly Counted[], most = mostSeries): Series[] {
  const totals = new Map<string, number>();
  for (const { name, count } of counted) totals.set(name, (totals.get(name) ?? 0) + count);
  const names = [...totals].toSorted(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)).map(([name]) => name);
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const series = new Map<string, Map<string, number>>(shown.map((name) => [name, new Map()]));
  if (shown.length < names.length) series.set(other, new Map());
  for (const { name, at, count } of counted) {
    const counts = series.get(shown.includes(name) ? name : other);
    counts?.set(at, (counts.get(at) ?? 0) + count);
  }
  return [...series].map(([name, counts]) => ({ name, counts }));
}

/** What was put right, by situation. */
export const situationsIn = (cases: readonly Case[], at: (day: string) => string): Series[] =>
  seriesOf(putRightIn(cases).map(({ event, day, putRight }) => ({ name: event, at: at(day), count: putRight })));

/** What was put right, by whether the customer had asked; both are there even where one is nothing. */
export function askedIn(cases: readonly Case[], at: (day: string) => string): Series<'unasked' | 'asked'>[] {
  return (['unasked', 'asked'] as const).map((name) => {
    const some = putRightIn(cases).filter(({ asked }) => asked === (name === 'asked'));
    const [series] = seriesOf(some.map(({ day, putRight }) => ({ name, at: at(day), count: putRight })));
    return { name, counts: series?.counts ?? new Map() };
  });
}

const putRightIn = (cases: readonly Case[]) => cases.filter(({ putRight }) => putRight > 0);

/** How often something was put right on one day. */
export const putRightOn = (cases: readonly Case[], day: string): number =>
  cases.filter((one) => one.day === day).reduce((total, { putRight }) => total + putRight, 0);

export interface WorthOfBasis {
  basis: GetFiguresAnswer['value'][number]['basis'];
  /** Minor units. */
  granted: number;
  /** Minor units; nothing where there is nothing to go by. */
  expected: number | undefined;
}

/** What was granted and what was to be expected, by basis, each currency for itself: they are never added. */
export function worthByCurrency({
  value,
  forecast,
}: Pick<GetFiguresAnswer, 'value' | 'forecast'>): Map<string, WorthOfBasis[]> {
  const currencies = [...new Set([...value, ...forecast].map(({ currency }) => currency))].toSorted();
  return new Map(
    currencies.map((currency) => [
      currency,
      (['right', 'promise', 'goodwill'] as const).map((basis) => {
        const of = (one: { basis: string; currency: string }) => one.basis === basis && one.currency === currency;
        const granted = value.filter(of).reduce((total, { amount }) => total + amount, 0);
        return { basis, granted, expected: forecast.find(of)?.amount };
      }),
    ]),
  );
}
