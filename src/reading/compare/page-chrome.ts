/** Lines of saved web pages that are no part of the text: menus, tools of the site, descriptions of pictures. Pure. */

const SITE_TOOLS =
  /^(?:skip to (?:main )?content|text size\b.*|(?:open|close|main|toggle) (?:the )?(?:menu|navigation)|menu|search(?: this site)?|home|share(?: this page)?|print(?: this page)?|back to top|accept (?:all )?cookies|cookie (?:settings|policy)|privacy (?:policy|notice)|accessibility(?: statement)?|follow us(?: on)?|facebook|twitter|youtube|instagram|linkedin)$/i;
const PICTURE =
  /^(?:an? |the )?(?:decorative |small |large )?(?:logo|icon|image|photo|photograph|picture|illustration|graphic) (?:that shows|showing|depicting|of) [^.]{1,160}$/i;

/** True for a short line that a site puts around its texts, or that stands for a picture. */
export function isPageChrome(text: string): boolean {
  return text.length <= 200 && (SITE_TOOLS.test(text.trim()) || PICTURE.test(text.trim()));
}
