import { type Ending, endingOf, type Story } from './story.ts';

const order: Ending[] = ['granted', 'referred', 'unneeded', 'noted', 'set aside'];

/** What became of these events together, in a few lines. */
export function summaryOf(stories: readonly Story[]): string[] {
  if (stories.length === 0) return ['No events.'];
  const counts = order
    .map((ending) => ({ ending, count: stories.filter((story) => endingOf(story) === ending).length }))
    .filter(({ count }) => count > 0)
    .map(({ ending, count }) => `${count} ${ending}`);
  const raised = stories.filter((story) => story.raised).length;
  const decided = stories.filter((story) => story.end === 'decided');
  const again = decided.filter((story) => story.before).length;
  const times = decided.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return [
    `${stories.length} events: ${counts.join(', ')}.`,
    ...(raised > 0
      ? [`Of these, Kulanz itself raised ${raised}: dates that come up, prices and hosts that change.`]
      : []),
    ...(again > 0 ? [`Already recorded, so the stored outcome was published again: ${again}.`] : []),
    ...(times.length > 0
      ? [`From put to published outcome: median ${at(times, 0.5)} ms, 95th percentile ${at(times, 0.95)} ms.`]
      : []),
  ];
}

/** The smallest value that this share of the sorted values does not exceed. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
