/**
 * An HTTP API hands a path on decoded, and Hono puts it into a URL as it is: a case key would end at its first `#`.
 * https://github.com/honojs/hono/issues/2156
 */
import type { LambdaEvent } from 'hono/aws-lambda';

/** What no encoded path has in it. Whatever is encoded already stays as it is. */
const decoded = /[#?]|[^\x21-\x7e]+|%(?![\da-f]{2})/gi;

export const encodedPath = (path: string): string => path.replace(decoded, encodeURIComponent);

/** The event with its path as it was asked for. */
export function withEncodedPath(event: LambdaEvent): LambdaEvent {
  return 'rawPath' in event ? { ...event, rawPath: encodedPath(event.rawPath) } : event;
}
