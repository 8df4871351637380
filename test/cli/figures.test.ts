import { DeleteItemCommand, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { sampleStream } from '../../local/samples.ts';
import { figuresAnew } from '../../shared/figures-anew.ts';
import { tableOn } from '../../shared/ledger/items.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { localClient } from '../stores/table.ts';
import { kulanz as run } from './kulanz.ts';

type Item = Record<string, unknown>;

let engine: Engine;
let client: ReturnType<typeof localClient>;
const kulanz = (...args: string[]) => run('figures', ...args, '--table-endpoint', engine.tableEndpoint);

/** Every item of the table whose key begins so. */
async function itemsOf(prefix: string): Promise<Item[]> {
  const { Items = [] } = await client.send(
    new ScanCommand({
      TableName: engine.table,
      FilterExpression: 'begins_with(pk, :prefix)',
      ExpressionAttributeValues: marshall({ ':prefix': prefix }),
    }),
  );
  return Items.map((item) => unmarshall(item)).toSorted((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
}
const put = (item: Item) => client.send(new PutItemCommand({ TableName: engine.table, Item: marshall(item) }));
async function drop({ pk, sk }: Item) {
  await client.send(new DeleteItemCommand({ TableName: engine.table, Key: marshall({ pk, sk }) }));
}
const found = async (...options: string[]) => JSON.parse((await kulanz('--recompute', '--json', ...options)).out);

beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory' });
  client = localClient(engine.tableEndpoint);
  for (const { source, 'detail-type': DetailType, detail } of sampleStream(new Date()).events) {
    engine.put([{ EventBusName: engine.bus, Source: source, DetailType, Detail: JSON.stringify(detail) }]);
    await engine.idle();
  }
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

describe('the figures', () => {
  test('say whether anybody has to act, and what was granted is worth', async () => {
    const { code, out, err } = await kulanz('--days', '3');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^somebody has to act: quarantined 4\n/);
    expect(out).toMatch(/\nWarrantyClaimed +granted \d+, referred \d+, unneeded \d+\n/);
    expect(out).toMatch(/\ntime taken +[\d.]+ (s|min|h|d) in the middle, [\d.]+ (s|min|h|d) for 95 of 100\n/);
    expect(out).toMatch(/\ngranted, goodwill +\d+\.\d\d EUR\n/);
    expect(out).toMatch(/\nreferrals waiting +\d+, overdue \d+\n/);
  });

  test('are in JSON what the API answers', async () => {
    const { out } = await kulanz('--json');
    const { cases, value, quarantine } = JSON.parse(out);
    const figures = await itemsOf('FIGURES#');
    expect(cases.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(figures.length);
    expect(value.every(({ amount }: { amount: number }) => Number.isInteger(amount))).toBe(true);
    expect(quarantine.open).toBe(4);
  });
});

describe('computed anew', () => {
  const nothingWrong = { missing: 0, different: 0, stray: 0, unreadable: 0 };

  test('they agree with what was kept, every one of them', async () => {
    const outcomes = (await itemsOf('CASE#')).length;
    expect(outcomes).toBeGreaterThan(100);
    expect(await found('--dry-run')).toEqual({ same: outcomes, ...nothingWrong, agree: true, mended: false });
    const { code, out, err } = await kulanz('--recompute');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `same        ${outcomes}\nmissing     0\ndifferent   0\n`,
      err: expect.stringMatching(/Figures and outcomes agree\.\n$/),
    });
  });

  test('what was dropped, falsified or is from before they knew so much is found, and put right', async () => {
    const before = await itemsOf('FIGURES#');
    const [gone, falsified, old, nonsense, neverTold] = before;
    if (!gone || !falsified || !old || !nonsense || !neverTold) throw new Error('there are too few');
    await drop(gone);
    await put({ ...falsified, putRight: !falsified.putRight });
    const { caseKey: _, occurredAt: __, ordered: ___, ...asItWas } = old;
    await put(asItWas);
    await put({ ...nonsense, verdict: 'denied' });
    await put({ ...neverTold, toldAt: 'yesterday' });

    const dry = await kulanz('--recompute', '--dry-run');
    expect([dry.code, dry.err]).toEqual([1, expect.stringMatching(/Figures and outcomes disagree\.\n$/)]);
    expect(dry.out).toBe(`same        ${before.length - 5}\nmissing     1\ndifferent   4\n`);
    expect((await itemsOf('FIGURES#')).length).toBe(before.length - 1);

    expect(await found()).toEqual({
      ...nothingWrong,
      same: before.length - 5,
      missing: 1,
      different: 4,
      agree: false,
      mended: true,
    });
    expect((await found('--dry-run')).agree).toBe(true);
    // When it was told stands nowhere else: it is kept where it was a time, and is not made up.
    const { toldAt: first, ...goneRest } = gone;
    const { toldAt: fifth, ...neverToldRest } = neverTold;
    expect(first && fifth).toBeTruthy();
    expect(await itemsOf('FIGURES#')).toEqual(
      before.map((item) => (item === gone ? goneRest : item === neverTold ? neverToldRest : item)),
    );
  });

  test('a figure of no outcome, or in another place than its own, is told and stays', async () => {
    const [figure] = await itemsOf('FIGURES#');
    const stray: Item = { ...figure, pk: 'FIGURES#2020-01-01#0' };
    const ofNothing: Item = { ...figure, sk: 'f'.repeat(32), caseKey: 'WarrantyClaimed#shop#never' };
    for (const item of [stray, ofNothing]) await put(item);
    const { code, out } = await kulanz('--recompute');
    expect(code).toBe(1);
    expect(out).toContain('\nof nothing  2\n');
    for (const { pk, sk } of [stray, ofNothing]) {
      const Key = marshall({ pk, sk });
      expect((await client.send(new GetItemCommand({ TableName: engine.table, Key }))).Item).toBeDefined();
      await drop({ pk, sk });
    }
  });

  test('an outcome that cannot be read stops nothing, and is told', async () => {
    const [outcome] = await itemsOf('CASE#');
    await put({ ...outcome, contentHash: 7 });
    const told = await found('--dry-run');
    expect([told.unreadable, told.missing, told.different, told.agree]).toEqual([1, 0, 0, false]);
    await put(outcome ?? {});
  });

  test('however small the pages, every outcome is looked at once', async () => {
    const { length } = await itemsOf('CASE#');
    const table = tableOn(client, engine.table);
    const ledger = createLedger({ client, tableName: engine.table });
    const looked: number[] = [];
    const progress = ({ same }: { same: number }) => void looked.push(same);
    const told = await figuresAnew({ table, ledger, mends: false, pageSize: 50, progress });
    expect(told).toEqual({ same: length, ...nothingWrong });
    expect(looked.length).toBeGreaterThan(length / 50);
  });

  test('stopped in the middle, it is begun again and comes to the same', async () => {
    const before = await itemsOf('FIGURES#');
    for (const item of before.slice(0, 40)) await drop(item);
    const table = tableOn(client, engine.table);
    const ledger = createLedger({ client, tableName: engine.table });
    const stopping = figuresAnew({
      table,
      ledger,
      mends: true,
      pageSize: 50,
      progress: () => {
        throw new Error('stopped');
      },
    });
    await expect(stopping).rejects.toThrow('stopped');
    expect((await found('--dry-run')).missing).toBeGreaterThan(0);
    await found();
    expect(await found('--dry-run')).toMatchObject({ same: before.length, ...nothingWrong });
  });
});

test('what does not go together is refused', async () => {
  expect(await kulanz('--dry-run')).toMatchObject({ code: 2, err: '--dry-run goes with --recompute.\n' });
  expect(await kulanz('--recompute', '--days', '3')).toMatchObject({ code: 2, out: '' });
});
