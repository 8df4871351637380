/** What the figures tell people: excuses by team, whether it worked, and whom we lost. */
import { type ExcuseKind, excuseKinds } from '../../../events/remedies/listening.ts';
import type { Colleague } from '../facts.ts';
import type { Figure } from './figure.ts';

/** Replies with excuses, and how often each excuse was made. */
export type ExcuseCounts = { replies: number } & Record<ExcuseKind, number>;

/** A team with fewer members is no team but a person: it is counted among the others. */
export const smallestTeam = 3;

/**
 * Excuses by team, for everyone to see. Nobody can be told from it: who wrote is not in the figures, and teams too small to
 * hide anybody, or that nobody knows the size of, are counted together.
 */
export function excusesByTeam(
  figures: readonly Figure[],
  roster: readonly Pick<Colleague, 'team'>[],
): { teams: Record<string, ExcuseCounts>; others: ExcuseCounts } {
  const sizes = new Map<string, number>();
  for (const { team } of roster) if (team !== undefined) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  const teams = new Map<string, ExcuseCounts>();
  const others = noExcuses();
  for (const { excuses } of figures) {
    if (!excuses) continue;
    const { team, counts } = excuses;
    const isTeam = team !== undefined && (sizes.get(team) ?? 0) >= smallestTeam;
    const sum = isTeam ? (teams.get(team) ?? noExcuses()) : others;
    sum.replies += 1;
    for (const { excuse, count } of counts) sum[excuse] += count;
    if (isTeam) teams.set(team, sum);
  }
  return { teams: Object.fromEntries([...teams].toSorted(([a], [b]) => (a < b ? -1 : 1))), others };
}

const noExcuses = (): ExcuseCounts => ({
  replies: 0,
  ...(Object.fromEntries(excuseKinds.map((kind) => [kind, 0])) as Record<ExcuseKind, number>),
});

/** How a group of customers answered. Averages and shares are of those who said anything on it. */
export interface Answers {
  answers: number;
  score?: number;
  wouldRecommend?: number;
  feltSecondClass?: number;
  /** Customers who recommended us, and who left, among those who answered. */
  recommended: number;
  left: number;
}

/** Did it work? Customers for whom something was put right before they answered, beside the rest. */
export function didItWork(figures: readonly Figure[]): { recovered: Answers; rest: Answers } {
  const groups: Record<'recovered' | 'rest', Figure[]> = { recovered: [], rest: [] };
  for (const figure of figures) {
    if (figure.survey && figure.customerId !== undefined) {
      groups[remediesBefore(figure, figures).length > 0 ? 'recovered' : 'rest'].push(figure);
    }
  }
  return { recovered: answersOf(groups.recovered, figures), rest: answersOf(groups.rest, figures) };
}

/** The outcomes that put something right for the same customer earlier: what a recommendation, or a farewell, came after. */
export function remediesBefore({ customerId, decidedAt }: Figure, figures: readonly Figure[]): string[] {
  return figures
    .filter((one) => one.putRight && one.customerId === customerId && Date.parse(one.decidedAt) < Date.parse(decidedAt))
    .toSorted((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt) || (a.outcomeId < b.outcomeId ? -1 : 1))
    .map(({ outcomeId }) => outcomeId);
}

function answersOf(group: readonly Figure[], figures: readonly Figure[]): Answers {
  const customers = new Set(group.map(({ customerId }) => customerId));
  const among = (is: (figure: Figure) => boolean) =>
    new Set(figures.filter((one) => customers.has(one.customerId) && is(one)).map(({ customerId }) => customerId)).size;
  const mean = (values: readonly number[]) =>
    values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  const share = (of: 'wouldRecommend' | 'feltSecondClass') =>
    mean(group.flatMap(({ survey }) => (survey?.[of] === undefined ? [] : [Number(survey[of])])));
  const score = mean(group.flatMap(({ survey }) => (survey ? [survey.score] : [])));
  const wouldRecommend = share('wouldRecommend');
  const feltSecondClass = share('feltSecondClass');
  return {
    answers: group.length,
    ...(score !== undefined && { score }),
    ...(wouldRecommend !== undefined && { wouldRecommend }),
    ...(feltSecondClass !== undefined && { feltSecondClass }),
    recommended: among(({ event }) => event === 'ReferralReceived'),
    left: among(({ left }) => left !== undefined),
  };
}
