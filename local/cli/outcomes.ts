import { idPattern } from '../../events/fields.ts';
import type { Remedy } from '../../events/index.ts';
import { whoAnswered } from '../../events/who-answered.ts';
import type { RecordedCase } from '../../shared/ledger/ledger.ts';
import { type Outcome, remedyIdOf } from '../../shared/recovery/decision.ts';
import type { Because } from '../../shared/recovery/rule.ts';
import { moneyText } from '../view/money.ts';
import { plain } from '../view/paint.ts';
import { inWords, subjectOf, worthOf } from '../view/remedy.ts';
import { onlyPositional, wholeNumber } from './arguments.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { alsoThere, tableOptions, withLedger } from './endpoints.ts';

export const outcomesCommand: Command = {
  name: 'outcomes',
  summary: 'What was decided for a customer, newest first.',
  usage: ['<customerId> [--json [--facts]] [--limit n]'],
  about: [
    'Each with its event, the verdict, the remedies with their worth and basis, and why; of a referral, whose it is now or who\n' +
      'has answered it.',
  ],
  options: {
    json: { about: 'as JSON: everything that was recorded but the facts' },
    facts: { about: 'with --json: the facts too, all that the rules saw; from them it can be decided again' },
    limit: { value: '<n>', about: 'how many at most (20)' },
    ...tableOptions,
  },
  examples: ['outcomes C-1001', 'outcomes C-1004 --limit 3', 'outcomes C-1009 --json --facts'],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<ExitCode> {
  const customerId = onlyPositional(call, 'a customer id', 'outcomes');
  if (!idPattern.test(customerId)) {
    throw new CommandFault(2, 'That is no customer id: an id has 1 to 128 letters, digits or . _ : -');
  }
  if (call.given('facts') && !call.given('json')) throw new CommandFault(2, '--facts goes with --json');
  const limit = wholeNumber(call, 'limit', { min: 1, max: 1000, otherwise: 20 });
  const { cases, cursor } = await withLedger(call, (ledger) => ledger.cases.ofCustomer(customerId, { limit }));
  if (call.given('json')) {
    const withFacts = call.given('facts');
    const all = cases.map((one) => ({ ...recorded(one), ...(withFacts && { facts: one.outcome.facts }) }));
    terminal.print(JSON.stringify(all, null, 2));
    return 0;
  }
  for (const [index, one] of cases.entries()) {
    if (index > 0) terminal.print('');
    for (const line of linesOf(one, terminal)) terminal.print(line);
  }
  if (cases.length === 0) {
    terminal.tell(`Nothing has been decided for ${customerId} yet.`);
    terminal.tell(`An event may have been set aside; see: ${alsoThere(call, 'quarantine list')}`);
  }
  if (cursor !== undefined) terminal.tell(`There are more; these are the newest ${limit}. More: --limit <n>`);
  return 0;
}

/** What `--json` prints of an outcome. */
function recorded({ outcome, referral }: RecordedCase): object {
  const { outcomeId, caseKey, decidedAt, facts, decision, letter } = outcome;
  const { verdict, remedies, meanwhile, findings, policyVersion } = decision;
  const named = (remedy: Remedy, index: number) => ({ remedyId: remedyIdOf(outcomeId, index), ...remedy });
  return {
    outcomeId,
    caseKey,
    decidedAt,
    event: facts.event,
    verdict,
    remedies: remedies.map(named),
    ...(meanwhile && { meanwhile: meanwhile.map((remedy, index) => named(remedy, remedies.length + index)) }),
    findings,
    policyVersion,
    letter: letter ?? null,
    referral: referral ?? null,
  };
}

const colours = { granted: 'green', referred: 'yellow', unneeded: 'dim' } as const;

function linesOf({ outcome, referral }: RecordedCase, { paint }: Terminal): string[] {
  const { decidedAt, facts, decision, letter } = outcome;
  const { verdict, remedies, meanwhile = [] } = decision;
  const { name, source, caseId } = facts.event;
  const when = `${decidedAt.slice(0, 10)} ${decidedAt.slice(11, 16)} UTC`;
  return [
    `${when}  ${name} ${paint('bold', caseId)} from ${source}: ${paint(colours[verdict], verdict)}`,
    ...(referral ? [`  ${standingOf(referral)}`] : []),
    ...remedies.map((remedy) => `  ${verdict === 'referred' ? 'proposed: ' : ''}${remedyText(remedy)}`),
    ...meanwhile.map((remedy) => `  at once: ${remedyText(remedy)}`),
    `  because ${reasonsOf(decision)}`,
    ...(letter ? [`  told by ${letter.channel} (${letter.language}): ${plain(letter.subject)}`] : []),
  ];
}

/** What has become of a referral by now. */
function standingOf({ hostId, dueAt, turn, answeredBy }: NonNullable<RecordedCase['referral']>): string {
  if (answeredBy === undefined) {
    return `${turn > 0 ? 'handed on to' : 'to'} ${hostId}, who answers by ${dueAt.slice(0, 10)}`;
  }
  const [event = '', , caseId = ''] = answeredBy.split('#');
  const who = whoAnswered(answeredBy);
  return who === undefined ? `settled by ${event} ${caseId}` : `answered by ${who} (${event})`;
}

/** `ShipSparePart, Standfüße for Trampolin 305, 24.90 EUR (goodwill)`. */
export function remedyText(remedy: Remedy): string {
  const details = [subjectOf(remedy), worthOf(remedy)].filter((words) => words !== '');
  return `${[remedy.kind, ...details.map(plain)].join(', ')} (${remedy.basis})`;
}

/** The reasons in words: of the rules that had something to say, otherwise of those that had nothing to put right. */
export function reasonsOf({ findings }: Outcome['decision']): string {
  const telling = findings.filter(({ result }) => result !== 'not-applicable');
  const silent = findings.filter(({ because }) => because.code !== 'timely');
  return (telling.length > 0 ? telling : silent).map(({ because }) => reasonText(because)).join('; ');
}

/** A code is a phrase already: `no-evidence-needed`. */
function reasonText({ code, params = {} }: Because): string {
  const details = Object.entries(params).map(([name, value]) => `${inWords(name)} ${plain(valueText(value))}`);
  return `${inWords(code)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

function valueText(value: NonNullable<Because['params']>[string]): string {
  if (typeof value !== 'object') return String(value);
  return 'amount' in value ? moneyText(value) : value.map(({ name }) => name).join(', ');
}
