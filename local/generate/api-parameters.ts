/** What requests to the agents' API take beside a body, each told once. */
import type { JsonSchema } from './event-schemas.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

/** What parameters are, by name: the same everywhere. */
const told: Readonly<Record<string, { description: string; example?: unknown }>> = {
  caseKey: { description: 'The case, as answers and events name it.', example: 'WarrantyClaimed#shop#claim-77' },
  customerId: { description: 'The customer, as all systems name them.', example: 'C-1013' },
  id: { description: 'Under which it was set aside.' },
  limit: { description: 'How many at most. There may be fewer, and more to come all the same.' },
  cursor: { description: 'Where to go on: from the answer before, as it is.' },
  days: { description: 'How many days, in UTC; today is one of them.' },
};

export const parameter = (property: Omit<Parameter, 'in'>, place: 'path' | 'query'): Parameter => ({
  ...property,
  in: place,
  ...told[property.name],
});

export const etag = {
  description: 'What this answer is known by.',
  required: true,
  schema: { type: 'string' as const },
};

export const ifNoneMatch: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of what you have: 304, if it is still true.',
  schema: { type: 'string' },
};

export const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Of your own choosing, one for each thing you do. Trying again takes the same one.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,128}$' },
};
