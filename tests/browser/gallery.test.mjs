/*
 * The gallery of charts in a browser. Prints TAP; exits 1 when a test fails.
 *
 *     node gallery.test.mjs [GALLERY]      GALLERY is ../build/gallery by default
 *
 * For every form and case, narrow and wide: no text lies on another, none
 * leaves its picture, as it comes and with the text spacing of WCAG 1.4.12; all
 * text is at least 14 px. Every chart has a name and a description, and its
 * table holds what its CSV holds. axe-core and the Nu HTML checker find nothing.
 */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const gallery = resolve(process.argv[2] ?? join(here, '../build/gallery'));
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

let count = 0;
let failed = 0;
function report(name, problems) {
  count++;
  const shown = problems.slice(0, 25);
  console.log(`${problems.length ? 'not ok' : 'ok'} ${count} - ${name}`);
  for (const problem of shown) console.log(`#   ${problem.replaceAll('\n', '\n#   ')}`);
  if (problems.length > shown.length) console.log(`#   … and ${problems.length - shown.length} more`);
  failed += problems.length > 0;
}

function skip(reason) {
  console.log(`1..0 # SKIP ${reason}`);
  process.exit(0);
}

if (!existsSync(join(gallery, 'index.html'))) skip(`there is no gallery at ${gallery}: make gallery first`);
if (!existsSync(join(here, 'node_modules'))) skip('npm ci has not been run in tests/browser');
if (!existsSync(chromium)) skip(`there is no browser at ${chromium}`);

const { chromium: browserType } = require('playwright-core');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pages = readdirSync(gallery).filter((file) => file.endsWith('.html')).sort();
const forms = pages.filter((file) => file !== 'index.html');

/* The user's own spacing; letters grow wider, so all that was laid out must have kept room for it. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/*
 * In the page: what is wrong with the pictures that are shown. A line of text
 * is higher than its letters by a good fifth, so boxes count without that.
 */
function measure() {
  const problems = [];
  const figures = { texts: 0, pictures: 0, overlaps: 0, outside: 0, small: 0 };
  for (const section of document.querySelectorAll('.case')) {
    for (const svg of section.querySelectorAll('svg.chart-svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      figures.pictures++;
      const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim()).map((text) => {
        const box = text.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(text).fontSize) * (frame.width / svg.viewBox.baseVal.width);
        const trim = box.height * 0.14;
        const unspaced = parseFloat(getComputedStyle(text).letterSpacing) || 0;
        const anchor = getComputedStyle(text).textAnchor;
        const extra = unspaced * (frame.width / svg.viewBox.baseVal.width);
        /* Spacing behind the last letter is no ink. */
        return { words: text.textContent, size, anchor, left: box.left, right: box.right - extra,
                 top: box.top + trim, bottom: box.bottom - trim };
      });
      figures.texts += texts.length;
      const where = `${section.dataset.case}`;
      texts.forEach((a, i) => {
        if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 ||
            a.bottom > frame.bottom + 1) {
          figures.outside++;
          problems.push(`${where}: '${a.words}' leaves the picture`);
        }
        if (a.size < 13.9) {
          figures.small++;
          problems.push(`${where}: '${a.words}' is ${a.size.toFixed(1)} px`);
        }
        for (const b of texts.slice(i + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > 1 && down > 1) {
            figures.overlaps++;
            problems.push(`${where}: '${a.words}' lies on '${b.words}'`);
          }
        }
      });
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) problems.push('the page scrolls sideways');
  return { problems, figures };
}

/* In the page: what each chart says of itself, for comparing with its CSV. */
function readBack() {
  return [...document.querySelectorAll('.case figure.chart')].map((figure) => {
    const svg = figure.querySelector('svg.chart-svg');
    const named = svg ? svg.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id)) : [];
    const table = figure.querySelector('table.chart-table');
    const link = figure.querySelector('.chart-downloads a[href$=".csv"]');
    const cells = (row) => [...row.children].map((cell) => {
      const copy = cell.cloneNode(true);
      copy.querySelectorAll('sup, span').forEach((mark) => mark.remove());
      return copy.textContent.trim();
    });
    return {
      id: figure.id,
      pictures: figure.querySelectorAll('svg.chart-svg').length,
      named: named.map((part) => part?.textContent ?? ''),
      heading: figure.querySelector('.chart-title')?.textContent ?? '',
      subtitle: figure.querySelector('.chart-subtitle')?.textContent ?? '',
      head: table ? cells(table.tHead.rows[0]) : [],
      rows: table ? [...table.tBodies[0].rows].map(cells) : [],
      csv: link?.getAttribute('href') ?? '',
    };
  });
}

function parseCsv(text) {
  return text.trim().split('\n').map((line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)]
    .map((match) => (match[1] !== undefined ? match[1].replaceAll('""', '"') : match[2])));
}

/* "1.234,5%" and "−3,4" as spreadsheets have them. */
const plain = (text) => text.replaceAll('.', '').replaceAll('%', '').replaceAll('\u2212', '-').trim();
const isNumber = (text) => /^-?\d+(,\d+)?$/.test(text);
const sorted = (list) => [...list].sort().join(' ');

function compareData(chart) {
  const problems = [];
  const say = (what) => problems.push(`${chart.id}: ${what}`);
  if (chart.named.length && chart.named[0] !== chart.heading) say('the picture is not called by its title');
  if (chart.named.length && chart.named[1].length < 20) say('the picture has no description');
  if (!chart.rows.length) say('there is no table');
  if (!chart.csv || !existsSync(join(gallery, chart.csv))) return [...problems, `${chart.id}: there is no CSV`];
  const [head, ...lines] = parseCsv(readFileSync(join(gallery, chart.csv), 'utf8'));
  const value = head.indexOf('Waarde');
  if (value < 0) {
    if (sorted(lines.flat().filter((cell) => cell && !/\d/.test(cell))) !==
        sorted(chart.rows.flat().filter((cell) => cell && cell !== '–' && !/\d/.test(cell))))
      say('table and CSV hold other words');
    return problems;
  }
  /* All numbers of the CSV, of whatever column, are in the table, and the other way round. */
  const extra = head.map((name, i) => [name, i]).filter(([name]) => ['Plaats', 'Plaats ervoor'].includes(name));
  const inCsv = lines.flatMap((line) => [line[value], ...extra.map(([, i]) => line[i])]).filter((cell) => cell);
  const inTable = chart.rows.flatMap((row) => row.slice(1)).map(plain).filter(isNumber);
  if (sorted(inCsv) !== sorted(inTable)) say(`CSV has ${inCsv.length} numbers, the table ${inTable.length}, or others`);
  const names = new Set([...chart.head, ...chart.rows.flat()]);
  const series = head.indexOf('Reeks');
  for (const line of lines) {
    if (series > 0 && line[series] && !names.has(line[series])) say(`no '${line[series]}' in the table`);
    if (head[0] !== 'Periode' && !names.has(line[0])) say(`no '${line[0]}' in the table`);
  }
  /* Every decimal number that the description says is one of the table's. */
  const said = (chart.named[1] ?? '').replace(chart.subtitle, '').match(/\u2212?\d[\d.]*,\d+%?/g) ?? [];
  const known = new Set(chart.rows.flat().flatMap((cell) => cell.match(/\u2212?\d[\d.]*,\d+%?/g) ?? []));
  const marked = new Set(['25,0']); /* the line across that the gallery draws */
  for (const number of said)
    if (!known.has(number) && !marked.has(number)) say(`the description says ${number}, which is not in the table`);
  return problems;
}

function nu() {
  return new Promise((done) => {
    const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
    execFile('java', ['-jar', jar, '--errors-only', '--format', 'gnu', ...pages.map((page) => join(gallery, page))],
      { maxBuffer: 1 << 26 },
      (error, out, messages) => done(`${messages}`.split('\n').filter((line) => line.includes(': error: '))));
  });
}

const browser = await browserType.launch({ executablePath: chromium, args: ['--no-sandbox'] });
const total = { texts: 0, pictures: 0, overlaps: 0, outside: 0, small: 0 };

async function onEveryForm(options, work) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  for (const page of forms) {
    await tab.goto(pathToFileURL(join(gallery, page)).href);
    await work(tab, page.replace('.html', ''));
  }
  await context.close();
}

async function measureAt(width, extra) {
  const problems = [];
  await onEveryForm({ viewport: { width, height: 900 } }, async (tab, form) => {
    if (extra) await tab.addStyleTag({ content: extra });
    await tab.evaluate(() => document.fonts.ready);
    const found = await tab.evaluate(measure);
    problems.push(...found.problems.map((problem) => `${form}, ${problem}`));
    for (const key of Object.keys(total)) total[key] += found.figures[key];
  });
  return problems;
}

for (const [width, name] of [[1280, 'wide'], [375, 'narrow'], [320, 'narrowest']]) {
  report(`${name}: no text on another, none outside its picture`, await measureAt(width));
  report(`${name}: nor with the reader's text spacing`, await measureAt(width, spacing));
}
console.log(`# ${total.pictures} pictures, ${total.texts} texts: ${total.overlaps} overlapping pairs, ` +
            `${total.outside} outside, ${total.small} too small`);

const data = [];
let charts = 0;
await onEveryForm({}, async (tab) => {
  const found = await tab.evaluate(readBack);
  charts += found.length;
  data.push(...found.flatMap(compareData));
});
report(`name, description and table of ${charts} charts agree with their CSV`, data);

async function axe(options) {
  const problems = [];
  await onEveryForm(options, async (tab, form) => {
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
    await tab.evaluate(axeSource);
    const found = await tab.evaluate((wanted) => window.axe.run(document, {
      runOnly: { type: 'tag', values: wanted }, resultTypes: ['violations'] }), tags);
    for (const violation of found.violations)
      problems.push(`${form}: ${violation.id}: ${violation.nodes.length} × ${violation.nodes[0].target}`);
  });
  return problems;
}
report('axe-core finds nothing, light', await axe({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' }));
report('axe-core finds nothing, dark', await axe({ viewport: { width: 375, height: 900 }, colorScheme: 'dark' }));
report('axe-core finds nothing, forced colours',
  await axe({ viewport: { width: 1280, height: 900 }, forcedColors: 'active' }));
await browser.close();

report('the Nu HTML checker finds nothing', await nu());
console.log(`1..${count}`);
process.exit(failed ? 1 : 0);
