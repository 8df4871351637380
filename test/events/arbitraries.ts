/**
 * Valid events of every kind, made from the contracts themselves: a field that a contract gains is generated from then
 * on, and one it loses is not. For fast-check; shrinks to plain values.
 */
import fc from 'fast-check';
import * as z from 'zod/mini';
import { currencies } from '../../events/currencies.ts';
import { type EventOf, metadata } from '../../events/envelope.ts';
import {
  caseKey,
  day,
  id,
  idPattern,
  instant,
  label,
  type Money,
  money,
  price,
  prose,
  remark,
} from '../../events/fields.ts';
import { contractOf, type InboundName, inbound } from '../../events/index.ts';

type Currency = Money['currency'];

/** Half of the time the euro, often none or three decimals, seldom any other. */
const currencyArbitrary: fc.Arbitrary<Currency> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Currency>('EUR') },
  { weight: 3, arbitrary: fc.constantFrom<Currency>('JPY', 'KWD', 'CHF') },
  { weight: 1, arbitrary: fc.constantFrom(...currencies) },
);

const span = { min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-12-31T23:59:59.999Z'), noInvalidDate: true };

/** An instant in UTC within four years, one of them a leap year. */
export const instantArbitrary: fc.Arbitrary<string> = fc.date(span).map((date) => date.toISOString());
/** A day within the same four years. */
export const dayArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.date(span).map((date) => date.toISOString().slice(0, 10)) },
  { weight: 1, arbitrary: fc.constant('2024-02-29') },
);

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** An id as the contracts allow them, mostly short. */
export const idArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.string({ unit: fc.constantFrom(...`${letters}._:-`), maxLength: 127, size: 'small' }),
  )
  .map(([first, rest]) => first + rest)
  // As a shop may well number its orders.
  .chain((id) =>
    fc.oneof({ weight: 19, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: fc.constant('4711-08-95') }),
  );

/** Amounts as people know them, and now and then the smallest and the largest there are. */
const amountFrom = (least: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: least, max: 500_00 }) },
    { weight: 1, arbitrary: fc.integer({ min: least, max: 100_000_000_000_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(least, 299_99, 300_00, 300_01) },
  );

const texts = [
  'Trampolin „Jump“ 305',
  'Kettle <b>{steel}</b> # 1.7 l',
  "O'Neill {product, plural, one {x}}",
  '=HYPERLINK("x")',
  '2024-99-99',
  '2024-01-31',
  'كرسي',
  'כיסא 12',
];

/** One line of text: plain, hostile to templates, right to left, or anything printable. */
const labelArbitrary = fc
  .oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }))
  .filter((text) => label().safeParse(text).success);

/** The building block that a schema was made from by adding to it (a description, say), or the schema itself. */
function blockOf(schema: z.core.$ZodType): z.core.$ZodType {
  const blocks: z.core.$ZodType[] = [id(), instant(), day(), label(), prose(), money(), price()];
  return blocks.find((block) => isMadeFrom(schema, block)) ?? schema;
}

/** `check` copies a schema's definition and appends to its checks. */
function isMadeFrom(schema: z.core.$ZodType, block: z.core.$ZodType): boolean {
  const { checks = [], ...rest }: Record<string, unknown> & { checks?: unknown[] } = { ...schema._zod.def };
  const { checks: own = [], ...made }: typeof rest & { checks?: unknown[] } = { ...block._zod.def };
  return (
    own.every((check, index) => checks[index] === check) &&
    Object.keys(made).every((key) => rest[key] === made[key]) &&
    own.length + Object.keys(made).length > 1
  );
}

/** What a schema allows, with all money in one currency. */
function allowedBy(schema: z.core.$ZodType, currency: Currency): fc.Arbitrary<unknown> {
  switch (blockOf(schema)) {
    case id():
      return idArbitrary;
    case instant():
      return instantArbitrary;
    case day():
      return dayArbitrary;
    case caseKey():
      return idArbitrary.map((caseId) => `HotlineCallEnded#telephony#${caseId}`);
    case remark():
      return fc.oneof(fc.constant(''), labelArbitrary);
    case label():
      return labelArbitrary;
    case prose():
      return fc.string({ unit: 'grapheme', maxLength: 60 });
    case money():
      return fc.record({ amount: amountFrom(0), currency: fc.constant(currency) });
    case price():
      return fc.record({ amount: amountFrom(1), currency: fc.constant(currency) });
  }
  if (schema instanceof z.ZodMiniObject) return allowedIn(schema, currency);
  if (schema instanceof z.ZodMiniEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodMiniLiteral) return fc.constantFrom(...schema.def.values);
  if (schema instanceof z.ZodMiniBoolean) return fc.boolean();
  if (schema instanceof z.ZodMiniNumber) {
    const { minimum = 0, maximum = 10_000 } = schema._zod.bag;
    return fc.integer({ min: Number(minimum), max: Math.min(Number(maximum), 10_000) });
  }
  if (schema instanceof z.ZodMiniArray) return fc.array(allowedBy(schema.def.element, currency), { maxLength: 3 });
  if (schema instanceof z.ZodMiniDiscriminatedUnion) {
    return fc.oneof(...schema.def.options.map((option) => allowedBy(option, currency)));
  }
  if (schema instanceof z.ZodMiniString) {
    // What a description was added to is another schema than the one above: it is known by its format and its checks.
    const { format, checks = [] } = schema._zod.def as { format?: string; checks?: { _zod: { def: object } }[] };
    if (format === 'date') return dayArbitrary;
    if (format === 'datetime') return instantArbitrary;
    const limits: { pattern?: RegExp; minimum?: number; maximum?: number } = Object.assign(
      {},
      ...checks.map(({ _zod }) => _zod.def),
    );
    if (limits.pattern === idPattern) return idArbitrary;
    return fc.string({ minLength: limits.minimum ?? 0, maxLength: Math.min(limits.maximum ?? 40, 40) });
  }
  throw new Error(`no arbitrary for ${schema._zod.def.type} yet: add it here`);
}

function allowedIn(schema: z.ZodMiniObject, currency: Currency): fc.Arbitrary<Record<string, unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const required: string[] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    if (field instanceof z.ZodMiniOptional) {
      fields[name] = allowedBy(field.def.innerType, currency);
    } else {
      fields[name] = allowedBy(field, currency);
      required.push(name);
    }
  }
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true });
}

/** Anything that a schema allows. */
export function arbitraryOf<T>(schema: z.ZodMiniType<T>): fc.Arbitrary<T> {
  return currencyArbitrary.chain((currency) => allowedBy(schema, currency)) as fc.Arbitrary<T>;
}

/** Any valid event of one kind, as it is after parsing. */
export function eventArbitrary<Name extends InboundName>(name: Name): fc.Arbitrary<EventOf<Name>> {
  const contract = contractOf(name);
  if (!contract) throw new Error(`no contract for ${name}`);
  return currencyArbitrary.chain((currency) =>
    fc
      .record({
        source: contract.raisedBy
          ? fc.constant(contract.raisedBy)
          : idArbitrary.filter((source) => source !== 'kulanz'),
        metadata: allowedBy(metadata(), currency),
        data: allowedBy(contract.data(), currency).filter((data) => contract.data().safeParse(data).success),
      })
      // The schemas just said so; TypeScript cannot see that from a name.
      .map((told) => ({ name, ...told, caseId: contract.caseId(told.data) }) as EventOf<Name>),
  );
}

/** Any valid event of any kind that Kulanz hears. */
export const anyEvent: fc.Arbitrary<EventOf<InboundName>> = fc.oneof(
  ...(Object.keys(inbound) as InboundName[]).map((name) => eventArbitrary(name) as fc.Arbitrary<EventOf<InboundName>>),
);

/** An event as EventBridge delivers it, before it becomes text. */
export function envelopeOf({ name, source, metadata: told, data }: EventOf<InboundName>) {
  return {
    version: '0',
    id: '6f1c7c1e-0000-4000-8000-000000000000',
    source,
    'detail-type': name,
    account: '000000000000',
    time: told.occurredAt,
    region: 'eu-central-1',
    resources: [],
    detail: { metadata: told, data },
  };
}

/** An event as the text that a subscriber reads from its queue. */
export function textOf(event: EventOf<InboundName>): string {
  return JSON.stringify(envelopeOf(event));
}
