/**
 * DynamoDB in memory and at once, without a wire: as much of it as Kulanz uses. What it does not know throws. A test has
 * dynalite answer everything that was asked of it in whole runs, and compares.
 */
import { createHash } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Condition, conditionIn, type Meaning, type Read, type Update, updateIn } from './expressions.ts';
import type { MemoryTable, WireItem } from './memory-table.ts';
import type { WireAnswer } from './wire.ts';

interface Key {
  AttributeName: string;
}

/** As much of a table's definition as matters here. */
export interface Definition {
  TableName: string;
  KeySchema: readonly Key[];
  GlobalSecondaryIndexes?: readonly { IndexName: string; KeySchema: readonly Key[] }[];
}

/** As much of a request as anybody here makes. */
interface Request {
  TableName: string;
  Key: WireItem;
  Item: WireItem;
  IndexName?: string;
  ConditionExpression?: string;
  UpdateExpression?: string;
  KeyConditionExpression?: string;
  ProjectionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
  ExclusiveStartKey?: WireItem;
  Limit?: number;
  ScanIndexForward?: boolean;
  ReturnValues?: string;
  RequestItems: Record<string, { Keys: WireItem[] }>;
}

type Parameter = keyof Request | 'ConsistentRead';
const common = ['TableName', 'ExpressionAttributeNames', 'ExpressionAttributeValues'] as const;
const known: Readonly<Record<string, readonly Parameter[]>> = {
  GetItem: ['TableName', 'Key', 'ConsistentRead'],
  BatchGetItem: ['RequestItems'],
  PutItem: [...common, 'Item', 'ConditionExpression'],
  UpdateItem: [...common, 'Key', 'UpdateExpression', 'ConditionExpression', 'ReturnValues'],
  Query: [
    ...common,
    ...(['IndexName', 'KeyConditionExpression', 'ProjectionExpression', 'ExclusiveStartKey'] as const),
    ...(['Limit', 'ScanIndexForward', 'ConsistentRead'] as const),
  ],
};

/** One table: its items by partition and sort key, and its indexes by partition. */
class Items {
  readonly byKey = new Map<string, WireItem>();
  readonly #hash: string;
  readonly #sort: string;
  /** By index, of the table itself under an empty name: its two attributes and, by partition, the keys that are in it. */
  readonly #lists = new Map<string, { hash: string; sort: string; partitions: Map<string, Set<string>> }>();

  constructor({ KeySchema, GlobalSecondaryIndexes = [] }: Definition) {
    [this.#hash, this.#sort] = namesIn(KeySchema);
    for (const { IndexName, KeySchema: schema } of [{ IndexName: '', KeySchema }, ...GlobalSecondaryIndexes]) {
      const [hash, sort] = namesIn(schema);
      this.#lists.set(IndexName, { hash, sort, partitions: new Map() });
    }
  }

  find(key: WireItem): WireItem | undefined {
    return this.byKey.get(this.#keyOf(key));
  }

  put(item: WireItem): void {
    const key = this.#keyOf(item);
    const before = this.byKey.get(key);
    this.byKey.set(key, item);
    for (const { hash, sort, partitions } of this.#lists.values()) {
      const was = before?.[sort]?.S === undefined ? undefined : before[hash]?.S;
      const is = item[sort]?.S === undefined ? undefined : item[hash]?.S;
      if (was === is) continue;
      if (was !== undefined) partitions.get(was)?.delete(key);
      if (is !== undefined) partitions.set(is, (partitions.get(is) ?? new Set()).add(key));
    }
  }

  query(request: Request, condition: Condition, meaning: Meaning) {
    const { IndexName = '', Limit = Number.POSITIVE_INFINITY, ScanIndexForward = true, ExclusiveStartKey } = request;
    const list = this.#lists.get(IndexName);
    const [, value = ''] = /^(?:\w+) = (:\w+)(?: AND |$)/.exec(request.KeyConditionExpression ?? '') ?? [];
    const partition = meaning.values[value]?.S;
    if (!list || partition === undefined) throw new Error(`a query that is not understood: ${JSON.stringify(request)}`);
    const { hash, sort, partitions } = list;
    const shown = IndexName === '' ? undefined : [...new Set([this.#hash, this.#sort, hash, sort])];
    const place = (item: WireItem) => `${item[sort]?.S}\u0000${IndexName === '' ? '' : tieOf(item)}`;
    const direction = ScanIndexForward ? 1 : -1;
    const from = ExclusiveStartKey && place(ExclusiveStartKey);
    const sorted = this.#itemsOf(partitions.get(partition) ?? [])
      .filter((item) => condition(item, meaning))
      .map((item) => ({ item, at: place(item) }))
      .filter(({ at }) => from === undefined || (at < from ? -1 : at > from ? 1 : 0) * direction > 0)
      .sort((a, b) => (a.at < b.at ? -1 : 1) * direction)
      .map(({ item }) => item);
    const page = sorted.slice(0, Limit);
    const last = page.at(-1);
    const names = request.ProjectionExpression?.split(', ').map((name) => meaning.names[name] ?? name);
    const wanted = names ?? shown;
    return {
      Count: page.length,
      ScannedCount: page.length,
      Items: wanted ? page.map((item) => only(item, wanted)) : page,
      ...(page.length === Limit && last && { LastEvaluatedKey: only(last, shown ?? [hash, sort]) }),
    };

    // Entries of an index at the same place come in the order in which dynalite has them.
    function tieOf({ pk, sk }: WireItem): string {
      const hash = createHash('md5').update(`Outliers${pk?.S}${sk?.S}`);
      return hash.digest('hex').slice(0, 6);
    }
  }

  #itemsOf(keys: Iterable<string>): WireItem[] {
    const found = [...keys].map((key) => this.byKey.get(key));
    return found.filter((item) => item !== undefined);
  }

  #keyOf(item: WireItem): string {
    return `${item[this.#hash]?.S}|${item[this.#sort]?.S}`;
  }
}

function namesIn([hash, sort]: readonly Key[]): [string, string] {
  if (!hash || !sort) throw new Error('a key has two attributes here');
  return [hash.AttributeName, sort.AttributeName];
}

const only = (item: WireItem, names: readonly string[]): WireItem =>
  Object.fromEntries(names.flatMap((name) => (item[name] ? [[name, item[name]]] : [])));

export function quickTable(definitions: readonly Definition[]): MemoryTable {
  const tables = new Map(definitions.map((definition) => [definition.TableName, new Items(definition)]));

  function tableNamed(name: string): Items {
    const found = tables.get(name);
    if (!found) throw new Error(`there is no table ${name}`);
    return found;
  }

  function answer(operation: string, input: Record<string, unknown>): WireAnswer {
    const unknown = Object.keys(input).filter((name) => !known[operation]?.some((one) => one === name));
    if (unknown.length > 0) throw new Error(`${operation} with ${unknown.join(', ')} is not understood`);
    const request = input as unknown as Request;
    const meaning = { names: request.ExpressionAttributeNames ?? {}, values: request.ExpressionAttributeValues ?? {} };
    const condition = request.ConditionExpression === undefined ? undefined : conditionIn(request.ConditionExpression);
    const update = request.UpdateExpression === undefined ? undefined : updateIn(request.UpdateExpression);
    const query =
      request.KeyConditionExpression === undefined ? undefined : conditionIn(request.KeyConditionExpression);
    const stray = strayIn(request, meaning, [condition, update, query]);
    if (stray) return refused('com.amazon.coral.validate#ValidationException', stray);
    switch (operation) {
      case 'GetItem': {
        const Item = tableNamed(request.TableName).find(request.Key);
        return { status: 200, body: Item ? { Item } : {} };
      }
      case 'BatchGetItem': {
        const Responses = Object.fromEntries(
          Object.entries(request.RequestItems).map(([name, { Keys }]) => [
            name,
            Keys.map((key) => tableNamed(name).find(key)).filter((item) => item !== undefined),
          ]),
        );
        return { status: 200, body: { Responses, UnprocessedKeys: {} } };
      }
      case 'PutItem': {
        const table = tableNamed(request.TableName);
        if (condition && !condition.does(table.find(request.Item) ?? {}, meaning)) return conditionFailed;
        table.put(request.Item);
        return { status: 200, body: {} };
      }
      case 'UpdateItem': {
        const table = tableNamed(request.TableName);
        const before = table.find(request.Key);
        if (condition && !condition.does(before ?? {}, meaning)) return conditionFailed;
        const after = update?.does(before ?? request.Key, meaning) ?? request.Key;
        table.put(after);
        return { status: 200, body: request.ReturnValues === 'ALL_NEW' ? { Attributes: after } : {} };
      }
      case 'Query':
        if (!query) throw new Error('a query without a condition');
        return { status: 200, body: tableNamed(request.TableName).query(request, query.does, meaning) };
      default:
        throw new Error(`${operation} is not understood`);
    }
  }

  return {
    ask: async (operation, input) => answer(operation, input),
    items: async () => [...tables.values()].flatMap(({ byKey }) => [...byKey.values()]),
  };
}

const refused = (type: string, message: string): WireAnswer => ({ status: 400, body: { __type: type, message } });
const conditionFailed = refused(
  'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
  'The conditional request failed',
);

/** A placeholder that stands for nothing, or that nothing needs: DynamoDB refuses both for good. */
function strayIn(
  { ProjectionExpression = '' }: Request,
  { names, values }: Meaning,
  expressions: readonly (Read<Condition | Update> | undefined)[],
): string | undefined {
  const mentioned = new Set(ProjectionExpression.match(/#\w+/g));
  for (const read of expressions) for (const word of read?.mentions ?? []) mentioned.add(word);
  const given = [...Object.keys(names), ...Object.keys(values)];
  const stray = given.find((word) => !mentioned.has(word)) ?? [...mentioned].find((word) => !given.includes(word));
  return stray && `An expression attribute is undefined or unused: ${stray}`;
}
