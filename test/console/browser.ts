/** Debian's Chromium, driven as a person would: whatever a page complains about is a failure. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian has the browser without its window, too: the same pages for half the work. */
const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** In CI a browser that is missing is a failure; on a developer's machine these tests are left out without one. */
export const executablePath = process.env.CHROMIUM ?? installed.find((path) => existsSync(path)) ?? 'chromium';
export const hasBrowser = existsSync(executablePath) || process.env.CI === 'true';

export interface Person {
  page: Page;
  context: BrowserContext;
  /** What went wrong in the page so far: messages of its console, errors nobody caught, what was not allowed to load. */
  complaints: string[];
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Wishes {
  language?: 'de' | 'en';
  colorScheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** What this page will complain of, and is right to: `404 /v1/customers/nobody` of what it cannot load. */
  expected?: readonly RegExp[];
}

/** Somebody at a browser of their own, signed in at the desk, on a page of the console. */
export async function personAt(
  browser: Browser,
  desk: string,
  name: string,
  path = '/',
  { language = 'en', colorScheme = 'light', width = 1280, height = 900, expected = [] }: Wishes = {},
): Promise<Person> {
  const context = await browser.newContext({
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width, height },
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page, expected);
  await page.goto(`${desk}${path}`);
  await page.getByText(name).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/oauth2') && url.pathname !== '/signed-in');
  await page.getByRole('navigation').first().waitFor();
  return { page, context, complaints };
}

/** What a page asks for knowing that it may be “no”: a case that is not decided yet. */
const notYet = /^404 \/v1\/cases\/[^/]+$/;
/** Two answered at once, and one of them was first. */
export const answeredAlready = /^409 \/v1\/cases\/[^/]+\/(grant|decline)$/;

function complaintsOf(page: Page, expected: readonly RegExp[]): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const [, status] = /^Failed to load resource: .*status of (\d+)/.exec(message.text()) ?? [];
    const { pathname } = new URL(message.location().url || 'about:blank');
    const said = status ? `${status} ${pathname}` : message.text();
    if (![notYet, ...expected].some((one) => one.test(said))) complaints.push(said);
  });
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  return complaints;
}
