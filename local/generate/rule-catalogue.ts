/** `docs/rules.md`: every rule, what it needs, what it may say, and what the customer then reads. */

import type { Money } from '../../events/index.ts';
import { rulesFor } from '../../shared/recovery/decide.ts';
import { type RecoveryName, recoveryEvents } from '../../shared/recovery/facts.ts';
import { de } from '../../shared/recovery/letters/de.ts';
import { en } from '../../shared/recovery/letters/en.ts';
import type { Code, Messages } from '../../shared/recovery/letters/messages.ts';
import { currentPolicy, type Policy } from '../../shared/recovery/policy.ts';
import type { Rule } from '../../shared/recovery/rule.ts';
import { rules } from '../../shared/recovery/rules/index.ts';
import { moneyText } from '../view/money.ts';

const introduction = `# The rules

What Kulanz decides by, policy ${currentPolicy.version}. This page is written by \`npm run generate\` from the rules, the policy and the letters;
do not edit it. The words of the letters are ICU messages: \`{…}\` is filled in.

A rule finds that it \`applies\`, is \`not-met\` (beyond what a machine may grant), is \`not-applicable\`, or that a fact it needs is
\`unknown\`. One \`not-met\` or \`unknown\` refers the case to a person, with everything that the other rules propose.`;

/** The page. */
export function ruleCatalogue(): string {
  const sections = (rules as readonly Rule[]).map(section);
  return `${[introduction, ...sections, remedies(), broughtByEvents()].join('\n\n')}\n`;
}

function section({ id, events, promise, facts, numbers, remedies: kinds, codes, allowance }: Rule): string {
  return [
    `## ${id}`,
    promise,
    [
      `- Events: ${list(events)}`,
      `- Facts besides the event: ${list(facts)}`,
      ...(numbers.length === 0 ? ['- Policy: nothing'] : ['- Policy:', ...numbers.map(number)]),
      `- Remedies: ${list(kinds)}`,
      ...(allowance ? ['- May draw on an allowance'] : []),
    ].join('\n'),
    table([
      ['reason', 'the customer reads (German)', 'the customer reads (English)'],
      ...codes.map((code) => [`\`${code}\``, read(de, code as Code), read(en, code as Code)]),
    ]),
  ].join('\n\n');
}

/** What a reason says in a letter, after the beginning that belongs to it, if there is one. */
function read({ beginning, because }: Messages, code: Code): string {
  const { subject, text } = beginning[code] ?? {};
  return [subject && `**${subject}** ${text}`, because[code]].filter(Boolean).join(' … ');
}

function remedies(): string {
  const kinds = Object.keys(de.remedy) as (keyof typeof de.remedy)[];
  return [
    '## What the letters say of the remedies',
    table([
      ['remedy', 'German', 'English'],
      ...kinds.map((kind) => [`\`${kind}\``, de.remedy[kind] ?? '', en.remedy[kind] ?? '']),
    ]),
  ].join('\n\n');
}

/** What may come back of each event. A rule of several events may give to one of them less than it gives to all. */
function broughtByEvents(): string {
  const kindsOf = (name: RecoveryName) => [...new Set(rulesFor(name).flatMap(({ remedies: kinds }) => kinds))];
  return [
    '## What each event may bring',
    'A yes (`ReferralGranted`) also brings what was proposed. Of rules that several events share, each event may bring a part only.',
    table([['event', 'remedies of its rules'], ...recoveryEvents.map((name) => [`\`${name}\``, list(kindsOf(name))])]),
  ].join('\n\n');
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');
}

function number(name: keyof Policy): string {
  return `  - \`${name}\`: ${valueText(currentPolicy[name])}`;
}

function valueText(value: Policy[keyof Policy]): string {
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${partText(part)}`)
    .join(', ');
}

function partText(part: string | number | Money | string[]): string {
  if (Array.isArray(part)) return part.join('/');
  return typeof part === 'object' ? moneyText(part) : String(part);
}

/** A Markdown table, its columns aligned as the formatter wants them. */
function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(3, ...cells.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
