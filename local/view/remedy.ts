/** Remedies in a few words for a terminal, whatever their kind. */
import type { Money, Remedy, RemedyKind } from '../../events/index.ts';
import { moneyText } from './money.ts';

type Of<Kind extends RemedyKind> = Extract<Remedy, { kind: Kind }>;

/** What a remedy is about: `part Standfüße for Trampolin 305`, `order O-1`, … in its own words. */
export function subjectOf(remedy: Remedy): string {
  // Kind and remedy belong together; TypeScript does not follow that through a table.
  const own = inOwnWords[remedy.kind] as ((remedy: Remedy) => string[]) | undefined;
  return (own ? own(remedy) : inGeneral(remedy)).filter((words) => words !== '').join(', ');
}

/** `24.90 EUR`, or `saves 7.40 EUR` where it is what a customer need not pay; nothing where it has no worth. */
export function worthOf(remedy: Remedy): string {
  if (remedy.kind === 'MatchOffer') return `saves ${moneyText(remedy.value)}`;
  if (remedy.kind === 'AdviseSaving')
    return `saves ${moneyText(remedy.value)}${remedy.per === 'year' ? ' a year' : ''}`;
  const { value } = remedy as { value?: Money };
  return value ? moneyText(value) : '';
}

/** Those that do not read well in general. */
const inOwnWords: { [Kind in RemedyKind]?: (remedy: Of<Kind>) => string[] } = {
  ShipSparePart: ({ part, product }) => [`${part.name} for ${product.name}`],
  MatchOffer: ({ contractId, offerId, price, interval, from }) => [
    `contract ${contractId} now ${moneyText(price)} a ${interval}${from ? ` from ${from}` : ''}`,
    `as in ${offerId}`,
  ],
  SendReminder: ({ date, dueOn, about }) => [`${inWords(date)} ${dueOn}`, about ?? ''],
  AdviseSaving: ({ leaveOut = [], take = [], plan }) => [
    ...leaveOut.map(({ name }) => `without ${name}`),
    ...take.map(({ name, insteadOf }) => `${name} instead of ${insteadOf.name}`),
    plan ? `${plan.name} at ${moneyText(plan.price)} a ${plan.interval}` : '',
  ],
  CoverAbsence: ({ employeeId, from, until }) => [`${employeeId} is away from ${from} to ${until}`],
  OfferChoice: ({ of, about, options, until }) => [
    [choiceOf[of](about), options.map(({ name, day, option }) => name ?? day ?? inWords(option)).join(' or ')]
      .filter((words) => words !== '')
      .join(': '),
    until ? `until ${until}` : '',
  ],
  AlarmPlace: ({ place, interruptions, days }) => [`${place}: ${interruptions} interruptions in ${days} days`],
  FixOrganisation: ({ place, by }) => [`${place}: interrupted by ${by}`],
  Answer: ({ words }) => [`“${words}”`],
  ExplainDecline: ({ reason, instead }) => [`“${reason}” Instead: “${instead}”`],
  ReportExcuse: ({ team, excuses }) => [
    ...(team ? [`team ${team}`] : []),
    ...excuses.map(({ excuse, count }) => `${count} × ${inWords(excuse)}`),
  ],
  WalkThrough: ({ employeeId, situations }) => [`${employeeId}: ${situations.map((one) => `“${one}”`).join(' / ')}`],
};

const choiceOf: Record<Of<'OfferChoice'>['of'], (about: string) => string> = {
  order: (about) => `for order ${about}`,
  reservation: (about) => `instead of reservation ${about}`,
  day: (about) => `another day for ${about}`,
  whenever: (about) => `any day for ${about}`,
  host: (about) => `another host than ${about}`,
};

function inGeneral(remedy: Remedy): string[] {
  const { kind: _, basis, value, ...fields } = remedy as Remedy & { value?: Money };
  return Object.entries(fields).flatMap(([name, field]) => wordsOf(field, name));
}

/** An id says of what it is, a number what it counts, a person what they are; of things that have a name, the name will do. */
function wordsOf(field: unknown, name: string): string[] {
  if (typeof field === 'string') return [name.endsWith('Id') ? `${inWords(name.slice(0, -2))} ${field}` : field];
  if (typeof field === 'number') return [`${field} ${inWords(name)}`];
  if (Array.isArray(field)) return field.length > 0 ? [field.flatMap((one) => wordsOf(one, name)).join(' / ')] : [];
  if (typeof field !== 'object' || field === null) return [];
  if ('amount' in field) return [moneyText(field as Money)];
  if ('employeeId' in field) return [`${name} ${'name' in field ? field.name : field.employeeId}`];
  if ('name' in field) return wordsOf(field.name, name);
  return [...new Set(Object.entries(field).flatMap(([part, value]) => wordsOf(value, part)))];
}

/** `cancellationDeadline`, `other-customer` as words. */
export function inWords(name: string): string {
  return name.replaceAll(/-|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
