/** A house with colleagues and one customer: the real code on a table in memory, and a test that says what comes when. */
import type { EventData, EventOf, InboundEvent, InboundName } from '../../../events/index.ts';
import { contractOf } from '../../../events/index.ts';
import { goOn, isContinuation } from '../../../shared/fan-out.ts';
import { workHour } from '../../../shared/hour.ts';
import { createLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { project } from '../../../shared/projections.ts';
import { recover } from '../../../shared/recover.ts';
import { type Outcome, orderedBy } from '../../../shared/recovery/decision.ts';
import { isRecoveryEvent } from '../../../shared/recovery/facts.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { definitions, tableName } from '../../simulation/memory-table.ts';
import { quickClient } from '../../simulation/quick-client.ts';
import { quickTable } from '../../simulation/quick-table.ts';

export const customerId = 'C-1';
export const names: Record<string, string> = { ada: 'Ada Lenz', bea: 'Bea Roth', cem: 'Cem Aydin', dora: 'Dora Kern' };
export const departure = (employeeId: string) => ({ employeeId, leavesOn: '2026-06-30', mayFollow: false });

export function event<Name extends InboundName>(
  name: Name,
  data: EventData<Name>,
  occurredAt: string,
  eventId: string,
): InboundEvent {
  const contract = contractOf(name);
  if (!contract) throw new Error(`there is no event ${name}`);
  const metadata = { eventId, version: 1, occurredAt };
  const source = contract.raisedBy ?? 'crm';
  return { name, source, caseId: contract.caseId(data), metadata, data } as unknown as InboundEvent;
}

export type House = ReturnType<typeof openHouse>;

export function openHouse() {
  const table = quickTable(definitions);
  const client = quickClient((operation, input) => table.ask(operation, input), 2);
  /** In the order in which they were recorded. */
  const outcomes: Outcome[] = [];
  /** What was said to ourselves and is still to be heard. */
  const raised: InboundEvent[] = [];
  /** What became of profiles that registrations told. */
  const projected: string[] = [];
  /** What customers read, in the order in which it was recorded. */
  const letters = () => outcomes.filter(({ letter }) => letter !== undefined);

  /** As much of a function as has a memory: it knows its roster for a minute. */
  function instance(): Ledger {
    const ledger = createLedger({ client, tableName, pause: async () => {} });
    const { record } = ledger;
    ledger.record = async (outcome, found) => {
      const recorded = await record(outcome, found);
      if (recorded.recorded) outcomes.push(outcome);
      return recorded;
    };
    return ledger;
  }

  /** One delivery at one running function; its ledger may have an old roster in mind, or end in the middle. */
  async function hear(what: InboundEvent, receivedAt: string, ledger: Ledger = instance()): Promise<void> {
    const publish = async (events: readonly Omit<EventOf, 'caseId'>[]) => {
      for (const one of events) {
        if (!contractOf(one.name) || one.source === 'kulanz') continue;
        raised.push(event(one.name as InboundName, one.data as never, one.metadata.occurredAt, one.metadata.eventId));
      }
    };
    const means = { ledger, policy: currentPolicy, publish, projected: (became: string) => projected.push(became) };
    if (what.name === 'HourStruck') return void (await workHour(what, means));
    const kept = await project(what, means);
    if (kept?.raises) await publish(kept.raises);
    if (isContinuation(what)) await goOn(what, Date.parse(receivedAt), { ...means, pageSize: 2 });
    if (!isRecoveryEvent(what)) return;
    await recover(what, Date.parse(receivedAt), means);
  }

  return {
    instance,
    hear,
    raised,
    projected,
    outcomes,
    letters,
    items: table.items,
    host: async () => (await instance().gather({ customerId })).host,
    /** Everybody works here, and the customer has Ada, and Bea is her deputy. */
    async begin() {
      const ledger = instance();
      for (const [employeeId, name] of Object.entries(names)) {
        const about = { employeeId, name, languages: ['de' as const], topics: [], joinsOn: '2020-01-01' };
        await hear(
          event('EmployeeJoined', about, '2026-01-01T00:00:00Z', `e-${employeeId}`),
          '2026-01-01T00:00:00Z',
          ledger,
        );
      }
      const profile = { customerId, language: 'de' as const, customerSince: '2020-01-01', channel: 'email' as const };
      await ledger.customers.project(profile, '2026-01-01T00:00:00Z', 'e-profile');
      const { held } = await ledger.gather({ customerId });
      if (held)
        await ledger.customers.give(customerId, { hostId: 'ada', deputyId: 'bea' }, 'CustomerRegistered#crm#C-1', held);
    },
  };
}

/** Whom an outcome gives the customer to. */
export function givenTo({ decision }: Outcome): string | undefined {
  for (const { remedy } of orderedBy(decision)) if (remedy.kind === 'AssignHost') return remedy.host.employeeId;
  return undefined;
}
