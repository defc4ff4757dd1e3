/**
 * What sellers say for the same thing, in the languages they say it in. A line is one meaning; its first word is English, so
 * that a German question finds an English article. Two-word names are written with "_".
 */
const meanings = `
discount discounts rebate rebates price_reduction price_cut knock_off knocked_off money_off markdown off rabatt rabatte nachlass preisnachlass remise ristourne descuento descuentos rebaja sconto 値引き 割引
approve approval approves approver sign_off sign-off go-ahead go_ahead green_light okay ok permission allowed genehmigen genehmigung genehmigt freigeben freigabe approuver approbation valider aprobar aprobación aprueba autorizar approvare 承認
holiday holidays vacation pto time_off days_off leave annual_leave urlaub congés vacances vacaciones ferie 休暇
quote quotes quotation offer proposal angebot angebote devis presupuesto presupuestos oferta preventivo 見積 見積書
contract contracts agreement vertrag verträge contrat contrats contrato contratos contratto 契約 契約書
sign signs signature signed signatory unterschreiben unterschrift unterschreibt signer signature firmar firma firmare 署名
hotel hotels room_rate accommodation lodging overnight übernachtung hôtel alojamiento
travel trip trips journey reise dienstreise reisen voyage déplacement viaje viajes viaggio 出張
trial trials pilot pilots poc proof_of_concept test_phase test_drive testphase probezeit essai prueba piloto prova トライアル
demo demonstration demokit demokoffer
return returns send_back sent_back bring_back rückgabe zurückgeben zurückschicken retour renvoyer devolver devolución devoluciones reso 返品
refund refunds refunded money_back erstattung erstatten rembourser remboursement reembolso rimborso 返金
warranty guarantee garantie gewährleistung garantía garanzia 保証
renewal renewals renew renews extension verlängerung verlängern renouvellement renovación renovar rinnovo 更新
cancel cancels cancellation terminate termination notice kündigen kündigung kündigungsfrist résilier résiliation préavis cancelar rescindir disdire 解約
invoice invoices invoiced bill billing rechnung rechnungen facture factures factura facturas fattura 請求書 請求
payment pay pays paid paying zahlung zahlen bezahlen zahlungsziel paiement payer pago pagar pagamento 支払 支払い
reseller resellers partner partners channel distributor agency händler vertriebspartner partenaire socio distribuidor 代理店
region regions territory territories patch gebiet gebiete région región zona
customer customers client clients prospect prospects account buyer kunde kunden cliente clientes お客様 顧客
colleague colleagues coworker coworkers teammate
reference references referral testimonial referenz referenzen référence références referencia referencias 事例
security infosec sicherheit sécurité seguridad sicurezza セキュリティ
questionnaire questionnaires questionaire survey_form fragebogen cuestionario
gdpr dsgvo rgpd data_protection privacy datenschutz personal_data
dpa data_processing_agreement auftragsverarbeitung avv
nda non-disclosure non_disclosure confidentiality_agreement geheimhaltung vertraulichkeitsvereinbarung
commission commissions comm comms bonus provision provisionen comisión comisiones provvigione
salary pay_slip payroll gehalt
gift gifts present presents hospitality geschenk geschenke cadeau cadeaux regalo regalos
dinner dinners lunch meal meals essen repas comida
expense expenses spesen reisekosten frais gastos spese 経費
receipt receipts beleg belege reçu recibo
mileage kilometre kilometer kilometres per_mile
car driving dienstwagen voiture coche
tender tenders rfp rfps rfi request_for_proposal ausschreibung ausschreibungen appel_d'offres licitación 入札
handover hand_over handoff hand-off hand_off übergabe passation traspaso
delivery project_team implementation projektteam
installation install installing installer mount fit technician fitter einbau montage installieren instalación 設置
shipping ship ships shipment freight send deliver versand lieferung expédition livraison envío spedizione 配送
customs export duty zoll douane aduana
severity critical urgent outage emergency p1 sev1
response reaction react respond reply answer reaktionszeit antwortzeit réponse respuesta
uptime availability sla verfügbarkeit disponibilité disponibilidad
escalate escalation escalating complaint complain angry furious unhappy upset eskalieren eskalation beschwerde réclamation queja
goodwill gesture compensation kulanz kulanzgutschrift geste_commercial
forecast forecasts prognose prévision pronóstico
pipeline funnel
stage stages phase etapa
competitor competitors rival rivals competition wettbewerber konkurrenz concurrent competidor 競合
lose lost losing loss verloren perdu perdido
expire expires expired valid validity good_for lapse lapses gültig gültigkeit valable validité válido validez 有効期限 有効
new_starter new_hire new_seller ramp_up rookie newbie onboarding
exam test certification prüfung
probation probezeit
ill sick illness krank malade enfermo
record recording recorded tape aufzeichnen aufnehmen aufzeichnung enregistrer grabar 録音
delete deletes deleted erase löschen supprimer borrar
store stored storage kept hosted hosting gespeichert speichern stocker
sso single_sign_on single_sign-on saml
pen_test pentest penetration_test penetration
redline redlines changes amendments edits markup
lawyer lawyers legal legal_department counsel rechtsabteilung juridique jurídico 法務
liability liable haftung responsabilité responsabilidad
boss manager managers supervisor chef vorgesetzter
vp vice_president
price prices cost costs priced charge charges fee preis preise kosten kostet prix coûte precio precios cuesta cuánto_cuesta prezzo 価格
increase rise raise higher uplift hike erhöhung preiserhöhung augmentation subida
term terms period commitment duration laufzeit durée duración
csm customer_success
pm project_manager
call calls telephone phone gespräch anruf telefonat appel llamada 電話
correct corrected correction fix amend korrigieren corriger corregir
introduce introduction vorstellen présenter presentar
new_customer new_customers new_logo new_logos
day days tag tage tagen jour jours día días giorno giorni 日
year years yearly jahr jahre année années año años anno
month months monthly monat monate monaten mois mes meses mese
week weeks woche wochen semaine semaines semana semanas
cheap cheaper cheapest less saving günstiger billiger moins_cher más_barato
free gratis kostenlos gratuit
parcel parcels package packages paket colis paquete
multi-year multiyear multi_year several_years long-term mehrjährig pluriannuel
battery batteries batterie batterien pile pila
range reach distance reichweite
replace replacement swap swapped spare ersatz austausch
broken faulty defect defective dead kaputt defekt
credit_card card kreditkarte carte_de_crédit tarjeta
currency currencies dollars pounds währung devise moneda
credit_check creditworthiness solvency bonität bonitätsprüfung rating
overdue late dunning unpaid mahnung
attachment upload
split splits share
register registering registered registration deal_reg
protect protected protection
dormant inactive untouched idle without_activity
firewall port ports
public_sector government municipality municipalities authority council öffentlich öffentliche kommune kommunen
school schools schule schulen
limit limits limited cap ceiling maximum most up_to threshold grenze obergrenze höchstens höchstbetrag limite plafond límite tope 上限
framework framework_agreement frame_contract rahmenvertrag rahmenverträge contrat-cadre contrat_cadre acuerdo_marco contrato_marco
germany german deutschland deutsche allemagne alemania germania ドイツ
france french frankreich francia フランス
spain spanish spanien espagne españa spagna スペイン
italy italian italien italie italia イタリア
austria austrian österreich autriche
switzerland swiss schweiz suisse suiza svizzera スイス
netherlands dutch niederlande holland pays-bas países_bajos
japan japanese japon japón giappone 日本
uk united_kingdom britain england großbritannien royaume-uni reino_unido イギリス
europe european eu europa européen
abroad foreign overseas ausland étranger extranjero
rule rules regulation guideline guidelines policy vorschrift vorschriften richtlinie richtlinien règle règles politique norma normas política 規定
process procedure steps workflow ablauf prozess vorgehen schritte procédure démarche étapes proceso procedimiento pasos 手順
deadline due_date frist fristen termin délai échéance plazo fecha_límite 期限
responsible in_charge owner owns zuständig verantwortlich responsable chargé encargado 担当
budget allowance allowances spesensatz pauschale forfait dietas
contain contains include includes carry must_have enthalten contenir comporter llevar contener incluir
measurement measurements readings data records messwerte daten mesures données mediciones datos
end ends ended ending over finished ende endet beendet fin terminé termina finaliza
minimum least at_least mindestens minimal mindest- minimo mínimo
training course courses schulung kurs formation curso
signature_authority power_to_sign unterschriftsberechtigt
`;

/** From any of the words to its meaning's number; phrases with "_". */
export const meaningOf = new Map<string, number[]>();
export const wordsOfMeaning: string[][] = meanings
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
for (const [at, words] of wordsOfMeaning.entries())
  for (const word of words) meaningOf.set(word, [...(meaningOf.get(word) ?? []), at]);

/** Two and three words that mean one thing: "time off", "price reduction". */
export const phrases = [...meaningOf.keys()].filter((word) => word.includes('_'));
