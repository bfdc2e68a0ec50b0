/*
 * Pages as they are printed: two of every type, to A4 by Chromium, and read
 * back with poppler's pdfinfo and pdftotext.
 *
 * Where a piece of a page lands on paper is asked of the PDF itself: a link to
 * a piece makes it a destination, and pdfinfo lists those with their sheet.
 * The links stand on a sheet of their own behind the last.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchImages, onEvery, report } from './harness.mjs';

/* In the page: gives every piece a name and a link, and tells which pieces must share a sheet, and what is to be read. */
function prepare() {
  const main = document.querySelector('main');
  const printed = (element) => element.getClientRects().length > 0;
  const words = (element) => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 50);
  const inFlow = (element) => {
    for (let one = element; one && one !== main; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.float !== 'none' || style.position === 'absolute') return false;
    }
    return true;
  };
  const leaves = [...main.querySelectorAll('h1, h2, h3, h4, h5, p, li, tr, caption, dt, dd, figcaption, svg, img, blockquote')]
    .filter((element) => printed(element) && !element.closest('svg svg'));
  const next = (element) => leaves.find((leaf) => inFlow(leaf) && !leaf.contains(element) &&
    element.compareDocumentPosition(leaf) === Node.DOCUMENT_POSITION_FOLLOWING);
  const pairs = [];
  const together = (a, b, what) => {
    if (a && b && printed(a) && printed(b)) pairs.push([a, b, `${what} '${words(a)}'`]);
  };
  const titles = 'h1, h2, h3, h4, h5, .box-title, .call-out-title, .do-now-title, .recommendations-title, .interview-question';
  for (const title of main.querySelectorAll(titles)) together(title, next(title), 'a heading alone at the foot of a page:');
  for (const table of main.querySelectorAll('table')) {
    const [first, second] = [...table.tBodies].flatMap((body) => [...body.rows]);
    together(table.caption ?? table.tHead?.rows[0], first, 'a table\'s title or head without its first row:');
    together(table.tHead?.rows[0], second, 'a table\'s head with a single row:');
  }
  for (const figure of main.querySelectorAll('figure')) {
    const drawn = [...figure.querySelectorAll('svg, img')].find(printed);
    const title = figure.querySelector('.chart-title, figcaption');
    if (drawn && title) together(title, drawn, 'a figure without its title:');
  }
  for (const picture of main.querySelectorAll('.signature')) together(picture.previousElementSibling, picture, 'a signature without its letter:');
  const named = new Map();
  const list = document.createElement('p');
  list.id = 'after-all';
  list.style.breakBefore = 'page';
  const name = (element) => {
    if (!named.has(element)) {
      element.id ||= `piece-${named.size}`;
      named.set(element, element.id);
      list.insertAdjacentHTML('beforeend', `<a href="#${encodeURIComponent(element.id)}">.</a> `);
    }
    return element.id;
  };
  const asked = pairs.map(([a, b, what]) => ({ a: name(a), b: name(b), what }));
  name(list);
  const texts = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (!around.closest('svg, .visually-hidden') && printed(around)) texts.push(walker.currentNode.data);
  }
  const said = {
    hidden: [...main.querySelectorAll('.explanation, .term-note, .notes li')].filter((one) => !one.offsetHeight).length,
    buttons: [...document.querySelectorAll('button:not(.term)')].filter((one) => one.offsetHeight).length,
  };
  document.body.append(list);
  return { asked, texts, ...said };
}

const run = (program, ...options) => execFileSync(program, options, { encoding: 'utf8', maxBuffer: 1 << 26 });

function sheetsOf(pdf) {
  const lines = run('pdfinfo', '-dests', pdf).matchAll(/^ *(\d+) \[[^\]]*\] "(.*)"$/gm);
  return new Map([...lines].map(([, sheet, name]) => [decodeURIComponent(name), Number(sheet)]));
}

/* Letters and digits only: lines, hyphens and what was set apart do not matter. */
const bare = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/* Whole, or in two parts: at a new sheet, or where the first letter is set apart, something may be drawn between. */
function isIn(text, letters) {
  if (text.includes(letters)) return true;
  for (let i = 1; i < letters.length && text.includes(letters.slice(0, i)); i++)
    if (text.includes(letters.slice(i))) return true;
  return false;
}

/* A4 in points, and the margins that print.css gives it. */
const paper = { width: 595.3, height: 841.9, left: 56.7, right: 51, top: 56.7, bottom: 56.7 };

function wordsOf(pdf, last) {
  const sheets = run('pdftotext', '-bbox', '-l', String(last), pdf, '-').split('<page ').slice(1);
  return sheets.map((sheet) => [...sheet.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)]
    .map(([, ...box]) => ({ text: box[4], left: +box[0], top: +box[1], right: +box[2], bottom: +box[3] })));
}

/* Ink that lies on ink. A word's box is as high as its font may ever need: its letters stand in the middle of it. */
function overlaps(a, b) {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const middle = (word, part) => word.top + part * (word.bottom - word.top);
  const down = Math.min(middle(a, 0.65), middle(b, 0.65)) - Math.max(middle(a, 0.35), middle(b, 0.35));
  return across > 0.15 * Math.min(a.bottom - a.top, b.bottom - b.top) && down > 0.5;
}

function wrongWords(words, sheet) {
  const wrong = [];
  for (const word of words)
    if (word.right > paper.width - paper.right + 3 || word.left < paper.left - 8)
      wrong.push(`sheet ${sheet}: '${word.text}' stands in the margin`);
  const lines = [...words].sort((a, b) => a.top - b.top);
  lines.forEach((a, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++)
      if (overlaps(a, lines[j])) wrong.push(`sheet ${sheet}: '${a.text}' lies on '${lines[j].text}'`);
  });
  return wrong;
}

async function print(tab, page, pdf) {
  await tab.goto(page.address);
  await tab.emulateMedia({ media: 'print' });
  await tab.evaluate(() => document.fonts.ready);
  await tab.evaluate(fetchImages);
  const pieces = await tab.evaluate(prepare);
  await tab.pdf({ path: pdf, preferCSSPageSize: true });
  return pieces;
}

function judge(pdf, { asked, texts, hidden, buttons }) {
  const sheets = sheetsOf(pdf);
  const last = sheets.get('after-all') - 1;
  const breaks = asked.filter(({ a, b }) => sheets.has(a) && sheets.has(b) && sheets.get(a) !== sheets.get(b))
    .map(({ a, b, what }) => `${what} (sheet ${sheets.get(a)}, then ${sheets.get(b)})`);
  const area = ['-x', '0', '-y', '52', '-W', '596', '-H', '740'];
  const text = bare(run('pdftotext', '-raw', '-l', String(last), ...area, pdf, '-'));
  const lost = texts.filter((one) => !isIn(text, bare(one))).map((one) => `not printed whole: '${one.trim().slice(0, 60)}'`);
  if (hidden) lost.push(`${hidden} explanations or notes are not printed`);
  if (buttons) lost.push(`${buttons} buttons are printed`);
  const ink = wordsOf(pdf, last).flatMap((words, i) => wrongWords(words, i + 1));
  return { breaks, lost, ink, last };
}

export async function checkPaper(browser, site, name) {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
  } catch {
    return report(`${name}, on paper # SKIP pdfinfo and pdftotext are missing: apt-get install poppler-utils`, []);
  }
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const bad = { breaks: [], lost: [], ink: [] };
  let count = 0;
  let pairs = 0;
  await onEvery(site.typical, () => browser.newContext(), async (tab, page) => {
    const pdf = join(folder, `${page.path.replaceAll('/', '-')}.pdf`);
    const asked = await print(tab, page, pdf);
    const found = judge(pdf, asked);
    pairs += asked.asked.length;
    count += found.last;
    for (const kind of Object.keys(bad)) bad[kind].push(...found[kind].map((problem) => `${page.path}: ${problem}`));
  });
  rmSync(folder, { recursive: true });
  const what = `${site.typical.length} pages on ${count} sheets`;
  report(`${name}, on paper: no title is parted from what follows, no head from its row (${pairs} places, ${what})`, bad.breaks);
  report(`${name}, on paper: all text, notes and explanations are there whole, and no button`, bad.lost);
  report(`${name}, on paper: no word lies on another or in the margin`, bad.ink);
}
