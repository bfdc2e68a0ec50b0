/*
 * The built magazine in a browser. Prints TAP; exits 1 when a test fails.
 *
 *     node site.test.mjs [SITE]      SITE is ../../site by default
 *
 * What holds for every page: no WCAG 2.2 A or AA finding by axe-core at 1280
 * and 320 px, light and dark; no sideways scrolling at 320 px; nothing said on
 * the console; no request that leaves the site; all text and every pop-up
 * there without script. And: valid HTML and CSS by the Nu HTML checker.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const site = resolve(process.argv[2] ?? join(here, '../../site'));
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

let count = 0;
let failed = 0;
function report(name, problems) {
  count++;
  const shown = problems.slice(0, 12);
  console.log(`${problems.length ? 'not ok' : 'ok'} ${count} - ${name}`);
  for (const problem of shown) console.log(`#   ${problem.replaceAll('\n', '\n#   ')}`);
  if (problems.length > shown.length) console.log(`#   … and ${problems.length - shown.length} more`);
  failed += problems.length > 0;
}

function skip(reason) {
  console.log(`1..0 # SKIP ${reason}`);
  process.exit(0);
}

if (!existsSync(join(site, 'index.html'))) skip(`there is no site at ${site}: make site first`);
if (!existsSync(join(here, 'node_modules'))) skip('npm ci has not been run in tests/browser');
if (!existsSync(chromium)) skip(`there is no browser at ${chromium}`);

const { chromium: browserType } = require('playwright-core');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/* Dark differs from light in its colours only. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const files = readdirSync(site, { recursive: true }).map(String).sort();
const pages = files.filter((file) => file.endsWith('.html'));

/* Runs `work` on every page, in as many tabs as there are workers. */
async function onEveryPage(makeContext, work) {
  const waiting = [...pages];
  await Promise.all(Array.from({ length: 2 }, async () => {
    const context = await makeContext();
    const tab = await context.newPage();
    while (waiting.length) await work(tab, waiting.shift());
    await context.close();
  }));
}

const address = (page) => pathToFileURL(join(site, page)).href;

function listen(tab, problems) {
  const inside = pathToFileURL(site).href;
  tab.on('console', (message) => problems.push(`${tab.url()}: console: ${message.text()}`));
  tab.on('pageerror', (error) => problems.push(`${tab.url()}: ${error.message}`));
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(inside) && !url.startsWith('data:')) problems.push(`${tab.url()} asks for ${url}`);
  });
  tab.on('requestfailed', (request) => problems.push(`${tab.url()} did not get ${request.url()}`));
}

/* axe is not part of the page: it is put in afterwards, and the page's own silence is checked before. */
async function findings(tab, colorScheme) {
  const runOnly = colorScheme === 'dark' ? { type: 'rule', values: colourRules } : { type: 'tag', values: tags };
  await tab.evaluate(axeSource);
  const result = await tab.evaluate((only) =>
    globalThis.axe.run(document, { runOnly: only, resultTypes: ['violations'] }), runOnly);
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target} ${node.any[0]?.message ?? violation.help}`));
}

const sideways = () => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return '';
  const edge = document.documentElement.clientWidth;
  const guilty = [...document.querySelectorAll('body *')].find((element) => element.getBoundingClientRect().right > edge + 1);
  return `${wide} px too wide: <${guilty?.tagName.toLowerCase()} class="${guilty?.getAttribute('class') ?? ''}">`;
};

async function checkViews(browser) {
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light'], [320, 'dark']]) {
    const bad = { axe: [], loud: [], wide: [] };
    const makeContext = () => browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const heard = new WeakSet();
    await onEveryPage(makeContext, async (tab, page) => {
      if (!heard.has(tab)) {
        listen(tab, bad.loud);
        heard.add(tab);
      }
      await tab.goto(address(page));
      const wide = await tab.evaluate(sideways);
      if (wide) bad.wide.push(`${page}: ${wide}`);
      bad.axe.push(...(await findings(tab, colorScheme)).map((finding) => `${page}: ${finding}`));
    });
    const view = `${width} px, ${colorScheme}`;
    report(`axe-core finds nothing on ${pages.length} pages (${view})`, bad.axe);
    report(`no page is wider than its window (${view})`, bad.wide);
    report(`no request leaves the site, nothing on the console (${view})`, bad.loud);
  }
}

/* WCAG 1.4.12: more space between lines, letters and words must not lose text. */
async function checkSpacing(browser) {
  const problems = [];
  const css = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }' +
    ' p { margin-bottom: 2em !important; }';
  await onEveryPage(() => browser.newContext({ viewport: { width: 320, height: 900 } }), async (tab, page) => {
    await tab.goto(address(page));
    await tab.addStyleTag({ content: css });
    const wide = await tab.evaluate(sideways);
    if (wide) problems.push(`${page}: ${wide}`);
  });
  report('no page is wider than 320 px with the text spacing of WCAG 1.4.12', problems);
}

async function checkWithoutScript(browser) {
  const problems = [];
  const popups = [];
  for (const page of pages)
    if (/<script|\son[a-z]+="|\sstyle="/.test(readFileSync(join(site, page), 'utf8')))
      problems.push(`${page} holds a script, an event handler or a style attribute`);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  for (const page of pages.filter((name) => name.includes('kerncijfers'))) {
    await tab.goto(address(page));
    const buttons = await tab.locator('button.plus').all();
    if (buttons.length === 0) popups.push(`${page} has no pop-ups`);
    for (const button of buttons) popups.push(...await tryPopup(tab, page, button));
  }
  await context.close();
  report('no page holds script, handlers or style attributes', problems);
  report('every pop-up opens, is named, closes with Escape and gives the focus back, without script', popups);
}

async function tryPopup(tab, page, button) {
  const id = await button.getAttribute('popovertarget');
  const popup = tab.locator(`#${id}`);
  await button.focus();
  await tab.keyboard.press('Enter');
  if (!await popup.isVisible()) return [`${page}: #${id} does not open`];
  const wrong = [];
  const name = await tab.getByRole('dialog').getAttribute('aria-labelledby');
  if (!name || !(await tab.locator(`#${name}`).innerText()).trim()) wrong.push(`${page}: #${id} has no name`);
  if ((await popup.innerText()).length < 80) wrong.push(`${page}: #${id} says almost nothing`);
  if (!await popup.locator(':focus').count()) wrong.push(`${page}: #${id} does not take the focus`);
  await tab.keyboard.press('Escape');
  if (await popup.isVisible()) wrong.push(`${page}: #${id} does not close`);
  if (await tab.locator(':focus').getAttribute('popovertarget') !== id) wrong.push(`${page}: #${id} keeps the focus`);
  return wrong;
}

/* On paper the explanations stand at the end, whatever was open. */
async function checkPrint(browser) {
  const problems = [];
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.emulateMedia({ media: 'print' });
  for (const page of pages.filter((name) => name.includes('kerncijfers'))) {
    await tab.goto(address(page));
    const hidden = await tab.locator('.explanation').evaluateAll((all) => all.filter((one) => one.offsetHeight === 0).length);
    const buttons = await tab.locator('button').evaluateAll((all) => all.filter((one) => one.offsetHeight > 0).length);
    if (hidden) problems.push(`${page}: ${hidden} explanations are not printed`);
    if (buttons) problems.push(`${page}: ${buttons} buttons are printed`);
  }
  await context.close();
  report('on paper every explanation is printed and no button', problems);
}

function checkMarkup() {
  const jar = join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const css = files.filter((file) => file.endsWith('.css'));
  const svg = files.filter((file) => file.endsWith('.svg'));
  return new Promise((done) => {
    const names = [...pages, ...css, ...svg].map((file) => join(site, file));
    const options = ['-Xss4m', '-jar', jar, '--also-check-css', '--also-check-svg', '--format', 'json', ...names];
    execFile('java', options, { maxBuffer: 1 << 28 }, (error, _, stderr) => {
      let messages = null;
      try {
        messages = JSON.parse(stderr).messages;
      } catch {
        report('the Nu HTML checker runs', [String(error ?? stderr).slice(0, 500)]);
        return done();
      }
      /* CSS that every browser has and the checker's CSS part does not know yet. */
      const young = /^CSS: .*(container-type|@container|paint-order|vector-effect|:popover-open|text-size-adjust|hanging-punctuation)/;
      const wrong = messages.filter((message) => message.type === 'error' && !young.test(message.message));
      report(`the Nu HTML checker finds no error in ${names.length} files`, wrong.map((message) =>
        `${relative(site, fileURLToPath(message.url))}:${message.lastLine}: ${message.message}`));
      done();
    });
  });
}

const browser = await browserType.launch({ executablePath: chromium, args: ['--no-sandbox', '--allow-file-access-from-files'] });
const markup = checkMarkup();
await checkViews(browser);
await checkSpacing(browser);
await checkWithoutScript(browser);
await checkPrint(browser);
await browser.close();
await markup;
console.log(`1..${count}`);
process.exit(failed ? 1 : 0);
