/** The board of lost customers: whom we lost, what they said, and what had been decided for them. */
import type { Figure } from './figure.ts';
import { remediesBefore } from './reports.ts';

/** What was decided so many days before the period still belongs to the story. */
export const storyBefore = 90;

/** Somebody who left, with what came before. */
export interface Lost {
  customerId: string;
  leftOn: string;
  reason?: string | undefined;
  /** What they said, only with their consent. */
  quote?: string | undefined;
  /** What was decided for them before, oldest first. The case where it is known. */
  decided: Pick<Figure, 'caseKey' | 'event' | 'verdict' | 'putRight' | 'decidedAt'>[];
  /** How many of these put something right. */
  putRight: number;
}

/**
 * Who left from an instant on, the last first.
 *
 * @param figures of the period and of {@link storyBefore} days before it, in any order
 */
export function lostIn(figures: readonly Figure[], from: string): Lost[] {
  const leavers = figures.filter(({ left, decidedAt }) => left && decidedAt >= from);
  const ids = new Set(leavers.map(({ customerId }) => customerId));
  const stories = Map.groupBy(
    figures.filter(({ customerId }) => customerId !== undefined && ids.has(customerId)),
    ({ customerId }) => customerId,
  );
  return leavers
    .flatMap((figure): Lost[] => {
      const { customerId, left, decidedAt } = figure;
      if (!left || customerId === undefined) return [];
      const story = stories.get(customerId) ?? [];
      const decided = story
        .filter((one) => Date.parse(one.decidedAt) < Date.parse(decidedAt))
        .toSorted((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt))
        .map(({ caseKey, event, verdict, putRight, decidedAt: at }) => ({
          ...(caseKey !== undefined && { caseKey }),
          event,
          verdict,
          putRight,
          decidedAt: at,
        }));
      return [{ customerId, ...left, decided, putRight: remediesBefore(figure, story).length }];
    })
    .toSorted((a, b) => (a.leftOn < b.leftOn ? 1 : -1));
}
