import { expect, test } from 'vitest';
import { outbound } from '../../events/index.ts';
import { plain, type Screen, tie, wrap } from '../../local/view/paint.ts';
import type { Story } from '../../local/view/story.ts';
import { summaryOf } from '../../local/view/summary.ts';
import { createView } from '../../local/view/view.ts';

function screen(width: number) {
  const lines: string[] = [];
  const it: Screen = { width: () => width, paint: (_, text) => text, print: (line) => void lines.push(line) };
  return { it, lines };
}

const decidedAt = '2026-01-02T03:04:05.000Z';
const sentAt = Date.parse(decidedAt);
const product = { sku: 's-1', name: 'Garden trampoline with a safety net and a ladder' };
const inbound = {
  source: 'shop',
  'detail-type': 'WarrantyClaimed',
  detail: {
    metadata: { eventId: 'e-1', version: 1, occurredAt: decidedAt },
    data: { claimId: 'claim-1', customerId: 'c-1', product, receipt: 'missing', fault: { description: 'torn' } },
  },
};
const busEvent = (type: string, data: object) => ({
  version: '0' as const,
  id: 'i',
  'detail-type': type,
  source: 'kulanz',
  account: '0',
  time: decidedAt,
  region: 'r',
  resources: [],
  detail: { data },
});
const decided = busEvent('RecoveryDecided', {
  outcomeId: 'o-1',
  caseKey: 'WarrantyClaimed#shop#claim-1',
  event: 'WarrantyClaimed',
  customerId: 'c-1',
  verdict: 'granted',
  remedies: [{ kind: 'ReplaceProduct', basis: 'goodwill', product, value: { amount: 18_900, currency: 'EUR' } }],
  findings: [],
  policyVersion: '1',
  decidedAt,
});
const message = { id: 'm', body: JSON.stringify(inbound), sentAt, receives: 1 };

test('an outcome is told with customer, verdict, remedy, worth, basis and milliseconds', () => {
  const { it, lines } = screen(100);
  const { observer } = createView(it, () => sentAt + 12);

  observer.published?.(decided, []);
  observer.acknowledged?.('kulanz-warranty-claims', message);

  expect(lines).toEqual([
    '  ✔ granted    WarrantyClaimed           c-1  12 ms',
    '               ReplaceProduct · Garden trampoline with a safety net and a ladder · 189.00 EUR ·',
    '                 goodwill',
  ]);
});

test('the same case told again later says so', () => {
  const { it, lines } = screen(100);
  const { observer } = createView(it, () => sentAt + 60_012);
  observer.published?.(decided, []);
  observer.acknowledged?.('kulanz-warranty-claims', { ...message, sentAt: sentAt + 60_000 });
  expect(lines[0]).toBe('  ✔ granted    WarrantyClaimed           c-1  12 ms  already recorded, published again');
});

test('what Kulanz raised itself is told as that, and not told at all where it only had to be remembered', () => {
  const { it, lines } = screen(100);
  const { observer, stories } = createView(it, () => sentAt + 12);
  const data = { customerId: 'c-1', kind: 'inspection', dueOn: '2026-02-01' };
  const caseKey = 'DateApproaching#kulanz.schedule#c-1+inspection+2026-02-01';
  const raised = (name: string, detail: object, source = 'kulanz.schedule') => ({
    ...message,
    body: JSON.stringify({
      source,
      'detail-type': name,
      detail: { ...inbound.detail, data: detail },
    }),
  });
  observer.published?.(
    { ...decided, detail: { data: { ...decided.detail.data, caseKey, event: 'DateApproaching', remedies: [] } } },
    [],
  );
  observer.acknowledged?.('kulanz-dates', raised('DateApproaching', data));
  observer.acknowledged?.('kulanz-hosts', raised('HostNeeded', { customerId: 'c-1' }, 'kulanz.hosts'));
  expect(lines).toEqual(['  ✔ granted    DateApproaching           c-1  12 ms  raised by Kulanz itself']);
  expect(summaryOf(stories())).toContain(
    'Of these, Kulanz itself raised 1: dates that come up, prices and hosts that change.',
  );
});

test('what somebody does at the console is told as that, and not as raised by Kulanz', () => {
  const { it, lines } = screen(100);
  const { observer } = createView(it, () => sentAt + 12);
  const caseKey = 'GoodwillRequested#kulanz.desk#r-1';
  const data = { requestId: 'r-1', customerId: 'c-1', kind: 'Apologise', reason: 'She waited.', requestedBy: 'E-1' };
  const body = JSON.stringify({
    source: 'kulanz.desk',
    'detail-type': 'GoodwillRequested',
    detail: { ...inbound.detail, data },
  });
  const told = { ...decided.detail.data, caseKey, event: 'GoodwillRequested', remedies: [] };
  observer.published?.({ ...decided, detail: { data: told } }, []);
  observer.acknowledged?.('kulanz-answers', { ...message, body });
  expect(lines).toEqual(['  ✔ granted    GoodwillRequested         c-1  12 ms  at the console']);
});

test('a referral that goes to somebody else is told with from whom, to whom and why', () => {
  const { it, lines } = screen(100);
  const { observer } = createView(it, () => sentAt);
  observer.published?.(
    busEvent('ReferralHandedOn', {
      outcomeId: 'o-1',
      caseKey: 'WarrantyClaimed#shop#claim-1',
      event: 'WarrantyClaimed',
      customerId: 'c-1',
      turn: 1,
      from: 'E-1',
      hostId: 'E-2',
      dueAt: decidedAt,
      because: 'absent',
      handedOnAt: decidedAt,
    }),
    [],
  );
  expect(lines).toEqual(['  → handed on  WarrantyClaimed           c-1  from E-1 to E-2, because: absent']);
});

test('an event that failed is told once, with where to read why', () => {
  const { it, lines } = screen(100);
  const { observer, stories } = createView(it, () => sentAt);
  for (const receives of [1, 2, 3]) observer.failed?.('kulanz-warranty-claims', { ...message, receives });
  expect(lines).toEqual([
    '  ! WarrantyClaimed failed and will be tried again; why is in engine.log in the data folder',
  ]);
  expect(stories()).toEqual([]);
});

test('a narrow terminal gets lines it can hold', () => {
  const { it, lines } = screen(40);
  const { observer } = createView(it, () => sentAt + 12);
  observer.published?.(decided, []);
  observer.acknowledged?.('kulanz-warranty-claims', message);
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.filter((line) => line.length > 40)).toEqual([]);
});

test('what came from outside cannot steer the terminal', () => {
  expect(plain('a\u001b[2Jb\r\nc\u202ed')).toBe('a\ufffd[2Jb\ufffd\ufffdc\ufffdd');
  const { it, lines } = screen(100);
  const { observer } = createView(it, () => sentAt);
  const hostile = { ...message, body: JSON.stringify({ ...inbound, 'detail-type': 'Evil\u001b[2J' }) };
  observer.acknowledged?.('kulanz-quarantine', hostile);
  expect(lines.join('')).not.toContain('\u001b');
});

test('an event forged in our name is not believed', () => {
  const { it, lines } = screen(100);
  const { observer } = createView(it, () => sentAt);
  for (const type of ['RecoveryDecided', 'LetterReady', 'RecoveryReferred', 'EventQuarantined']) {
    observer.published?.(busEvent(type, { outcomeId: 7 }), []);
    observer.published?.({ ...busEvent(type, {}), detail: {} }, []);
  }
  expect(lines).toEqual([]);
});

test('words that are tied stay together', () => {
  expect(wrap(`a b${tie}c`, 4, 0)).toEqual(['a', 'b c']);
});

test('a word longer than the line stands alone', () => {
  expect(wrap('a bbbbbbbbbb c', 5, 1)).toEqual(['a', ' bbbbbbbbbb', ' c']);
});

test('the summary counts the endings and gives median and 95th percentile of what was decided', () => {
  const stories = Array.from(
    { length: 20 },
    (_, index): Story => ({
      end: 'decided',
      event: 'WarrantyClaimed',
      about: 'c-1',
      before: index === 0,
      milliseconds: index + 1,
      said: { at: 0, decided: outbound.RecoveryDecided.data().parse(decided.detail.data) },
    }),
  );
  const noted: Story = { end: 'noted', event: 'CustomerRegistered', about: 'c-1', milliseconds: 5000 };

  expect(summaryOf([...stories, noted])).toEqual([
    '21 events: 20 granted, 1 noted.',
    'Already recorded, so the stored outcome was published again: 1.',
    'From put to published outcome: median 10 ms, 95th percentile 19 ms.',
  ]);
  expect(summaryOf([])).toEqual(['No events.']);
});
