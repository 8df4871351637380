/** What must hold once hours have struck and days have gone by. */
import { customerIn } from '../../shared/ledger/customers.ts';
import { dayOf } from '../../shared/recovery/calendar.ts';
import { mayNotAnswer } from '../../shared/recovery/decide.ts';
import type { Colleague } from '../../shared/recovery/facts.ts';
import type { Policy } from '../../shared/recovery/policy.ts';
import type { HandedOn } from '../../shared/recovery/referral.ts';
import { isThere, stays } from '../../shared/recovery/staff.ts';
import { itemOf, outcomeFrom, type WireItem } from './memory-table.ts';

/** What is broken at a late hour, in words; nothing if all is well. */
export function brokenAfterHours(items: readonly WireItem[], policies: readonly Policy[], now: string): string[] {
  const standIns = policies.map(({ referral }) => referral.standInHost);
  const colleagues = items.flatMap((wire) => colleagueFrom(wire) ?? []);
  return [
    ...items.flatMap((wire) => brokenHost(wire, colleagues, standIns)),
    ...items.flatMap((wire) => brokenReferral(wire, colleagues, standIns, now)),
    ...items.flatMap((wire) => notTold(wire, now)),
  ];
}

const keyIn = ({ pk, sk }: WireItem): string => `${pk?.S}|${sk?.S}`;

function colleagueFrom(wire: WireItem): Colleague | undefined {
  const [, employeeId] = /^EMPLOYEE#(.+)\|PROFILE$/.exec(keyIn(wire)) ?? [];
  if (employeeId === undefined) return undefined;
  const { about, employment, ...more } = itemOf(wire);
  if (about === undefined) return undefined;
  const absences = Object.entries(more).flatMap(([name, absence]) =>
    name.startsWith('absent#') ? [{ from: name.slice(7), until: String(Reflect.get(Object(absence), 'until')) }] : [],
  );
  return { ...Object(about), ...Object(employment), employeeId, absences };
}

/** Nobody is with somebody who leaves, nor with somebody unknown, nor with the stand-in where somebody stays. */
function brokenHost(wire: WireItem, colleagues: readonly Colleague[], standIns: readonly string[]): string[] {
  if (!/^CUSTOMER#.+\|PROFILE$/.test(keyIn(wire))) return [];
  const { host } = customerIn(itemOf(wire));
  if (host === 'unknown') return [];
  if (standIns.includes(host.hostId))
    return colleagues.some(stays) ? [`P10: the stand-in still has ${keyIn(wire)}`] : [];
  const colleague = colleagues.find(({ employeeId }) => employeeId === host.hostId);
  if (!colleague) return [`P10: nobody knows the host of ${keyIn(wire)}`];
  return stays(colleague) ? [] : [`P10: the host of ${keyIn(wire)} leaves`];
}

/**
 * An open referral is with somebody who is there that day, and it is not too late: only where nobody else could answer it
 * does the stand-in have it longer.
 */
function brokenReferral(
  wire: WireItem,
  colleagues: readonly Colleague[],
  standIns: readonly string[],
  now: string,
): string[] {
  const [, ownerId] = /^HOST#(.+)$/.exec(wire.gsi2pk?.S ?? '') ?? [];
  if (ownerId === undefined) return [];
  const { caseKey, referral, facts } = outcomeFrom(wire);
  const dueAt = (itemOf(wire).handedOn as HandedOn | undefined)?.dueAt ?? referral?.dueAt;
  if (dueAt === undefined) return [`referral: ${caseKey} has no time`];
  const owner = colleagues.find(({ employeeId }) => employeeId === ownerId);
  if (!owner && !standIns.includes(ownerId)) return [`referral: nobody knows ${ownerId}, who has ${caseKey}`];
  const day = dayOf(now);
  if (owner && !isThere(owner, day)) return [`referral: ${ownerId} has ${caseKey} and is not there`];
  const others = colleagues.filter(
    (colleague) =>
      colleague !== owner && isThere(colleague, day) && !mayNotAnswer(facts).includes(colleague.employeeId),
  );
  if (dueAt > now || (!owner && others.length === 0)) return [];
  return [`referral: ${caseKey} was due at ${dueAt}, and still waits for ${ownerId}`];
}

/** What is due was told and taken off the list. */
function notTold(wire: WireItem, now: string): string[] {
  const [day = ''] = (wire.gsi2sk?.S ?? '').split('#');
  return wire.gsi2pk?.S?.startsWith('DUE#') && day <= dayOf(now) ? [`dates: due and never told: ${keyIn(wire)}`] : [];
}

/** What came about that does so seldom: how referrals were handed on, answered after that, or never. */
export function rareIn(items: readonly WireItem[]): string[] {
  return items.flatMap((wire) => {
    if (!wire.pk?.S?.startsWith('CASE#')) return [];
    const { handedOn, answeredBy, gsi2pk } = itemOf(wire);
    const because = (handedOn as HandedOn | undefined)?.because;
    return [
      ...(because ? [`handed-on-${because}`] : []),
      ...(because && answeredBy !== undefined ? ['answered-after-it-was-handed-on'] : []),
      ...(gsi2pk !== undefined ? ['open-to-the-end'] : []),
    ];
  });
}
