import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packContracts } from '../../local/package/contracts-package.ts';
import { run } from '../../local/stack/run.ts';
import manifest from '../../package.json' with { type: 'json' };

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A project that got the package; what the package needs is linked from here instead of installed. */
let consumer: string;
let installed: string;
beforeAll(async () => {
  consumer = mkdtempSync(join(tmpdir(), 'kulanz-consumer-'));
  const archive = await packContracts(join(consumer, 'dist'));
  await run('tar', ['-xzf', archive, '-C', consumer], { seconds: 20 });
  installed = join(consumer, 'node_modules/kulanz');
  mkdirSync(join(consumer, 'node_modules/@types'), { recursive: true });
  cpSync(join(consumer, 'package'), installed, { recursive: true });
  for (const name of ['zod', '@aws-sdk', '@types/node']) {
    const link = join(consumer, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(inProject(`node_modules/${name}`), link, 'junction');
  }
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module", "private": true }\n');
});
afterAll(() => rmSync(consumer, { recursive: true, force: true }));

const inConsumer = (file: string, text: string) => {
  writeFileSync(join(consumer, file), text);
  return join(consumer, file);
};

describe('the package of the contracts', () => {
  it('is small, plain JavaScript, and says what it needs', () => {
    const { dependencies } = manifest;
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))).toMatchObject({
      name: 'kulanz',
      version: manifest.version,
      license: manifest.license,
      type: 'module',
      dependencies: {
        '@aws-sdk/client-eventbridge': dependencies['@aws-sdk/client-eventbridge'],
        zod: dependencies.zod,
      },
    });
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([]);
    for (const file of files.filter((name) => /\.(js|d\.ts)$/.test(name))) {
      const text = readFileSync(join(installed, file), 'utf8');
      expect(text, file).not.toMatch(/(?:from |import\()['"]\.[^'"]*\.ts['"]/);
      for (const [, name] of text.matchAll(/(?:from |import\()['"]([^.'"][^'"]*)['"]/g)) {
        expect(['zod/mini', '@aws-sdk/client-eventbridge', 'node:crypto'], file).toContain(name);
      }
    }
  });

  it('has the schemas and the AsyncAPI document', () => {
    const schemas = readdirSync(inProject('events/generated')).filter((file) => file.endsWith('.schema.json'));
    expect(readdirSync(join(installed, 'schemas')).toSorted()).toEqual(schemas.toSorted());
    expect(readFileSync(join(installed, 'asyncapi.json'))).toEqual(
      readFileSync(inProject('events/generated/asyncapi.json')),
    );
  });

  it('parses, and sends what its contract accepts, in a project of plain JavaScript', async () => {
    const sample = inProject('events/samples/hotline-call-ended.json');
    const program = inConsumer(
      'producer.js',
      `
      import { readFileSync } from 'node:fs';
      import { createEmitter, InvalidEventError, parse } from 'kulanz';
      import schema from 'kulanz/schemas/HotlineCallEnded.v1.schema.json' with { type: 'json' };
      import asyncApi from 'kulanz/asyncapi.json' with { type: 'json' };

      const parsed = parse(readFileSync(process.argv[2], 'utf8'));
      const { name, metadata, data } = parsed.event;
      const sent = [];
      const client = {
        async send({ input }) {
          sent.push(...input.Entries);
          return { Entries: input.Entries.map((_, at) => ({ EventId: 'entry-' + at })) };
        },
      };
      const emitter = createEmitter({ client, bus: 'kulanz', source: 'telephony' });
      const receipts = await emitter.emit([{ name, metadata, data }]);
      const refused = await emitter.emit([{ name, metadata, data: { ...data, rank: 'gold' } }]).catch((error) => error);
      console.log(JSON.stringify({
        parsed: parsed.ok,
        receipts,
        sent: sent.map(({ Source, DetailType }) => [Source, DetailType]),
        refused: refused instanceof InvalidEventError && refused.faults.map(({ path, code }) => [path, code]),
        titles: [schema.title, asyncApi.info.title],
      }));
      `,
    );
    expect(JSON.parse(await run(process.execPath, [program, sample], { seconds: 30 }))).toEqual({
      parsed: true,
      receipts: [{ eventId: 'tel-88120', accepted: true, entryId: 'entry-0' }],
      sent: [['telephony', 'HotlineCallEnded']],
      refused: [['detail.data.rank', 'unknown-field']],
      titles: ['HotlineCallEnded, version 1', 'Kulanz'],
    });
  });

  it('is typed in a project of TypeScript', async () => {
    inConsumer(
      'producer.ts',
      `
      import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
      import { createEmitter, parse, type EventData, type Money } from 'kulanz';

      const fee: Money = { amount: 198, currency: 'EUR' };
      const data: EventData<'OfferWithdrawn'> = { offerId: 'o-1', productId: 'p-1', withdrawnOn: '2026-11-22' };
      const metadata = { eventId: 'e-1', version: 1, occurredAt: '2026-11-22T00:00:00Z' } as const;
      const emitter = createEmitter({ client: new EventBridgeClient(), bus: 'kulanz', source: 'shop' });
      await emitter.emit([{ name: 'OfferWithdrawn', metadata, data }]);
      // @ts-expect-error a customer's rank is no part of any event
      await emitter.emit<'OfferWithdrawn'>([{ name: 'OfferWithdrawn', metadata, data: { ...data, rank: 'gold' } }]);
      // @ts-expect-error there is no such event
      await emitter.emit([{ name: 'OfferLost', metadata, data }]);

      const parsed = parse('{}');
      if (parsed.ok && parsed.event.name === 'WarrantyClaimed') parsed.event.data.claimId.toUpperCase();
      console.log(fee);
      `,
    );
    inConsumer(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: 'nodenext',
          target: 'es2024',
          types: ['node'],
          skipLibCheck: false,
        },
        files: ['producer.ts'],
      }),
    );
    const tsc = inProject('node_modules/typescript/bin/tsc');
    expect(await run(process.execPath, [tsc, '-p', consumer], { seconds: 60 })).toBe('');
  });
});
