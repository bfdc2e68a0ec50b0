/*
 * Pictures of pages, to be looked at: desktop, phone, dark, forced colours, and
 * paper (PDF, and PNG where pdftoppm is there), in tests/build/shots.
 *
 *     node shots.mjs [SITE] [FOLDER] [WORD]...
 *
 * Two pages of every type; with words only those whose path holds one of them.
 * A long page comes in pieces, since no one sees a picture of 20 000 px.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchImages, here, launch, openSite } from './harness.mjs';

const [folderOfSite = join(here, '../../site'), folder = join(here, '../build/shots'), ...words] = process.argv.slice(2);
const site = openSite(resolve(folderOfSite));
const chosen = words.length ? site.pages.filter(({ path }) => words.some((word) => path.includes(word))) : site.typical;
const nameOf = ({ path, type }) => `${type}-${path.replace(/(\/?index)?\.html$/, '').replaceAll('/', '-') || 'front'}`;
const views = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 375, height: 800 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  forced: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
};
const piece = 2000;
mkdirSync(folder, { recursive: true });

async function shoot(tab, name) {
  const { width } = tab.viewportSize();
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0, number = 1; top < height; top += piece, number++)
    await tab.screenshot({ path: join(folder, `${name}${height > piece ? `-${number}` : ''}.png`), fullPage: true,
      clip: { x: 0, y: top, width, height: Math.min(piece, height - top) } });
}

async function shootPopup(tab, name) {
  const button = tab.locator('button[popovertarget]:not([popovertargetaction])').first();
  if (!await button.count()) return;
  await button.click();
  await tab.screenshot({ path: join(folder, `${name}-popup.png`) });
}

const browser = await launch();
for (const [view, options] of Object.entries(views)) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  for (const page of chosen) {
    await tab.goto(page.address);
    await tab.evaluate(fetchImages);
    await shoot(tab, `${nameOf(page)}-${view}`);
    await shootPopup(tab, `${nameOf(page)}-${view}`);
  }
  await context.close();
}
const tab = await browser.newPage();
for (const page of chosen) {
  const pdf = join(folder, `${nameOf(page)}-paper.pdf`);
  await tab.goto(page.address);
  await tab.evaluate(fetchImages);
  await tab.pdf({ path: pdf, preferCSSPageSize: true });
  spawnSync('pdftoppm', ['-r', '80', '-png', pdf, pdf.slice(0, -4)]);
}
await browser.close();
console.log(folder);
