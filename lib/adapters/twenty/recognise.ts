/**
 * Is this Twenty? By the block its server writes its settings into, or by what every page of it says about itself, also
 * before that block existed. Names nothing from outside itself: the background also sends it into a page on its own, to
 * choose the reader.
 */
export const isTwenty = (page: Document = document): boolean =>
  page.querySelector('script#twenty-env-config') !== null ||
  (page.querySelector('#root') !== null &&
    page.querySelector('meta[property="og:title"][content="Twenty"]') !== null &&
    page.querySelector('meta[name="description"][content$="open-source CRM"]') !== null);
