import { setTimeout as wait } from 'node:timers/promises';
import { region, rootCredentials } from './ministack.ts';

/** The resources of a template, by logical id. */
export type Template = Record<string, { Type: string; Properties: Record<string, unknown> }>;

/** Whether MiniStack at this address creates a stack from these resources; `false` where it refuses or rolls back. */
export async function createStack(endpoint: string, StackName: string, Resources: Template): Promise<boolean> {
  const created = await call(endpoint, {
    Action: 'CreateStack',
    StackName,
    TemplateBody: JSON.stringify({ Resources }),
  });
  if (!created.ok) return false;
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const answer = await (await call(endpoint, { Action: 'DescribeStacks', StackName })).text();
    const status = /<StackStatus>([A-Z_]+)<\/StackStatus>/.exec(answer)?.[1] ?? '';
    if (!status.endsWith('_IN_PROGRESS')) return status === 'CREATE_COMPLETE';
    await wait(100);
  }
  return false;
}

/** CloudFormation's query protocol; a client library for two calls of a probe would be one dependency more. */
function call(endpoint: string, parameters: Record<string, string>): Promise<Response> {
  const scope = `${rootCredentials.accessKeyId}/20260101/${region}/cloudformation/aws4_request`;
  return fetch(endpoint, {
    method: 'POST',
    // MiniStack does not check its root user's signature.
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` },
    body: new URLSearchParams({ Version: '2010-05-15', ...parameters }),
  });
}
