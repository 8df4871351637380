import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { FigureTold } from '../../../shared/ledger/figures.ts';
import { keys } from '../../../shared/ledger/table.ts';
import { outcomeIdOf } from '../../../shared/recovery/decision.ts';
import type { Figure } from '../../../shared/recovery/listening/figure.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';

/** Days that no other test of the shared table uses. */
let day = Date.UTC(2031, 0, 1);
const nextDay = () => {
  day += 40 * 86_400_000;
  return new Date(day).toISOString();
};

const aFigure = (decidedAt: string, told: Partial<Figure> = {}): FigureTold => ({
  outcomeId: outcomeIdOf(fresh('case')),
  event: 'WarrantyClaimed',
  verdict: 'granted',
  decidedAt,
  customerId: fresh('C'),
  asked: true,
  putRight: true,
  ...told,
  toldAt: told.toldAt ?? decidedAt,
});
const byId = (figures: readonly Figure[]) => figures.toSorted((a, b) => (a.outcomeId < b.outcomeId ? -1 : 1));

export function figures(bench: () => Bench): void {
  test('what is kept is what was given, whatever is in it', async () => {
    const { ledger } = bench();
    const at = nextDay();
    const all = [
      aFigure(at),
      aFigure(at, { customerId: undefined, excuses: { team: 'returns', counts: [{ excuse: 'rules', count: 2 }] } }),
      aFigure(at, { survey: { score: 0, wouldRecommend: false, feltSecondClass: true } }),
      aFigure(at, { left: { leftOn: '2031-01-31', reason: 'price', quote: 'Nie wieder.' } }),
      aFigure(at, { caseKey: 'WarrantyClaimed#shop#w-1', occurredAt: '2031-01-30T22:00:00Z', ordered: [] }),
      aFigure(at, {
        ordered: [
          { kind: 'WaiveFee', basis: 'right', worth: { amount: 298, currency: 'EUR' } },
          { kind: 'StopUseNotice', basis: 'goodwill' },
        ],
      }),
    ].map((figure) => JSON.parse(JSON.stringify(figure)) as FigureTold);
    for (const figure of all) await ledger.figures.keep(figure);
    expect(byId(await ledger.figures.list({ days: 1, until: at.slice(0, 10) }))).toEqual(byId(all));
  });

  test('an outcome is in the figures once, however often and by however many it is kept', async () => {
    const { ledger, another } = bench();
    const figure = aFigure(nextDay());
    await Promise.all([ledger, another(), ledger, another()].map((one) => one.figures.keep(figure)));
    await ledger.figures.keep(figure);
    expect(await ledger.figures.list({ days: 1, until: figure.decidedAt.slice(0, 10) })).toEqual([figure]);
  });

  test('of several tellings the first counts, in whatever order they arrive', async () => {
    const { ledger } = bench();
    const figure = aFigure(nextDay());
    const told = (minutes: number) => ({
      ...figure,
      toldAt: new Date(Date.parse(figure.decidedAt) + minutes * 60_000).toISOString(),
    });
    for (const minutes of [5, 9, 2, 2, 7]) await ledger.figures.keep(told(minutes));
    expect(await ledger.figures.list({ days: 1, until: figure.decidedAt.slice(0, 10) })).toEqual([told(2)]);
  });

  test('a figure from before it was known what things are worth and how long they took is still one', async () => {
    const { client, tableName, ledger } = bench();
    const { toldAt: _, ...old } = aFigure(nextDay());
    const { outcomeId, ...fields } = old;
    const key = keys.figure(old.decidedAt.slice(0, 10), Number.parseInt(outcomeId.slice(0, 1), 16) % 4, outcomeId);
    await client.send(new PutItemCommand({ TableName: tableName, Item: marshall({ ...key, ...fields }) }));
    expect(await ledger.figures.list({ days: 1, until: old.decidedAt.slice(0, 10) })).toEqual([old]);
  });

  test('a figure whose answer was lost is there, and there once', async () => {
    const figure = aFigure(nextDay());
    await bench().troubled({ operation: 'PutItem', fault: 'answer-lost', times: 1 }).figures.keep(figure);
    expect(await bench().ledger.figures.list({ days: 1, until: figure.decidedAt.slice(0, 10) })).toEqual([figure]);
  });

  test('so many days are listed as were asked for, from the first instant of the first to the last of the last', async () => {
    const { ledger } = bench();
    const noon = Date.parse(nextDay()) + 43_200_000;
    const on = (days: number) => new Date(noon + days * 86_400_000).toISOString();
    const midnight = `${on(-1).slice(0, 10)}T00:00:00.000Z`;
    const all = [
      aFigure(on(-2)),
      aFigure(midnight),
      aFigure(on(0)),
      aFigure(`${on(0).slice(0, 10)}T23:59:59.999Z`),
      aFigure(on(1)),
    ];
    for (const figure of all) await ledger.figures.keep(figure);
    expect(byId(await ledger.figures.list({ days: 2, until: on(0).slice(0, 10) }))).toEqual(byId(all.slice(1, 4)));
  });

  test('a person’s own report has what is theirs, from a day on, once and in order', async () => {
    const { ledger } = bench();
    const employeeId = fresh('E');
    const own = (decidedAt: string) => ({
      caseKey: `AgentReplied#helpdesk#${fresh('R')}`,
      decidedAt,
      counts: [{ excuse: 'rules' as const, count: 1 }],
    });
    const [old, first, second] = [
      own('2026-11-01T10:00:00.000Z'),
      own('2026-11-02T10:00:00.000Z'),
      own('2026-11-03T10:00:00.000Z'),
    ];
    for (const one of [second, old, first, first]) await ledger.ownExcuses.keep(employeeId, one);
    await ledger.ownExcuses.keep(fresh('E'), own('2026-11-02T10:00:00.000Z'));
    expect(await ledger.ownExcuses.list(employeeId, '2026-11-02T00:00:00Z')).toEqual([first, second]);
  });
}
