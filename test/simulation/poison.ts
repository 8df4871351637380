/** Entries that the bus takes and that can never succeed: one for each class of bad input that can come this way. */
import { contractOf } from '../../events/index.ts';
import { isOwn, subscriptions } from '../../events/subscriptions.ts';
import type { Chance } from './chance.ts';
import type { Entry } from './history.ts';

type Poison = Omit<Entry, 'atMs' | 'producer'>;

const metadata = { eventId: 'bad', version: 1, occurredAt: '2026-05-31T12:00:00Z' };
/** Under an id that is known to be nothing of ours. */
const echo = { ...metadata, eventId: 'echo' };
const segment = { customerId: 'anna', segment: 'gold', assignedOn: '2026-05-01' };
const call = { callId: 'bad', customerId: 'anna', line: 'Support', durationSeconds: 1, about: 'other' };

function poison(code: string, detail: string, name = 'HotlineCallEnded', source = 'telephony'): Poison {
  return { source, name, detail, expected: { become: 'quarantined', code } };
}
const withData = (code: string, data: object) => poison(code, JSON.stringify({ metadata, data }));
const withMetadata = (code: string, change: object) =>
  poison(code, JSON.stringify({ metadata: { ...metadata, ...change }, data: call }));

/** Of each subscription an event with no data. */
const [first, ...others] = subscriptions
  .filter((subscription) => !isOwn(subscription))
  .map(({ name, events: [event] }) =>
    poison('missing', JSON.stringify({ metadata, data: {} }), event, contractOf(event)?.raisedBy ?? `careless-${name}`),
  );
if (!first) throw new Error('nobody hears anything');
const emptyHanded = [first, ...others] as const;

const deep = '['.repeat(30) + ']'.repeat(30);

function all(startAt: number): [Poison, ...Poison[]] {
  return [
    withData('too-large', { ...call, line: 'x'.repeat(65 * 1024) }),
    poison('malformed-text', `{"metadata":{},"data":{"line":"\\ud800"}}`),
    poison('too-deep', `{"metadata":{},"data":${deep}}`),
    poison('forbidden-key', '{"metadata":{},"data":{"__proto__":{"verdict":"granted"}}}'),
    poison('forbidden-key', '{"metadata":{},"data":{"constructor":{}}}'),
    poison('too-many-items', JSON.stringify({ metadata, data: { list: Array.from({ length: 101 }, () => 0) } })),
    withMetadata('unknown-version', { version: 2 }),
    withMetadata('malformed', { occurredAt: '2026-02-29T12:00:00Z' }),
    withMetadata('malformed', { occurredAt: '2026-05-31T12:00:00' }),
    withMetadata('in-the-future', { occurredAt: new Date(startAt + 3_600_000).toISOString() }),
    withMetadata('malformed', { eventId: 'a#b' }),
    withData('missing', { ...call, callId: undefined }),
    withData('malformed', { ...call, customerId: '' }),
    withData('malformed', { ...call, customerId: 'аnna' }),
    withData('malformed', { ...call, callId: 'x'.repeat(129) }),
    withData('not-allowed', { ...call, about: 'weather' }),
    withData('out-of-range', { ...call, durationSeconds: -1 }),
    withData('out-of-range', { ...call, fee: { amount: 0.5, currency: 'EUR' } }),
    poison(
      'out-of-range',
      JSON.stringify({ metadata, data: call }).replace('"durationSeconds":1', '"durationSeconds":1e309'),
    ),
    poison(
      'out-of-range',
      JSON.stringify({ metadata, data: call }).replace('"durationSeconds":1', '"durationSeconds":-0'),
    ),
    withData('wrong-type', { ...call, durationSeconds: '1' }),
    withData('not-allowed', { ...call, fee: { amount: 1, currency: 'BTC' } }),
    withData('unknown-field', { ...call, segment: 'gold' }),
    // From a segment nothing but the reason is kept; and what is said in our name is read as strictly as all else.
    poison('unknown-field', JSON.stringify({ metadata, data: { ...segment, rank: 1 } }), 'SegmentAssigned', 'crm'),
    poison('missing', JSON.stringify({ metadata: echo, data: {} }), 'RemedyOrdered', 'kulanz'),
    poison('missing', JSON.stringify({ metadata: echo, data: {} }), 'RecoveryDecided', 'kulanz'),
    poison('unknown-event', '{"weather":"fine"}', 'WeatherChanged', 'weather'),
    poison('unknown-event', JSON.stringify({ metadata, data: {} }), 'RecoveryDecided', 'shop'),
    poison('forged-source', JSON.stringify({ metadata, data: call }), 'HotlineCallEnded', 'kulanz'),
    // What we said ourselves and somebody puts on the bus again: nobody hears it.
    {
      source: 'kulanz',
      name: 'LetterReady',
      detail: JSON.stringify({ metadata: echo, data: {} }),
      expected: { become: 'nothing' },
    },
  ];
}

/** A few of them. */
export function poisons(chance: Chance, startAt: number): Poison[] {
  const classes = all(startAt);
  return [...Array.from({ length: chance.between(1, 3) }, () => chance.oneOf(classes)), chance.oneOf(emptyHanded)];
}
