/** Whoever is woken runs these as they are: they must ask for what is really written. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { subscriptions } from '../../events/subscriptions.ts';
import { apiAccessLog, logGroupName } from '../../infra/names.ts';
import { savedQueries } from '../../infra/saved-queries.ts';
import { writtenBy } from '../lambda/emitted.ts';
import { linesIn } from '../lambda/output.ts';
import { synthesized } from './synthesized.ts';

const dev = synthesized('dev');
const services = [...subscriptions.map(({ name }) => name), 'quarantine', 'api'];

/** What CloudWatch itself knows of each line, and of each report of Lambda. */
const ofCloudWatch = ['@timestamp', '@message', '@log', '@logStream', '@type', '@initDuration', '@maxMemoryUsed'];
const words =
  /^(filter|fields|stats|sort|limit|by|as|asc|desc|and|or|in|like|not|ispresent|count|max|min|avg|sum|pct|\d.*)$/;

/** The fields that a query asks for: what is left of it without its texts, its own names and the language’s words. */
function fieldsOf(query: string): string[] {
  const named = [...query.matchAll(/\bas (\w+)/g)].map(([, name]) => name);
  const found = query.replaceAll(/"[^"]*"/g, '').match(/@?[A-Za-z_][\w.]*|\d+/g) ?? [];
  return [...new Set(found)].filter((word) => !words.test(word) && !named.includes(word));
}

/** The fields that are in a log group, an array’s first entry as Logs Insights names it. */
const written = new Map<string, Set<string>>();
const namesIn = (line: Record<string, unknown>) =>
  Object.entries(line).flatMap(([name, value]) => (Array.isArray(value) ? [`${name}.0`] : [name]));

beforeAll(async () => {
  const lines = linesIn(await writtenBy(services));
  for (const service of services) {
    const own = lines.filter((line) => line.service === service);
    written.set(logGroupName(service), new Set(own.flatMap(namesIn)));
  }
  const [stage] = dev.all('AWS::ApiGatewayV2::Stage');
  const { AccessLogSettings } = z
    .object({ AccessLogSettings: z.object({ Format: z.string() }) })
    .parse(stage?.Properties);
  written.set(apiAccessLog, new Set(namesIn(JSON.parse(AccessLogSettings.Format))));
});

describe.each(savedQueries.map((saved) => [saved.name, saved] as const))(
  'kulanz/%s',
  (name, { query, logGroups, asks }) => {
    test('asks for fields that are written where it looks', () => {
      const there = new Set(logGroups.flatMap((group) => [...(written.get(group) ?? [])]));
      const fields = fieldsOf(query);
      expect(fields.length).toBeGreaterThan(1);
      expect(fields.filter((field) => !there.has(field) && !ofCloudWatch.includes(field))).toEqual([]);
    });

    test('looks into log groups that there are', () => {
      const groups = dev.all('AWS::Logs::LogGroup').map(({ Properties }) => Properties.LogGroupName);
      expect(logGroups.filter((group) => !groups.includes(group))).toEqual([]);
    });

    test('says what it has to be told, and is deployed like that', () => {
      const told = [...query.matchAll(/\{\{(\w+)\}\}/g)].map(([, parameter]) => parameter);
      expect(told).toEqual(Object.keys(asks ?? {}));
      const { Properties } = dev.operations().one('AWS::Logs::QueryDefinition', 'Name', `kulanz/${name}`);
      expect(Properties).toMatchObject({ QueryString: query, LogGroupNames: logGroups });
    });
  },
);

test('a field that nobody writes would be noticed', () => {
  expect(fieldsOf('filter customerId = "x" | stats count(*) as many by colour | sort many desc')).toEqual([
    'customerId',
    'colour',
  ]);
});

test('texts that a query looks for are texts that are written', async () => {
  const messages = new Set(linesIn(await writtenBy(['petty-fees'])).map(({ message }) => message));
  const asked = savedQueries.flatMap(({ query }) =>
    [...query.matchAll(/message = "([^"]+)"/g)].map(([, text]) => text),
  );
  expect(asked).toContain('failed');
  expect(asked.filter((text) => !messages.has(text))).toEqual([]);
});

test('each query is in a runbook, and a runbook names none that there is not', () => {
  const folder = new URL('../../docs/runbooks/', import.meta.url);
  const pages = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const named = pages.flatMap((page) => [...page.matchAll(/`kulanz\/([a-z-]+)`/g)].map(([, name]) => name));
  expect([...new Set(named)].toSorted()).toEqual(savedQueries.map(({ name }) => name).toSorted());
});
