/** `npm run pack:contracts` writes the contracts to `dist/kulanz/` as an npm package, and packs it beside. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packContracts } from './contracts-package.ts';

const archive = await packContracts(fileURLToPath(new URL('../../dist', import.meta.url)));
console.log(relative(process.cwd(), archive));
