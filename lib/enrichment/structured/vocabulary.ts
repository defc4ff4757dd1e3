/** `http://schema.org/Organization`, `schema:Organization` and `Organization` are one name. */
export const localName = (name: string): string => name.trim().replace(/^.*[/#]|^(?:schema|s):/i, '');
