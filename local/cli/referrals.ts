import { idPattern } from '../../events/fields.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import type { OpenReferral } from '../../shared/recovery/referral.ts';
import { about, answerOf, excuseIn, grantOf, needsWords } from './answer.ts';
import { wholeNumber } from './arguments.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { alsoThere, busOptions, onTheBusThere, tableOptions, withLedger } from './endpoints.ts';
import { reasonsOf, remedyText } from './outcomes.ts';

export const referralsCommand: Command = {
  name: 'referrals',
  summary: 'What waits for whom, the oldest promise first, and how to answer it.',
  usage: [
    '[hostId] [--limit n] [--json]',
    '<hostId> --grant <caseKey> [--note <text>]',
    '<hostId> --decline <caseKey> --reason <text> --instead <text>',
  ],
  about: [
    'Each with the case, the customer, by when they hear from us (overdue ones say so), what is proposed and why it was\n' +
      'referred. Without a host: of everybody who works here, and of the desk that answers where nobody else does.',
    '--grant and --decline print the answer as an event, in that host’s name, and change nothing; on the bus it counts:\n' +
      'npm run --silent kulanz -- referrals E-17 --grant <caseKey> | npm run --silent kulanz -- emit -',
    'The note, why, and what can be done instead are written to the customer as they stand there. Where nothing is proposed,\n' +
      'the note is the answer.',
  ],
  options: {
    grant: { value: '<caseKey>', about: 'print the ReferralGranted of all that is proposed' },
    decline: { value: '<caseKey>', about: 'print the ReferralDeclined' },
    note: {
      value: '<text>',
      about: 'with --grant: what the host writes; needed where nothing is proposed (grant is null there)',
    },
    reason: { value: '<text>', about: 'with --decline: why' },
    instead: { value: '<text>', about: 'with --decline: what can be done instead' },
    limit: { value: '<n>', about: 'how many of each host at most (20)' },
    json: {
      about: 'as JSON: [{ hostId, dueAt, overdue, turn, caseKey, event, customerId, because, proposed, grant }]',
    },
    ...tableOptions,
    endpoint: { ...busOptions.endpoint, about: 'where the bus is, for the command that says yes' },
    bus: { value: '<name>', about: 'the bus’s name, likewise' },
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
    const referral = await withLedger(call, (ledger) => findIn(call, ledger, hostId, answered));
    terminal.print(JSON.stringify(answer(referral), null, 2));
    const excuse = excuseIn(call, referral);
    if (excuse !== undefined) terminal.tell(excuse);
    return 0;
  }
  const { referrals, more, isUnknown } = await withLedger(call, (ledger) => listed(ledger, hostId, limit));
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
    for (const line of linesOf(call, referral, now, terminal)) terminal.print(line);
  }
  if (referrals.length === 0) terminal.tell(`Nothing waits for ${hostId ?? 'anybody'}.`);
  if (isUnknown) terminal.tell(`Nobody of the id ${hostId} works here, as far as we have heard.`);
  if (more) terminal.tell(`There are more; these are the ${limit} most urgent of each host. More: --limit <n>`);
  return 0;
}

/** What waits for a host, or for all of them: everybody of whom we have heard, and the desk. */
async function listed(ledger: Ledger, hostId: string | undefined, limit: number) {
  const roster = await ledger.staff.roster();
  const all = [...roster.map(({ employeeId }) => employeeId), currentPolicy.referral.standInHost];
  const hosts = hostId === undefined ? [...new Set(all)] : [hostId];
  const pages = await Promise.all(hosts.map((one) => ledger.referrals.ofHost(one, { limit })));
  return {
    referrals: pages
      .flatMap(({ referrals }) => referrals)
      .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
    more: pages.some(({ cursor }) => cursor !== undefined),
    isUnknown: hostId !== undefined && !all.includes(hostId),
  };
}

/** @throws CommandFault (1) if it does not wait for that host */
async function findIn(call: Call, ledger: Ledger, hostId: string, caseKey: string): Promise<OpenReferral> {
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
    `What waits: ${alsoThere(call, `referrals ${hostId}`)}`,
  );
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
    grant: needsWords(referral) ? null : grantOf(referral, hostId),
  };
}

const isOverdue = (dueAt: string, now: string): boolean => Date.parse(dueAt) < Date.parse(now);

function linesOf(call: Call, referral: OpenReferral, now: string, { paint }: Terminal): string[] {
  const { outcome, hostId, dueAt, turn } = referral;
  const { caseKey, customerId } = about(referral);
  const overdue = isOverdue(dueAt, now) ? `  ${paint('yellow', 'overdue')}` : '';
  const when = `${dueAt.slice(0, 10)} ${dueAt.slice(11, 16)} UTC`;
  const { decision } = outcome;
  const note = needsWords(referral) ? ' --note <text>' : '';
  return [
    `by ${when}${overdue}  ${paint('bold', hostId)}  ${customerId ?? 'nobody’s customer'}  ${caseKey}`,
    ...(turn > 0 ? [`  handed on ${turn === 1 ? 'once' : `${turn} times`}`] : []),
    ...decision.remedies.map((remedy) => `  proposed: ${remedyText(remedy)}`),
    ...(decision.remedies.length === 0
      ? [
          outcome.letter
            ? '  proposed: nothing; talk with the customer'
            : '  proposed: nothing; the customer has not heard of it',
        ]
      : []),
    `  because ${reasonsOf(decision)}`,
    paint(
      'dim',
      `  yes: ${alsoThere(call, `referrals ${hostId} --grant '${caseKey}'${note}`)} | ${onTheBusThere(call, 'emit -')}`,
    ),
    paint('dim', `  no:  … --decline '${caseKey}' --reason <text> --instead <text> | …`),
  ];
}
