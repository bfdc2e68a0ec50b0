/* What a page asks for in a browser, one address a line: node requests.mjs FILE */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const asked = new Set();
page.on('request', (request) => asked.add(request.url()));
await page.goto(pathToFileURL(resolve(process.argv[2])).href, { waitUntil: 'networkidle' });
await page.evaluate(() => document.fonts.ready);
await browser.close();
console.log([...asked].join('\n'));
