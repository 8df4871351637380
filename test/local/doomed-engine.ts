/** An engine to be killed: it accepts and begins, and never ends. Prints its endpoint. */
import { startEngine } from '../../local/engine/engine.ts';

const [, , dataFolder = ''] = process.argv;
const engine = await startEngine({ dataFolder, load: () => () => () => new Promise(() => {}) });
process.stdout.write(`${engine.busEndpoint}\n`);
