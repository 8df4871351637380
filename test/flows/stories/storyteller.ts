/** What the stories have in common: an engine, somebody to tell it what happened, and a witness of what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EventData,
  type InboundName,
  type Language,
  type OutboundName,
  outbound,
  type Remedy,
} from '../../../events/index.ts';
import { ownSource, scheduleSource } from '../../../events/sources.ts';
import type { BusEvent } from '../../../local/engine/bus.ts';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { realScheduler } from '../../../local/engine/scheduler.ts';
import { createLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { type Outcome, orderedBy, outcomeIdOf } from '../../../shared/recovery/decision.ts';
import { recoveryEvents } from '../../../shared/recovery/facts.ts';
import { de } from '../../../shared/recovery/letters/de.ts';
import { rules as registered } from '../../../shared/recovery/rules/index.ts';
import { localClient } from '../../stores/table.ts';
import { type Told, toldIn } from './told.ts';

const outboundNames = Object.keys(outbound) as OutboundName[];

export const languages: readonly Language[] = ['de', 'en'];
/** A calendar day, so many days from today. */
export const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

/** What became of a case: as it is stored, and as it was said; the two were found to agree. */
export interface Became {
  outcome: Outcome;
  verdict: string;
  /** What was ordered: of a referral, what does not wait. */
  ordered: Remedy[];
  /** Of a referral: what the host has only to say yes to. */
  proposed?: Remedy[];
  /** Who answers a referral. */
  hostId?: string;
  /** Subject and body, with plain spaces; empty where nobody is written to. */
  letter: string;
  /** Everything that was said about it, as text. */
  said: string;
}

type RuleId = (typeof registered)[number]['id'];

/** A file of stories, or the test of a rule that tells its own. */
type Teller = keyof typeof toldIn | RuleId;

/** What a file says that it tells: its row, or the rule itself. */
const toldBy = (teller: Teller): Told =>
  teller in toldIn ? toldIn[teller as keyof typeof toldIn] : { events: [], rules: [teller] };

/** Starts an engine for a file of stories, and gives what they are told with. */
export function storyteller(teller: Teller) {
  const seen = witness();
  const dataFolder = mkdtempSync(join(tmpdir(), 'kulanz-story-'));
  let engine: Engine;
  let client: ReturnType<typeof localClient>;
  let ledger: Ledger;

  /** How far the engine's clock is ahead of ours, in milliseconds: an hour strikes when it is there. */
  let ahead = 0;
  const scheduler = { ...realScheduler, now: () => Date.now() + ahead };

  async function start() {
    engine = await startEngine({ dataFolder, observers: [seen], scheduler });
    client = localClient(engine.tableEndpoint);
    ledger = createLedger({ client, tableName: engine.table });
  }
  async function stop() {
    client?.destroy();
    await engine?.stop();
  }
  beforeAll(start, 60_000);
  afterAll(async () => {
    await stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }, 60_000);

  /** Puts an event on the bus and waits until nothing is under way any more. */
  async function tell<Name extends InboundName>(
    name: Name,
    data: EventData<Name>,
    { source = 'somebody', daysAgo = 0 } = {},
  ): Promise<void> {
    const occurredAt = new Date(scheduler.now() - 1_000 - daysAgo * 86_400_000).toISOString();
    const metadata = { eventId: `e-${seen.events.length}`, version: 1, occurredAt };
    const Detail = JSON.stringify({ metadata, data });
    const { FailedEntryCount } = engine.put([{ EventBusName: engine.bus, Source: source, DetailType: name, Detail }]);
    expect(FailedEntryCount).toBe(0);
    await engine.idle();
  }

  /** The hour that strikes so many days from now, on that day. */
  async function strike(inDays = 0): Promise<void> {
    const hour = `${day(inDays)}T06:00:00Z`;
    ahead = Math.max(0, Date.parse(hour) + 2_000 - Date.now());
    await tell('HourStruck', { hour }, { source: scheduleSource });
    ahead = 0;
  }

  async function aCustomer(customerId: string, language: Language): Promise<string> {
    await tell('CustomerRegistered', { customerId, language, customerSince: '2019-03-01', channel: 'email' });
    return customerId;
  }

  /** What became of a case; its key is `<event>#<source>#<caseId>`. */
  async function became(caseKey: string): Promise<Became> {
    const outcome = await ledger.find(caseKey);
    if (!outcome) throw new Error(`nothing came of ${caseKey}`);
    const { outcomeId, decision, letter } = outcome;
    const said = <Name extends OutboundName>(name: Name) => seen.said<Name>(name, outcomeId);
    expect(said('RecoveryDecided')).toMatchObject([
      { caseKey, verdict: decision.verdict, remedies: decision.remedies, policyVersion: decision.policyVersion },
    ]);
    const ordered = said('RemedyOrdered').map(({ remedy }) => remedy);
    expect(ordered).toEqual(orderedBy(decision).map(({ remedy }) => remedy));
    const letters = said('LetterReady').map(({ subject, body, language, channel }) => ({
      subject,
      body,
      language,
      channel,
    }));
    expect(letters).toEqual(letter ? [letter] : []);
    const [referred] = said('RecoveryReferred');
    expect(referred?.proposed).toEqual(decision.verdict === 'referred' ? decision.remedies : undefined);
    return {
      outcome,
      verdict: decision.verdict,
      ordered,
      ...(referred && { proposed: referred.proposed, hostId: referred.hostId }),
      letter: letter ? `${letter.subject}\n\n${letter.body}`.replaceAll('\u00a0', ' ') : '',
      said: JSON.stringify(outboundNames.flatMap((name) => said(name))),
    };
  }

  return {
    tell,
    strike,
    aCustomer,
    became,
    seen,
    ledger: () => ledger,
    /** The next morning: what functions had in mind is forgotten, what is stored stays. */
    async nextMorning() {
      await stop();
      await start();
    },
    /** To be called last in the file: whatever it says that it tells was really seen. */
    provesWhatItTold: () => provesWhatItTold(teller, seen),
  };
}

type Witness = ReturnType<typeof witness>;

/** Sees everything that is on the bus. */
export function witness() {
  const events: BusEvent[] = [];
  /** Everything of a name that Kulanz said. */
  const all = <Name extends OutboundName>(name: Name) =>
    events
      .filter((event) => event.source === ownSource && event['detail-type'] === name)
      .map(({ detail }) => (detail as { data: EventData<Name> }).data);
  /** What of it was about an outcome; what was said twice, once. */
  const said = <Name extends OutboundName>(name: Name, outcomeId: string) => {
    const about = all(name).filter((data) => 'outcomeId' in data && data.outcomeId === outcomeId);
    return [...new Map(about.map((data) => [JSON.stringify(data), data])).values()];
  };
  return {
    events,
    published: (event: BusEvent) => void events.push(event),
    all,
    said,
    decided: () => all('RecoveryDecided'),
  };
}

const silent = recoveryEvents.filter((name) => de.opening[name] === null);
const isSilent = (name: string) => (silent as readonly string[]).includes(name);

/** The last tests of a file of stories: what it says that it tells was seen, and nothing less. */
export function provesWhatItTold(teller: Teller, seen: Pick<Witness, 'events' | 'all' | 'decided'>): void {
  const { events, rules } = toldBy(teller);
  /** How many cases are meant, and the languages of their letters. */
  const lettersOf = (isMeant: (decided: EventData<'RecoveryDecided'>) => boolean) => {
    const meant = new Set(
      seen
        .decided()
        .filter(isMeant)
        .map(({ outcomeId }) => outcomeId),
    );
    const letters = seen.all('LetterReady').filter(({ outcomeId }) => meant.has(outcomeId));
    return { cases: meant.size, languages: [...new Set(letters.map(({ language }) => language))].toSorted() };
  };

  test.each(events)('%s was told here, and whoever it is about was written to in German and in English', (name) => {
    const onTheBus = seen.events.filter((event) => event['detail-type'] === name && event.source !== ownSource);
    expect(onTheBus.length).toBeGreaterThan(0);
    if (!(recoveryEvents as readonly string[]).includes(name)) return;
    const { cases, languages } = lettersOf(({ event }) => event === name);
    expect(cases).toBeGreaterThan(0);
    expect(languages).toEqual(isSilent(name) ? [] : ['de', 'en']);
  });

  test.each(rules)('%s decided here, for somebody who reads German and for somebody who reads English', (id) => {
    const rule = registered.find((one) => one.id === id);
    const { cases, languages } = lettersOf(({ verdict, findings }) => {
      const decides = verdict === 'granted' ? ['applies'] : verdict === 'referred' ? ['not-met', 'unknown'] : [];
      return findings.some((finding) => finding.rule === id && decides.includes(finding.result));
    });
    expect(cases).toBeGreaterThan(0);
    expect(languages).toEqual(rule?.events.every(isSilent) ? [] : ['de', 'en']);
  });
}

/** The key of the case in which a colleague answers a referral. */
export const answerTo = (caseKey: string, name: 'ReferralGranted' | 'ReferralDeclined', who: string) =>
  `${name}#somebody#${outcomeIdOf(caseKey)}+${who}`;
