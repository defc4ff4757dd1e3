/** Words of titles that name a page and no record: "Deals - Pipedrive", "Kontakt - Pipedrive". */
const pageNouns = new Set(
  `pipedrive deal deals lead leads inbox contact contacts person people organization organizations activity activities
  pipeline details list home insights kontakt kontakte personen organisation organisationen aktivitäten posteingang affaire
  affaires prospect prospects personne personnes activités détails trato tratos prospecto prospectos contacto contactos
  persona personas organización organizaciones actividades detalles embudo negócio negócios contato contatos pessoa pessoas
  organização organizações atividades detalhes funil 取引 商談 リード 連絡先 人物 組織 活動 詳細 パイプライン`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * The name in "(3) Ferncliff - 40 boilers - Pipedrive": before the last dash, without the count of unread messages.
 *
 * @returns '' for the title of a page that is no record's
 */
export function nameInTitle(title: string): string {
  const name = /^(?:\(\d+\+?\)\s*)?(.+)\s[-–—|]\s[^-–—|]+$/.exec(title.trim())?.[1]?.trim() ?? '';
  const nouns = name.toLowerCase().split(/[\s/·:,]+/);
  return nouns.every((noun) => noun === '' || pageNouns.has(noun)) ? '' : name;
}

/** Does the browser tab's title say this name? Some say more than it, some cut it short. */
export function titleNames(title: string, name: string): boolean {
  const named = nameInTitle(title);
  const start = named.replace(/(?:…|\.{3})$/, '').trim();
  return name !== '' && (title.includes(name) || (start !== '' && start !== named && name.startsWith(start)));
}
