import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle, bundleOptions, functionNames } from '../../../infra/bundle.ts';
import { inProject } from '../../stores/project.ts';
import { median, medianRatio } from '../measure.ts';
import { number, type Part } from '../report.ts';

/** What every function is compared with: nothing but a document client. */
const documentClient = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
  export const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
`;

/**
 * Runs in a fresh process: loads a bundle, and prints how many milliseconds that took. As in Lambda, whose runtime writes
 * to them before it loads a function, the standard streams are there by then.
 */
const probe = `
  void [process.stdout, process.stderr];
  const start = process.hrtime.bigint();
  require(process.argv[2]);
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  process.stdout.write(String(milliseconds));
`;

/** What a deployed function finds in its environment. Nothing is called, so none of it needs to be true. */
const environment = {
  TABLE_NAME: 'kulanz',
  BUS_NAME: 'kulanz',
  SEGMENTS_TABLE_NAME: 'kulanz-segments',
  SERVICE_NAME: 'bench',
  STAGE: 'bench',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
};

/** Load time and size of each function's bundle, made as for deployment, in fresh processes and in turns. */
export async function benchLoad({ quick }: { quick: boolean }): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'kulanz-load-'));
  try {
    writeFileSync(join(folder, 'probe.cjs'), probe);
    const bundles = await bundleAll(folder);
    const rounds = quick ? 15 : 31;
    const times = bundles.map((): number[] => []);
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, { file }] of bundles.entries()) {
        const milliseconds = load(folder, file);
        // The round before the first fills the disk cache.
        if (round >= 0) times[index]?.push(milliseconds);
      }
    }
    const base = times[0] ?? [];
    const ratios = times.map((own) => medianRatio(own, base));
    return {
      title: 'load: time to load a function, in a fresh process',
      columns: ['', 'KB', 'median ms', 'min ms', 'ratio'],
      rows: bundles.map(({ name, file }, index) => [
        name,
        number(Math.round(statSync(file).size / 1000)),
        number(median(times[index] ?? [])),
        number(Math.min(...(times[index] ?? []))),
        number(ratios[index] ?? 0),
      ]),
      notes: [`${rounds} processes each, in turns; the ratio is the median of the rounds' ratios.`],
      budgets: [
        {
          what: 'times the document client, the slowest function',
          measured: Math.max(...ratios.slice(1)),
          limit: 1.4,
          allowed: 'at most',
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundleAll(folder: string): Promise<{ name: string; file: string }[]> {
  const fileOf = (name: string) => join(folder, name, 'index.js');
  const alone = 'document client alone';
  const stdin = { contents: documentClient, resolveDir: inProject('') };
  await build({ ...bundleOptions, stdin, absWorkingDir: inProject(''), outfile: fileOf(alone) });
  const names = functionNames();
  for (const name of names) await bundle(name, join(folder, name));
  return [alone, ...names].map((name) => ({ name, file: fileOf(name) }));
}

function load(folder: string, file: string): number {
  try {
    const printed = execFileSync(process.execPath, [join(folder, 'probe.cjs'), file], {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return Number(printed);
  } catch (error) {
    // The stack trace of a bundle is one line of half a megabyte.
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).slice(-600) : String(error);
    throw new Error(`${file} cannot be loaded: …${said}`);
  }
}
