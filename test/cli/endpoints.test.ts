import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { regionFor } from '../../local/cli/endpoints.ts';
import { listen } from '../../local/engine/loopback.ts';
import { kulanz } from './kulanz.ts';

describe('the region', () => {
  it.each([
    ['https://events.eu-west-1.amazonaws.com', { AWS_REGION: 'us-east-1' }, 'eu-west-1'],
    ['https://dynamodb.eu-west-1.amazonaws.com/', { AWS_DEFAULT_REGION: 'us-east-1' }, 'eu-west-1'],
    ['https://bus.example', { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-west-2' }, 'us-east-1'],
    ['https://bus.example', { AWS_DEFAULT_REGION: 'us-west-2' }, 'us-west-2'],
    ['https://events.eu-west-1.amazonaws.com.example', {}, undefined],
  ])('of %s with %j is %s', (endpoint, environment, region) => {
    expect(regionFor(new URL(endpoint), environment)).toBe(region);
  });
});

describe('a table that will not be read by this caller', () => {
  it.each(['UnrecognizedClientException', 'ExpiredTokenException', 'AccessDeniedException'])(
    'is told in a sentence: %s',
    async (name) => {
      const table = createServer((request, response) => {
        request.resume().on('end', () => {
          response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' });
          response.end(
            JSON.stringify({ __type: `com.amazon.coral.service#${name}`, message: 'The token is invalid.' }),
          );
        });
      });
      onTestFinished(() => {
        table.closeAllConnections();
        table.close();
      });
      const endpoint = await listen(table, 0, 'port');
      expect(await kulanz('outcomes', 'C-1', '--table-endpoint', endpoint)).toEqual({
        code: 1,
        out: '',
        err: `The table at ${endpoint} cannot be read: ${name}.\n`,
      });
    },
  );
});
