/** What must hold at every moment. Each check notes what it finds; the first finding ends the run. */

import { outbound } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import { subscriptions } from '../../events/subscriptions.ts';
import { type FunctionSettings, quarantineSettings, settingsOf } from '../../infra/subscribers.ts';
import type { BusEvent } from '../../local/engine/bus.ts';
import { allowanceIn } from '../../shared/ledger/allowances.ts';
import type { Limit } from '../../shared/recovery/allowance.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import type { Grant } from '../../shared/recovery/facts.ts';
import { eventsAbout } from '../../shared/recovery/outcome.ts';
import type { Policy } from '../../shared/recovery/policy.ts';
import type { HandedOn } from '../../shared/recovery/referral.ts';
import { itemOf, outcomeFrom, segmentsTableName, tableName, type WireItem } from './memory-table.ts';
import type { Watcher } from './world.ts';

export interface Checks extends Watcher {
  /** Promises that were broken, in the order in which it came out. */
  readonly broken: string[];
  /** By case key: what was recorded. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** By quarantine id, with the code that was written first. */
  readonly quarantined: ReadonlyMap<string, string>;
  /** By name and event id: what we said, as text. */
  readonly said: ReadonlyMap<string, string>;
}

/** What the role of a function, as it is deployed, may do with the table. */
function mayDoAs(functionName: string): FunctionSettings {
  const subscription = subscriptions.find(({ name }) => name === functionName);
  return subscription ? settingsOf(subscription.name) : quarantineSettings;
}

/** The tables that a call is about. */
export function tablesOf({ TableName, RequestItems }: Record<string, unknown>): string[] {
  return TableName === undefined ? Object.keys(Object(RequestItems)) : [String(TableName)];
}

/** What happens every day and must fail no record. */
const harmless: ReadonlySet<string> = new Set([
  'condition-failed',
  'stale-read',
  'unprocessed-keys',
  'duplicate-delivery',
  'late-delivery',
  'reordered-delivery',
  'visibility-expires-early',
  'acknowledgement-lost',
]);

/** `now` is the world’s clock: the virtual one, once it runs. */
export function createChecks(policies: readonly Policy[], now: () => number = () => Date.now()): Checks {
  const broken: string[] = [];
  const outcomes = new Map<string, Outcome>();
  const quarantined = new Map<string, string>();
  const said = new Map<string, string>();
  const breaks = (promise: string, how: string) => broken.push(`${promise}: ${how}`);
  let lastFaultAt = Number.NEGATIVE_INFINITY;

  function heard({ source, detail, ...event }: BusEvent) {
    const name = event['detail-type'];
    if (source !== ownSource || !Object.hasOwn(outbound, name)) return;
    const text = JSON.stringify(detail);
    const { metadata, data } = detail as {
      metadata: { eventId: string };
      data: { caseKey?: string; outcomeId?: string };
    };
    if (metadata.eventId === 'echo') return;
    const key = `${name} ${metadata.eventId}`;
    const before = said.get(key);
    if (before !== undefined && before !== text) breaks('P5', `${key} was said twice with different content`);
    said.set(key, before ?? text);
    if (data.caseKey !== undefined && outcomes.get(data.caseKey)?.outcomeId !== data.outcomeId) {
      breaks('P4', `${key} was said before an outcome was recorded`);
    }
  }

  return {
    broken,
    outcomes,
    quarantined,
    said,
    called({ caller, operation, input }) {
      const [, functionName] = /^(?:\d+:)?(.+)#\d+$/.exec(caller) ?? [];
      if (functionName === undefined || operation === 'PutEvents') return;
      const { tableActions, segmentActions = [], indexes } = mayDoAs(functionName);
      const through = input.IndexName;
      for (const table of tablesOf(input)) {
        const actions = table === tableName ? tableActions : table === segmentsTableName ? segmentActions : [];
        const may: boolean =
          through === undefined
            ? actions.some((action) => action === `dynamodb:${operation}`)
            : table === tableName && operation === 'Query' && indexes.some((index) => index === through);
        if (!may) breaks('rights', `${functionName} may not ${operation} ${table}`);
      }
    },
    published: heard,
    happened(what) {
      if (!harmless.has(what)) lastFaultAt = now();
    },
    ran({ functionName, startedAt = now(), failed = [] }) {
      // Whatever is in its batch, a run during which nobody's call went wrong has nothing to complain about.
      if (failed.length > 0 && lastFaultAt < startedAt) {
        breaks('P8', `${functionName} failed ${failed.length} records though nothing went wrong`);
      }
    },
    wrote({ key, before, after }) {
      const item = itemOf(after);
      if (key.startsWith('CASE#')) {
        const outcome = outcomeFrom(after);
        if (before && recordOf(before) !== recordOf(after)) breaks('P2', `${key} was recorded anew`);
        const wrong = wrongStep(before && itemOf(before), item, outcome);
        if (wrong) breaks('P2', `${key} ${wrong}`);
        outcomes.set(outcome.caseKey, outcome);
        const { verdict } = outcome.decision;
        if (!['granted', 'referred', 'unneeded'].includes(verdict)) breaks('P10', `${key} has the verdict ${verdict}`);
        if (verdict === 'unneeded' && revocations.includes(outcome.facts.event.name))
          breaks('P10', `${key} goes back on a promise, and nothing comes of it`);
        if ((verdict === 'referred') !== (outcome.referral !== undefined)) breaks('P10', `${key} has no host`);
        if (outcome.referral && outcome.referral.hostId === '') breaks('P10', `${key} has no host`);
      } else if (key.startsWith('ALLOWANCE#')) {
        const { grants, version } = allowanceIn(item);
        const { version: seen, grants: earlier } = allowanceIn(before && itemOf(before));
        if (version !== seen + 1) breaks('P3', `${key} went from version ${seen} to ${version}`);
        const tellings = grants.map(tellingIn);
        if (new Set(tellings).size !== tellings.length) breaks('P3', `${key} holds a telling twice`);
        const limits = policies.map((policy) => limitOf(key, policy));
        // Under whichever policy it was drawn: what another policy allowed before may go beyond this one's limit.
        for (const drawn of grants.filter((grant) => !earlier.some((one) => tellingIn(one) === tellingIn(grant)))) {
          // What a person granted is noted beside the draws of claims, and limits nobody.
          if (key.endsWith('|per-product') && !drawn.case.startsWith('WarrantyClaimed#')) continue;
          // Of the tellings of one case only one is granted: another one's draw does not count against it.
          const counting = grants.filter((grant) => grant === drawn || grant.case !== drawn.case);
          if (limits.every((limit) => overdrawn(counting, limit, drawn.at))) breaks('P3', `${key} is overdrawn`);
        }
      } else if (key.startsWith('REMEDY#')) {
        if (before) breaks('P5', `${key} was scheduled anew`);
      } else if (key.startsWith('QUARANTINE#')) {
        const id = key.split('|')[1] ?? '';
        if (before) breaks('P1', `${key} was set aside anew`);
        quarantined.set(id, String(item.code));
      }
    },
  };
}

/** What is beside the record: whose referral it is, how it was handed on, and which case has answered it. */
const beside: readonly string[] = ['gsi2pk', 'gsi2sk', 'handedOn', 'answeredBy'];

/** All of an outcome that never changes, as text that does not depend on the order of attributes. */
const recordOf = (item: WireItem): string =>
  JSON.stringify(
    Object.entries(item)
      .filter(([name]) => !beside.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What is wrong with the way a referral went from one state to the next; nothing if all is well. */
function wrongStep(before: Record<string, unknown> | undefined, after: Record<string, unknown>, outcome: Outcome) {
  const owned = after.gsi2pk !== undefined;
  const answered = after.answeredBy !== undefined;
  if (outcome.referral && owned === answered) return answered ? 'is answered and still on a list' : 'is on no list';
  if (!outcome.referral && (owned || answered)) return 'is a referral all of a sudden';
  if (!before) return undefined;
  if (before.answeredBy !== undefined && answered && before.answeredBy !== after.answeredBy) return 'is answered twice';
  const turns = [before, after].map(({ handedOn }) => (handedOn as HandedOn | undefined)?.turn ?? 0);
  const [was = 0, is = 0] = turns;
  if (is !== was && (is !== was + 1 || answered)) return `went from turn ${was} to ${is}`;
  return undefined;
}

/** No promise is gone back on without a remedy or a person who looks. */
export const revocations: readonly string[] = [
  'OrderRevoked',
  'ReservationDisplaced',
  'ServiceDeferred',
  'TermsTightened',
];

/** What limits an allowance, by its key. Interruptions are counted and not limited, up to twice as many as alarm. */
export function limitOf(
  key: string,
  { perProduct, noEvidence, interruptions, agentCap }: Policy,
): Pick<Limit, 'cases' | 'worth' | 'days'> {
  if (key.endsWith('|per-product')) return perProduct;
  if (key.endsWith('|agent-cap')) return agentCap;
  if (key.includes('|reminder#')) return { cases: 1, days: 36_525 };
  if (key.endsWith('|interruptions')) return { ...interruptions, cases: interruptions.cases * 2 };
  return noEvidence;
}

const tellingIn = (grant: Grant): string => `${grant.case} ${grant.telling}`;

/**
 * Whether any window holds more than the limit: counted out anew for the window that starts at each draw and for the one
 * that ends with it, without the code that is checked here.
 *
 * @param within only windows that hold this instant, if given
 */
export function overdrawn(
  draws: readonly { at: string; worth?: { amount: number } | undefined }[],
  { cases, worth, days }: Pick<Limit, 'cases' | 'worth' | 'days'>,
  within?: string,
): boolean {
  const length = days * 86_400_000;
  const times = draws.map(({ at }) => Date.parse(at));
  const starts = times.flatMap((time) => [time, time - length + 1]);
  const instant = within === undefined ? undefined : Date.parse(within);
  return starts.some((start) => {
    if (instant !== undefined && (instant < start || instant >= start + length)) return false;
    const inside = draws.filter((_, index) => {
      const time = times[index] ?? 0;
      return time >= start && time < start + length;
    });
    const sum = inside.reduce((total, draw) => total + (draw.worth?.amount ?? 0), 0);
    return inside.length > cases || (worth !== undefined && sum > worth.amount);
  });
}

/** What must have been said about an outcome: by name and event id, as text. */
export function saidAbout(outcome: Outcome): Map<string, string> {
  return new Map(
    eventsAbout(outcome).map(({ name, metadata, data }) => [
      `${name} ${metadata.eventId}`,
      JSON.stringify({ metadata, data }),
    ]),
  );
}
