import type { PageChrome } from './html-chrome';
import { attribute, descendants, type HtmlElement } from './html-tree';

/** A main part with less of the page's letters is a mistake of the page's maker. */
const MIN_SHARE = 0.2;
const MIN_LETTERS = 400;
const CONTENT_ID = /^(?:main|content|main-?content|page-?content|article|skip(?:to)?-?content)$/i;

/**
 * The elements that hold the text of a page, in order: its main part, with the page's title where that stands above it; or all of
 * the page's body.
 */
export function mainParts(body: HtmlElement, chrome: PageChrome): readonly HtmlElement[] {
  const visible = withoutChrome(body, chrome);
  const whole = chrome.lettersOf(body).all;
  const longest = (elements: readonly HtmlElement[], share: number): HtmlElement | undefined => {
    const best = elements.toSorted((a, b) => chrome.lettersOf(b).all - chrome.lettersOf(a).all)[0];
    if (!best) return undefined;
    const { all } = chrome.lettersOf(best);
    return all >= whole * share || all >= MIN_LETTERS ? best : undefined;
  };
  const main =
    longest(
      visible.filter((element) => element.tagName === 'main' || attribute(element, 'role') === 'main'),
      MIN_SHARE,
    ) ??
    longest(
      visible.filter((element) => CONTENT_ID.test(attribute(element, 'id'))),
      MIN_SHARE,
    ) ??
    onlyArticle(visible, chrome, whole);
  if (!main) return [body];
  const inside = new Set(descendants(main));
  const titles = visible.filter((element) => element.tagName === 'h1');
  const [title] = titles;
  return title && titles.length === 1 && !inside.has(title) ? [title, main] : [main];
}

function onlyArticle(visible: readonly HtmlElement[], chrome: PageChrome, whole: number): HtmlElement | undefined {
  const articles = visible.filter((element) => element.tagName === 'article');
  const [article] = articles;
  return article && articles.length === 1 && chrome.lettersOf(article).all > whole / 2 ? article : undefined;
}

/** The elements that are not chrome and stand in none. */
function withoutChrome(body: HtmlElement, chrome: PageChrome): readonly HtmlElement[] {
  const hidden = new Set<HtmlElement>();
  return descendants(body).filter((element) => {
    const parent = element.parentNode;
    const gone =
      (parent !== null && hidden.has(parent as HtmlElement)) || (element !== body && chrome.isChrome(element));
    if (gone) hidden.add(element);
    return !gone;
  });
}
