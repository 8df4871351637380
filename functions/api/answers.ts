/** What goes back: answers, mistakes, and nothing at all where what somebody has is still true. */
import { createHash } from 'node:crypto';
import type { Problem, ProblemBody } from './problem.ts';

/** What is the same for every answer: it is for one person, for now, and for no page but ours to show. */
const headers = {
  // What is said of customers is on no disk but ours. Who asks again sends the ETag along, and keeps the answer in memory.
  'Cache-Control': 'no-store',
  Vary: 'Authorization',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Referrer-Policy': 'no-referrer',
};

/** After how many seconds it is worth trying again, where it did not work just now. */
const retryAfter = '2';

export function json(status: number, body: unknown): Response {
  return respond(status, JSON.stringify(body), 'application/json');
}

/**
 * What was asked for, with a strong ETag; 304 and nothing more, if whoever asks has the very same (RFC 9110, 13.1.2).
 *
 * @param ifNoneMatch what they have: the header as it came
 */
export function jsonUnlessKnown(body: unknown, ifNoneMatch: string | undefined): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  if (isKnown(etag, ifNoneMatch)) return new Response(null, { status: 304, headers: { ...headers, ETag: etag } });
  return respond(200, text, 'application/json', { ETag: etag });
}

/** Compared weakly: whoever packed an answer on its way may have marked its tag with `W/`. */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  return ifNoneMatch?.match(/"[^"]*"/g)?.includes(etag) ?? false;
}

/** @param more what else goes along: of 405, what would be allowed */
export function problem({ body }: Problem, more: Record<string, string> = {}): Response {
  return respond(body.status, JSON.stringify(body), 'application/problem+json', { ...goingWith(body), ...more });
}

/** What a status has to come with. */
function goingWith({ status }: ProblemBody): Record<string, string> {
  if (status === 401) return { 'WWW-Authenticate': 'Bearer' };
  return status === 503 ? { 'Retry-After': retryAfter } : {};
}

function respond(status: number, text: string, type: string, more: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...headers, 'Content-Type': type, ...more } });
}
