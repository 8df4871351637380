/** `npm run generate` writes what is made from the contracts, the rules and the letters; `--check` tells what drifted. */
import { drifted, write } from './artefacts.ts';

const project = new URL('../../', import.meta.url);
const [argument, ...others] = process.argv.slice(2);

if (others.length > 0 || (argument !== undefined && argument !== '--check')) {
  console.error('npm run generate, or npm run generate:check. There are no other options.');
  process.exitCode = 2;
} else if (argument === '--check') {
  const paths = await drifted(project);
  for (const path of paths) console.error(`drifted: ${path}`);
  if (paths.length > 0) {
    console.error('Run npm run generate, look at the difference, and commit it.');
    process.exitCode = 1;
  }
} else {
  const { files, changed } = await write(project);
  for (const path of changed) console.log(`changed: ${path}`);
  console.log(`${files} files are up to date.`);
}
