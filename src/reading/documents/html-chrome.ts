/** What of a web page is not its text: menus, headers and footers, forms, notices, what is hidden. */
import { attribute, descendants, type HtmlElement, hasAttribute, isElement, isText } from './html-tree';

/** Elements that never hold the text of a page. */
const NEVER = new Set(
  `script style template noscript svg math canvas iframe frame frameset object embed applet audio video picture img map area
   input select textarea option datalist meter progress head title link meta base nav aside footer rt rp colgroup dialog`.split(
    /\s+/,
  ),
);
const ROLES =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;
/** Words of class names and ids by which page builders call what stands around the text. */
const NAMES =
  /(?:^|\s)(?:cookies?|consent|gdpr|breadcrumbs?|nav|navbar|navigation|menus?|sidebar|social|sharing|share|shares|newsletter|pagination|pager|comments|respond|footer|toolbar|skip|skiplinks?|masthead|related|relatedposts|related posts|recent posts|advert|adverts|popup|modal|metadata|(?:entry|post|page|article) meta|posted on|byline|widget area|phase banner|step nav|page feedback|feedback form|sr only|visuallyhidden|visually hidden|screen reader)(?=\s|$)/;
/** An element with more of the page's words than this is no menu, whatever its name. */
const MOST = 0.4;
const MANY_LINKS = 3;
const LINK_SHARE = 0.7;

/** How many letters an element shows, and how many of them in links that lead to other pages. */
export interface Letters {
  readonly all: number;
  readonly linked: number;
  readonly links: number;
}

const NO_LETTERS: Letters = { all: 0, linked: 0, links: 0 };

/** Tells what of a page is its text. */
export class PageChrome {
  readonly #letters = new Map<HtmlElement, Letters>();
  readonly #whole: number;
  /** Ids of what a button on the page unfolds: hidden now, but part of the text. */
  readonly #unfolded: ReadonlySet<string>;

  constructor(body: HtmlElement) {
    const elements = descendants(body);
    this.#unfolded = new Set(elements.flatMap((element) => attribute(element, 'aria-controls').split(/\s+/)));
    for (const element of elements.toReversed()) this.#letters.set(element, this.#count(element));
    this.#whole = Math.max(1, this.lettersOf(body).all);
  }

  lettersOf(element: HtmlElement): Letters {
    return this.#letters.get(element) ?? NO_LETTERS;
  }

  /** True for an element that is no part of the text, wherever it stands. */
  isChrome(element: HtmlElement): boolean {
    const { tagName } = element;
    if (NEVER.has(tagName) || this.#isHidden(element)) return true;
    if (ROLES.test(attribute(element, 'role'))) return true;
    const share = this.lettersOf(element).all / this.#whole;
    if (tagName === 'body' || tagName === 'main' || tagName === 'article' || /^h[1-6]$/.test(tagName)) return false;
    // Some sites put the whole page into one form.
    if (tagName === 'form') return share < MOST;
    if (share < MOST && (NAMES.test(namesOf(element)) || isSiteHeader(element))) return true;
    return /^(?:div|ul|ol|section|table|p|span|dl)$/.test(tagName) && this.#isMenu(element);
  }

  #isMenu(element: HtmlElement): boolean {
    const { all, linked, links } = this.lettersOf(element);
    return links >= MANY_LINKS && linked > all * LINK_SHARE;
  }

  #isHidden(element: HtmlElement): boolean {
    const style = attribute(element, 'style').replace(/\s+/g, '').toLowerCase();
    const hidden =
      hasAttribute(element, 'hidden') ||
      attribute(element, 'aria-hidden') === 'true' ||
      /(?:^|;)(?:display:none|visibility:hidden)/.test(style);
    if (!hidden) return false;
    const id = attribute(element, 'id');
    return !(id !== '' && this.#unfolded.has(id)) && attribute(element, 'role') !== 'tabpanel';
  }

  /** Children are counted before their parents. */
  #count(element: HtmlElement): Letters {
    if (NEVER.has(element.tagName)) return NO_LETTERS;
    let all = 0;
    let linked = 0;
    let links = 0;
    for (const child of element.childNodes) {
      const own = isElement(child) ? this.lettersOf(child) : NO_LETTERS;
      all += isText(child) ? child.value.replace(/\s+/g, '').length : own.all;
      linked += own.linked;
      links += own.links;
    }
    const leaves = element.tagName === 'a' && /^[^#]/.test(attribute(element, 'href'));
    return leaves ? { all, linked: all, links: 1 } : { all, linked, links };
  }
}

/** The head of the whole site has the menu in it; that of an article has its title. */
function isSiteHeader(element: HtmlElement): boolean {
  if (element.tagName !== 'header') return false;
  const inside = descendants(element);
  const hasMenu = inside.some(({ tagName }) => tagName === 'nav' || tagName === 'form');
  return hasMenu && !inside.some(({ tagName }) => tagName === 'h1');
}

/** "site-nav mainMenu" as words: "site nav main menu". */
function namesOf(element: HtmlElement): string {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ');
}

/** Lines of text that are a page's controls, without a name or an element that says so. */
const CONTROL =
  /^(?:skip (?:to|navigation)\b.{0,40}|text size:?(?:\s+[a+-]+){0,5}|a\+? a a\+?|print(?: this)? page|print|share(?: this)?(?: page)?(?: on\b.{0,30})?:?|back to top|(?:return|go) to top|accept (?:all )?cookies|listen|translate(?: this page)?|(?:was|is|did you find) this (?:page|information|article) (?:useful|helpful)\??|help us improve this (?:page|site|website)|report a problem with this page|(?:page )?last (?:updated|reviewed|modified)(?: on)?:?\s.{0,25}\d{4})$/i;

export function isControl(text: string): boolean {
  return text.length <= 60 && CONTROL.test(text.trim());
}
