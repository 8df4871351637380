#!/usr/bin/env node
// Plain JavaScript that any Node reads, so that an old one gets a sentence instead of a syntax error.
const needed = 24;

if (Number.parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(
    `Kulanz needs Node ${needed} or newer; this is Node ${process.versions.node}.\n` +
      'Start it with "npm start": after "npm ci" that uses the Node 24 in node_modules, whatever the machine has.\n',
  );
  process.exitCode = 1;
} else {
  import('./start.ts')
    .then(({ start }) => start(process.argv.slice(2)))
    .catch((error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      process.stderr.write(`A dependency is missing. Install them first: npm ci\n(${error.message})\n`);
      process.exitCode = 1;
    });
}
