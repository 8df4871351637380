import { type Agreement, figuresAnew } from '../../shared/figures-anew.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import type { Table } from '../../shared/ledger/table.ts';
import type { Call, ExitCode, Terminal } from './command.ts';
import { withTable } from './endpoints.ts';

/** From then on whoever waits is told how far it is, in milliseconds; and again so often. */
const patience = 2_000;
/** A page of a thousand items may take this long, in milliseconds. */
const aPageMs = 20_000;

/** `figures --recompute`: computes all figures anew and tells whether they agree. */
export async function recompute(call: Call, { print, tell }: Terminal): Promise<ExitCode> {
  const mends = !call.given('dry-run');
  let next = Date.now() + patience;
  const progress = ({ same, missing, different }: Agreement) => {
    if (Date.now() < next) return;
    next = Date.now() + patience;
    tell(`${same + missing + different} outcomes so far.`);
  };
  const recomputing = (table: Table) => {
    const ledger = createLedger({ client: table.client, tableName: table.name });
    return figuresAnew({ table, ledger, mends, progress });
  };
  const found = await withTable(call, recomputing, aPageMs);
  const { same, missing, different, stray, unreadable } = found;
  const mended = missing + different > 0 && mends;
  const agree = missing + different + stray + unreadable === 0;
  if (call.given('json')) {
    print(JSON.stringify({ ...found, agree, mended }, null, 2));
  } else {
    print(`same        ${same}`);
    print(`missing     ${missing}`);
    print(`different   ${different}`);
    if (stray > 0) print(`of nothing  ${stray}`);
    if (unreadable > 0) print(`unreadable  ${unreadable}`);
    tell(verdictOn(agree, mended));
  }
  return stray + unreadable > 0 || (!agree && !mends) ? 1 : 0;
}

function verdictOn(agree: boolean, mended: boolean): string {
  if (agree) return 'Figures and outcomes agree.';
  return mended ? 'What was missing or different is put right.' : 'Figures and outcomes disagree.';
}
