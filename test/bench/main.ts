/** `npm run bench`: what Kulanz costs and how fast it is, beside what it promised. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchDecide } from './decide/bench.ts';
import { benchEngine } from './engine/bench.ts';
import { benchFanOut } from './fan-out/bench.ts';
import { benchLoad } from './load/bench.ts';
import { holds, type Part, textOf } from './report.ts';
import { benchUnits } from './units/bench.ts';

const usage = `npm run bench -- [--quick] [--only decide|units|load|engine|fan-out] [--json <file>] [--check]
  --quick  fewer rounds
  --only   one part; may be given several times. fan-out takes minutes, so it runs only where it is named
  --json   writes what was measured to a file as well
  --check  ends with 1 if a budget does not hold
`;

const parts: Record<string, (options: { quick: boolean }) => Promise<Part>> = {
  decide: benchDecide,
  units: benchUnits,
  load: benchLoad,
  engine: benchEngine,
  'fan-out': benchFanOut,
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(parts).filter((name) => name !== 'fan-out') },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const unknown = values.only.filter((name) => !Object.hasOwn(parts, name));
if (values.help || unknown.length > 0) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const measured: Part[] = [];
  // One after the other: each has the machine to itself.
  for (const name of values.only) measured.push(...(await measure(name)));
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ at: new Date(), parts: measured }, null, 2)}\n`);
  if (values.check && !measured.flatMap(({ budgets }) => budgets).every(holds)) process.exitCode = 1;
}

/** What one part measures. Of several, each has a process of its own: what one leaves behind would slow the next. */
async function measure(name: string): Promise<Part[]> {
  if (values.only.length === 1) {
    const part = await parts[name]?.({ quick: values.quick });
    if (part) process.stdout.write(`${textOf(part)}\n`);
    return part ? [part] : [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'kulanz-bench-'));
  const found = join(folder, 'found.json');
  try {
    const args = [
      fileURLToPath(import.meta.url),
      '--only',
      name,
      '--json',
      found,
      ...(values.quick ? ['--quick'] : []),
    ];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
    return (JSON.parse(readFileSync(found, 'utf8')) as { parts: Part[] }).parts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
