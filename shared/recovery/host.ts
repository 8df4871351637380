/** Who looks after a customer: how a rule says it, and what of an outcome settles it. */
import type { Remedy } from '../../events/index.ts';
import type { Person } from '../../events/remedies/parts.ts';
import type { Colleague, Fact, Host } from './facts.ts';
import { isThere, stays } from './staff.ts';

type AssignHost = Extract<Remedy, { kind: 'AssignHost' }>;
type OfferChoice = Extract<Remedy, { kind: 'OfferChoice' }>;

/** So many others are offered to a customer who chooses: enough to have a choice, few enough to read. */
const othersOffered = 3;

/** A colleague as a remedy names them. */
export function personOf({ employeeId, name }: Colleague): Person {
  return name === undefined ? { employeeId } : { employeeId, name };
}

/** Gives a customer into somebody’s hands; into those of the policy’s stand-in where nobody works here. */
export function assigned(host: Colleague | undefined, deputy: Colleague | undefined, standInHost: string): AssignHost {
  const remedy: AssignHost = {
    kind: 'AssignHost',
    // That everybody has one host is what we say to everybody.
    basis: 'promise',
    host: host ? personOf(host) : { employeeId: standInHost },
  };
  if (deputy) remedy.deputy = personOf(deputy);
  return remedy;
}

/** Lets a customer choose who looks after them; `about` is who leaves, or who does not fit. */
export function offered(about: string, others: readonly Colleague[], until?: string): OfferChoice {
  const options = others
    .slice(0, othersOffered)
    .map(({ employeeId, name }) => ({ option: employeeId, name: name ?? employeeId }));
  const choice: OfferChoice = { kind: 'OfferChoice', basis: 'promise', of: 'host', about, options };
  if (until !== undefined) choice.until = until;
  return choice;
}

/** Who comes next, the first one first: the host themselves, the deputy, then whoever suits; all of them stay. */
export function successors(host: Fact<Host>, staff: Fact<Colleague[]>, except: readonly string[]): Colleague[] {
  if (staff === 'unknown') return [];
  const own = host === 'unknown' ? [] : [host.hostId, host.deputyId];
  const place = ({ employeeId }: Colleague) => (own.includes(employeeId) ? own.indexOf(employeeId) : own.length);
  return staff
    .filter((colleague) => stays(colleague) && !except.includes(colleague.employeeId))
    .sort((a, b) => place(a) - place(b));
}

/** Who speaks for us with a customer today: the host, in their absence the deputy, else whoever is there and suits. */
export function speaking(host: Fact<Host>, staff: Fact<Colleague[]>, day: string, standInHost: string): Person {
  const next = successors(host, staff, []);
  const found = next.find((colleague) => isThere(colleague, day)) ?? next[0];
  if (found) return personOf(found);
  return { employeeId: host === 'unknown' || staff !== 'unknown' ? standInHost : host.hostId };
}
