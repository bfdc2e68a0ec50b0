/*
 * Built magazines in a browser. Prints TAP; exits 1 when a test fails.
 *
 *     node site.test.mjs [SITE]...      SITE is ../../site by default
 *
 * What holds for every page: no WCAG 2.2 A or AA finding by axe-core, no
 * sideways scrolling, no request that leaves the site (views.mjs); no script,
 * and every pop-up works without; every link and anchor leads somewhere; it
 * breaks well on paper (paper.mjs); valid HTML and CSS by the Nu HTML checker.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, finish, here, launch, openSite, report, skip } from './harness.mjs';
import { checkPaper } from './paper.mjs';
import { checkViews } from './views.mjs';

function checkLinks(site, name) {
  const problems = [];
  const ids = new Map(site.pages.map(({ path, html }) =>
    [path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))]));
  const known = new Set(site.files);
  let count = 0;
  for (const { path, html } of site.pages)
    for (const [, link] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto):/.test(link)) continue;
      count++;
      const url = new URL(link.replaceAll('&amp;', '&'), `file:///${path}`);
      const target = decodeURIComponent(url.pathname.slice(1));
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!known.has(target)) problems.push(`${path}: ${link} is no file`);
      else if (anchor && !ids.get(target)?.has(anchor)) problems.push(`${path}: ${link} has no such anchor`);
    }
  if (count < site.pages.length) problems.push(`only ${count} links were found`);
  report(`${name}: all ${count} links inside the site and their anchors lead somewhere`, problems);
}

async function checkWithoutScript(browser, site, name) {
  const popups = [];
  const problems = site.pages.filter(({ html }) => /<script|javascript:|\son[a-z]+="|\sstyle="/.test(html))
    .map(({ path }) => `${path} holds a script, an event handler or a style attribute`);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  for (const page of site.pages.filter(({ html, type }) => type === 'figures' || html.includes(' popovertarget='))) {
    await tab.goto(page.address);
    const buttons = await tab.locator('button[popovertarget]:not([popovertargetaction])').all();
    if (buttons.length === 0) popups.push(`${page.path} has no pop-ups`);
    const tried = new Set();
    for (const button of buttons) {
      const id = await button.getAttribute('popovertarget');
      if (!tried.has(id)) popups.push(...(await tryPopup(tab, button, id)).map((wrong) => `${page.path}: #${id} ${wrong}`));
      tried.add(id);
    }
  }
  await context.close();
  report(`${name}: no page holds script, handlers or style attributes`, problems);
  report(`${name}: every pop-up opens, says something, closes with Escape and gives the focus back, without script`, popups);
}

async function tryPopup(tab, button, id) {
  const popup = tab.locator(`[id="${id}"]`);
  await button.focus();
  await tab.keyboard.press('Enter');
  if (!await popup.isVisible()) return ['does not open'];
  const wrong = [];
  if (await popup.getAttribute('role') === 'dialog') {
    const title = await popup.getAttribute('aria-labelledby');
    if (!title || !(await tab.locator(`[id="${title}"]`).innerText()).trim()) wrong.push('has no name');
    if (!await popup.locator(':focus').count()) wrong.push('does not take the focus');
  }
  if ((await popup.innerText()).length < 40) wrong.push('says almost nothing');
  await tab.keyboard.press('Escape');
  if (await popup.isVisible()) wrong.push('does not close');
  if (await tab.locator(':focus').getAttribute('popovertarget') !== id) wrong.push('keeps the focus');
  return wrong;
}

/* CSS that every browser has and the checker's CSS part does not know yet. */
const young = /^CSS: .*(container-type|@container|paint-order|vector-effect|:popover-open|position-area|position-try|text-size-adjust|hanging-punctuation)/;

function checkMarkup(sites) {
  const jar = join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const names = sites.flatMap((site) => site.files.filter((file) => /\.(html|css|svg)$/.test(file)).map((file) => join(site.folder, file)));
  const options = ['-Xss4m', '-jar', jar, '--also-check-css', '--also-check-svg', '--format', 'json', ...names];
  return new Promise((done) => {
    execFile('java', options, { maxBuffer: 1 << 28 }, (error, _, stderr) => {
      try {
        const wrong = JSON.parse(stderr).messages.filter(({ type, message }) => type === 'error' && !young.test(message));
        done(() => report(`the Nu HTML checker finds no error in ${names.length} files`, wrong.map((message) =>
          `${relative('.', fileURLToPath(message.url))}:${message.lastLine}: ${message.message}`)));
      } catch {
        done(() => report('the Nu HTML checker runs', [String(error ?? stderr).slice(0, 500)]));
      }
    });
  });
}

const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(here, '../../site')];
for (const folder of folders)
  if (!existsSync(join(folder, 'index.html'))) skip(`there is no site at ${folder}: make site first`);
if (!existsSync(join(here, 'node_modules'))) skip('npm ci has not been run in tests/browser');
if (!existsSync(chromium)) skip(`there is no browser at ${chromium}`);

const sites = folders.map((folder) => openSite(resolve(folder)));
const browser = await launch();
const markup = checkMarkup(sites);
for (const site of sites) {
  const name = basename(site.folder);
  let started = performance.now();
  const lap = (what) => {
    console.log(`# ${what}: ${Math.round((performance.now() - started) / 1000)} s`);
    started = performance.now();
  };
  await checkViews(browser, site, name);
  lap(`${site.pages.length} pages of ${site.types} types looked at`);
  checkLinks(site, name);
  await checkWithoutScript(browser, site, name);
  lap('pop-ups tried');
  await checkPaper(browser, site, name);
  lap('printed');
}
await browser.close();
(await markup)();
finish();
