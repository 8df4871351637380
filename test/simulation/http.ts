import type { Server } from 'node:http';
import { Readable } from 'node:stream';

/** A request as it would go over the wire. */
export interface HttpRequest {
  headers: Record<string, string>;
  body: Buffer;
}

/** An answer as it would come over the wire. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Has an HTTP server that listens nowhere answer a request: its own request handling runs, only the socket is left out.
 */
export function ask(server: Server, { headers, body }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const request = Object.assign(Readable.from([body], { objectMode: false }), { method: 'POST', url: '/', headers });
    server.emit('request', request, new LightResponse(resolve));
  });
}

/** As much of a `ServerResponse` as our servers use. */
class LightResponse {
  statusCode = 200;
  readonly headers: Record<string, string> = {};
  readonly #done: (answer: HttpAnswer) => void;

  constructor(done: (answer: HttpAnswer) => void) {
    this.#done = done;
  }

  setHeader(name: string, value: string | number): void {
    this.headers[name.toLowerCase()] = String(value);
  }

  writeHead(status: number, headers: Record<string, string | number> = {}): void {
    this.statusCode = status;
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
  }

  end(body: string | Uint8Array = ''): void {
    this.#done({ status: this.statusCode, headers: this.headers, body: Buffer.from(body).toString('utf8') });
  }
}
