/**
 * Is this Atomic CRM? By the tabs in its header. Names nothing from outside itself: the background also sends it into a
 * page on its own, to choose the reader.
 */
export const isAtomic = (page: Document = document): boolean =>
  ['contacts', 'companies', 'deals'].every(
    (part) => page.querySelector(`header a[role=tab][href$="/${part}"]`) !== null,
  );
