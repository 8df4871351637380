import { ownSource } from '../../events/sources.ts';
import { isOwn, subscriptions } from '../../events/subscriptions.ts';
import type { Observer } from '../engine/core.ts';
import { createOutbox, type HandedOn, handedOnBy } from './outbox.ts';
import { plain, type Screen, type Style, wrap } from './paint.ts';
import { type Ending, endingOf, eventIn, linesOf, type Story, storyOf } from './story.ts';

const looks: Record<Ending, { sign: string; style: Style }> = {
  granted: { sign: '✔', style: 'green' },
  referred: { sign: '→', style: 'cyan' },
  unneeded: { sign: '·', style: 'dim' },
  noted: { sign: '·', style: 'dim' },
  'set aside': { sign: '!', style: 'yellow' },
};

/** Watches an engine, and prints what becomes of each event. */
export interface View {
  observer: Observer;
  /** What has been printed so far. */
  stories(): readonly Story[];
}

const listening = ['schedule', ...subscriptions.filter(isOwn).map(({ name }) => name)];

/** Keeps this many stories for the summary; a long-running engine forgets the oldest. */
const keptStories = 10_000;

export function createView(screen: Screen, now: () => number): View {
  const outbox = createOutbox();
  const stories: Story[] = [];

  return {
    stories: () => stories,
    observer: {
      published(event, queues) {
        if (event.source !== ownSource || queues.some((queue) => queue.endsWith('-quarantine'))) return;
        outbox.hear(event, now());
        const handedOn = handedOnBy(event);
        if (handedOn) printHandedOn(screen, handedOn);
      },
      acknowledged(queue, message) {
        // What we said ourselves, and one of our listeners has heard, is no story of its own.
        if (listening.some((name) => queue.endsWith(`-${name}`))) return;
        const story = storyOf(message, outbox, now());
        // What we raised ourselves, and only had to remember, is none either.
        if (story.raised && story.end === 'noted') return;
        if (stories.push(story) > keptStories) stories.shift();
        printStory(screen, story);
      },
      failed(_, message) {
        // Once is enough: the same line follows each attempt, and in the end that it was given up.
        if (message.receives > 1) return;
        printAlert(
          screen,
          `${eventIn(message)} failed and will be tried again; why is in engine.log in the data folder`,
        );
      },
      deadLettered(queue) {
        printAlert(screen, `given up after too many attempts: a message of ${queue}; it goes to quarantine`);
      },
      runFailed(functionName, reason) {
        const [what = ''] = reason.split('\n');
        printAlert(screen, `${functionName} failed, its messages come back: ${what}`);
      },
    },
  };
}

function printStory(screen: Screen, story: Story): void {
  const [head, ...details] = linesOf(story).map(plain);
  const ending = endingOf(story);
  const { sign, style } = looks[ending];
  const [first = '', ...rest] = wrap(`  ${sign} ${head}`, screen.width(), 15);
  const told = `  ${sign} ${ending}`;
  screen.print(screen.paint(style, told) + first.slice(told.length));
  for (const line of rest) screen.print(line);
  for (const detail of details) {
    for (const line of wrap(`               ${detail}`, screen.width(), 17)) screen.print(screen.paint('dim', line));
  }
}

/** It is no story of its own: the case waits for somebody else from now on. */
function printHandedOn(screen: Screen, { event, caseKey, customerId, from, hostId, because }: HandedOn): void {
  const told = '  → handed on';
  const line = `${told}  ${event.padEnd(24)}  ${customerId ?? caseKey}  from ${from} to ${hostId}, because: ${because}`;
  const [first = '', ...rest] = wrap(plain(line), screen.width(), 15);
  screen.print(screen.paint('cyan', told) + first.slice(told.length));
  for (const more of rest) screen.print(more);
}

function printAlert(screen: Screen, text: string): void {
  for (const line of wrap(`  ! ${plain(text)}`, screen.width(), 4)) screen.print(screen.paint('yellow', line));
}
