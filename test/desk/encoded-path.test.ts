import { expect, test } from 'vitest';
import { encodedPath } from '../../functions/api/encoded-path.ts';

test('a path that comes decoded, as API Gateway hands it on, is the path that was asked for', () => {
  expect(encodedPath('/v1/cases/WarrantyClaimed#shop#W-1/grant')).toBe('/v1/cases/WarrantyClaimed%23shop%23W-1/grant');
  expect(encodedPath('/v1/cases/a?b c%zü')).toBe('/v1/cases/a%3Fb%20c%25z%C3%BC');
});

test('a path that is encoded already stays as it is', () => {
  for (const path of ['/v1/worklist', '/v1/cases/WarrantyClaimed%23shop%23W-1', '/v1/cases/a%252Eb']) {
    expect(encodedPath(path)).toBe(path);
  }
});
