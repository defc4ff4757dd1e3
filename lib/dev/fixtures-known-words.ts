/**
 * Words of a CRM's own screens. They stay, so that a saved page still reads as one; every other word is replaced, for a
 * list of what must go would never be whole.
 */
const screens = `
a about above accept account accounts action actions active activities activity add added address advanced after all alt always amount an and any app apply
archive are as assign assigned associate associated associations at attach attachment attachments available avatar back base be before below between billing board body by bulk
calendar call called calls campaign campaigns cancel card cards case cases change changed chat check checkbox choose city clear click clone close closed collapse column columns
comment comments company companies complete completed confirm contact contacts content continue convert copy country create created current custom customer customize dashboard dashboards data date day days
deal deals default delete description desktop detail details dialog disabled display do documents done down download draft drag dropdown due
earlier edit email emails empty enable end enter error event events every example expand expected expired export external
false favorite fax feed field fields file files filter filters find first follow following for form from full general global go group groups has have header help here hide high highlights history home hour hours
icon id image import important in inactive inbox incomplete industry info information inline insights is item items key knowledge label language last latest layout lead leads left less link links list lists load loading location lock locked log logged logo lost low
mail main manage manager map mark me medium meeting meetings member members menu message messages minutes missing mobile modified module modules month months more move my
name navigation negotiation new next no none normal not note notes notification notifications now number of off ok on only open opened opportunities opportunity optional options or order orders other out overdue overview owned owner page pages panel parent past path percent phase phone phones pin pinned pipeline
planned portal preview previous primary print priority private probability process product products profile project projects proposal prospecting prospects public qualification quick quote quotes read recent recently record records refresh region related relationship remaining remove reopen reply report reports required reset results right role row rows
sales save saved search section sections see select selected send sent service services set settings setup share sharing shipping show showing sidebar sign site skip sort source stage stages start state status step steps stop street subject submit subscribe summary support switch tab table tabs tag tags task tasks team teams template text the their this ticket tickets time timeline title to today tomorrow toggle tools top total tour true type
unassigned unknown unread up upcoming update updated upload url user users value values version via view views visible visit was web website week weeks what when which with won work workflow year years yes yesterday you your zip
abbrechen aktivitäten alle anzeigen bearbeiten das der die ein eine einzelheiten ja kontakt kontakte löschen mehr nein neu notizen öffnen schließen speichern suche suchen und verkaufschance verkaufschancen zugehörig
activité afficher ajouter annuler détails enregistrer et fermer la le les modifier non nouveau oui plus rechercher supprimer tous toutes un une voir
actividad añadir buscar cancelar cerrar detalles editar el eliminar guardar los más mostrar nuevo sí todos ver y
ag bv co corp gmbh inc kg llc ltd nv oy plc sa sarl spa
am pm gmt utc est pst cet usd eur gbp jpy chf crm vat api hq ceo cfo cto coo vp id url faq
`;

export const knownWords: ReadonlySet<string> = new Set([
  ...screens.split(/\s+/).filter(Boolean),
  ...calendarWords(['en', 'de', 'fr', 'es']),
]);

/** A shift by whole weeks leaves the days of the week as they are; months in dates are moved before anybody asks here. */
function calendarWords(languages: string[]): string[] {
  const words = languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, n) => format.format(Date.UTC(2024, 0, n + 1)));
    }),
  );
  return words.map((word) => word.toLowerCase().replace(/\.$/, ''));
}
