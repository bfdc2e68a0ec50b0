/*
 * Pages as they are seen: axe-core at three widths in three schemes, no
 * sideways scrolling, silence, no request that leaves the site.
 *
 * Nine views of every page would take many minutes. So one page of every type
 * is seen in all nine; every other in three, in which each width and each
 * scheme has its turn; and of the types that are many and alike (of one figure,
 * of one chart) each in one of those three, by turns. Always all rules, with
 * everything unfolded.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { onEvery, report, require } from './harness.mjs';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1280, 375, 320];
const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};
const matrix = Object.keys(schemes).flatMap((scheme) => widths.map((width) => ({ width, scheme })));
const everywhere = [[1280, 'light'], [375, 'dark'], [320, 'forced']].map(([width, scheme]) => ({ width, scheme }));
const alike = ['indicator', 'embed'];
const named = ({ width, scheme }) => `${width} px, ${scheme}`;

function viewsOf(site, page) {
  if (site.examples.includes(page)) return matrix;
  return alike.includes(page.type) ? [everywhere[site.pages.indexOf(page) % everywhere.length]] : everywhere;
}

async function show(tab, { width, scheme }) {
  await tab.setViewportSize({ width, height: 900 });
  await tab.emulateMedia(schemes[scheme]);
}

/* axe is not part of the page: it is put in when the page has been heard. */
async function findings(tab, within) {
  const violations = await tab.evaluate(async ([only, part]) => {
    const { violations } = await globalThis.axe.run(part ?? document, { runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${node.target} ${node.any[0]?.message ?? help}`));
  }, [{ type: 'tag', values: tags }, within]);
  return violations;
}

const sideways = () => {
  const edge = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth - edge;
  if (wide <= 0) return '';
  const guilty = [...document.querySelectorAll('body *')].find((one) => one.getBoundingClientRect().right > edge + 1);
  return `${wide} px too wide: <${guilty?.tagName.toLowerCase()} class="${guilty?.getAttribute('class') ?? ''}">`;
};

/*
 * Lines of text that lie on each other: their middles, since a line's box is
 * higher than its letters. Those of two blocks may not touch either.
 */
const overlapping = () => {
  const blockOf = (element) => {
    while (/^(inline|contents)/.test(getComputedStyle(element).display)) element = element.parentElement;
    return element;
  };
  const lines = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || around.closest('svg, .visually-hidden, [popover]') ||
      getComputedStyle(around).clipPath !== 'none') continue;
    const block = blockOf(around);
    range.selectNodeContents(walker.currentNode);
    for (const { left, right, top, bottom, height } of range.getClientRects())
      if (bottom > 0 && right <= innerWidth)
        lines.push({ left, right, top: top + 0.35 * height, bottom: bottom - 0.35 * height, block, text: walker.currentNode.data.trim() });
  }
  lines.sort((a, b) => a.top - b.top);
  const found = [];
  lines.forEach((a, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++)
      if (Math.min(a.right, lines[j].right) - Math.max(a.left, lines[j].left) > (a.block === lines[j].block ? 3 : -3))
        found.push(`'${a.text.slice(0, 30)}' lies on '${lines[j].text.slice(0, 30)}'`);
  });
  return found;
};

/* WCAG 1.4.12: more space between lines, letters and words must not lose text. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }' +
  ' p { margin-bottom: 2em !important; }';

async function sidewaysWhenSpaced(tab) {
  const style = await tab.addStyleTag({ content: spacing });
  const wide = await tab.evaluate(sideways);
  await style.evaluate((element) => element.remove());
  return wide;
}

function listen(tab, inside, problems) {
  tab.on('console', (message) => problems.push(`${tab.url()}: console: ${message.text()}`));
  tab.on('pageerror', (error) => problems.push(`${tab.url()}: ${error.message}`));
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(inside) && !url.startsWith('data:')) problems.push(`${tab.url()} asks for ${url}`);
  });
  tab.on('requestfailed', (request) => problems.push(`${tab.url()} did not get ${request.url()}`));
}

const unfold = () => document.querySelectorAll('details').forEach((details) => { details.open = true; });

/* One pop-up of the page, open, as axe sees it. */
async function findingsOfPopup(tab) {
  const id = await tab.evaluate(() => {
    const popup = document.querySelector('[popover]');
    popup?.showPopover();
    return popup?.id;
  });
  if (!id) return [];
  const found = await findings(tab, `#${id}`);
  await tab.evaluate((name) => document.getElementById(name).hidePopover(), id);
  return found.map((finding) => `open pop-up: ${finding}`);
}

export async function checkViews(browser, site, name) {
  const bad = { loud: [], wide: [], spaced: [], ink: [], axe: new Map(matrix.map((view) => [named(view), []])) };
  const seen = new Map([...bad.axe.keys()].map((view) => [view, 0]));
  const makeContext = () => browser.newContext({ reducedMotion: 'reduce' });
  const heard = new WeakSet();
  await onEvery(site.pages, makeContext, async (tab, page) => {
    if (!heard.has(tab)) listen(tab, pathToFileURL(site.folder).href, bad.loud);
    heard.add(tab);
    const views = viewsOf(site, page);
    await show(tab, views[0]);
    await tab.goto(page.address);
    await tab.evaluate(unfold);
    await tab.evaluate(axeSource);
    for (const view of views) {
      await show(tab, view);
      seen.set(named(view), seen.get(named(view)) + 1);
      const found = [...await findings(tab), ...(views === matrix ? await findingsOfPopup(tab) : [])];
      bad.axe.get(named(view)).push(...found.map((finding) => `${page.path}: ${finding}`));
      const wide = await tab.evaluate(sideways);
      if (wide) bad.wide.push(`${page.path} at ${named(view)}: ${wide}`);
      bad.ink.push(...(await tab.evaluate(overlapping)).map((lines) => `${page.path} at ${named(view)}: ${lines}`));
    }
    await show(tab, { width: 320, scheme: 'light' });
    const spaced = await sidewaysWhenSpaced(tab);
    if (spaced) bad.spaced.push(`${page.path}: ${spaced}`);
  });
  for (const [view, problems] of bad.axe) report(`${name}: axe-core finds nothing on ${seen.get(view)} pages (${view})`, problems);
  report(`${name}: no page is wider than its window, to 320 px`, bad.wide);
  report(`${name}: no page is wider than 320 px with the text spacing of WCAG 1.4.12`, bad.spaced);
  report(`${name}: no line of text lies on another`, bad.ink);
  report(`${name}: no request leaves the site, nothing on the console`, bad.loud);
}
