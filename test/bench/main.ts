/** `npm run bench`: what Kulanz costs and how fast it is, beside what it promised. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchDecide } from './decide/bench.ts';
import { benchEngine } from './engine/bench.ts';
import { benchLoad } from './load/bench.ts';
import { holds, type Part, textOf } from './report.ts';
import { benchUnits } from './units/bench.ts';

const usage = `npm run bench -- [--quick] [--only decide|units|load|engine] [--json <file>] [--check]
  --quick  fewer rounds
  --only   one part; may be given several times
  --json   writes what was measured to a file as well
  --check  ends with 1 if a budget does not hold
`;

const parts: Record<string, (options: { quick: boolean }) => Promise<Part>> = {
  decide: benchDecide,
  units: benchUnits,
  load: benchLoad,
  engine: benchEngine,
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(parts) },
    json: { type: 'string' },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const chosen = values.only.flatMap((name) => {
  const part = parts[name];
  return part ? [part] : [];
});

if (values.help || chosen.length < values.only.length) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const measured: Part[] = [];
  // One after the other: each has the machine to itself.
  for (const part of chosen) {
    const found = await part({ quick: values.quick });
    measured.push(found);
    process.stdout.write(`${textOf(found)}\n`);
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ at: new Date(), parts: measured }, null, 2)}\n`);
  if (values.check && !measured.flatMap(({ budgets }) => budgets).every(holds)) process.exitCode = 1;
}
