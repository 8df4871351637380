/** One contract, three implementations of DynamoDB. Each is started once; tests share its table and use ids of their own. */
import { afterAll, beforeAll, describe } from 'vitest';
import { chosenStores, type RunningStore } from '../stores/index.ts';
import { type Bench, benchOn } from './bench.ts';
import { allowances } from './contract/allowances.ts';
import { complaints } from './contract/complaints.ts';
import { contracts } from './contract/contracts.ts';
import { due } from './contract/due.ts';
import { fanOuts } from './contract/fan-outs.ts';
import { faults } from './contract/faults.ts';
import { figures } from './contract/figures.ts';
import { firstCases } from './contract/first-cases.ts';
import { gathering } from './contract/gathering.ts';
import { outcomes } from './contract/outcomes.ts';
import { projections } from './contract/projections.ts';
import { promises } from './contract/promises.ts';
import { purchases } from './contract/purchases.ts';
import { quarantine } from './contract/quarantine.ts';
import { referrals } from './contract/referrals.ts';
import { requests } from './contract/requests.ts';
import { segments } from './contract/segments.ts';
import { staff } from './contract/staff.ts';

/** The first start on a machine fetches what it starts. */
const startLimitMs = 600_000;

for (const { store, skipped } of await chosenStores()) {
  describe.skipIf(skipped !== undefined)(
    `the ledger on ${store.name}${skipped ? ` (left out: ${skipped})` : ''}`,
    () => {
      let running: RunningStore;
      let bench: Bench;
      beforeAll(async () => {
        running = await store.start();
        bench = await benchOn(running);
      }, startLimitMs);
      afterAll(() => running?.stop());

      describe('outcomes', () => outcomes(() => bench));
      describe('allowances', () => allowances(() => bench));
      describe('referrals', () => referrals(() => bench));
      describe('requests', () => requests(() => bench));
      describe('projections', () => projections(() => bench));
      describe('first cases', () => firstCases(() => bench));
      describe('staff', () => staff(() => bench));
      describe('contracts', () => contracts(() => bench));
      describe('fan-outs', () => fanOuts(() => bench));
      describe('what is due', () => due(() => bench));
      describe('promises', () => promises(() => bench));
      describe('complaints', () => complaints(() => bench));
      describe('purchases', () => purchases(() => bench));
      describe('gathering', () => gathering(() => bench));
      describe('figures', () => figures(() => bench));
      describe('quarantine', () => quarantine(() => bench));
      describe('segments', () => segments(() => running));
      describe('faults', () => faults(() => bench));
    },
  );
}
