/** DynamoDB's expressions, as much of them as the ledger writes; anything else throws, so that nothing is half understood. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { WireItem } from './memory-table.ts';

/** What an expression's placeholders stand for. */
export interface Meaning {
  names: Readonly<Record<string, string>>;
  values: Readonly<Record<string, AttributeValue>>;
}

export type Condition = (item: WireItem, meaning: Meaning) => boolean;
export type Update = (item: WireItem, meaning: Meaning) => WireItem;

/** An expression that was read, with the placeholders in it. */
export interface Read<What> {
  does: What;
  mentions: ReadonlySet<string>;
}

type Operand = (item: WireItem, meaning: Meaning) => AttributeValue | undefined;

/** Each text is read once. */
const conditions = new Map<string, Read<Condition>>();
const updates = new Map<string, Read<Update>>();

export function conditionIn(text: string): Read<Condition> {
  return remembered(conditions, text, (words) => {
    const does = either(words);
    words.end();
    return does;
  });
}

export function updateIn(text: string): Read<Update> {
  return remembered(updates, text, updating);
}

function remembered<What>(known: Map<string, Read<What>>, text: string, read: (words: Words) => What): Read<What> {
  const before = known.get(text);
  if (before) return before;
  const words = new Words(text);
  const found = { does: read(words), mentions: new Set(words.all.filter((word) => /^[#:]/.test(word))) };
  known.set(text, found);
  return found;
}

class Words {
  readonly all: string[];
  #next = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.all = text.match(/<=|>=|<>|[=<>(),.]|[#:]?\w+|\S/g) ?? [];
  }

  take(): string {
    return this.all[this.#next++] ?? this.fail('ends too early');
  }

  /** Takes the next word if it is this one. */
  takes(word: string): boolean {
    if (this.all[this.#next] !== word) return false;
    this.#next += 1;
    return true;
  }

  expect(word: string): void {
    if (!this.takes(word)) this.fail(`lacks ${word}`);
  }

  end(): void {
    if (this.#next < this.all.length) this.fail(`goes on with ${this.all[this.#next]}`);
  }

  fail(how: string): never {
    throw new Error(`an expression that is not understood ${how}: ${this.#text}`);
  }
}

function either(words: Words): Condition {
  const any = [both(words)];
  while (words.takes('OR')) any.push(both(words));
  const [only] = any;
  return any.length === 1 && only ? only : (item, meaning) => any.some((condition) => condition(item, meaning));
}

function both(words: Words): Condition {
  const all = [single(words)];
  while (words.takes('AND')) all.push(single(words));
  const [only] = all;
  return all.length === 1 && only ? only : (item, meaning) => all.every((condition) => condition(item, meaning));
}

function single(words: Words): Condition {
  if (words.takes('(')) {
    const inside = either(words);
    words.expect(')');
    return inside;
  }
  if (words.takes('attribute_exists')) {
    const exists = inBrackets(words);
    return (item, meaning) => exists(item, meaning) !== undefined;
  }
  if (words.takes('attribute_not_exists')) {
    const exists = inBrackets(words);
    return (item, meaning) => exists(item, meaning) === undefined;
  }
  const left = operand(words);
  if (words.takes('BETWEEN')) {
    const low = operand(words);
    words.expect('AND');
    const high = operand(words);
    return (item, meaning) => {
      const found = left(item, meaning);
      return holds(found, '>=', low(item, meaning)) && holds(found, '<=', high(item, meaning));
    };
  }
  const comparison = words.take();
  if (!['=', '<', '<=', '>', '>='].includes(comparison)) words.fail(`compares by ${comparison}`);
  const right = operand(words);
  return (item, meaning) => holds(left(item, meaning), comparison, right(item, meaning));
}

function inBrackets(words: Words): Operand {
  words.expect('(');
  const path = operand(words);
  words.expect(')');
  return path;
}

/** A value, or the path of an attribute: of the item, or of a map in it. */
function operand(words: Words): Operand {
  const first = words.take();
  if (first.startsWith(':')) return (_, { values }) => values[first];
  const path = [first];
  while (words.takes('.')) path.push(words.take());
  return (item, meaning) =>
    path.reduce<AttributeValue | undefined>(
      (found, word, place) => (place === 0 ? item : found?.M)?.[attributeNamed(word, meaning)],
      undefined,
    );
}

const attributeNamed = (word: string, { names }: Meaning): string =>
  word.startsWith('#') ? (names[word] ?? '') : word;

/** Whether both are there, of one type, and compare like this. */
function holds(left: AttributeValue | undefined, comparison: string, right: AttributeValue | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const order = left.N !== undefined ? orderOf(Number(left.N), numberOf(right)) : orderOf(left.S, right.S);
  switch (comparison) {
    case '=':
      return order === 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

const numberOf = ({ N }: AttributeValue): number | undefined => (N === undefined ? undefined : Number(N));

function orderOf<T extends string | number>(left: T | undefined, right: T | undefined): number {
  if (left === undefined || right === undefined) return Number.NaN;
  return left < right ? -1 : left > right ? 1 : 0;
}

function updating(words: Words): Update {
  const sets: { word: string; value: string }[] = [];
  const removes: string[] = [];
  if (words.takes('SET')) {
    do {
      const word = words.take();
      words.expect('=');
      const value = words.take();
      if (!value.startsWith(':')) words.fail(`sets to ${value}`);
      sets.push({ word, value });
    } while (words.takes(','));
  }
  if (words.takes('REMOVE')) {
    do removes.push(words.take());
    while (words.takes(','));
  }
  const adds: { word: string; value: string }[] = [];
  if (words.takes('ADD')) {
    do adds.push({ word: words.take(), value: words.take() });
    while (words.takes(','));
  }
  words.end();
  return (item, meaning) => {
    const changed = { ...item };
    for (const { word, value } of sets) {
      const given = meaning.values[value];
      if (given) changed[attributeNamed(word, meaning)] = given;
    }
    for (const word of removes) delete changed[attributeNamed(word, meaning)];
    for (const { word, value } of adds) {
      const name = attributeNamed(word, meaning);
      changed[name] = { N: String(Number(item[name]?.N ?? 0) + Number(meaning.values[value]?.N)) };
    }
    return changed;
  };
}
