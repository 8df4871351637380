/** The app as the CDK CLI would synthesize it, but with the handlers left unbundled: templates only, and fast. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod/mini';
import { kulanzApp } from '../../infra/app.ts';

const root = path.resolve(import.meta.dirname, '../..');

const resource = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  DeletionPolicy: z.optional(z.string()),
  UpdateReplacePolicy: z.optional(z.string()),
});
const acknowledged = z.object({ ruleName: z.string(), reason: z.string() });
const validation = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      conclusion: z.string(),
      violations: z.array(z.unknown()),
      suppressedViolations: z._default(z.array(acknowledged), []),
    }),
  ),
});

export type Resource = z.infer<typeof resource> & { id: string };

/** One synthesized stack. */
class Stack {
  readonly template: Template;
  readonly resources: Resource[];

  constructor(json: Record<string, unknown>) {
    this.template = Template.fromJSON(json);
    const all = z.record(z.string(), resource).parse(json.Resources);
    this.resources = Object.entries(all).map(([id, found]) => ({ id, ...found }));
  }

  all(type: string): Resource[] {
    return this.resources.filter(({ Type }) => Type === type);
  }

  /** The one resource of a type with this property. */
  one(type: string, property: string, value: unknown): Resource {
    const found = this.all(type).filter(({ Properties }) => Properties[property] === value);
    const [first] = found;
    if (!first || found.length > 1)
      throw new Error(`there are ${found.length} ${type} with ${property} ${String(value)}`);
    return first;
  }

  /** What a reference within the stack points to. */
  at(reference: unknown): Resource {
    const id = referredId(reference);
    const found = this.resources.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`${JSON.stringify(reference)} refers to nothing in this stack`);
    return found;
  }

  /** A reference as a person would say it: `Queue kulanz-quarantine`. */
  said(reference: unknown): string {
    const { Type, Properties } = this.at(reference);
    const names = [Properties.QueueName, Properties.TableName, Properties.LogGroupName, Properties.Name];
    const rest = (partsOf(reference) ?? []).filter((part) => typeof part === 'string').join('');
    return `${Type.split('::').at(-1)} ${names.find((name) => typeof name === 'string')}${rest}`;
  }
}

/** The parts of a text that is put together when the stack is deployed. */
function partsOf(value: unknown): unknown[] | undefined {
  if (typeof value !== 'object' || value === null || !('Fn::Join' in value)) return undefined;
  const [, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(value['Fn::Join']);
  return parts;
}

function referredId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('Ref' in value) return value.Ref;
  if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt'])) return value['Fn::GetAtt'][0];
  const joined = partsOf(value);
  if (joined) return referredId(joined.find((part) => typeof part === 'object'));
  return undefined;
}

const made = new Map<string, ReturnType<typeof synthesize>>();

/** A stage, synthesized without credentials, network or handlers; once for all tests of a file. */
export function synthesized(stage: string, context: Record<string, unknown> = {}): ReturnType<typeof synthesize> {
  const key = JSON.stringify([stage, context]);
  const found = made.get(key) ?? synthesize(stage, context);
  made.set(key, found);
  return found;
}

function synthesize(stage: string, context: Record<string, unknown>) {
  const cdkJson: { context: Record<string, unknown> } = JSON.parse(readFileSync(path.join(root, 'cdk.json'), 'utf8'));
  const outdir = mkdtempSync(path.join(tmpdir(), 'kulanz-synth-'));
  try {
    const unbundled = { 'aws:cdk:bundling-stacks': [], 'kulanz:console-files': builtConsole(outdir) };
    const app = new App({ outdir, context: { ...cdkJson.context, ...unbundled, stage, ...context } });
    const { stacks } = kulanzApp(app).synth();
    const report: unknown = JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8'));
    const byName = new Map(stacks.map(({ stackName, template }) => [stackName, new Stack(template)]));
    const stackOf = (suffix: string): Stack => {
      const stack = byName.get(`kulanz-${stage}${suffix}`);
      if (!stack) throw new Error(`the stage ${stage} has no stack '${suffix}', only ${[...byName.keys()]}`);
      return stack;
    };
    return {
      names: [...byName.keys()],
      recovery: () => stackOf(''),
      operations: () => stackOf('-operations'),
      console: () => stackOf('-console'),
      all: (type: string) => [...byName.values()].flatMap((stack) => stack.all(type)),
      checks: validation.parse(report).pluginReports,
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** As little as a console can be. */
function builtConsole(folder: string): string {
  const built = path.join(folder, 'built-console');
  mkdirSync(path.join(built, 'assets'), { recursive: true });
  writeFileSync(
    path.join(built, 'index.html'),
    '<!doctype html><script type="module" src="/assets/main-1a2b.js"></script>',
  );
  writeFileSync(path.join(built, 'assets/main-1a2b.js'), '');
  return built;
}
