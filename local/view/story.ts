import * as z from 'zod/mini';
import { type EventData, type InboundEvent, parse, type Remedy } from '../../events/index.ts';
import { deskSource, ownSource } from '../../events/sources.ts';
import { quarantineIdOf } from '../../shared/ledger/ledger.ts';
import { caseKey, isRecoveryEvent } from '../../shared/recovery/facts.ts';
import type { Message } from '../engine/queue.ts';
import type { Outbox, Said } from './outbox.ts';
import { tie } from './paint.ts';
import { subjectOf, worthOf } from './remedy.ts';

type Decided = EventData<'RecoveryDecided'>;

/** What became of one event. */
export type Story = {
  event: string;
  milliseconds: number;
  /** Nobody told it but Kulanz itself: a date that comes up, a host who leaves a customer. */
  raised?: boolean;
  /** Somebody did it at the console, or through its API. */
  atDesk?: boolean;
} & (
  | { end: 'noted'; about: string }
  | { end: 'set-aside'; about: string; set: EventData<'EventQuarantined'> }
  | { end: 'decided'; about: string; said: Said; before: boolean }
);

/** How a story ends, in one word. */
export type Ending = Decided['verdict'] | 'noted' | 'set aside';

export function endingOf(story: Story): Ending {
  if (story.end === 'decided') return story.said.decided.verdict;
  return story.end === 'noted' ? 'noted' : 'set aside';
}

const named = z.object({ 'detail-type': z.string() });

/** What an event calls itself. */
export function eventIn({ body }: Message): string {
  return named.safeParse(JSON.parse(body)).data?.['detail-type'] ?? 'an event';
}

/** What became of the event in a message that its subscriber has just dealt with, at `now`. */
export function storyOf(message: Message, outbox: Outbox, now: number): Story {
  const { body, sentAt } = message;
  const quarantined = outbox.quarantined(quarantineIdOf(body, sentAt));
  const milliseconds = now - sentAt;
  const parsed = parse(body, sentAt);
  if (quarantined || !parsed.ok) {
    const event = eventIn(message);
    if (!quarantined) return { end: 'noted', event, about: '', milliseconds };
    return { end: 'set-aside', event, about: quarantined.source ?? '', set: quarantined, milliseconds };
  }
  const { event } = parsed;
  const said = isRecoveryEvent(event) ? outbox.about(caseKey(event)) : undefined;
  const atDesk = event.source === deskSource;
  const by = { atDesk, raised: !atDesk && event.source.startsWith(`${ownSource}.`) };
  if (!said) return { end: 'noted', event: event.name, about: aboutOf(event), milliseconds, ...by };
  const before = Date.parse(said.decided.decidedAt) !== sentAt;
  const { customerId } = said.decided;
  return {
    end: 'decided',
    event: event.name,
    about: customerId ?? aboutOf(event),
    said,
    before,
    ...by,
    milliseconds: said.at - sentAt,
  };
}

function aboutOf({ data, caseId }: InboundEvent): string {
  if ('customerId' in data && data.customerId !== undefined) return data.customerId;
  return 'employeeId' in data ? data.employeeId : caseId;
}

/** The story in lines: the first says how it ended, those after it what that means. */
export function linesOf(story: Story): [string, ...string[]] {
  const { event, about, milliseconds } = story;
  const head = `${endingOf(story).padEnd(9)}  ${event.padEnd(24)}  ${about}  ${milliseconds}${tie}ms`;
  switch (story.end) {
    case 'noted':
      return [head];
    case 'set-aside':
      return [head, ...story.set.faults.map(({ path, code }) => (path === '' ? code : `${code} at ${path}`))];
    case 'decided':
      return [[head, ...remarksOn(story)].join('  '), ...detailsOf(story.said)];
  }
}

function remarksOn({ raised, atDesk, ...story }: Story): string[] {
  const before = story.end === 'decided' && story.before;
  return [
    ...(raised ? ['raised by Kulanz itself'] : []),
    ...(atDesk ? ['at the console'] : []),
    ...(before ? ['already recorded, published again'] : []),
  ];
}

function detailsOf({ decided, letter, referred }: Said): string[] {
  const remedies = decided.remedies.map(remedyText);
  const atOnce = decided.meanwhile?.map((remedy) => `at once: ${remedyText(remedy)}`) ?? [];
  const subject = letter ? [`letter (${letter.language}): “${letter.subject}”`] : [];
  switch (decided.verdict) {
    case 'granted':
      return [...remedies, ...subject];
    case 'unneeded':
      return [`because: ${reasonsOf(decided)}`, ...subject];
    case 'referred': {
      const because = referred?.because.map(({ code }) => code).join(', ') ?? '';
      const to = referred ? [`to host ${referred.hostId} by ${referred.dueAt.slice(0, 10)}, because: ${because}`] : [];
      return [...to, ...remedies.map((text) => `proposed: ${text}`), ...atOnce, ...subject];
    }
  }
}

/** Why nothing had to be put right. That the event came in time goes without saying. */
function reasonsOf({ findings }: Decided): string {
  const telling = findings.filter(({ because }) => because !== 'timely');
  return telling.map(({ because }) => because).join(', ');
}

function remedyText(remedy: Remedy): string {
  const details = [subjectOf(remedy), worthOf(remedy), remedy.basis].filter((words) => words !== '');
  return `${remedy.kind} · ${details.join(' · ').replaceAll(amount, `$1${tie}$2`)}`;
}

/** An amount and its currency stay on one line. */
const amount = /(\d) ([A-Z]{3})\b/g;
