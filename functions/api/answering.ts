/** Who may answer a referral. Whoever looks at a case is told by the same that decides when they try. */
import type { Ledger, RecordedCase } from '../../shared/ledger/ledger.ts';
import { mayNotAnswer } from '../../shared/recovery/decide.ts';
import { customerOf, type Fact, type Host } from '../../shared/recovery/facts.ts';
import type { Group, Person } from './person.ts';
import { caseView } from './views.ts';

/** Only hosts answer; among them there is no rank. */
export const answering: readonly Group[] = ['host'];

/** Who looks after a customer, as of a moment ago. */
type HostOf = (customerId: string) => Promise<Fact<Host>>;

/** Reads each customer's host once, however many cases ask. */
export function readingHosts(ledger: Pick<Ledger, 'gather'>): HostOf {
  const known = new Map<string, ReturnType<HostOf>>();
  return (customerId) => {
    const before = known.get(customerId);
    if (before) return before;
    const host = ledger.gather({ customerId }).then(({ host: found = 'unknown' }) => found);
    known.set(customerId, host);
    return host;
  };
}

/** Why somebody may not answer a referral, be it open or not; nothing if they may. */
export async function whyNotAnsweredBy(
  { employeeId, groups }: Person,
  { outcome: { facts }, referral }: RecordedCase,
  hostOf: HostOf,
): Promise<'no-host' | 'own-request' | 'not-theirs' | undefined> {
  if (!groups.some((group) => answering.includes(group))) return 'no-host';
  if (mayNotAnswer(facts).includes(employeeId)) return 'own-request';
  if (referral?.hostId === employeeId) return undefined;
  const customerId = customerOf(facts.event);
  const host = customerId === undefined ? 'unknown' : await hostOf(customerId);
  const looksAfter = host !== 'unknown' && (host.hostId === employeeId || host.deputyId === employeeId);
  return looksAfter ? undefined : 'not-theirs';
}

/** Cases as somebody sees them: of each that waits for an answer, whether they may give it. */
export function casesFor(person: Person, ledger: Pick<Ledger, 'gather'>) {
  const hostOf = readingHosts(ledger);
  return (cases: readonly RecordedCase[]) =>
    Promise.all(
      cases.map(async (recorded) => {
        const { referral } = recorded;
        if (!referral || referral.answeredBy !== undefined) return caseView(recorded);
        const mayAnswer = (await whyNotAnsweredBy(person, recorded, hostOf)) === undefined;
        return { ...caseView(recorded), mayAnswer };
      }),
    );
}
