/**
 * Standard fields by the labels Zoho ships: English, German, French, Spanish, Japanese. Only for what shows no column:
 * lists, boards, and layouts a customer drew themselves. A company may rename its labels; then its word becomes the name.
 */
const table = `
Account_Name: account name|kontoname|firmenname|nom du compte|nombre de cuenta|nombre de la cuenta|取引先名
Deal_Name: deal name|potential name|abschlussname|geschäftsname|nom de l'affaire|nom de la transaction|nombre del trato|nombre del negocio|商談名
Contact_Name: contact name|kontaktname|nom du contact|nombre de contacto|nombre del contacto|連絡先名
Full_Name: full name|lead name|leadname|nom complet|nom du prospect|nombre completo|nombre de posible cliente|見込み客名
First_Name: first name|vorname|prénom|nombre|名
Last_Name: last name|nachname|nom de famille|apellido|apellidos|姓
Company: company|firma|unternehmen|société|empresa|会社
Owner: account owner|contact owner|lead owner|deal owner|case owner|task owner|owner|kontobesitzer|kontaktbesitzer|lead-besitzer|abschlussbesitzer|propriétaire du compte|propriétaire du contact|propriétaire de l'affaire|propietario de cuenta|propietario de contacto|propietario del trato|取引先担当者|連絡先担当者|商談の担当者
Stage: stage|phase|étape|fase|ステージ
Amount: amount|betrag|montant|importe|cantidad|総額
Closing_Date: closing date|abschlussdatum|date de clôture|fecha de cierre|完了予定日
Probability: probability (%)|probability|wahrscheinlichkeit (%)|probabilité (%)|probabilidad (%)|確度(%)
Next_Step: next step|nächster schritt|étape suivante|siguiente paso|次のステップ
Expected_Revenue: expected revenue|erwarteter umsatz|chiffre d'affaires prévu|ingresos esperados|期待収益
Lead_Source: lead source|lead-quelle|leadquelle|source du prospect|fuente de posible cliente|データ元
Lead_Status: lead status|lead-status|statut du prospect|estado de posible cliente|見込み客のステータス
Status: status|statut|estado|ステータス
Priority: priority|priorität|priorité|prioridad|優先度
Subject: subject|betreff|objet|asunto|件名
Due_Date: due date|fälligkeitsdatum|date d'échéance|fecha de vencimiento|期日
What_Id: related to|bezieht sich auf|relatif à|relacionado con|関連先
Phone: phone|telefon|téléphone|teléfono|電話番号
Mobile: mobile|mobil|mobiltelefon|portable|móvil|携帯番号
Email: email|e-mail|courriel|correo electrónico|メール
Website: website|webseite|site web|sitio web|webサイト
Industry: industry|branche|secteur|sector|業種
Employees: employees|mitarbeiter|employés|empleados|従業員数
Annual_Revenue: annual revenue|jahresumsatz|chiffre d'affaires annuel|ingresos anuales|年間売上
Title: title|titel|fonction|titre|cargo|título|役職
Description: description|beschreibung|descripción|詳細情報
Created_Time: created time|erstellungszeit|heure de création|hora de creación|作成日時
Modified_Time: modified time|änderungszeit|heure de modification|hora de modificación|更新日時`;

const names = new Map<string, string>();

/** @returns the API name of a standard field, undefined for any other label */
export function apiOfLabel(label: string): string | undefined {
  if (names.size === 0) {
    for (const line of table.trim().split('\n')) {
      const [api = '', words = ''] = line.split(': ');
      for (const word of words.split('|')) if (!names.has(word)) names.set(word, api);
    }
  }
  return names.get(label.replaceAll('’', "'").toLowerCase());
}
