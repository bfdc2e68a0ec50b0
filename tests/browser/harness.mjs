/*
 * What the tests in a browser share: TAP, the pages of a site, and which pages
 * stand for all others of their type.
 */
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const require = createRequire(import.meta.url);
export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

let count = 0;
let failed = 0;

export function report(name, problems) {
  count++;
  const shown = problems.slice(0, 12);
  console.log(`${problems.length ? 'not ok' : 'ok'} ${count} - ${name}`);
  for (const problem of shown) console.log(`#   ${problem.replaceAll('\n', '\n#   ')}`);
  if (problems.length > shown.length) console.log(`#   … and ${problems.length - shown.length} more`);
  failed += problems.length > 0;
}

export function skip(reason) {
  console.log(`1..0 # SKIP ${reason}`);
  process.exit(0);
}

export function finish() {
  console.log(`1..${count}`);
  process.exit(failed ? 1 : 0);
}

/* A page's type: its template and, of an article, its kind. */
function typeOf(html) {
  const page = html.match(/<body class="page-([a-z-]+)/)?.[1] ?? 'unknown';
  return html.match(/<article class="article (article-[a-z-]+)/)?.[1] ?? page;
}

/*
 * A site: its folder, its files, and its pages, each with path, html, type and
 * address. `typical` holds the first and the last page of every type, so one of
 * each of two regions where there are two; `examples` the last alone.
 */
export function openSite(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  const pages = files.filter((file) => file.endsWith('.html')).map((path) => {
    const html = readFileSync(join(folder, path), 'utf8');
    return { path, html, type: typeOf(html), address: pathToFileURL(join(folder, path)).href };
  });
  const types = new Map(pages.map(({ type }) => [type, pages.filter((page) => page.type === type)]));
  const typical = [...types.values()].flatMap((list) => [...new Set([list[0], list.at(-1)])]);
  const examples = [...types.values()].map((list) => list.at(-1));
  return { folder, files, pages, typical, examples, types: types.size };
}

export function launch() {
  const { chromium: browser } = require('playwright-core');
  return browser.launch({ executablePath: chromium, args: ['--no-sandbox', '--allow-file-access-from-files'] });
}

/* Runs `work` on every page, in as many tabs as there are workers. */
export async function onEvery(pages, makeContext, work) {
  const waiting = [...pages];
  await Promise.all(Array.from({ length: 2 }, async () => {
    const context = await makeContext();
    const tab = await context.newPage();
    while (waiting.length) await work(tab, waiting.shift());
    await context.close();
  }));
}

/* In the page: pictures that wait until they come in sight are fetched, as when a reader prints. */
export const fetchImages = () => Promise.all([...document.images].map((image) => {
  image.loading = 'eager';
  return image.decode().catch(() => null);
}));
