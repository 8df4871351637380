import { styleText } from 'node:util';
import type { Terminal } from './command.ts';
import { runCli } from './run.ts';

/** A reader that has gone, as in `| head`, is no fault of anybody's. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  // Knows NO_COLOR, FORCE_COLOR and whether the stream is a terminal.
  paint: (style, text) => styleText(style, text, { stream: process.stdout }),
};

// Not process.exit: what is on its way into a pipe would be cut off.
process.exitCode = await runCli(process.argv.slice(2), terminal);
