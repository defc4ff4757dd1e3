/** What sellers and articles call the same thing, across the languages a company writes in; one group a line. */
const groups = [
  'discount rebate reduction markdown off rabatt nachlass remise reduction descuento rebaja 割引 値引',
  'approve approval authorise authorize sign-off signoff release permission allowed freigabe genehmigung genehmigen freigeben approbation validation autoriser aprobacion aprobar autorizar 承認 許可',
  'quote quotation offer proposal estimate angebot kostenvoranschlag devis offre cotizacion presupuesto oferta propuesta 見積',
  'contract agreement vertrag contrat contrato 契約',
  'invoice bill rechnung facture factura 請求',
  'payment pay paid terms zahlung zahlen zahlungsziel paiement payer pago pagar 支払',
  'travel trip journey flight hotel reise dienstreise spesen voyage deplacement viaje desplazamiento 出張 旅費',
  'expense expenses cost costs reimbursement spesen auslagen kosten frais notes gastos 経費',
  'return returns refund send-back rma ruckgabe rucksendung erstattung retour remboursement devolucion reembolso 返品 返金',
  'warranty guarantee garantie gewahrleistung garantia 保証',
  'cancel cancellation terminate termination notice kundigung kundigen storno resiliation resilier annuler cancelacion cancelar rescindir 解約 キャンセル',
  'renew renewal extension extend verlangerung verlangern renouvellement renouveler renovacion renovar 更新',
  'deadline due date frist termin echeance delai plazo vencimiento 期限 締切',
  'customer client account kunde cliente kundin compte cuenta 顧客',
  'security safety infosec sicherheit securite seguridad セキュリティ',
  'privacy gdpr dsgvo rgpd datenschutz confidentialite privacidad 個人情報',
  'handover hand-over transfer onboarding ubergabe passation transfert traspaso entrega 引き継ぎ 引継',
  'trial pilot poc evaluation test testphase essai prueba 試用',
  'partner reseller channel distributor handler partenaire revendeur socio distribuidor 代理店',
  'price pricing list rate fee preis preisliste tarif prix precio tarifa 価格 料金',
  'delivery shipping ship lead-time lieferung versand livraison expedition entrega envio 納期 配送',
  'support help helpdesk service sla kundendienst assistance soporte サポート',
  'answer reply respond response antwort antworten reponse repondre respuesta responder 回答 返信',
  'reference referral case-study referenz reference referencia 事例',
  'region territory area country gebiet region land territoire pays territorio pais 地域 担当',
  'commission bonus provision commissions comision 手数料',
  'legal lawyer counsel recht rechtsabteilung juridique legal juridico 法務',
  'signature sign signatory unterschrift unterschreiben unterzeichnen signer firma firmar 署名',
  'manager boss lead head director vorgesetzter leiter leitung chef responsable jefe 上司 部長',
  'percent % prozent pourcent pourcentage porcentaje',
  'maximum max most limit up-to hochstens grenze plafond limite maximo 上限',
  'minimum least min mindestens untergrenze minimo 最低',
  'new first neu nouveau nuevo 新規',
  'complaint complain escalation escalate beschwerde eskalation reclamation plainte queja escalacion 苦情',
  'holiday vacation leave absence urlaub abwesenheit conge vacances vacaciones ausencia 休暇',
  'demo demonstration presentation vorfuhrung prasentation presentacion デモ',
  'training course schulung formation curso capacitacion 研修',
  'gift present entertainment invitation geschenk einladung cadeau regalo 贈答 接待',
  'days day tage jours dias 日',
];

/** Set once, when the stemmer is known: groups are compared as the index knows its words. */
let byTerm: Map<string, string[]> | null = null;

/** @returns the other members of its groups, as terms; none for most words */
export function synonymsFor(term: string, termsOf: (text: string) => string[]): string[] {
  if (!byTerm) {
    byTerm = new Map();
    for (const group of groups) {
      const terms = [...new Set(termsOf(group.replaceAll('-', '')))];
      for (const one of terms) byTerm.set(one, [...(byTerm.get(one) ?? []), ...terms]);
    }
  }
  return byTerm.get(term) ?? [];
}
