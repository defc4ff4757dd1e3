/** A link of a made-up company's menu: its words and where it leads. */
export type MenuLink = [text: string, path: string];

/** A page of a made-up company, long enough to be taken for one. */
export function companyPage(title: string, menu: MenuLink[] = [], { lang = 'en', body = '' } = {}): string {
  const links = menu.map(([text, path]) => `<li><a href="${path}">${text}</a></li>`).join('');
  const text = `${title}: hinges, brackets and fittings for workshops that build by hand. `.repeat(5);
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body><nav><ul>${links}</ul></nav><main><h1>${title}</h1><p>${text}</p>${body}</main></body></html>`;
}

/** The home page, and a page of its own behind every link that stays on the site. */
export function companySite(menu: MenuLink[], lang = 'en'): Record<string, string> {
  const own = menu.filter(([, path]) => path.startsWith('/') && !path.startsWith('//'));
  return {
    '/': companyPage('Home', menu, { lang }),
    ...Object.fromEntries(own.map(([text, path]) => [path, companyPage(`${text} (${path})`, [], { lang })])),
  };
}
