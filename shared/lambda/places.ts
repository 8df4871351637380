/** A frame as V8 writes it, with its place. */
const frame = /^ {4}at (?:.* \(|async )?((?:file:\/|node:|\/)[^()\n]*:\d+:\d+)\)?$/gm;
const mostFrames = 10;

/**
 * Where an error was thrown, the innermost place first: `file:line:column`, and nothing else of its stack. What is above
 * the frames is the error's words, which may quote an event, and a function may be named after a computed key.
 */
export function placesIn({ name, message, stack }: Error): string[] {
  if (typeof stack !== 'string') return [];
  // Words that look like frames, or were others when the stack was written down, cannot be told apart from frames.
  if (`${name}\n${message}`.match(frame) || !stack.includes(message)) return [];
  const places = [...stack.matchAll(frame)].flatMap(([, place]) => place ?? []);
  return places.slice(0, mostFrames);
}
