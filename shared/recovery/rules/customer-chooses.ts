import { dayOf, daysAfter } from '../calendar.ts';
import type { Colleague, Facts } from '../facts.ts';
import { assigned, offered, personOf, successors } from '../host.ts';
import type { Policy } from '../policy.ts';
import { type Finding, rule } from '../rule.ts';
import { stays } from '../staff.ts';

const codes = [
  'looked-after-by-another',
  'departure-changed',
  'deputy-takes-over',
  'colleague-takes-over',
  'nobody-takes-over',
  'successors-not-known',
  'customer-stays',
  'customer-chose-host',
  'customer-chose-another',
  'chosen-host-not-here',
  'customer-follows',
  'follow-not-lawful',
  'nobody-leaves',
  'leaver-not-known',
  'chose-again-since',
  'silence-is-consent',
  'host-of-silence-gone',
] as const;
type Found = Omit<Finding<(typeof codes)[number]>, 'rule'>;

/**
 * A customer belongs to nobody. When their host leaves, the deputy is there at once, and the customer says who it is to
 * be: the deputy, somebody else, or, where the law lets them, whoever leaves. Who says nothing has not lost anything:
 * the deputy stays, and a choice that comes later counts like any other.
 */
export const customerChooses = rule({
  id: 'customer-chooses',
  events: ['HostLeft', 'CustomerChose', 'ChoiceLapsed'],
  promise: 'When a host leaves, the deputy is there at once, and the customer chooses: stay, somebody else, or follow.',
  facts: ['now', 'host', 'staff'],
  numbers: ['referral', 'choiceDays'],
  remedies: ['AssignHost', 'OfferChoice', 'ReleaseCustomer'],
  codes,
  wants({ name, data }) {
    if (name === 'HostLeft') {
      const { employeeId, leavesOn } = data;
      return { host: true, staff: { except: [employeeId], naming: [employeeId], leaving: { employeeId, leavesOn } } };
    }
    const naming = name === 'CustomerChose' && data.hostId ? [data.employeeId, data.hostId] : [data.employeeId];
    return { host: true, staff: { naming } };
  },
  evaluate(facts, policy): Found {
    switch (facts.event.name) {
      case 'HostLeft':
        return leaving(facts as Facts<'HostLeft'>, policy);
      case 'CustomerChose':
        return chosen(facts as Facts<'CustomerChose'>, policy);
      case 'ChoiceLapsed':
        return silent(facts, policy);
    }
  },
});

type AssignHost = ReturnType<typeof assigned>;

/** Nobody is without a host while a person looks at the case; and what is done at once is never done again later. */
const settledBy = (remedy: AssignHost) => ({ remedies: [remedy], meanwhile: [remedy] });

/** Where nobody knows who works here: whoever has a host keeps them while a person looks. */
const unsettled = (host: Facts['host'], remedy: AssignHost): Found => ({
  result: 'unknown',
  because: { code: 'successors-not-known' },
  ...(host === 'unknown' && { meanwhile: [remedy] }),
});

/** Others to choose from, if there are any: a choice of nobody is none. */
const choiceOf = (employeeId: string, others: readonly Colleague[]) =>
  others.length > 0 ? { remedies: [offered(employeeId, others)] } : {};

function leaving({ now, host, staff, event: { data, metadata } }: Facts<'HostLeft'>, policy: Policy): Found {
  const { employeeId, leavesOn, mayFollow } = data;
  if (host !== 'unknown' && host.hostId !== employeeId) {
    return { result: 'not-applicable', because: { code: 'looked-after-by-another' } };
  }
  // Withdrawn since, or told anew with another day: then each customer is told that, and not this.
  const leaver = staff === 'unknown' ? undefined : staff.find((colleague) => colleague.employeeId === employeeId);
  if (leaver && leaver.leavesOn !== leavesOn) {
    return { result: 'not-applicable', because: { code: 'departure-changed' } };
  }
  const [next, deputy, ...others] = successors(host, staff, [employeeId]);
  const assignment = assigned(next, deputy, policy.referral.standInHost);
  if (staff === 'unknown') {
    return { result: 'unknown', because: { code: 'successors-not-known' }, meanwhile: [assignment] };
  }
  const asked = now === 'unknown' ? metadata.occurredAt : now;
  const until = dayOf(daysAfter(asked, policy.choiceDays));
  const choice = offered(employeeId, deputy ? [deputy, ...others] : [], until);
  const isDeputy = next !== undefined && host !== 'unknown' && host.deputyId === next.employeeId;
  const code = !next ? 'nobody-takes-over' : isDeputy ? 'deputy-takes-over' : 'colleague-takes-over';
  const params = { until, leavesOn, follow: mayFollow ? 'yes' : 'no', ...(next?.name && { stay: next.name }) };
  // Asked at once, too: who is asked weeks later has perhaps chosen by then.
  const remedies = [assignment, choice];
  return { result: 'applies', because: { code, params }, remedies, meanwhile: remedies };
}

function chosen({ host, staff, event: { data, metadata } }: Facts<'CustomerChose'>, policy: Policy): Found {
  const { employeeId, choice, hostId } = data;
  const { chosenAt } = host === 'unknown' ? {} : host;
  if (chosenAt !== undefined && Date.parse(metadata.occurredAt) < Date.parse(chosenAt)) {
    return { result: 'not-applicable', because: { code: 'chose-again-since' } };
  }
  const all = staff === 'unknown' ? [] : staff;
  const leaver = all.find((colleague) => colleague.employeeId === employeeId);
  if (choice === 'follow') {
    const release = {
      kind: 'ReleaseCustomer',
      basis: 'promise',
      follows: leaver ? personOf(leaver) : { employeeId },
    } as const;
    if (!leaver) return { result: 'unknown', because: { code: 'leaver-not-known' }, remedies: [release] };
    if (stays(leaver)) {
      // Whoever wanted to follow them stays with them, now that they stay.
      const [, deputy] = successors({ hostId: employeeId }, staff, []);
      return {
        result: 'applies',
        because: { code: 'nobody-leaves' },
        ...settledBy(assigned(leaver, deputy, policy.referral.standInHost)),
      };
    }
    if (leaver.mayFollow) return { result: 'applies', because: { code: 'customer-follows' }, remedies: [release] };
    const others = successors(host, staff, [employeeId]);
    return { result: 'not-met', because: { code: 'follow-not-lawful' }, ...choiceOf(employeeId, others) };
  }
  const current = host === 'unknown' ? undefined : host.hostId;
  if (choice === 'other' && hostId !== undefined) {
    const found = all.find((colleague) => colleague.employeeId === hostId && stays(colleague));
    const others = successors(host, staff, current === undefined ? [] : [current]);
    if (!found) {
      return { result: 'not-met', because: { code: 'chosen-host-not-here' }, ...choiceOf(employeeId, others) };
    }
    // Not whom it did not work out with.
    const [deputy] = successors(host, staff, [employeeId, hostId]);
    const assignment = assigned(found, deputy, policy.referral.standInHost);
    return { result: 'applies', because: { code: 'customer-chose-host' }, ...settledBy(assignment) };
  }
  const except = choice === 'other' ? [employeeId, ...(current === undefined ? [] : [current])] : [];
  const [next, following] = successors(host, staff, except);
  const deputy = choice === 'other' && next ? successors(host, staff, [employeeId, next.employeeId])[0] : following;
  const assignment = assigned(next, deputy, policy.referral.standInHost);
  if (staff === 'unknown') return unsettled(host, assignment);
  const code = choice === 'other' ? 'customer-chose-another' : 'customer-stays';
  if (choice === 'other' && !next) {
    // There is nobody else yet: a person finds somebody, and who looks after them now does so until then.
    return { result: 'not-met', because: { code: 'chosen-host-not-here' } };
  }
  return { result: 'applies', because: { code }, ...settledBy(assignment) };
}

function silent({ host, staff }: Facts, policy: Policy): Found {
  const [next, deputy] = successors(host, staff, []);
  const assignment = assigned(next, deputy, policy.referral.standInHost);
  if (staff === 'unknown') return unsettled(host, assignment);
  if (host !== 'unknown' && (host.hostId === next?.employeeId || !next)) {
    return { result: 'not-applicable', because: { code: 'silence-is-consent' } };
  }
  return { result: 'applies', because: { code: 'host-of-silence-gone' }, ...settledBy(assignment) };
}
