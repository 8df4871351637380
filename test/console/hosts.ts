/** Two hosts at the console, each at a browser of their own, on the embedded engine. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildConsole } from '../../local/desk/console.ts';
import { type House, openHouse } from '../desk/house.ts';
import { launch, type Person, personAt, type Wishes } from './browser.ts';

const names: Record<string, string> = { 'E-17': 'Anna Vogt', 'E-23': 'Ben Okoye' };

/** Opens the house for the tests around this; what a page complains of at the end of a test is a failure. */
export function hostsAtTheConsole() {
  const opened: { house?: House; browser?: Browser } = {};
  const people: Person[] = [];
  beforeAll(async () => {
    opened.house = await openHouse({ console: Promise.resolve(await buildConsole()) });
    opened.browser = await launch();
  });
  afterEach(async () => {
    const complaints = people.flatMap((person) => person.complaints);
    await Promise.all(people.splice(0).map(({ context }) => context.close()));
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.house?.engine.stop();
  });

  const house = () => {
    if (!opened.house) throw new Error('the house is not open yet');
    return opened.house;
  };
  return {
    house,
    /** Somebody signed in, by name, on a page. */
    async at(name: string, path: string, wishes?: Wishes): Promise<Person> {
      if (!opened.browser) throw new Error('there is no browser yet');
      const person = await personAt(opened.browser, house().desk, name, path, wishes);
      people.push(person);
      return person;
    },
    /** A customer with a claim that only a person can decide, whoever looks after them, and their colleague. */
    async waitingClaim() {
      const { owner, other, ...claim } = await house().waitingClaim();
      return { ...claim, ownerId: owner, otherId: other, owner: names[owner] ?? '', other: names[other] ?? '' };
    },
    /** Everything that was decided for a customer, newest first. */
    async storyOf(customerId: string): Promise<Told[]> {
      await house().engine.idle();
      return (await house().of('E-17').get(`/v1/customers/${customerId}/cases`)).body.cases;
    },
  };
}

/** Of a case, what tests look at. */
export interface Told {
  caseKey: string;
  verdict: string;
  event: { name: string };
  remedies: { kind: string; value?: unknown }[];
  letter: { body: string };
}

export const isYes = ({ event }: Told) => event.name === 'ReferralGranted';

export const cardOf = (page: Page, text: string) =>
  page.locator('div[class*="awsui_root"]', { has: page.getByRole('heading', { level: 2 }), hasText: text }).last();

export const granting = (page: Page) => page.getByRole('button', { name: 'Grant what is proposed' });

/** What is said of a yes, or of a wish that is done. */
export const isDone = /[Tt]his is done now/;

/** Holds back what is sent to an address until it is let go; it arrives then. */
export async function held(page: Page, address: string) {
  const waiting: Route[] = [];
  let isHeld = true;
  await page.route(address, (route) => (isHeld ? void waiting.push(route) : route.continue()));
  return {
    count: () => waiting.length,
    async letGo() {
      isHeld = false;
      await Promise.all(waiting.splice(0).map((route) => route.continue()));
    },
  };
}
