/** Labels a CRM itself translates, in four languages. Only those that its reader knows by the CRM's own name of the field. */
const table = [
  'Account Name/Accountname/Nom du compte/Nombre de la cuenta',
  'Account Owner/Accountinhaber/Propriétaire du compte/Propietario de la cuenta',
  'Amount/Betrag/Montant/Importe',
  'Annual Revenue/Jahresumsatz/Chiffre d’affaires annuel/Ingresos anuales',
  'Close Date/Schlusstermin/Date de clôture/Fecha de cierre',
  'Description/Beschreibung/Description/Descripción',
  'Email/E-Mail/E-mail/Correo electrónico',
  'Employees/Mitarbeiter/Employés/Empleados',
  'Industry/Branche/Secteur/Sector',
  'Next Step/Nächster Schritt/Prochaine étape/Siguiente paso',
  'Phone/Telefon/Téléphone/Teléfono',
  'Priority/Priorität/Priorité/Prioridad',
  'Stage/Phase/Étape/Etapa',
  'Status/Status/Statut/Estado',
  'Type/Typ/Type/Tipo',
  'Website/Webseite/Site web/Sitio web',
  'Organization/Organisation/Organisation/Organización',
  'Owner/Besitzer/Propriétaire/Propietario',
].map((line) => line.split('/'));

const tongues = ['en', 'de', 'fr', 'es'];

/** @returns the label in that language, null where it is not known or the same */
export function labelIn(label: string, language: string): string | null {
  const row = table.find((labels) => labels.some((each) => each.toLowerCase() === label.toLowerCase()));
  const other = row?.[tongues.indexOf(language.slice(0, 2))];
  return other && other.toLowerCase() !== label.toLowerCase() ? other : null;
}
