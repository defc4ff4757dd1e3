import { squeeze } from '../dom.ts';

/**
 * Two of HubSpot's cards, "Contact profile" and "Data highlights", show labels and no internal names. Its own properties
 * are known by their labels in English, German, French, Spanish and Japanese, in this order where there is one for each;
 * a label the customer has changed, or one that two properties share, keeps a name made of itself.
 */
type Labels = Record<string, string>;

const common: Labels = {
  hubspot_owner_id: 'Owner|Inhaber|Zuständiger Mitarbeiter|Propriétaire|Propietario|担当者',
  notes_last_updated:
    'Last activity date|Datum der letzten Aktivität|Date de la dernière activité|Fecha de la última actividad|最終アクティビティー日',
  notes_last_contacted:
    'Last contacted|Zuletzt kontaktiert|Dernier contact|Último contacto|最終コンタクト日|最終コンタクト',
  notes_next_activity_date:
    'Next activity date|Datum der nächsten Aktivität|Date de la prochaine activité|Fecha de la próxima actividad|次のアクティビティー日',
  hs_object_id: "Record ID|Datensatz-ID|ID de l'enregistrement|ID del registro|レコードID",
};

const created = 'Create date|Erstelldatum|Erstellungsdatum|Date de création|Fecha de creación|作成日';
const modified =
  'Last modified date|Datum der letzten Änderung|Date de la dernière modification|Fecha de la última modificación|最終更新日';

/** The same two dates have three names: contacts are older than the other objects, leads and tasks younger. */
const contactDates: Labels = { createdate: created, lastmodifieddate: modified };
const dates: Labels = { createdate: created, hs_lastmodifieddate: modified };
const youngDates: Labels = { hs_createdate: created, hs_lastmodifieddate: modified };

const priority = 'Priority|Priorität|Priorité|Prioridad|優先度';

const people: Labels = {
  phone: 'Phone number|Telefonnummer|Numéro de téléphone|Número de teléfono|電話番号',
  address: 'Street address|Straße und Hausnummer|Adresse|Adresse postale|Dirección|番地|住所',
  city: 'City|Ort|Stadt|Ville|Ciudad|市区町村',
  state: 'State/Region|Bundesland/Region|État/Région|Estado/Región|都道府県/地域|都道府県',
  zip: 'Postal code|Postleitzahl|Code postal|Código postal|郵便番号',
  country: 'Country/Region|Land/Region|Pays/Région|País/Región|国/地域|国',
  website: 'Website URL|Website-URL|URL du site web|URL del sitio web|ウェブサイトURL',
  industry: "Industry|Branche|Secteur d'activité|Sector|業種",
  annualrevenue: "Annual revenue|Jahresumsatz|Chiffre d'affaires annuel|Ingresos anuales|年間売上|年間売上高",
  numberofemployees:
    "Number of employees|Anzahl der Mitarbeiter|Mitarbeiterzahl|Nombre d'employés|Número de empleados|従業員数",
  lifecyclestage:
    'Lifecycle stage|Lifecycle-Phase|Phase du cycle de vie|Étape du cycle de vie|Etapa del ciclo de vida|ライフサイクルステージ',
  hs_lead_status: 'Lead status|Lead-Status|Leadstatus|Statut du lead|Estado del lead|リードステータス',
};

const contact: Labels = {
  email: 'Email|E-Mail|E-Mail-Adresse|Adresse e-mail|Correo|Correo electrónico|Eメール|メールアドレス',
  firstname: 'First name|Vorname|Prénom|Nombre|名',
  lastname: 'Last name|Nachname|Nom|Nom de famille|Apellidos|姓',
  mobilephone:
    'Mobile phone number|Mobiltelefonnummer|Numéro de téléphone mobile|Número de teléfono móvil|携帯電話番号',
  jobtitle: 'Job title|Jobtitel|Position|Intitulé du poste|Intitulé de poste|Cargo|役職',
  company: "Company name|Unternehmensname|Nom de l'entreprise|Nombre de la empresa|会社名",
  hubspot_owner_id:
    'Contact owner|Für Kontakt zuständiger Mitarbeiter|Propriétaire du contact|Propietario del contacto|コンタクト担当者',
  hs_analytics_source:
    'Original source|Original traffic source|Ursprüngliche Quelle|Source originale|Fuente original|オリジナルソース',
};

const company: Labels = {
  name: "Company name|Name|Unternehmensname|Nom de l'entreprise|Nombre de la empresa|会社名",
  domain:
    "Company domain name|Domainname des Unternehmens|Nom de domaine de l'entreprise|Nombre de dominio de la empresa|会社のドメイン名",
  hubspot_owner_id:
    "Company owner|Für Unternehmen zuständiger Mitarbeiter|Propriétaire de l'entreprise|Propietario de la empresa|会社の担当者|会社担当者",
  type: 'Type|Typ|Tipo|タイプ',
  description: 'Description|Beschreibung|Descripción|説明',
};

const deal: Labels = {
  dealname: 'Deal name|Deal-Name|Nom de la transaction|Nombre del negocio|取引名',
  amount: 'Amount|Betrag|Montant|Valor|Importe|金額',
  closedate: 'Close date|Abschlussdatum|Date de fermeture|Date de clôture|Fecha de cierre|クローズ日',
  dealstage: 'Deal stage|Deal-Phase|Phase de la transaction|Étape de la transaction|Etapa del negocio|取引ステージ',
  pipeline: 'Pipeline|パイプライン',
  dealtype: 'Deal type|Deal-Typ|Type de transaction|Tipo de negocio|取引タイプ',
  hs_priority: priority,
  hs_next_step: 'Next step|Nächster Schritt|Prochaine étape|Étape suivante|Siguiente paso|Próximo paso|次のステップ',
  hs_deal_stage_probability:
    'Deal probability|Deal-Wahrscheinlichkeit|Probabilité de la transaction|Probabilidad del negocio|取引確度',
  description: 'Deal description|Deal-Beschreibung|Description de la transaction|Descripción del negocio|取引の説明',
  deal_currency_code: 'Currency|Währung|Devise|Moneda|通貨',
  hubspot_owner_id:
    'Deal owner|Für Deal zuständiger Mitarbeiter|Propriétaire de la transaction|Propietario del negocio|取引担当者',
};

const ticket: Labels = {
  subject: 'Ticket name|Ticketname|Nom du ticket|Nombre del ticket|チケット名',
  content: 'Ticket description|Ticketbeschreibung|Description du ticket|Descripción del ticket|チケットの説明',
  hs_pipeline: 'Pipeline|パイプライン',
  hs_pipeline_stage: 'Ticket status|Ticketstatus|Ticket-Status|Statut du ticket|Estado del ticket|チケットステータス',
  hs_ticket_priority: priority,
  hs_ticket_category: 'Category|Kategorie|Catégorie|Categoría|カテゴリー',
  source_type: 'Source|Quelle|Fuente|ソース',
  closed_date: 'Close date|Abschlussdatum|Date de fermeture|Fecha de cierre|クローズ日',
  hubspot_owner_id:
    'Ticket owner|Für Ticket zuständiger Mitarbeiter|Propriétaire du ticket|Propietario del ticket|チケット担当者',
};

const lead: Labels = {
  hs_lead_name: 'Lead name|Lead-Name|Nom du lead|Nombre del lead|リード名',
  hs_pipeline: 'Pipeline|パイプライン',
  hs_pipeline_stage: 'Lead stage|Lead-Phase|Phase du lead|Étape du lead|Etapa del lead|リードステージ',
  hs_lead_type: 'Lead type|Lead-Typ|Type de lead|Tipo de lead|リードタイプ',
  hs_lead_label: 'Lead label|Lead-Label|Étiquette du lead|Etiqueta del lead|リードラベル',
  hubspot_owner_id:
    'Lead owner|Für Lead zuständiger Mitarbeiter|Propriétaire du lead|Propietario del lead|リード担当者',
};

const task: Labels = {
  hs_task_subject: 'Task title|Title|Aufgabentitel|Titre de la tâche|Título de la tarea|タスクのタイトル',
  hs_task_body: 'Notes|Notizen|Notas|メモ',
  hs_task_status: 'Task status|Status|Aufgabenstatus|Statut de la tâche|Estado de la tarea|ステータス',
  hs_task_priority: priority,
  hs_task_type: 'Task type|Type|Aufgabentyp|Type de tâche|Tipo de tarea|タスクタイプ',
  hs_timestamp: "Due date|Fälligkeitsdatum|Date d'échéance|Fecha de vencimiento|期日",
  hubspot_owner_id: 'Assigned to|Zugewiesen an|Attribuée à|Attribué à|Asignada a|Asignado a|担当者',
};

const labelsOf: Record<string, Labels[]> = {
  '0-1': [common, contactDates, people, contact],
  '0-2': [common, dates, people, company],
  '0-3': [common, dates, deal],
  '0-5': [common, dates, ticket],
  '0-27': [common, youngDates, task],
  '0-136': [common, youngDates, lead],
};

const known = new Map<string, Map<string, string>>();

/** @returns the internal name of the property that has this label on records of that type, '' if there is none or more than one */
export function nameOfLabel(label: string, type: string): string {
  let names = known.get(type);
  if (!names) {
    names = namesByLabel(labelsOf[type] ?? [common]);
    known.set(type, names);
  }
  return names.get(folded(label)) ?? '';
}

/** @returns HubSpot's English label, for a value that is shown without one; the name itself for the customer's own properties */
export function labelOfName(name: string, type: string): string {
  const own = (labelsOf[type] ?? [common]).findLast((labels) => Object.hasOwn(labels, name));
  return own?.[name]?.split('|')[0] ?? name;
}

function namesByLabel(tables: Labels[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const table of tables) {
    for (const [name, labels] of Object.entries(table)) {
      for (const label of labels.split('|')) {
        const other = names.get(folded(label));
        names.set(folded(label), other === undefined || other === name ? name : '');
      }
    }
  }
  return names;
}

/** Case, accents written in two ways, and the apostrophe a French label is typed with do not tell labels apart. */
const folded = (label: string): string =>
  squeeze(label)
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replace(/\s*[:：]$/, '')
    .toLowerCase();
