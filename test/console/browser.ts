/** Debian's Chromium, driven as a person would: whatever a page complains about is a failure. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** In CI a browser that is missing is a failure; on a developer's machine these tests are left out without one. */
export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
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
}

/** Somebody at a browser of their own, signed in at the desk, on a page of the console. */
export async function personAt(
  browser: Browser,
  desk: string,
  name: string,
  path = '/',
  { language = 'en', colorScheme = 'light', width = 1280, height = 900 }: Wishes = {},
): Promise<Person> {
  const context = await browser.newContext({
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width, height },
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${desk}${path}`);
  await page.getByText(name).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/oauth2') && url.pathname !== '/signed-in');
  await page.getByRole('navigation').first().waitFor();
  return { page, context, complaints };
}

/** Answers that a page asks for knowing that they may be “no” are no complaint; everything else is. */
const expected = /Failed to load resource: the server responded with a status of (404|409)/;

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  return complaints;
}
