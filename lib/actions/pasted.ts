/** Quoted at length, in double brackets, or in a page's own comment. */
const pasted = /(?<!\p{L})["“„«](?=[^"”“»]{20,})[^"”“»]+["”“»]|\[\[[^\]]{20,}\]\]|<!--[\s\S]{1,2000}?-->/gu;

/** The seller's own words: what somebody else wrote and the seller pasted says nothing about what the seller wants. */
export const withoutPasted = (query: string): string => query.replace(pasted, ' that text ');
