import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { account, type MiniStack, region, rootCredentials, startMiniStack } from './ministack.ts';
import { run } from './run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cdk = path.join(root, 'node_modules/aws-cdk/bin/cdk');

/** The real app on MiniStack. */
export interface LocalStack extends MiniStack {
  busName: string;
  tableName: string;
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
    return { ...ministack, ...namesIn(outputs) };
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

function namesIn(outputsFile: string): { busName: string; tableName: string } {
  const outputs: Record<string, Record<string, string>> = JSON.parse(readFileSync(outputsFile, 'utf8'));
  const { BusName, TableName } = outputs['kulanz-local'] ?? {};
  if (!BusName || !TableName)
    throw new Error('The stack kulanz-local was deployed without its outputs BusName, TableName.');
  return { busName: BusName, tableName: TableName };
}
