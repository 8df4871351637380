import { describe, expect, test } from 'vitest';
import { outbound } from '../../../events/index.ts';
import { eventsAbout, outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'no-excuses';
const excuse = 'Leider lassen unsere Bestimmungen das nicht zu.';
const report = (excuses: object[]) => ({ kind: 'ReportExcuse', basis: 'goodwill', team: 'returns', excuses });

test('an answer that helps needs nothing', () => {
  const decision = whenDecided(given.reply('Sie bekommen Ihr Geld heute zurück.'));
  expect(decision).toMatchObject({ verdict: 'unneeded', remedies: [] });
  expect(saidBy(decision, rule)).toBe('not-applicable no-excuse');
});

test('an answer that says nothing makes no excuse either', () => {
  expect(whenDecided(given.reply('')).verdict).toBe('unneeded');
});

describe('an excuse that a customer got', () => {
  const facts = given.reply(`${excuse} Dafür ist eine andere Abteilung zuständig. Regeln sind Regeln.`);
  const decision = whenDecided(facts);

  test('is answered anew by their host, and the house learns of it meanwhile', () => {
    expect(saidBy(decision, rule)).toBe('not-met excuse-to-customer');
    expect(decision.verdict).toBe('referred');
    expect(decision.remedies).toEqual([{ kind: 'WriteAgain', basis: 'goodwill' }]);
    expect(decision.meanwhile).toEqual([
      report([
        { excuse: 'rules', count: 2 },
        { excuse: 'organisation', count: 1 },
      ]),
    ]);
  });

  test('brings no letter: the host’s own is the one that counts', () => {
    expect(outcomeOf(facts, decision, currentPolicy).letter).toBeUndefined();
  });

  test('is told to the house without a word of it, and without who wrote it', () => {
    const said = eventsAbout(outcomeOf(facts, decision, currentPolicy));
    expect(said.map(({ name }) => name)).toEqual(['RecoveryDecided', 'RemedyOrdered', 'RecoveryReferred']);
    expect(JSON.stringify(said)).not.toMatch(/employee-9|Bestimmungen|Abteilung/);
    for (const { name, data } of said) expect(outbound[name].data().safeParse(data).error).toBeUndefined();
  });
});

describe('an excuse that no customer is known to have got', () => {
  test('is reported, and nobody is asked to write', () => {
    const decision = whenDecided(given.reply(excuse, { customerId: undefined }));
    expect(decision).toMatchObject({ verdict: 'granted', remedies: [report([{ excuse: 'rules', count: 1 }])] });
    expect(saidBy(decision, rule)).toBe('applies excuse-in-reply');
  });

  test('is reported without a team where none is told', () => {
    const decision = whenDecided(given.reply(excuse, { customerId: undefined, team: undefined }));
    expect(decision.remedies[0]).not.toHaveProperty('team');
  });
});

test('it is read in the language that it is written in', () => {
  expect(whenDecided(given.reply('Our policy does not allow that.', { language: 'en' })).verdict).toBe('referred');
  expect(whenDecided(given.reply(excuse, { language: 'en' })).verdict).toBe('unneeded');
});

test('as many excuses as a reply has room for still make a report', () => {
  const decision = whenDecided(given.reply('Regeln sind Regeln. '.repeat(200)));
  expect(decision.meanwhile).toEqual([report([{ excuse: 'rules', count: 200 }])]);
});
