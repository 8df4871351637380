import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import * as z from 'zod/mini';
import type { Message } from './queue.ts';
import { StartFault } from './start-fault.ts';

/** A message that has been accepted and not yet acknowledged. */
export interface Stored extends Message {
  queue: string;
}

/**
 * What keeps accepted messages over the end of the process. Each method has written before it returns: to the
 * operating system, so that it outlives a killed process, though not a power cut.
 */
export interface Journal {
  accepted(messages: readonly Stored[]): void;
  received(messages: readonly Message[]): void;
  acknowledged(message: Message): void;
  deadLettered(target: string, message: Message): void;
  close(): void;
}

const storedSchema = z.strictObject({
  id: z.string(),
  queue: z.string(),
  body: z.string(),
  sentAt: z.int(),
  receives: z.int(),
});

const lineSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('accept'), messages: z.array(storedSchema) }),
  z.strictObject({ op: z.literal('receive'), ids: z.array(z.string()) }),
  z.strictObject({ op: z.literal('ack'), id: z.string() }),
  z.strictObject({ op: z.literal('dead'), id: z.string(), queue: z.string() }),
]);
type Line = z.infer<typeof lineSchema>;

/** A journal that has grown over this many bytes is written anew when most of it is history. */
const compactAfterBytes = 16 * 1024 * 1024;

/** For an engine whose messages need not outlive it. */
export const noJournal: Journal = {
  accepted() {},
  received() {},
  acknowledged() {},
  deadLettered() {},
  close() {},
};

/**
 * Reads the journal in `file`, if there is one, writes it anew without its history, and goes on with it. A torn last
 * line, as a killed process leaves it, was never answered for and is dropped.
 * @throws StartFault when the journal is broken anywhere else
 */
export function openJournal(file: string): { journal: Journal; messages: Stored[] } {
  const open = new Map<string, Stored>();
  for (const line of readLines(file)) apply(open, line);

  let bytes = 0;
  let descriptor = compact();

  /** Replaces the file in one step: at every moment there is either the old one or the new one, both whole. */
  function compact(): number {
    const fresh = `${file}.new`;
    const target = openSync(fresh, 'w');
    bytes = 0;
    for (const message of open.values()) bytes += append(target, bytes, { op: 'accept', messages: [message] });
    fsyncSync(target);
    renameSync(fresh, file);
    return target;
  }

  function write(line: Line) {
    bytes += append(descriptor, bytes, line);
    apply(open, line);
    if (bytes > compactAfterBytes && open.size < 1000) {
      const old = descriptor;
      descriptor = compact();
      closeSync(old);
    }
  }

  return {
    messages: [...open.values()].map((message) => ({ ...message })),
    journal: {
      accepted: (messages) => write({ op: 'accept', messages: messages.map(stored) }),
      received: (messages) => write({ op: 'receive', ids: messages.map(({ id }) => id) }),
      acknowledged: ({ id }) => write({ op: 'ack', id }),
      deadLettered: (queue, { id }) => write({ op: 'dead', id, queue }),
      close: () => closeSync(descriptor),
    },
  };
}

function stored({ id, queue, body, sentAt, receives }: Stored): Stored {
  return { id, queue, body, sentAt, receives };
}

function apply(open: Map<string, Stored>, line: Line): void {
  switch (line.op) {
    case 'accept':
      for (const message of line.messages) open.set(message.id, { ...message });
      return;
    case 'receive':
      for (const message of line.ids.map((id) => open.get(id))) if (message) message.receives += 1;
      return;
    case 'ack':
      open.delete(line.id);
      return;
    case 'dead': {
      const message = open.get(line.id);
      if (message) open.set(line.id, { ...message, queue: line.queue, receives: 0 });
      return;
    }
  }
}

function readLines(file: string): Line[] {
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, 'utf8').split('\n');
  // What follows the last line break is empty, or torn.
  texts.pop();
  return texts.map((text, index) => {
    const line = parseLine(text);
    if (line) return line;
    throw new StartFault(
      `The journal ${file} is broken at line ${index + 1}.`,
      'Move it away to keep it, or start afresh and forget all data',
      { fresh: true },
    );
  });
}

function parseLine(text: string): Line | undefined {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Writes all of it or, when the disk is full, nothing. Returns the bytes written. */
function append(descriptor: number, position: number, line: Line): number {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
  let written = 0;
  try {
    while (written < bytes.length) {
      written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
    }
  } catch (error) {
    ftruncateSync(descriptor, position);
    throw error;
  }
  return written;
}
