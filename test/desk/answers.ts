/** What the API promised to answer: every answer that a test sees is held against the OpenAPI document. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { openApi } from '../../local/generate/open-api.ts';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

// biome-ignore lint/suspicious/noExplicitAny: a document of plain data
export const document: any = openApi();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'https://kulanz.example/api', components: document.components });

const checks = new Map<object, ValidateFunction>();

/** Compiled once: that takes longer than the answer. */
function checkOf(content: { schema: object }): ValidateFunction {
  const known = checks.get(content);
  if (known) return known;
  const schema = JSON.stringify(content.schema).replaceAll(
    '"#/components/',
    '"https://kulanz.example/api#/components/',
  );
  const check = ajv.compile(JSON.parse(schema));
  checks.set(content, check);
  return check;
}

/** What is wrong with an answer; nothing, if it is one that the document has. */
export function unlikeDocument(
  method: string,
  path: string,
  status: number,
  type: string,
  body: unknown,
): string | undefined {
  const operation = operationAt(method, path);
  if (!operation) return undefined;
  const told = operation.responses[status];
  if (method === 'HEAD' || (status === 304 && told)) return body === undefined ? undefined : 'there should be no body';
  const content = told?.content?.[type];
  if (!content) return `${operation.operationId} is not said to answer ${status} ${type}`;
  const validate = checkOf(content);
  return validate(body) ? undefined : `${operation.operationId} ${status}: ${ajv.errorsText(validate.errors)}`;
}

function operationAt(method: string, path: string): Operation | undefined {
  const { pathname } = new URL(path, 'http://any');
  for (const [template, operations] of Object.entries<Record<string, Operation>>(document.paths)) {
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    if (pattern.test(pathname)) return operations[method === 'HEAD' ? 'get' : method.toLowerCase()];
  }
  return undefined;
}
