/** The wall, and what happens where it has a hole. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractOf, inbound } from '../../events/index.ts';
import { subscriptions } from '../../events/subscriptions.ts';
import { recoveryEvents } from '../../shared/recovery/facts.ts';
import { de } from '../../shared/recovery/letters/de.ts';
import { en } from '../../shared/recovery/letters/en.ts';
import { type Resource, synthesized } from '../infra/synthesized.ts';
import { createChecks } from '../simulation/checks.ts';
import {
  besideTheWall,
  codeOf,
  loadsAtRunTime,
  namesTheTable,
  rankingWordsIn,
  reached,
  rightsToSegments,
  sourcesIn,
  toldOfSegments,
} from './walls.ts';

describe('the code of decisions, letters, events and colleagues’ screens', () => {
  const production = ['events', 'shared', 'functions'].flatMap(sourcesIn);
  const behind = production.filter((file) => file.startsWith('shared/segments/'));
  const beside = besideTheWall.map((name) => `functions/${name}/index.ts`);
  const outside = production.filter((file) => !behind.includes(file) && !beside.includes(file));

  test('reaches nothing behind the wall, by whatever way it imports', async () => {
    expect(outside.length).toBeGreaterThan(80);
    expect(await reached({ files: outside })).toEqual([]);
  });

  test('is not the code of the two functions beside the wall, which do', async () => {
    for (const file of beside) expect(await reached({ files: [file] })).toContain('shared/segments/segments.ts');
  });

  test('loads nothing by a name that only shows when it runs, and knows no name of the table', () => {
    expect(production.filter((file) => loadsAtRunTime(codeOf(file)))).toEqual([]);
    expect(production.filter((file) => namesTheTable(codeOf(file)))).toEqual(['shared/segments/functions.ts']);
  });

  test('has no word for it: rules, facts, policy and letters cannot speak of a segment', () => {
    const core = sourcesIn('shared/recovery').filter((file) => /\bsegments?\b/i.test(codeOf(file)));
    expect(core).toEqual([]);
  });

  test.each([
    ['straight', "export { createSegments } from '../../segments/segments.ts';"],
    [
      'for its numbers',
      "import { currentScheduling } from '../../segments/scheduling.ts'; console.log(currentScheduling);",
    ],
    ['by way of a function', "export { besideTheWall } from '../../segments/functions.ts';"],
    ['when it is needed', "export const peek = () => import('../../segments/segments.ts');"],
  ])('would be caught if a rule imported it %s', async (_, code) => {
    expect(await reached({ code, standingIn: 'shared/recovery/rules' })).not.toEqual([]);
  });

  test.each([
    "const { createSegments } = await import(['../../segments', 'segments.ts'].join('/'));",
    "const { createSegments } = createRequire(import.meta.url)('../../segments/segments.ts');",
    "const fs = process.getBuiltinModule('node:fs');",
    "const peek = new Function('return process.env');",
  ])('would be caught if a rule went around the imports: %s', (code) => {
    expect(loadsAtRunTime(code)).toBe(true);
  });

  test('would be caught if it named the table', () => {
    expect(namesTheTable("const table = process.env.SEGMENTS_TABLE_NAME ?? 'kulanz-segments';")).toBe(true);
  });
});

describe('events', () => {
  test('tell of segments to one subscription only, and no case is decided on one', () => {
    const hearing = subscriptions.filter(({ events }) => (events as readonly string[]).includes('SegmentAssigned'));
    expect(hearing.map(({ name }) => name)).toEqual(['segments']);
    expect(recoveryEvents).not.toContain('SegmentAssigned');
  });

  test('with a segment in them are confidential: set aside, nothing of their text is kept', () => {
    const withSegment = Object.keys(inbound).filter((name) =>
      /segment/i.test(readFileSync(new URL(`../../events/generated/${name}.v1.schema.json`, import.meta.url), 'utf8')),
    );
    expect(withSegment).toEqual(['SegmentAssigned']);
    for (const name of withSegment) expect(contractOf(name)?.confidential).toBe(true);
  });
});

describe.each(['dev', 'prod', 'local'])('in the stage %s', (stage) => {
  const { resources } = synthesized(stage).recovery();

  test('one role may write segments, one may read them, and nobody else may do anything with their table', () => {
    expect(rightsToSegments(resources)).toEqual([
      'order-scheduling: dynamodb:GetItem',
      'order-scheduling: dynamodb:PutItem',
      'segments: dynamodb:PutItem',
    ]);
  });

  test('only these two functions are told where it is', () => {
    expect(toldOfSegments(resources)).toEqual(['order-scheduling', 'segments']);
  });
});

describe('a hole in the template is noticed', () => {
  const { resources } = synthesized('dev').recovery();
  const segments = resources.find(({ Properties }) => Properties.TableName === 'kulanz-segments');
  const sound = rightsToSegments(resources);
  const arn = { 'Fn::GetAtt': [segments?.id, 'Arn'] };
  const deciding = (resource: Resource) =>
    /^hotlinecalls.*Policy/i.test(resource.id) && resource.Type === 'AWS::IAM::Policy';

  /** The template, in which a decider’s role may do one thing more. */
  function withStatement(statement: object): Resource[] {
    const copy = structuredClone(resources);
    const document = copy.find(deciding)?.Properties.PolicyDocument as { Statement: object[] } | undefined;
    if (!document) throw new Error('the policy of a decider was not found');
    document.Statement.push({ Effect: 'Allow', ...statement });
    return copy;
  }

  test.each<[string, object]>([
    ['may read it', { Action: 'dynamodb:GetItem', Resource: arn }],
    ['may read it in batches', { Action: ['dynamodb:BatchGetItem'], Resource: [arn] }],
    [
      'may read its indexes, should it get one',
      { Action: 'dynamodb:Query', Resource: { 'Fn::Join': ['', [arn, '/index/gsi1']] } },
    ],
    ['may do anything with it', { Action: 'dynamodb:*', Resource: arn }],
    ['may do anything with anything', { Action: '*', Resource: '*' }],
    ['may read all tables', { Action: 'dynamodb:GetItem', Resource: 'arn:aws:dynamodb:eu-central-1:1:table/*' }],
    [
      'may read it by its name',
      { Action: 'dynamodb:Scan', Resource: 'arn:aws:dynamodb:eu-central-1:1:table/kulanz-segments' },
    ],
  ])('a decider’s role %s', (_, statement) => {
    const found = rightsToSegments(withStatement(statement)).filter((right) => !sound.includes(right));
    expect(found).toEqual([expect.stringMatching(/^hotline-calls: /)]);
  });

  test('a policy inside a role', () => {
    const copy = structuredClone(resources);
    const role = copy.find(({ Type, id }) => Type === 'AWS::IAM::Role' && /^hotlinecalls/i.test(id));
    const PolicyDocument = { Statement: [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: arn }] };
    Object.assign(role?.Properties ?? {}, { Policies: [{ PolicyDocument }] });
    expect(rightsToSegments(copy)).toHaveLength(sound.length + 1);
  });

  test('a decider that is told where it is', () => {
    const copy = structuredClone(resources);
    const told = copy.find(({ Properties }) => Properties.FunctionName === 'kulanz-hotline-calls');
    Object.assign(told?.Properties ?? {}, { Environment: { Variables: { OTHER: { Ref: segments?.id } } } });
    expect(toldOfSegments(copy)).toContain('hotline-calls');
  });
});

test('the simulator ends a run in which a function reads the other table without a right to it', () => {
  const { called, broken } = createChecks([]);
  const read = { operation: 'GetItem', about: '', input: { TableName: 'kulanz-segments' } };
  called?.({ caller: 'order-scheduling#1', ...read });
  expect(broken).toEqual([]);
  called?.({ caller: 'hotline-calls#1', ...read });
  called?.({ caller: 'segments#1', ...read });
  const batch = { RequestItems: { kulanz: {}, 'kulanz-segments': {} } };
  called?.({ caller: 'warranty-claims#1', operation: 'BatchGetItem', about: '', input: batch });
  expect(broken.map((one) => one.split(':')[0])).toEqual(['rights', 'rights', 'rights']);
});

describe('letters', () => {
  const texts = (messages: unknown): string[] =>
    typeof messages === 'string' ? [messages] : Object.values(Object(messages)).flatMap(texts);
  const golden = new URL('../recovery/letters/golden/', import.meta.url);

  test.each([
    ['German', texts(de)],
    ['English', texts(en)],
  ])('in %s rank nobody', (_, written) => {
    expect(written.length).toBeGreaterThan(20);
    expect(written.flatMap(rankingWordsIn)).toEqual([]);
  });

  test('as customers read them rank nobody', () => {
    const files = readdirSync(golden, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect([file, ...rankingWordsIn(readFileSync(new URL(file, golden), 'utf8'))]).toEqual([file]);
  });

  test.each([
    'As one of our best customers you get a new one.',
    'Sie sind uns als treuer Kunde wichtig.',
    'Our more important customers come first.',
    'Wir hatten einen wichtigeren Kunden.',
    'Für unsere Stammkunden gilt das nicht.',
    'You are a VIP to us.',
    'Als Premiumkunde bekommen Sie es eher.',
    'Your segment, {segment}, is served first.',
    'Ihr Auftrag hat Priorität.',
  ])('would be noticed if they did: %s', (text) => {
    expect(rankingWordsIn(text)).toHaveLength(1);
  });
});
