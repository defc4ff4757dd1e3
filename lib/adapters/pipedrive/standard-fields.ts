/**
 * Pipedrive's own fields: API name, type, and what a page calls them in English / German / French / Spanish / Portuguese /
 * Japanese. A company's own fields have labels of its own and are in no table. Several wordings: old and new ones.
 */
const everywhere = `
owner_id lookup: Owner / Besitzer, Inhaber / Propriétaire / Propietario / Proprietário / 所有者, オーナー
label_ids picklist: Label, Labels / Label, Labels, Etikett / Étiquette, Étiquettes / Etiqueta, Etiquetas /
  Etiqueta, Etiquetas / ラベル
update_time datetime: Update time, Last updated / Letzte Aktualisierung, Aktualisierungszeit, Zuletzt aktualisiert /
  Dernière mise à jour, Date de mise à jour / Última actualización, Hora de actualización /
  Última atualização, Hora da atualização / 更新日時, 更新日
next_activity_date date: Next activity date / Datum der nächsten Aktivität / Date de la prochaine activité /
  Fecha de la próxima actividad / Data da próxima atividade / 次回活動日
last_activity_date date: Last activity date / Datum der letzten Aktivität / Date de la dernière activité /
  Fecha de la última actividad / Data da última atividade / 最終活動日
`;

const person = `
person_id lookup: Person, Contact person / Person, Kontaktperson / Personne, Personne à contacter, Interlocuteur /
  Persona, Persona de contacto / Pessoa, Pessoa de contato / 人物, 連絡先担当者, 担当者
`;

const organization = `
org_id lookup: Organization, Organisation / Organisation, Unternehmen / Organisation / Organización, Empresa /
  Organização / 組織
`;

/** Deals and leads share them. */
const sale = `
value currency: Value, Deal value, Lead value / Wert, Deal-Wert, Lead-Wert / Valeur, Valeur de l'affaire /
  Valor, Valor del trato / Valor, Valor do negócio / 金額, 値, 取引額, 取引金額
expected_close_date date: Expected close date / Voraussichtliches Abschlussdatum, Erwartetes Abschlussdatum /
  Date de clôture prévue, Date de conclusion prévue, Date de clôture attendue /
  Fecha prevista de cierre, Fecha de cierre prevista, Fecha de cierre esperada /
  Data de fechamento esperada, Data esperada de fechamento, Data prevista de fechamento /
  成約予定日, 予想成約日, 成約見込日
channel picklist: Source channel / Quellkanal, Kanal der Quelle / Canal de la source, Canal source /
  Canal de la fuente, Canal de origen / Canal da fonte, Canal de origem / ソースチャネル, ソースチャンネル
origin picklist: Source origin / Ursprung der Quelle, Quellenursprung / Origine de la source / Origen de la fuente /
  Origem da fonte / ソースの発生元, ソース元
`;

const deal = `
weighted_value currency: Weighted value / Gewichteter Wert / Valeur pondérée / Valor ponderado / Valor ponderado /
  加重値, 加重金額
probability percent: Probability, Deal probability / Wahrscheinlichkeit / Probabilité / Probabilidad / Probabilidade /
  確率, 可能性, 確度
pipeline_id picklist: Pipeline / Pipeline / Pipeline / Embudo / Funil / パイプライン
stage_id picklist: Stage / Phase / Étape, Phase / Etapa, Fase / Etapa, Fase / ステージ
status picklist: Status / Status / Statut / Estado, Estatus / Status / ステータス
lost_reason text: Lost reason / Verlustgrund, Grund für Verlust / Motif de perte, Raison de la perte /
  Motivo de pérdida, Motivo de la pérdida / Motivo da perda / 失注理由
arr currency: ARR
mrr currency: MRR
acv currency: ACV
add_time datetime: Deal created / Deal erstellt / Affaire créée / Trato creado / Negócio criado /
  取引作成日時, 取引作成日
stage_change_time datetime: Last stage change / Letzte Phasenänderung / Dernier changement d'étape /
  Último cambio de etapa / Última mudança de etapa / 最終ステージ変更日, 最終ステージ変更
won_time datetime: Won time / Gewonnen am / Gagnée le / Ganado el / Ganho em / 成約日時
close_time datetime: Deal closed on / Deal abgeschlossen am / Affaire conclue le / Trato cerrado el /
  Negócio fechado em / 取引終了日時
`;

const counts = `
open_deals_count number: Open deals / Offene Deals / Affaires ouvertes, Affaires en cours / Tratos abiertos /
  Negócios abertos / 未成約の取引, 進行中の取引
won_deals_count number: Won deals / Gewonnene Deals / Affaires gagnées / Tratos ganados / Negócios ganhos /
  成約した取引
`;

/** `email` and `phone` as the page's own attributes say (data-test-key); the current API calls the lists emails and phones. */
const contact = `
first_name text: First name / Vorname / Prénom / Nombre / Nome, Primeiro nome / 名
last_name text: Last name / Nachname / Nom, Nom de famille / Apellido, Apellidos / Sobrenome / 姓
phone phone: Phone / Telefon / Téléphone / Teléfono / Telefone / 電話, 電話番号
email email: Email, E-mail / E-Mail, E-Mail-Adresse / E-mail, Adresse e-mail / Correo electrónico, Correo / E-mail /
  メール, メールアドレス, Eメール
job_title text: Job title / Position, Berufsbezeichnung, Jobtitel / Intitulé du poste, Fonction, Poste /
  Cargo, Puesto / Cargo / 役職, 役職名
postal_address address: Postal address / Postanschrift, Postadresse / Adresse postale / Dirección postal /
  Endereço postal / 住所, 郵送先住所, 郵便住所
birthday date: Birthday / Geburtstag / Anniversaire / Cumpleaños / Aniversário / 誕生日
notes text: Notes / Notizen / Notes / Notas / Notas, Anotações / メモ
add_time datetime: Person created / Person erstellt / Personne créée / Persona creada / Pessoa criada / 人物作成日
`;

const account = `
address address: Address / Adresse, Anschrift / Adresse / Dirección / Endereço / 住所
website url: Website / Website, Webseite / Site web, Site internet / Sitio web / Website, Site /
  ウェブサイト, Webサイト
linkedin url: LinkedIn, LinkedIn profile
industry picklist: Industry / Branche / Secteur, Secteur d'activité / Industria / Setor, Indústria / 業種, 業界
annual_revenue currency: Annual revenue / Jahresumsatz / Revenu annuel, Chiffre d'affaires annuel / Ingresos anuales /
  Receita anual / 年間売上, 年間売上高, 年間収益
employee_count number: Number of employees, Employee count /
  Anzahl der Mitarbeiter, Mitarbeiterzahl, Anzahl Mitarbeiter / Nombre d'employés, Effectif / Número de empleados /
  Número de funcionários / 従業員数
add_time datetime: Organization created / Organisation erstellt / Organisation créée / Organización creada /
  Organização criada / 組織作成日
`;

const lead = `
source_name picklist: Source, Lead source / Quelle, Lead-Quelle / Source, Source du prospect / Fuente, Origen /
  Fonte, Origem / ソース, リードソース
add_time datetime: Lead created / Lead erstellt / Prospect créé / Prospecto creado, Lead creado / Lead criado /
  リード作成日
`;

/** The columns of the activity list carry names; these are for their types. */
const activity = `
due_date date: Due date / Fälligkeitsdatum / Date d'échéance / Fecha de vencimiento / Data de vencimento
add_time datetime: Add time
marked_as_done_time datetime: Marked as done time
type picklist: Type / Typ / Type / Tipo / Tipo / 種類, タイプ
priority picklist: Priority / Priorität / Priorité / Prioridad / Prioridade / 優先度
`;

/** The lead object alone spells it out. */
const organizationOfLead = organization.replace('org_id', 'organization_id');

export const standardFields = {
  opportunity: [organization, person, sale, deal, everywhere],
  contact: [organization, counts, contact, everywhere],
  account: [counts, account, everywhere],
  lead: [organizationOfLead, person, sale, lead, everywhere],
  task: [activity, everywhere],
};
