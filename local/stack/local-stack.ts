import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { account, type MiniStack, region, rootCredentials, startMiniStack } from './ministack.ts';
import { run } from './run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cdk = path.join(root, 'node_modules/aws-cdk/bin/cdk');

/** The API and the user pool whose people may ask it. */
export interface DeployedDesk {
  /** `http://127.0.0.1:<port>/…`, before `/v1`. */
  api: string;
  userPoolId: string;
  clientId: string;
}

/** The real app on MiniStack. */
export interface LocalStack extends MiniStack {
  busName: string;
  tableName: string;
  desk: DeployedDesk;
}

/** Starts MiniStack and deploys the CDK app's stage `local` on it with the CDK CLI, as one would to AWS. */
export async function startLocalStack(options: {
  port?: number | undefined;
  tell: (progress: string) => void;
}): Promise<LocalStack> {
  const { tell } = options;
  tell('Starting MiniStack …');
  const ministack = await startMiniStack(options);
  try {
    const env = cliEnvironment(ministack);
    // Bootstrapping in the app's folder would overwrite its cdk.out.
    const elsewhere = path.join(ministack.folder, 'bootstrap');
    mkdirSync(elsewhere);
    tell('Bootstrapping (cdk bootstrap) …');
    await cdkCli(['bootstrap', `aws://${account}/${region}`], { env, cwd: elsewhere, seconds: 90 });
    tell('Deploying (cdk deploy -c stage=local) …');
    const outputs = path.join(ministack.folder, 'outputs.json');
    const deploy = ['deploy', '--all', '-c', 'stage=local', '--require-approval', 'never', '--outputs-file', outputs];
    await cdkCli([...deploy, '--output', path.join(ministack.folder, 'cdk.out')], { env, cwd: root, seconds: 180 });
    return { ...ministack, ...namesIn(outputs, ministack.endpoint) };
  } catch (error) {
    await ministack.stop();
    throw error;
  }
}

function cdkCli(args: string[], options: { env: NodeJS.ProcessEnv; cwd: string; seconds: number }): Promise<string> {
  return run(process.execPath, [cdk, ...args, '--no-notices', '--ci'], options);
}

/** What the CDK CLI needs to reach MiniStack, and nothing of the caller's own AWS settings. */
function cliEnvironment({ endpoint, folder }: MiniStack): NodeJS.ProcessEnv {
  return {
    // The app's command is `node`: it must be the one that runs this.
    PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    HOME: path.join(folder, 'home'),
    TMPDIR: path.join(folder, 'tmp'),
    AWS_ACCESS_KEY_ID: rootCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: rootCredentials.secretAccessKey,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  };
}

function namesIn(outputsFile: string, endpoint: string): Pick<LocalStack, 'busName' | 'tableName' | 'desk'> {
  const all: Record<string, Record<string, string>> = JSON.parse(readFileSync(outputsFile, 'utf8'));
  // What a construct tells has its path before the name, and a hash behind.
  const output = (name: string): string => {
    const found = Object.entries(all['kulanz-local'] ?? {}).find(([id]) => id.startsWith(name));
    if (!found) throw new Error(`The stack kulanz-local was deployed without its output ${name}.`);
    return found[1];
  };
  const [apiId] = new URL(output('ApiApiUrl')).host.split('.');
  return {
    busName: output('BusName'),
    tableName: output('TableName'),
    desk: {
      // By path: names below localhost are not found on every machine.
      api: `${endpoint}/_aws/execute-api/${apiId}/$default`,
      userPoolId: output('ApiUserPoolId'),
      clientId: output('ApiClientId'),
    },
  };
}
