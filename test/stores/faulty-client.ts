import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableClient } from '../../shared/ledger/table.ts';
import { localAccess, localClient } from './table.ts';

/** What may go wrong on the way, and with how many of the next calls. */
export interface Trouble {
  /** The operation, as DynamoDB calls it: `PutItem`, `GetItem`, … */
  operation: string;
  /** Carried out with only the answer lost, or never carried out: lost on the way there, or refused for a while. */
  fault: 'answer-lost' | 'never-arrived' | 'throttled';
  times: number;
}

/** A client whose calls fail as told, one call on the wire after the other. */
export function faultyClient(endpoint: string, ...troubles: Trouble[]): DynamoDBClient {
  const { requestHandler: sound } = localClient(endpoint).config;
  const left = troubles.map((trouble) => ({ ...trouble }));
  const requestHandler: typeof sound = {
    ...sound,
    async handle(request, options) {
      const operation = request.headers['x-amz-target']?.split('.')[1];
      const trouble = left.find((candidate) => candidate.operation === operation && candidate.times > 0);
      if (!trouble) return sound.handle(request, options);
      trouble.times -= 1;
      if (trouble.fault === 'answer-lost') await sound.handle(request, options);
      const name = trouble.fault === 'throttled' ? 'ThrottlingException' : 'TimeoutError';
      throw Object.assign(new Error(trouble.fault), { name });
    },
  };
  return tableClient({ ...localAccess, endpoint, requestHandler });
}
