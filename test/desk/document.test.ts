import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { endpoints } from '../../functions/api/endpoints/index.ts';
import { openApi } from '../../local/generate/open-api.ts';

/** Of what Redocly leaves out of its strictest preset, whatever says something about this document. */
const more = {
  'array-parameter-serialization': 'error',
  'component-name-unique': 'error',
  'operation-4xx-problem-details-rfc7807': 'error',
  'operation-description': 'error',
  'operation-singular-tag': 'error',
  'operation-tag-defined': 'error',
  'parameter-description': 'error',
  'path-params-defined': 'error',
  'spec-strict-refs': 'error',
} as const;

async function lint(document: object) {
  const config = await createConfig({ extends: ['recommended-strict'], rules: more });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: '/openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`);
}

test('the document is as its readers expect it: no rule of the linter is off, and none complains', async () => {
  expect(await lint(openApi())).toEqual([]);
});

test('the linter would complain', async () => {
  const document = openApi();
  const get = document.paths['/v1/me']?.get;
  expect(get).toBeDefined();
  if (get) Object.assign(get, { operationId: '', tags: ['a', 'b'], responses: { 200: {} } });
  const rules = (await lint(document)).map((problem) => problem.split(':')[0]);
  const broken = ['operation-operationId', 'operation-4xx-response', 'operation-singular-tag', 'operation-tag-defined'];
  expect(rules).toEqual(expect.arrayContaining(broken));
});

test('every endpoint is in it, and every body has an example', () => {
  const { paths } = openApi();
  for (const { id, method, path, body } of endpoints) {
    const operation = paths[path]?.[method];
    expect([operation?.operationId, operation?.tags.length]).toEqual([id, 1]);
    if (body) expect(operation?.requestBody?.content['application/json']?.example, id).toBeDefined();
  }
});
