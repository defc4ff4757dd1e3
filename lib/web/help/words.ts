/** Parts of a path and of a host name under which companies keep their help, in nine languages. */
const names =
  'help|help-?cent(?:er|re)|helpdesk|support|docs?|documentation|kb|knowledge(?:-?base)?|articles?|hc|faqs?|guides?|how-?tos?|' +
  'manuals?|handbook|playbook|wiki|learn|academy|tutorials?|polic(?:y|ies)|' +
  'hilfe|hilfecenter|wissen|wissensdatenbank|anleitungen?|handbuch|richtlinien?|aide|centre-d-aide|guide-utilisateur|' +
  'ayuda|centro-de-ayuda|guias?|politicas?|aiuto|guida|assistenza|hulp|handleiding|ajuda';

/** One part of a path: `/hc/`, `/articles/`. */
export const helpPart = new RegExp(`^(?:${names})$`, 'i');

/** `help.northwind.example`, `northwind-docs.example`, and the houses that keep help sites for others. */
export const helpHost = new RegExp(
  `(?:^|[.-])(?:${names})\\.|\\.(?:zendesk|freshdesk|gitbook|helpscoutdocs|helpjuice|document360|notion|readme|atlassian|intercom)\\.[a-z]+$`,
  'i',
);

/** What leads to help says so. */
export const helpText = new RegExp(
  `(?:^|\\s)(?:${names.replaceAll('-?', '[ -]?')}|help topics|all articles)(?:\\s|$)|ヘルプ|よくある質問|使い方|帮助|幫助|常见问题`,
  'i',
);

/** Parts of a path behind which nobody wrote down how something is done. */
export const dullPart =
  /^(?:requests?|tickets?|new|edit|contact(?:-?us)?|kontakt|community|communities|forums?|status|careers?|jobs|pricing|demo|trial|press|imprint|impressum|privacy(?:-policy)?|datenschutz|terms(?:-of-(?:use|service))?|legal|users?|profiles?|topics\/new|subscribe|votes?|comments?|history|revisions?|changelog|release-notes)$/i;
/** The same on a site that holds more than its help. */
export const dullOnSite =
  /^(?:blog|news|aktuelles|events?|webinars?|podcast|shop|products?|about(?:-?us)?|team|customers?)$/i;
