import { randomUUID } from 'node:crypto';
import { idPattern } from '../../events/fields.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { customerOf } from '../../shared/recovery/facts.ts';
import { hasExcuse } from '../../shared/recovery/listening/has-excuse.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import type { OpenReferral } from '../../shared/recovery/referral.ts';
import { wholeNumber } from './arguments.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { tableOptions, withLedger } from './endpoints.ts';
import { reasonsOf, remedyText } from './outcomes.ts';

export const referralsCommand: Command = {
  name: 'referrals',
  summary: 'What waits for whom, the oldest promise first, and how to answer it.',
  usage: [
    '[hostId] [--limit n] [--json]',
    '<hostId> --grant <caseKey>',
    '<hostId> --decline <caseKey> --reason <text> --instead <text>',
  ],
  about: [
    'Each with the case, the customer, by when they hear from us (overdue ones say so), what is proposed and why it was\n' +
      'referred. Without a host: of everybody who works here, and of the desk that answers where nobody else does.',
    '--grant and --decline print the answer as an event, in that host’s name, and change nothing; on the bus it counts:\n' +
      'npm run --silent kulanz -- referrals E-17 --grant <caseKey> | npm run --silent kulanz -- emit -',
    'Why, and what can be done instead, are written to the customer as they stand there.',
  ],
  options: {
    grant: { value: '<caseKey>', about: 'print the ReferralGranted of all that is proposed' },
    decline: { value: '<caseKey>', about: 'print the ReferralDeclined' },
    reason: { value: '<text>', about: 'with --decline: why' },
    instead: { value: '<text>', about: 'with --decline: what can be done instead' },
    limit: { value: '<n>', about: 'how many of each host at most (20)' },
    json: {
      about: 'as JSON: [{ hostId, dueAt, overdue, turn, caseKey, event, customerId, because, proposed, grant }]',
    },
    ...tableOptions,
  },
  examples: ['referrals', 'referrals E-17 --json', 'referrals E-17 --grant WarrantyClaimed#shop#W-3011'],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<ExitCode> {
  const [hostId, another] = call.positionals;
  const seeHelp = 'See: npm run --silent kulanz -- referrals --help';
  if (another !== undefined) throw new CommandFault(2, `referrals takes one host at most. ${seeHelp}`);
  if (hostId !== undefined && !idPattern.test(hostId))
    throw new CommandFault(2, 'That is no host: an id has 1 to 128 letters, digits or . _ : -');
  const limit = wholeNumber(call, 'limit', { min: 1, max: 1000, otherwise: 20 });
  const answered = call.value('grant') ?? call.value('decline');
  if (answered !== undefined) {
    if (hostId === undefined) throw new CommandFault(2, `In whose name? Say the host. ${seeHelp}`);
    const answer = answerOf(call, hostId);
    const referral = await withLedger(call, (ledger) => findIn(ledger, hostId, answered));
    terminal.print(JSON.stringify(answer(referral), null, 2));
    if ([call.value('reason'), call.value('instead')].some((text) => text !== undefined && hasExcuse(text))) {
      terminal.tell('There is an excuse in it: the customer will not be told that, and a colleague answers instead.');
    }
    return 0;
  }
  const { referrals, more } = await withLedger(call, (ledger) => listed(ledger, hostId, limit));
  const now = new Date().toISOString();
  if (call.given('json')) {
    terminal.print(
      JSON.stringify(
        referrals.map((one) => asJson(one, now)),
        null,
        2,
      ),
    );
    return 0;
  }
  for (const [index, referral] of referrals.entries()) {
    if (index > 0) terminal.print('');
    for (const line of linesOf(referral, now, terminal)) terminal.print(line);
  }
  if (referrals.length === 0) terminal.tell(hostId ? `Nothing waits for ${hostId}.` : 'Nothing waits for anybody.');
  if (more) terminal.tell(`There are more; these are the ${limit} most urgent of each host. More: --limit <n>`);
  return 0;
}

/** What waits for a host, or for all of them: everybody of whom we have heard, and the desk. */
async function listed(ledger: Ledger, hostId: string | undefined, limit: number) {
  const roster = hostId === undefined ? await ledger.staff.roster() : [];
  const all = [...roster.map(({ employeeId }) => employeeId), currentPolicy.referral.standInHost];
  const hosts = hostId === undefined ? [...new Set(all)] : [hostId];
  const pages = await Promise.all(hosts.map((one) => ledger.referrals.ofHost(one, { limit })));
  return {
    referrals: pages
      .flatMap(({ referrals }) => referrals)
      .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
    more: pages.some(({ cursor }) => cursor !== undefined),
  };
}

/** @throws CommandFault (1) if it does not wait for that host */
async function findIn(ledger: Ledger, hostId: string, caseKey: string): Promise<OpenReferral> {
  let cursor: string | undefined;
  do {
    const page = await ledger.referrals.ofHost(hostId, { limit: 100, cursor });
    const found = page.referrals.find(({ outcome }) => outcome.caseKey === caseKey);
    if (found) return found;
    cursor = page.cursor;
  } while (cursor !== undefined);
  throw new CommandFault(
    1,
    `No such case waits for ${hostId}: it was answered, is somebody else's by now, or never was referred.`,
    `What waits: npm run --silent kulanz -- referrals ${hostId}`,
  );
}

/** The answer as an event that `emit` takes. @throws CommandFault (2) for a no without a reason, or nothing instead */
function answerOf(call: Call, hostId: string): (referral: OpenReferral) => object {
  if (call.given('grant')) {
    if (call.given('decline')) throw new CommandFault(2, 'Grant it or decline it: a referral has one answer.');
    return (referral) => grantOf(referral, hostId);
  }
  const [reason, instead] = [call.value('reason'), call.value('instead')];
  if (reason === undefined || instead === undefined) {
    throw new CommandFault(
      2,
      'A no has a reason and something instead: --decline <caseKey> --reason <text> --instead <text>',
    );
  }
  return (referral) => event('ReferralDeclined', { ...about(referral), declinedBy: hostId, reason, instead });
}

const grantOf = (referral: OpenReferral, hostId: string) =>
  event('ReferralGranted', { ...about(referral), grantedBy: hostId });

function about({ outcome: { caseKey, facts } }: OpenReferral) {
  const customerId = customerOf(facts.event);
  return { caseKey, ...(customerId !== undefined && { customerId }) };
}

function event(name: string, data: object): object {
  const occurredAt = new Date().toISOString();
  const metadata = { eventId: `cli-${randomUUID()}`, version: 1, occurredAt };
  return { source: 'console', 'detail-type': name, time: occurredAt, detail: { metadata, data } };
}

function asJson(referral: OpenReferral, now: string): object {
  const { outcome, hostId, dueAt, turn } = referral;
  const { decision, facts } = outcome;
  return {
    hostId,
    dueAt,
    overdue: isOverdue(dueAt, now),
    turn,
    ...about(referral),
    event: facts.event.name,
    because: reasonsOf(decision),
    proposed: decision.remedies,
    grant: grantOf(referral, hostId),
  };
}

const isOverdue = (dueAt: string, now: string): boolean => Date.parse(dueAt) < Date.parse(now);

function linesOf(referral: OpenReferral, now: string, { paint }: Terminal): string[] {
  const { outcome, hostId, dueAt, turn } = referral;
  const { caseKey, customerId } = about(referral);
  const overdue = isOverdue(dueAt, now) ? `  ${paint('yellow', 'overdue')}` : '';
  const when = `${dueAt.slice(0, 10)} ${dueAt.slice(11, 16)} UTC`;
  const { decision } = outcome;
  return [
    `by ${when}${overdue}  ${paint('bold', hostId)}  ${customerId ?? 'nobody’s customer'}  ${caseKey}`,
    ...(turn > 0 ? [`  handed on ${turn === 1 ? 'once' : `${turn} times`}`] : []),
    ...decision.remedies.map((remedy) => `  proposed: ${remedyText(remedy)}`),
    ...(decision.remedies.length === 0 ? ['  proposed: nothing; talk with the customer'] : []),
    `  because ${reasonsOf(decision)}`,
    paint(
      'dim',
      `  yes: npm run --silent kulanz -- referrals ${hostId} --grant '${caseKey}' | npm run --silent kulanz -- emit -`,
    ),
    paint('dim', `  no:  … --decline '${caseKey}' --reason <text> --instead <text> | …`),
  ];
}
