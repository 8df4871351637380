import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { type PutEntry, type PutResults, RequestRefused } from './entry.ts';
import { isLoopback } from './loopback.ts';

export interface FrontOptions {
  put(entries: readonly PutEntry[]): PutResults;
  /** What `GET /` answers. */
  about(): object;
}

/** EventBridge takes 256 KB of entries; as JSON text inside JSON, with everything escaped, that is at most six times as much. */
const maxBodyBytes = 2 * 1024 * 1024;
const json11 = 'application/x-amz-json-1.1';

/** AWS sends a null for what is left out. */
const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? undefined),
  );

const text = optional(z.string());
/** Seconds since 1970. */
const time = z.pipe(
  z.number(),
  z.transform((seconds) => new Date(seconds * 1000)),
);

const putEventsRequest = z.object({
  Entries: z.array(
    z.object({
      Source: text,
      DetailType: text,
      Detail: text,
      EventBusName: text,
      Time: optional(time),
      Resources: optional(z.array(z.string())),
    }),
  ),
});

/**
 * EventBridge's wire protocol, AWS JSON 1.1, for the one operation that a producer needs. Not listening yet. Answers
 * only those who call it by a loopback name, so that no web page can reach it by a name of its own.
 */
export function createFront(options: FrontOptions): Server {
  return createServer((request, response) => {
    respond(request, options).then(
      ({ status, type = json11, body }) => send(response, status, type, body),
      (error: unknown) => {
        const refused = error instanceof Refused ? error : new Refused(500, 'InternalFailure', 'Something went wrong.');
        send(response, refused.status, json11, { __type: refused.code, message: refused.message });
      },
    );
  });
}

/** An error in AWS's shape. */
class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

interface Answer {
  status: number;
  type?: string;
  body: object;
}

async function respond(request: IncomingMessage, { put, about }: FrontOptions): Promise<Answer> {
  const { method, headers } = request;
  if (!isLoopback(headers.host)) {
    throw new Refused(403, 'AccessDeniedException', 'This engine answers only to 127.0.0.1, ::1 and localhost.');
  }
  if (method === 'GET' || method === 'HEAD') return { status: 200, type: 'application/json', body: about() };
  const target = headers['x-amz-target'];
  if (method !== 'POST' || target !== 'AWSEvents.PutEvents') {
    throw new Refused(400, 'UnknownOperationException', 'The embedded engine knows one operation: PutEvents.');
  }
  if (headers['content-type']?.split(';')[0] !== json11) {
    throw new Refused(400, 'SerializationException', `The content type must be ${json11}.`);
  }
  const entries = parseEntries(await readBody(request));
  try {
    return { status: 200, body: put(entries) };
  } catch (error) {
    if (error instanceof RequestRefused) throw new Refused(400, error.name, error.message);
    throw error;
  }
}

function parseEntries(body: string): PutEntry[] {
  try {
    return putEventsRequest.parse(JSON.parse(body)).Entries;
  } catch {
    throw new Refused(400, 'SerializationException', 'The body is not a PutEvents request.');
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > maxBodyBytes) {
      throw new Refused(413, 'RequestEntityTooLargeException', `The body is over ${maxBodyBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, type: string, body: object) {
  const bytes = Buffer.from(JSON.stringify(body));
  // After an error the rest of the request may still be under way: the connection is not used again.
  if (status === 413) response.setHeader('Connection', 'close');
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'x-amzn-RequestId': randomUUID(),
  });
  response.end(bytes);
}
