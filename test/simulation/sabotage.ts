/** Kulanz broken on purpose, from outside: what a simulator that deserves its name must notice. */
import type { Services } from '../../shared/lambda/services.ts';
import type { Handler } from '../../shared/lambda/subscriber.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Call } from './fate.ts';
import type { WireAnswer } from './wire.ts';

export interface Sabotage {
  /** What is broken, in one sentence. */
  what: string;
  /** Changes what is sent; nothing, if it stays as it is. */
  request?(call: Call): Record<string, unknown> | undefined;
  /** Changes what is answered; nothing, if it stays as it is. */
  answer?(call: Call, answer: WireAnswer): WireAnswer | undefined;
  /** Answers at once, while the call itself goes on behind the caller's back. */
  answerAtOnce?(call: Call): WireAnswer | undefined;
  services?(services: Services): Services;
  handler?(handler: Handler): Handler;
}

const taken = (call: Call): WireAnswer => {
  const entries = Array.isArray(call.input.Entries) ? call.input.Entries : [];
  const Entries = entries.map((_, index) => ({ EventId: `pretended-${index}` }));
  return { status: 200, body: { FailedEntryCount: 0, Entries } };
};

const byUs = ({ caller, operation }: Call, wanted: string) => caller.includes('#') && operation === wanted;

/** Writes of items whose key starts like this lose their condition. */
const unconditional = (prefix: string) => (call: Call) => {
  if (!call.about.startsWith(prefix)) return undefined;
  if (byUs(call, 'UpdateItem')) {
    const { ConditionExpression: _, ...input } = call.input;
    return input;
  }
  if (!byUs(call, 'PutItem')) return undefined;
  const { ConditionExpression: _, ExpressionAttributeValues: __, ...input } = call.input;
  return input;
};

/** The ledger with something else for some of what it does with referrals. */
const withReferrals =
  (change: (own: Ledger['referrals']) => Partial<Ledger['referrals']>) =>
  (services: Services): Services => {
    const { ledger } = services;
    return { ...services, ledger: { ...ledger, referrals: { ...ledger.referrals, ...change(ledger.referrals) } } };
  };

export const sabotages = {
  'publish-after-acknowledging': {
    what: 'The function does not wait for what it publishes: it acknowledges first.',
    answerAtOnce: (call) => (byUs(call, 'PutEvents') ? taken(call) : undefined),
  },
  'outcome-put-unconditional': {
    what: 'An outcome is written whether or not its case has one.',
    request: unconditional('CASE#'),
  },
  'allowance-write-unconditional': {
    what: 'An allowance is written whatever others wrote since it was read.',
    request: unconditional('ALLOWANCE#'),
  },
  'customer-write-unconditional': {
    what: 'The profile that comes last wins, not the newest.',
    request: (call) =>
      String(call.input.UpdateExpression).includes('profile = :profile') ? unconditional('CUSTOMER#')(call) : undefined,
  },
  'segment-write-unconditional': {
    what: 'The segment that comes last wins, not the newest.',
    request: (call) => (call.about.endsWith('|SEGMENT') ? unconditional('CUSTOMER#')(call) : undefined),
  },
  'schedule-write-unconditional': {
    what: 'A remedy is scheduled anew at each delivery of its order.',
    request: unconditional('REMEDY#'),
  },
  'acknowledge-anyway': {
    what: 'Whatever failed is logged and acknowledged.',
    handler: (handler) => async (event, context) => {
      await handler(event, context);
      return { batchItemFailures: [] };
    },
  },
  'partial-failure-ignored': {
    what: 'FailedEntryCount is not looked at.',
    answer: (call, answer) => (byUs(call, 'PutEvents') && answer.status === 200 ? taken(call) : undefined),
  },
  'own-decision-instead-of-the-stored-one': {
    what: 'When an outcome is there already, the one decided just now is published.',
    services: (services) => ({
      ...services,
      ledger: {
        ...services.ledger,
        async record(outcome, found) {
          await services.ledger.record(outcome, found);
          return { recorded: true };
        },
      },
    }),
  },
  'release-missing': {
    what: 'What was drawn and is not needed any more is kept.',
    services: (services) => ({ ...services, ledger: { ...services.ledger, release: async () => {} } }),
  },
  'own-draws-held-against-a-case': {
    what: 'A case that drew before it was cut short is told that somebody else did.',
    services: (services) => ({
      ...services,
      ledger: {
        ...services.ledger,
        async gather(keys) {
          const gathered = await services.ledger.gather(keys);
          const { grants } = gathered;
          return {
            ...gathered,
            ...(grants && { grants: grants.map((grant) => ({ ...grant, case: `${grant.case}?` })) }),
          };
        },
      },
    }),
  },
  'own-draw-accepted-whatever-its-worth': {
    what: 'What any telling of a case drew counts as the draw of every other.',
    services: (services) => ({
      ...services,
      ledger: {
        ...services.ledger,
        async reserve(draw, caseKey, telling, seen) {
          const { grants } = await services.ledger.gather({ customerId: 'nobody', allowance: draw.allowance });
          if (grants?.some((grant) => grant.case === caseKey)) return { drawn: true };
          return services.ledger.reserve(draw, caseKey, telling, seen);
        },
      },
    }),
  },
  'ids-made-up-anew': {
    what: 'Every repetition is published under ids of its own.',
    services: (services) => ({
      ...services,
      publish: (events) =>
        services.publish(
          events.map((event) => ({
            ...event,
            metadata: { ...event.metadata, eventId: `${event.metadata.eventId}-${Math.floor(Math.random() * 1e9)}` },
          })),
        ),
    }),
  },
  'published-before-it-is-recorded': {
    what: 'The outcome is told while it is still being written.',
    services: (services) => ({
      ...services,
      ledger: {
        ...services.ledger,
        async record(outcome, found) {
          void services.ledger.record(outcome, found).catch(() => {});
          return { recorded: true };
        },
      },
    }),
  },
  'quarantine-forgotten': {
    what: 'What can never succeed is dropped.',
    services: (services) => ({ ...services, quarantine: async () => {} }),
  },
  'answer-accepted-twice': {
    what: 'Whoever answers a referral has answered it, also after somebody else.',
    services: withReferrals(() => ({ answer: async () => ({ answered: true }) })),
  },
  'answered-and-still-open': {
    what: 'An answer leaves the referral on its list.',
    request: (call) =>
      byUs(call, 'UpdateItem') && String(call.input.UpdateExpression).startsWith('SET answeredBy')
        ? { ...call.input, UpdateExpression: 'SET answeredBy = :by' }
        : undefined,
  },
  'handed-on-without-a-word': {
    what: 'A referral is handed on, and nobody is told.',
    services: withReferrals(({ handOn }) => ({
      async handOn(handing) {
        await handOn(handing);
        return undefined;
      },
    })),
  },
  'overdue-referrals-forgotten': {
    what: 'Nobody looks for referrals that wait in vain.',
    services: withReferrals(() => ({ ofHost: async () => ({ referrals: [] }) })),
  },
  'page-of-an-offer-skipped': {
    what: 'The second page of the contracts that pay more is taken for the last, and empty.',
    services: (services) => ({
      ...services,
      ledger: {
        ...services.ledger,
        contracts: {
          ...services.ledger.contracts,
          payingMore: async (query) =>
            query.after ? { found: [], isLast: true } : services.ledger.contracts.payingMore(query),
        },
      },
    }),
  },
  'customer-left-with-the-leaver': {
    what: 'A departure is recorded, and moves nobody.',
    services: (services) => ({
      ...services,
      ledger: {
        ...services.ledger,
        customers: {
          ...services.ledger.customers,
          give: async (customerId, host, by, seen, told) =>
            by.startsWith('HostLeft#')
              ? { given: true, isWritten: true, held: seen }
              : services.ledger.customers.give(customerId, host, by, seen, told),
        },
      },
    }),
  },
  'recorded-on-no-list': {
    what: 'An outcome is kept off the index, whether or not its customer names it.',
    services: (services) => ({
      ...services,
      ledger: { ...services.ledger, record: (outcome) => services.ledger.record(outcome, 'customer') },
    }),
  },
  'first-case-not-noted': {
    what: 'Who gives a customer their first host believes to have noted it, and has not.',
    request: (call) =>
      byUs(call, 'UpdateItem') && String(call.input.UpdateExpression).includes('firstCase = :by')
        ? { ...call.input, UpdateExpression: String(call.input.UpdateExpression).replace(', firstCase = :by', '') }
        : undefined,
  },
  'date-told-twice': {
    what: 'A reminder looks for no other of the same date.',
    services: (services) => ({
      ...services,
      ledger: {
        ...services.ledger,
        async gather(keys) {
          const gathered = await services.ledger.gather(keys);
          return keys.allowance?.name.startsWith('reminder#') ? { ...gathered, grants: [] } : gathered;
        },
        reserve: async (draw, ...others) =>
          draw.allowance.name.startsWith('reminder#') ? { drawn: true } : services.ledger.reserve(draw, ...others),
      },
    }),
  },
} as const satisfies Record<string, Sabotage>;
export type SabotageName = keyof typeof sabotages;

/** Within so many seeds each of them must be noticed. */
export const withinSeeds: Record<SabotageName, number> = {
  'publish-after-acknowledging': 40,
  'outcome-put-unconditional': 20,
  'allowance-write-unconditional': 20,
  'customer-write-unconditional': 40,
  'segment-write-unconditional': 60,
  'schedule-write-unconditional': 20,
  'acknowledge-anyway': 40,
  'partial-failure-ignored': 60,
  'own-decision-instead-of-the-stored-one': 20,
  'release-missing': 200,
  'own-draws-held-against-a-case': 60,
  'own-draw-accepted-whatever-its-worth': 200,
  'ids-made-up-anew': 5,
  'published-before-it-is-recorded': 10,
  'quarantine-forgotten': 10,
  'answer-accepted-twice': 40,
  'answered-and-still-open': 40,
  'handed-on-without-a-word': 40,
  'overdue-referrals-forgotten': 40,
  'page-of-an-offer-skipped': 100,
  'customer-left-with-the-leaver': 40,
  'recorded-on-no-list': 10,
  'first-case-not-noted': 20,
  'date-told-twice': 60,
};
