/** One AsyncAPI 3.0 document for everything Kulanz hears and says. */
import type { Contract } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import manifest from '../../package.json' with { type: 'json' };
import { contracts, detailSchema, type JsonSchema, notForProducers } from './event-schemas.ts';

const description = `Kulanz puts right what happened to a customer before they have to ask. Internal systems put events on one
EventBridge bus; Kulanz decides and says on the same bus what is to be done.

An event is identified by its case (source, event and the producer's own id), not by its delivery: the same case may
arrive any number of times and is decided once. Unknown fields are refused. Consumers deduplicate on outcomeId,
remedyId and quarantineId.`;

/** The document, as plain data. `sampleOf` gives an event of that name as it is put on the bus. */
export function asyncApi(sampleOf: (name: string) => unknown): object {
  const byName = (make: (contract: Contract) => [string, unknown]) => Object.fromEntries(contracts.map(make));
  return {
    asyncapi: '3.0.0',
    id: 'urn:kulanz',
    info: {
      title: 'Kulanz',
      version: manifest.version,
      description,
      license: { name: manifest.license, url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      bus: {
        address: 'kulanz',
        title: 'The bus',
        description:
          'An EventBridge event bus; the address is its name. Producers call PutEvents with Source, DetailType and Detail.',
        messages: byName(({ name }) => [name, { $ref: `#/components/messages/${name}` }]),
      },
    },
    operations: byName((contract) => [operationId(contract), operation(contract)]),
    components: {
      messages: byName((contract) => [contract.name, message(contract, sampleOf(contract.name))]),
      schemas: schemas(),
    },
  };
}

function operationId({ name, direction }: Contract): string {
  return `${direction === 'inbound' ? 'hear' : 'say'}${name}`;
}

function operation({ name, direction, summary, raisedBy }: Contract): object {
  return {
    action: direction === 'inbound' ? 'receive' : 'send',
    channel: { $ref: '#/channels/bus' },
    summary,
    ...(raisedBy && { description: notForProducers(raisedBy), tags: [{ name: 'internal' }] }),
    messages: [{ $ref: `#/channels/bus/messages/${name}` }],
  };
}

function message({ name, version, direction, summary, raisedBy }: Contract, sample: unknown): object {
  return {
    name,
    title: name,
    summary,
    payload: {
      type: 'object',
      description: 'As EventBridge delivers it; it adds version, id, account, time, region and resources.',
      required: ['source', 'detail-type', 'detail'],
      properties: {
        source:
          direction === 'outbound' || raisedBy ? { const: raisedBy ?? ownSource } : { $ref: '#/components/schemas/Id' },
        'detail-type': { const: name },
        detail: { $ref: `#/components/schemas/${name}.v${version}` },
      },
    },
    examples: [{ name: 'sample', summary, payload: sample }],
  };
}

/** Every event's schema and, once, what they are made of. AsyncAPI's own schemas are a superset of draft 07. */
function schemas(): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  const events: Record<string, unknown> = {};
  for (const contract of contracts) {
    const { $schema: _, $id: __, definitions, ...schema } = detailSchema(contract, 'draft-07');
    for (const [name, part] of Object.entries(definitions ?? {})) parts[name] = withoutId(pointingHere(part));
    events[`${contract.name}.v${contract.version}`] = pointingHere(schema);
  }
  return { ...events, ...parts };
}

function pointingHere(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"#/components/schemas/'));
}

function withoutId(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const { id: _, $id: __, ...rest } = schema as JsonSchema & { id?: string };
  return rest;
}
