import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { inbound, outbound } from '../../events/index.ts';
import { synthesized } from './synthesized.ts';

const schema = z.object({
  SchemaName: z.string(),
  Type: z.literal('OpenApi3'),
  Content: z.pipe(
    z.string(),
    z.transform((content) => JSON.parse(content)),
  ),
});
const stack = synthesized('dev').operations();
const schemas = stack.all('AWS::EventSchemas::Schema').map(({ Properties }) => schema.parse(Properties));
const sampleOf = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../events/samples/${file}.json`, import.meta.url), 'utf8'));

/** Whether a description of the registry accepts an event. */
function accepts(schemaName: string, event: unknown): boolean {
  const document = schemas.find(({ SchemaName }) => SchemaName === schemaName)?.Content;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'document');
  return ajv.compile({ $ref: 'document#/components/schemas/AWSEvent' })(event);
}

describe('the schema registry', () => {
  test('has every event that Kulanz hears and says', () => {
    const expected = [...Object.keys(inbound), ...Object.keys(outbound)].map((name) => `${name}-v1`);
    expect(schemas.map(({ SchemaName }) => SchemaName).sort()).toEqual(expected.sort());
  });

  test.for([
    ['WarrantyClaimed-v1', 'warranty-claimed'],
    ['HotlineCallEnded-v1', 'hotline-call-ended'],
    ['ContractRenewalDue-v1', 'contract-renewal-due'],
    ['OfferPublished-v1', 'offer-published'],
  ])(
    'describes %s as EventBridge delivers it: the sample fits, and with an unknown field it does not',
    ([name = '', file = '']) => {
      const added = { version: '0', id: 'any', account: '111122223333', region: 'eu-central-1', resources: [] };
      const event = { ...added, ...sampleOf(file) };
      expect(accepts(name, event)).toBe(true);
      expect(
        accepts(name, { ...event, detail: { ...event.detail, data: { ...event.detail.data, segment: 'gold' } } }),
      ).toBe(false);
    },
  );

  test('says nothing that OpenAPI 3.0 does not know', () => {
    for (const { Content } of schemas) {
      expect(JSON.stringify(Content)).not.toMatch(/"(\$defs|\$schema|\$id|const|prefixItems|exclusiveMinimum)":/);
    }
  });
});
