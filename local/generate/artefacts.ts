import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { apiClient } from './api-client.ts';
import { asyncApi } from './async-api.ts';
import { contracts, detailSchema } from './event-schemas.ts';
import { openApi } from './open-api.ts';
import { outboundSamples, sampleOf } from './outbound-samples.ts';
import { ruleCatalogue } from './rule-catalogue.ts';

/** A folder of which everything is generated. */
const generated = 'events/generated/';

/** Every generated file (its path within the project) with its content: always the same from the same sources. */
export async function artefacts(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const contract of contracts) {
    files.set(`${generated}${contract.name}.v${contract.version}.schema.json`, json(detailSchema(contract)));
  }
  const said = outboundSamples();
  for (const { file, event } of said) files.set(file, json(event));
  files.set(`${generated}asyncapi.json`, json(asyncApi((name) => sampleOf(name, said))));
  files.set(`${generated}openapi.json`, json(openApi()));
  files.set('console/src/api/generated.ts', await apiClient());
  files.set('docs/rules.md', ruleCatalogue());
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Brings the generated files under `root` up to date, and removes what is generated no more. Returns how many there are, and
 * the paths of those that were not as they should be.
 */
export async function write(root: URL): Promise<{ files: number; changed: string[] }> {
  const files = await artefacts();
  const changed = differing(root, files);
  for (const [path, content] of files) {
    const file = new URL(path, root);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const path of leftovers(root, files)) rmSync(new URL(path, root));
  return { files: files.size, changed };
}

/** The paths of the generated files under `root` that are not what they should be. */
export async function drifted(root: URL): Promise<string[]> {
  return differing(root, await artefacts());
}

function differing(root: URL, files: ReadonlyMap<string, string>): string[] {
  const different = [...files].filter(([path, content]) => read(new URL(path, root)) !== content);
  return [...different.map(([path]) => path), ...leftovers(root, files)];
}

function leftovers(root: URL, files: ReadonlyMap<string, string>): string[] {
  const folder = new URL(generated, root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `${generated}${name}`)
    .filter((path) => !files.has(path));
}

function read(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
