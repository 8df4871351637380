import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { clientTimes, PermanentFault } from '../../../shared/ledger/ledger.ts';
import type { Bench } from '../bench.ts';
import { aClaim, claimed, fresh, outcomeFor } from '../cases.ts';

export function faults(bench: () => Bench): void {
  test('what is too large for an item is a permanent fault', async () => {
    const huge = claimed(aClaim({ fault: { description: randomBytes(450_000).toString('base64') } }));
    const recording = bench().ledger.record(outcomeFor(huge));
    await expect(recording).rejects.toThrow(PermanentFault);
    await expect(recording).rejects.toMatchObject({ code: 'item-too-large' });
  });

  test('what the table calls invalid is a permanent fault', async () => {
    const looking = bench().ledger.find('x'.repeat(3_000));
    await expect(looking).rejects.toThrow(PermanentFault);
    await expect(looking).rejects.toMatchObject({ code: 'rejected-by-table' });
  });

  test('a table that does not answer is a passing fault, told as it is', async () => {
    const outcome = outcomeFor(claimed());
    const troubled = bench().troubled({ operation: 'PutItem', fault: 'never-arrived', times: clientTimes.attempts });
    const recording = troubled.record(outcome);
    await expect(recording).rejects.not.toThrow(PermanentFault);
    await expect(recording).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await bench().ledger.find(outcome.caseKey)).toBeUndefined();
    expect(await troubled.record(outcome)).toEqual({ recorded: true });
  });

  test('a table that asks us to slow down is asked again, and told as it is if it goes on', async () => {
    const outcome = outcomeFor(claimed());
    const troubled = bench().troubled({ operation: 'PutItem', fault: 'throttled', times: clientTimes.attempts + 1 });
    await expect(troubled.record(outcome)).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(await troubled.record(outcome)).toEqual({ recorded: true });
  });

  test('an item that nobody here wrote is told by its paths, never by its values', async () => {
    const { ledger, client, tableName } = bench();
    const customerId = fresh('C');
    const item = {
      pk: { S: `CUSTOMER#${customerId}` },
      sk: { S: 'PROFILE' },
      profile: { M: { channel: { S: 'owl' } } },
    };
    await client.send(new PutItemCommand({ TableName: tableName, Item: item }));

    const gathering = ledger.gather({ customerId });
    await expect(gathering).rejects.toMatchObject({ name: 'UnreadableItemFault' });
    await expect(gathering).rejects.toThrow(/profile\.channel/);
    await expect(gathering).rejects.not.toThrow(/owl/);
  });
}
