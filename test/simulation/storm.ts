/** Everything that can go wrong, drawn from a seed, until the storm is over. */
import type { Scheduler } from '../../local/engine/scheduler.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Call, CallFault, Plan } from './fate.ts';

/** What else can go wrong besides {@link CallFault}. */
export const deliveryFaults = [
  'duplicate-delivery',
  'late-delivery',
  'reordered-delivery',
  'visibility-expires-early',
  'acknowledgement-lost',
  'entry-refused',
  'crash-at-start',
  'outage',
] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

/** How likely each is for one call, where it can happen, at strength 1. */
const likely: Partial<Record<CallFault, number>> = {
  'crash-before-call': 0.012,
  'crash-after-call': 0.018,
  throttled: 0.03,
  'server-error': 0.015,
  'never-arrives': 0.01,
  'arrives-after-time-out': 0.008,
  'answer-lost': 0.012,
  'connection-reset': 0.015,
  'answer-too-late': 0.008,
  hangs: 0.002,
  freezes: 0.002,
  'stale-read': 0.1,
  'unprocessed-keys': 0.04,
};

const onlyForFunctions: readonly CallFault[] = ['crash-before-call', 'crash-after-call', 'hangs', 'freezes'];

/** From a light breeze to a hurricane, so that some seeds go deep and others reach the last attempt of everything. */
const strengths = [0.3, 1, 1, 1.5, 3] as const;

export function stormOf(
  seed: number,
  scheduler: Pick<Scheduler, 'now'>,
  endsAt: () => number,
  happened: (fault: DeliveryFault) => void,
): Plan {
  const chance = chanceOf(seed, 2);
  const strength = chance.oneOf(strengths);
  const over = () => scheduler.now() >= endsAt();
  const strikes = (probability: number) => !over() && chance.happens(probability * strength);
  const noted = (fault: DeliveryFault, probability: number) => {
    if (!strikes(probability)) return false;
    happened(fault);
    return true;
  };

  const outages = outagesOf(chance, scheduler.now(), endsAt());
  function outageFor({ operation }: Call): CallFault | undefined {
    const now = scheduler.now();
    const outage = outages.find(
      ({ of, from, until }) => (of === 'bus') === (operation === 'PutEvents') && now >= from && now < until,
    );
    if (outage) happened('outage');
    return outage?.fault;
  }

  return {
    fate(call) {
      const fault = over() ? undefined : (outageFor(call) ?? faultFor(call, chance, strength));
      const slow = strikes(0.05) ? 400 : 20;
      const thereMs = fault === 'arrives-after-time-out' ? chance.between(1_501, 4_000) : chance.between(1, slow);
      return { thereMs, backMs: chance.between(1, slow), fault };
    },
    crashesAtStart: () => noted('crash-at-start', 0.01),
    engine: {
      refuse() {
        if (!noted('entry-refused', 0.05)) return undefined;
        return { code: chance.oneOf(['ThrottlingException', 'InternalFailure']), message: 'Try again.' };
      },
      deliveries() {
        const first = noted('late-delivery', 0.08) ? chance.between(1_000, 90_000) : 0;
        if (!noted('duplicate-delivery', 0.08)) return [first];
        return [first, chance.happens(0.5) ? first : chance.between(0, 90_000)];
      },
      pick(_, visible) {
        if (visible < 2 || over() || !chance.happens(0.3)) return 0;
        happened('reordered-delivery');
        return chance.between(1, visible - 1);
      },
      visibility: () => (noted('visibility-expires-early', 0.06) ? chance.between(5, 500) : undefined),
      loseAcknowledgement: () => noted('acknowledgement-lost', 0.04),
    },
  };
}

interface Outage {
  of: 'table' | 'bus';
  from: number;
  until: number;
  fault: CallFault;
}

/** Now and then the table or the bus is gone for up to half a minute, as in a bad hour of a region. */
function outagesOf(chance: Chance, startAt: number, endsAt: number): Outage[] {
  return Array.from({ length: chance.between(0, 2) }, () => {
    const from = chance.between(startAt, endsAt);
    return {
      of: chance.oneOf(['table', 'bus']),
      from,
      until: Math.min(endsAt, from + chance.between(2_000, 30_000)),
      fault: chance.oneOf(['throttled', 'server-error', 'never-arrives', 'answer-lost']),
    };
  });
}

function faultFor({ operation, caller, input }: Call, chance: Chance, strength: number): CallFault | undefined {
  const drawn = chance.next();
  let up = 0;
  for (const [fault, probability] of Object.entries(likely) as [CallFault, number][]) {
    // One sending at a time: the publisher relies on its client's time-out, which is explicit, to get on.
    if (fault === 'hangs' && operation === 'PutEvents') continue;
    if (fault === 'unprocessed-keys' && operation !== 'BatchGetItem') continue;
    if (fault === 'stale-read' && operation !== 'BatchGetItem' && (operation !== 'GetItem' || input.ConsistentRead))
      continue;
    if (onlyForFunctions.includes(fault) && !caller.includes('#')) continue;
    up += probability * strength;
    if (drawn < up) return fault;
  }
  return undefined;
}
