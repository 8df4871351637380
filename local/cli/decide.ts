import * as z from 'zod/mini';
import { parse } from '../../events/index.ts';
import { decide } from '../../shared/recovery/decide.ts';
import { customerOf, isRecoveryEvent, nothingKnown } from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy, policySchema } from '../../shared/recovery/policy.ts';
import { onlyPositional } from './arguments.ts';
import { type Call, type Command, CommandFault, type ExitCode, type Terminal } from './command.ts';
import { factsFile, factsSchema } from './facts.ts';
import { faultLine, readAs } from './faults.ts';
import { eventsIn, isJson, isOneALine, nameOf, readText } from './files.ts';

export const decideCommand: Command = {
  name: 'decide',
  summary: 'What would be decided on an event, as JSON. No table, no network.',
  usage: ['<event.json> [--facts f.json] [--policy p.json]', '--facts-schema | --policy-schema | --print-policy'],
  about: [
    'Prints { verdict, remedies, meanwhile?, findings, letter, policyVersion }. In a referral the remedies are what the host\n' +
      'would grant with one click, and meanwhile, where there is any, what is ordered at once. The letter is null when there\n' +
      'is nothing to put right.',
    `The facts are one JSON object, each of them optional:\n{ ${Object.keys(nothingKnown).join(', ')} }`,
    'What the facts leave out is unknown to the rules, and where a rule needs it the case is referred, never denied.\n' +
      'With "now" in the facts, an event more than five minutes after it is refused, as on the bus. A file named - is\n' +
      'standard input. An event that breaks its contract: exit 2, one line for each fault, nothing on standard output.',
  ],
  options: {
    facts: { value: '<file>', about: 'what is known besides the event (the facts above)' },
    policy: { value: '<file>', about: `numbers to decide by, instead of policy ${currentPolicy.version}` },
    'facts-schema': { about: 'print the JSON Schema of a facts file' },
    'policy-schema': { about: 'print the JSON Schema of a policy file' },
    'print-policy': { about: 'print the policy in force, to start one’s own from' },
  },
  examples: [
    'decide events/samples/hotline-call-ended.json',
    'decide events/samples/warranty-claimed.json --facts events/samples/facts/warranty-claimed.json',
    'decide events/samples/contract-renewal-due.json --facts events/samples/facts/contract-renewal-due.json',
    'decide - < events/samples/hotline-call-ended.json',
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<ExitCode> {
  const [printable, another] = Object.entries(printables).filter(([option]) => call.given(option));
  if (another || (printable && call.positionals.length > 0)) {
    const options = Object.keys(printables).map((option) => `--${option}`);
    throw new CommandFault(
      2,
      `${options.join(', ')}: each stands alone. See: npm run --silent kulanz -- decide --help`,
    );
  }
  const result = printable ? printable[1]() : await decided(call, terminal);
  terminal.print(JSON.stringify(result, null, 2));
  return 0;
}

/** What may be printed instead of a decision. */
const printables: Record<string, () => object> = {
  'facts-schema': factsSchema,
  'policy-schema': () => ({ ...z.toJSONSchema(policySchema()), title: 'Policy for decide' }),
  'print-policy': () => currentPolicy,
};

async function decided(call: Call, terminal: Terminal) {
  const file = onlyPositional(call, 'an event file', 'decide');
  const factsFrom = call.value('facts');
  const policyFrom = call.value('policy');
  if ([file, factsFrom, policyFrom].filter((from) => from === '-').length > 1) {
    throw new CommandFault(2, 'Only one of the files can be - (standard input).');
  }
  const background = factsFrom === undefined ? nothingKnown : await readAs(factsFrom, factsFile());
  const policy = policyFrom === undefined ? currentPolicy : await readAs(policyFrom, policySchema());
  const receivedAt = background.now === 'unknown' ? undefined : Date.parse(background.now);

  const text = await readText(file);
  if (isOneALine(text) || (isJson(text) && eventsIn(file, text).length > 1)) {
    throw new CommandFault(
      2,
      `${nameOf(file)}: there are several events in it, and decide takes one. Onto a bus, all of them: npm run --silent kulanz -- emit ${file}`,
    );
  }
  const parsed = parse(text, receivedAt);
  if (!parsed.ok) throw new CommandFault(2, ...parsed.faults.map((fault) => faultLine(nameOf(file), fault)));
  const { event } = parsed;
  if (!isRecoveryEvent(event)) {
    throw new CommandFault(
      2,
      `${nameOf(file)}: ${event.name} is not decided on: it keeps current what is known. What follows from it: docs/producers.md. Which events are decided on, and by which rules: docs/rules.md`,
    );
  }
  const { customer } = background;
  const about = customerOf(event);
  if (customer !== 'unknown' && about !== undefined && customer.customerId !== about) {
    terminal.tell(`Note: the customer in ${nameOf(factsFrom ?? '')} is not the one that the event is about.`);
  }
  const facts = { ...background, event };
  const decision = decide(facts, policy);
  const { letter } = outcomeOf(facts, decision, policy);
  return {
    verdict: decision.verdict,
    remedies: decision.remedies,
    ...(decision.meanwhile && { meanwhile: decision.meanwhile }),
    findings: decision.findings.map(({ rule, result, because }) => ({ rule, result, because })),
    letter: letter ? { language: letter.language, subject: letter.subject, body: letter.body } : null,
    policyVersion: decision.policyVersion,
  };
}
