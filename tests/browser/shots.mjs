/*
 * Pictures of every kind of page, to be looked at: desktop, phone, dark, and
 * paper (PDF, and PNG where pdftoppm is there), in tests/build/shots.
 *
 *     node shots.mjs [SITE] [FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(import.meta.url)('playwright-core');
const site = resolve(process.argv[2] ?? join(here, '../../site'));
const folder = resolve(process.argv[3] ?? join(here, '../build/shots'));
mkdirSync(folder, { recursive: true });

const pages = readdirSync(site, { recursive: true }).map(String).filter((file) => file.endsWith('.html')).sort();
const first = (pattern) => pages.find((page) => pattern.test(page));
const chosen = {
  front: 'index.html',
  archive: 'archief/index.html',
  text: 'toegankelijkheid/index.html',
  missing: '404.html',
  'cover-region': first(/^(?!nl\/)[\w-]+\/\d{4}-\d\/index\.html$/),
  'cover-country': first(/^nl\/\d{4}-\d\/index\.html$/),
  'figures-region': first(/^(?!nl\/).*\/kerncijfers\//),
  'figures-country': first(/^nl\/.*\/kerncijfers\//),
  'article-region': first(/^(?!nl\/)[\w-]+\/\d{4}-\d\/wie-leert-er\//) ?? first(/^(?!nl\/).*\/voorwoord\//),
  'article-country': first(/^nl\/.*\/(?!voorwoord|kerncijfers|cijfers)[\w-]+\/index\.html$/),
  indicator: first(/^(?!nl\/).*\/cijfers\/werkloosheid\//),
};
const views = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 375, height: 800 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--allow-file-access-from-files'],
});
for (const [view, options] of Object.entries(views)) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  for (const [name, page] of Object.entries(chosen)) {
    if (!page) continue;
    await tab.goto(pathToFileURL(join(site, page)).href);
    await tab.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true });
    const more = tab.locator('button.plus').first();
    if (name !== 'figures-country' || !await more.count()) continue;
    await more.click();
    await tab.screenshot({ path: join(folder, `popup-${view}.png`) });
    await tab.keyboard.press('Escape');
  }
  await context.close();
}
const tab = await browser.newPage();
for (const [name, page] of Object.entries(chosen)) {
  if (!page) continue;
  const pdf = join(folder, `${name}-paper.pdf`);
  await tab.goto(pathToFileURL(join(site, page)).href);
  await tab.pdf({ path: pdf, preferCSSPageSize: true });
  spawnSync('pdftoppm', ['-r', '60', '-png', pdf, pdf.slice(0, -4)]);
}
await browser.close();
console.log(folder);
