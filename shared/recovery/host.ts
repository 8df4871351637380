/** Who looks after a customer: how a rule says it, and what of an outcome settles it. */
import type { Remedy } from '../../events/index.ts';
import type { Person } from '../../events/remedies/parts.ts';
import type { Colleague } from './staff.ts';

type AssignHost = Extract<Remedy, { kind: 'AssignHost' }>;

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
