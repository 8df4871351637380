/** `npm run stack [-- --port N]`: the real CDK app on this machine, until Ctrl-C. */
import { parseArgs } from 'node:util';
import { startLocalStack } from './local-stack.ts';
import { region, rootCredentials } from './ministack.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const started = Date.now();
const tell = (progress: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${progress}`);

const asked = new Promise<'asked'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('asked'));
});

try {
  const port = portIn(values.port);
  const stack = await Promise.race([startLocalStack({ port, tell }), asked]);
  // While it is still starting, ending this process ends everything it started.
  if (stack === 'asked') process.exit(130);
  tell('Ready.');
  console.log(whatToTry(stack.endpoint, stack.busName, stack.tableName, stack.logFile));
  const why = await Promise.race([asked, stack.died]);
  if (why !== 'asked') console.error(why);
  console.log('Stopping …');
  await stack.stop();
  process.exit(why === 'asked' ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function portIn(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port takes a number from 1 to 65535.');
  return port;
}

function whatToTry(endpoint: string, bus: string, table: string, logFile: string): string {
  const { accessKeyId, secretAccessKey } = rootCredentials;
  return `
  Endpoint  ${endpoint}   bus '${bus}', table '${table}'

  In another terminal:
    npm run --silent kulanz -- emit events/samples/warranty-claimed.json --today --endpoint ${endpoint}
    npm run --silent kulanz -- outcomes C-2001 --table-endpoint ${endpoint}

  With any AWS client:
    export AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey} AWS_REGION=${region} AWS_DEFAULT_REGION=${region}
    aws --endpoint-url ${endpoint} dynamodb scan --table-name ${table} --query 'Items[].[pk.S,sk.S]' --output text

  What the functions say: ${logFile}
  What this cannot show:  docs/local-stack.md
  Ctrl-C ends it and removes everything.
`;
}
