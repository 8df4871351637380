/** JSON Schema for every event, from the same zod schemas that refuse events. */
import * as z from 'zod/mini';
import { metadata } from '../../events/envelope.ts';
import {
  channel,
  day,
  id,
  instant,
  interval,
  label,
  language,
  money,
  price,
  prose,
  wording,
} from '../../events/fields.ts';
import { type Contract, inbound, outbound } from '../../events/index.ts';
import { basis, remedy } from '../../events/remedy.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Every contract, inbound first, in the order of the closed lists. */
export const contracts: readonly Contract[] = [...Object.values(inbound), ...Object.values(outbound)].map(untyped);

/** A contract of which only the schema is needed, whatever its data. */
function untyped({
  name,
  direction,
  summary,
  data,
  raisedBy,
}: (typeof inbound & typeof outbound)[keyof typeof inbound | keyof typeof outbound]): Contract {
  return { name, version: 1, direction, summary, data, caseId: () => '', ...(raisedBy && { raisedBy }) };
}

/** What a document says of a schema: a name of its own, a description. */
interface Said {
  id?: string;
  description?: string;
}

/** Building blocks that get a name of their own in the documents; of everything else what it says of itself. */
export function named() {
  const registry = z.registry<Said>();
  const { get } = registry;
  registry.get = (schema) => {
    // What a field says of itself comes before what its building block says, and is not what the block is called.
    const [own, block] = [z.globalRegistry.get(schema), get.call(registry, schema)];
    const said = registry.has(schema) ? { ...own, ...block } : { ...block, ...own };
    return Object.keys(said).length > 0 ? (said as typeof block) : undefined;
  };
  registry.add(id(), {
    id: 'Id',
    description: 'ASCII only: nothing that looks alike, is invisible or changes direction.',
  });
  registry.add(instant(), { id: 'Instant', description: 'An instant in UTC with offset Z.' });
  registry.add(day(), { id: 'Day', description: 'A calendar day that exists.' });
  registry.add(money(), { id: 'Money', description: 'Integer minor units of an ISO 4217 currency, never negative.' });
  registry.add(price(), { id: 'Price', description: 'Money that is more than nothing.' });
  registry.add(label(), {
    id: 'Label',
    description: 'One line of visible text: no control, invisible or direction-changing characters, not only blanks.',
  });
  registry.add(wording(), {
    id: 'Wording',
    description: 'What we say to a customer: visible text of one or more lines, not only blanks.',
  });
  registry.add(prose(), { id: 'Prose', description: 'What a person wrote. Personal: never logged.' });
  registry.add(interval(), { id: 'Interval' });
  registry.add(language(), { id: 'Language' });
  registry.add(channel(), { id: 'Channel' });
  registry.add(metadata(), { id: 'Metadata', description: 'eventId names this telling of the fact, not the case.' });
  registry.add(basis(), { id: 'Basis', description: 'Why it is owed: the law gives it, we said so, or we want to.' });
  registry.add(remedy(), { id: 'Remedy', description: 'One thing to be done.' });
  return registry;
}

/** What JSON Schema cannot say and the contract refuses all the same. */
const beyondSchema: Readonly<Record<string, string>> = {
  WarrantyClaimed: 'All amounts of one claim are in one currency.',
  ContractCancelled: 'currentPrice and interval come together.',
  OfferPublished: 'validUntil is not before validFrom.',
  ContractStarted: 'endsOn is not before startedOn.',
  ContractChanged: 'endsOn is not before startedOn.',
  QuoteIssued: 'All prices together are at most the largest amount there is.',
  TariffReviewed: 'What a year costs is at most the largest amount there is.',
};

/** What producers are told of an event that they cannot tell. */
export const notForProducers = (raisedBy: string) =>
  `Kulanz raises it itself, as ${raisedBy}; from anybody else it is refused.`;

/** The schema of an event's `detail`, `{ metadata, data }`, strict at every level. */
export function detailSchema(
  { name, version, summary, data, raisedBy }: Contract,
  target: 'draft-2020-12' | 'draft-07' = 'draft-2020-12',
): JsonSchema {
  const schema = z.toJSONSchema(z.strictObject({ metadata: metadata(), data: data() }), { target, metadata: named() });
  const { $schema, ...rest } = schema;
  return {
    ...($schema && { $schema }),
    $id: `urn:kulanz:event:${name}:v${version}`,
    title: `${name}, version ${version}`,
    description: [summary, raisedBy && notForProducers(raisedBy), beyondSchema[name]].filter(Boolean).join(' '),
    ...rest,
  };
}
