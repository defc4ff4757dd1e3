/** What stands around an article on every page, by what it is. */
const parts =
  'script,style,noscript,template,nav,header,footer,aside,form,button,select,svg,iframe,dialog,[hidden],[aria-hidden=true],' +
  '[role=navigation],[role=banner],[role=contentinfo],[role=search],[role=dialog],[role=alertdialog]';

/** The same by its class, as the usual themes of Zendesk, Intercom, Freshdesk, Docusaurus, MkDocs and WordPress call it. */
const names =
  /(?:^|[-_ ])(?:cookies?|consent|gdpr|breadcrumbs?|feedback|helpful|votes?|rating|article-relatives|related(?:-articles|-posts|-topics)?|recently-viewed|see-also|share|sharing|social|toc|table-of-contents|newsletter|subscribe|pagination|pager|sidebar|skip-?(?:link|nav|to-content)|site-(?:header|footer|nav)|navbar|edit-this-page|comments?|search-(?:box|form|bar)|language-(?:switcher|selector)|back-to-top|chat-widget|more-questions|article-votes)(?:[-_ ]|$)/i;

/** By its id only what is never an article's own: ids of headings and sections are made from their words. */
const ids = /^(?:cookie|consent|breadcrumb|sidebar|site-header|site-footer|onetrust)/i;
const boxes = 'div,section,ul,ol,dl,span,a,details';

/** Notes of an article are often an aside, and belong to it. */
const note = /(?:^|[-_ ])(?:note|callout|admonition|warning|tip|caution|info|important|alert|hint)(?:[-_ ]|$)/i;

/** Lines that ask the reader something, or lead elsewhere, wherever they stand. */
const idle =
  /^(?:(?:was|did|is) (?:this|that)\b.{0,40}(?:helpful|help you|answer your question|useful)|\d+ (?:out )?of \d+ (?:people )?found this helpful|(?:have |still )?(?:more |any )?questions\?|submit a request|skip to (?:main )?content|return to top|back to top|print this page|share this (?:article|page)|war dieser (?:artikel|beitrag) hilfreich|cet article (?:vous )?a-t-il|cette page vous a-t-elle|¿(?:fue|te ha sido|le resultó) útil|¿te ayudó|questo articolo ti è stato utile|この記事は(?:役|お役)に)/iu;

/** What holds most of the text is the article, however its box is called. */
const mostOfText = 0.5;

/** Takes away what is not the article: menus, cookie bars, "was this helpful", related pages. */
export function takeAwayAround(root: Element): void {
  openFolded(root);
  const whole = lettersIn(root);
  const isMost = (element: Element) => lettersIn(element) >= whole * mostOfText;
  for (const element of Array.from(root.querySelectorAll(parts))) {
    // Pages of ASP.NET stand in one form as a whole.
    if (isPart(element) && !(element.localName === 'form' && isMost(element))) element.remove();
  }
  for (const element of Array.from(root.querySelectorAll(boxes))) {
    const called = (element.getAttribute('class') ?? '').slice(0, 300);
    if (!names.test(called) && !ids.test(element.id ?? '')) continue;
    if (!element.querySelector('h1') && !isMost(element)) element.remove();
  }
}

/** Is this line the site speaking, not the article? */
export const isIdle = (line: string): boolean => line.length < 160 && idle.test(line);

function isPart(element: Element): boolean {
  const name = element.localName;
  // An article's own header holds its title and date.
  if (name === 'header') return element.querySelector('h1,h2') === null;
  if (name === 'button') return element.closest('h1,h2,h3,h4,h5,h6,summary,dt') === null;
  const called = `${element.getAttribute('class') ?? ''} ${element.getAttribute('role') ?? ''}`;
  return name !== 'aside' || !note.test(called.slice(0, 300));
}

/** Answers that show themselves when their question is pressed are part of the article. */
function openFolded(root: Element): void {
  for (const button of Array.from(root.querySelectorAll('[aria-controls][aria-expanded]')).slice(0, 300)) {
    const id = button.getAttribute('aria-controls') ?? '';
    const folded = /^[\w:-]+$/.test(id) ? root.querySelector(`[id="${id}"]`) : null;
    if (button.closest('nav,header') || !folded) continue;
    folded.removeAttribute('hidden');
    folded.removeAttribute('aria-hidden');
  }
}

const lettersIn = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, '').length;
