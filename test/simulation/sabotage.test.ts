import { expect, test } from 'vitest';
import { type Sabotage, sabotages, withinSeeds } from './sabotage.ts';
import { simulate } from './simulate.ts';

/** The first seed whose run breaks a promise, and which. */
async function noticed(sabotage: Sabotage, seeds: number): Promise<{ seed: number; broken: string } | undefined> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const [broken] = (await simulate(seed, sabotage)).broken;
    if (broken !== undefined) return { seed, broken };
  }
  return undefined;
}

test.each(Object.entries<Sabotage>(sabotages))(
  'the simulator notices: %s',
  { timeout: 300_000 },
  async (name, sabotage) => {
    const seeds = withinSeeds[name as keyof typeof withinSeeds];
    expect(await noticed(sabotage, seeds), sabotage.what).toMatchObject({
      broken: expect.stringMatching(promises[name] ?? /./),
    });
  },
);

/** By which promise each is given away. */
const promises: Record<string, RegExp> = {
  'publish-after-acknowledging': /^P4: /,
  'outcome-put-unconditional': /^P2: /,
  'allowance-write-unconditional': /^P3: /,
  'customer-write-unconditional': /^projection: /,
  'segment-write-unconditional': /^projection: /,
  'schedule-write-unconditional': /^P5: /,
  'own-decision-instead-of-the-stored-one': /^P5: /,
  'release-missing': /^P3: /,
  'own-draws-held-against-a-case': /^P3: /,
  'own-draw-accepted-whatever-its-worth': /^P3: granted without a draw/,
  'answer-accepted-twice': /^answers: /,
  'answered-and-still-open': /^P2: .*still on a list/,
  'handed-on-without-a-word': /^P4: handed on without a word/,
  'overdue-referrals-forgotten': /^referral: /,
  'page-of-an-offer-skipped': /^forgotten: /,
  'customer-left-with-the-leaver': /^P10: /,
  'recorded-on-no-list': /^dossier: /,
  'first-case-not-noted': /^dossier: /,
  'date-told-twice': /^P3: |^dates: told twice/,
};
