import { wordsSource } from './any-of.ts';

const phoneWords = [
  'phone',
  'telephone',
  'tel',
  'tel.',
  'call',
  'call us',
  'mobile',
  'mob',
  'cell',
  'hotline',
  'toll free',
  'toll-free',
  'switchboard',
  'freephone',
  'helpline',
  'office',
  'phone number',
  'telefon',
  'fon',
  'fernruf',
  'ruf',
  'mobil',
  'handy',
  'rufnummer',
  'telefonnummer',
  'zentrale',
  'servicetelefon',
  'téléphone',
  'tél',
  'tél.',
  'portable',
  'standard',
  'appelez nous',
  'appelez-nous',
  'teléfono',
  'telefono',
  'tfno',
  'tlf',
  'tlfn',
  'móvil',
  'llámanos',
  'llámenos',
  'centralita',
  'cellulare',
  'chiamaci',
  'telefoon',
  'bel ons',
  'bel',
  'mobiel',
  'telefone',
  'telemóvel',
  'celular',
  'ligue',
  't',
  'p',
  'm',
  'd',
  'ph',
  'whatsapp',
  'kundenservice',
  'customer service',
  'sales',
  'support',
  'reception',
  'vertrieb',
  'reservations',
  'termine',
  'terminvereinbarung',
  'appointments',
  'rendez-vous',
  'rdv',
  'réservations',
  'reservierung',
  'notdienst',
  'bereitschaft',
  'emergency',
  'emergencies',
  'urgences',
  'urgencias',
  'büro',
  'werkstatt',
  'citas',
  'cita previa',
  'prenotazioni',
  'cell',
  'cell.',
  'tel/fax',
  'sans frais',
  'numéro vert',
  'numero verde',
  'ligne directe',
  'direct',
  'direct line',
  'durchwahl',
  'main',
  'main line',
  'general enquiries',
  'enquiries',
  'after hours',
  'after-hours',
  'emergency number',
  'störung',
  'pikett',
  'gsm',
  'fijo',
  'fisso',
  'vast',
  'tlf.',
  'tél. bureau',
  '電話',
  '電話番号',
  '代表電話',
  '代表',
  'お電話',
  '电话',
  '联系电话',
  '服务热线',
  '热线',
  '手机',
  '咨询热线',
  '總機',
  '電話號碼',
];
const faxWords = [
  'fax',
  'telefax',
  'faxnummer',
  'fax number',
  'f',
  'télécopie',
  'telecopie',
  'fax.',
  'ファックス',
  'ファクス',
  'FAX番号',
  '传真',
  '傳真',
];

/** "Tel.", "Telefon:", "☎": right before a number. */
export const phoneBefore = new RegExp(
  `(?:${wordsSource(phoneWords)}|(?<![\\p{L}\\d])[oc](?=[:：])|[☎☏📞📱✆🕻])[\\s.:：()/|–-]*(?:(?:on|at|is|unter|under|au|al|op|le|el|il|ist|us on|us at|number is)\\s*)?$`,
  'iu',
);
/** "Fax:", "Telefax" and their like, right before a number. "Tel./Fax" is both: a phone answers there too. */
export const faxBefore = new RegExp(`(?:${wordsSource(faxWords)}|📠|🖷)[\\s.:：()|–-]*$`, 'iu');
export const phoneAndFax =
  /(?:tel|telefon|phone|fon|tél|telefone|電話|电话)[.:]?(?:\s?[/&+・]\s?|\s(?:und|and|et|y|e|u\.)\s)(?:tele)?fax/iu;

/** Local parts of addresses that belong to a role, not to a person. */
export const roleMailboxes = new Set(
  (
    'info information infos contact contacts kontakt contacto contatto contatti contato contactos hello hallo hi hey hola bonjour ciao ola office mail email post team welcome ' +
    'sales vertrieb verkauf ventes commercial commerciale comercial ventas vendite verkoop vendas export exports import order orders bestellung bestellungen commande commandes pedidos ordini bestellingen encomendas ' +
    'support help helpdesk service services kundenservice kundendienst customerservice customercare customer care serviceclient sav soporte assistenza klantenservice apoio suporte ' +
    'press presse pressestelle media medien prensa stampa pers imprensa pr marketing communication communications news newsroom newsletter ' +
    'jobs job career careers karriere bewerbung bewerbungen hr personal recruiting recruitment recrutement emploi empleo rrhh lavoro vacatures werkenbij sollicitatie recursoshumanos talent people ' +
    'admin administration verwaltung administracion amministrazione administratie buchhaltung accounting accounts account finance billing invoice invoices rechnung rechnungen facturation facturacion fatture facturen contabilidade comptabilite ' +
    'einkauf purchasing procurement achats compras acquisti inkoop anfrage anfragen inquiry inquiries enquiry enquiries enquire request requests angebot devis presupuestos preventivi offerte offers ' +
    'privacy datenschutz dataprotection dpo dsb gdpr rgpd compliance legal recht security sicherheit ' +
    'shop store boutique tienda negozio winkel loja webshop onlineshop reservation reservations reservierung reservierungen booking bookings buchung reservas prenotazioni events event veranstaltungen ' +
    'partner partners partnerships dealer dealers distribution haendler händler investors investor ir relations werkstatt workshop technik technical tech engineering quality qualitaet ' +
    'general central zentrale zentral empfang reception secretariat sekretariat sekretariaat secretaria segreteria direction geschaeftsleitung geschaeftsfuehrung management studio atelier praxis kanzlei buero büro firma ' +
    'europe usa uk germany deutschland france international global dispatch dispo disposition logistik logistics spedition versand shipping lager warehouse parts spares ersatzteile ersatzteil training academy schulung feedback reklamation claims ' +
    'visitas visites visite visiti besuche besuch qualite qualität calidad qualita exportacion exportation projects project projekte projekt werk hotel restaurant tours visit besuch eigyo soumu saiyo toiawase honsha stage ideas media kommunikation onderhoud planning offerte receptie smile patients patient clinic surgery doctors wholesale trade retail stockist stockists reseller resellers b2b samples sample muster campioni campionatura muestras echantillons amostras talento talentos talents trafico transporte transporte transportes transport trasporti flota lopd privacidad privacidade dpd bd bizdev businessdevelopment dev newbusiness fees appointments appointment termin termine rdv cita citas afspraak studio bar kueche cucina kitchen cellar caveau cave cantina bodega enoteca degustation tasting desk frontdesk harbourmaster harbormaster rentals rental hire vermietung noleggio alquiler location verhuur leasing warranty garantie garantia garanzia returns retouren retours devoluciones resi complaints whistleblowing ethics integrity hinweise meldestelle safety environment umwelt csr esg sustainability grants donations spenden members membership mitglieder volunteer alumni foundation design product products produkte produccion produktion produzione production labor lab laboratorio laboratory research forschung innovation tender tenders bids projekte montage installation wartung maintenance mantenimiento manutenzione onderhoud inspection notdienst emergency emergencias urgencias urgence rh site web website online group holding de en fr us eu ' +
    'ar ap hr it qa qs qm qc cs ir ehs hse rma kam mro oem edi rd eshop oi ola quote quotes records record desk payments payables receivables payable receivable remittance statements collections pec ' +
    'front house bookings reserve reserves table tables groups gruppen groupes grupos gruppi weddings hochzeit conference catering spa golf camping travel flights visa immigration ' +
    'teile parts teileverkauf teiledienst teileservice zubehoer verleih miete mieten reparatur reparaturen kundencenter kundenberatung beratung auftrag auftraege auftragsannahme abrechnung mahnung mahnwesen lohn lohnbuchhaltung zoll ausbildung azubi praktikum bewerber bewerberin stellen jobsuche job karriere presse redaktion newsletter abo abos mitgliedschaft spende foerderung stiftung verein vorstand aufsichtsrat betriebsrat compliance hinweisgeber umweltschutz qualitaetsmanagement arbeitssicherheit labor entwicklung konstruktion fertigung versandabteilung wareneingang anlieferung avis export fuhrpark fahrer leitstelle pforte ' +
    'formation formations stage stages candidature candidatures adhesion adhesions dons mecenat partenariat partenariats technique techniques atelier ateliers entretien depannage pieces piecesdetachees logistique expedition expeditions transport exploitation agence agences boutiques magasin magasins vente achat comptable compta paie juridique direction dg secretaire secretariats standard reclamation reclamations qualite hygiene securite environnement rse presse communication evenementiel evenements groupes reservations visite degustations oenotourisme ' +
    'taller repuestos recambios posventa postventa atencioncliente atencionalcliente clientes cliente facturas cobros pagos contabilidad rrpp prensa comunicacion empleos candidatos curriculum cv administracioncentral tecnico oficina oficinas almacen logistica transportes calidad medioambiente denuncias canaldenuncias canaletico etica socios cooperativa almazara tienda tiendas expediciones formacion cursos matriculas visitasguiadas ' +
    'risorseumane ricambi assistenzatecnica servizioclienti clienti ufficio ufficiotecnico ufficiocommerciale uffici acquisti qualita sicurezza ambiente magazzino spedizioni contabilita fatturazione formazione corsi iscrizioni eventi stampa candidature lavoraconnoi segnalazioni estero amministrazioni produzione officina showroom negozi agenzia ' +
    'klantendienst klanten bestellingen bestelling onderdelen boekhouding administratief facturatie crediteuren debiteuren logistiek magazijn planner werkplaats storing storingen verhuur opleiding opleidingen cursus kwaliteit personeel werken solliciteren pers redactie webshop winkels receptie secretariaat directie bestuur leden ledenadministratie donateurs groepen ' +
    'atendimento sac ouvidoria faleconosco relacionamento financeiro faturamento cobranca contas compras vagas curriculos recrutamento rh imprensa assistencia posvenda oficina pecas logistica expedicao armazem qualidade ambiente formacao cursos inscricoes clientes cliente privacidade titular encarregado comercial parcerias parceiro marketing ' +
    'kouhou koho pr saiyou saiyo recruit eigyou eigyo support uketsuke jinji soumubu keiri boueki kaigai tokyo osaka nagoya yoyaku toiawase sodan shien ' +
    'xiaoshou yewu shichang renshi hezuo zhaopin kefu service1 sales1 sales2 foreign trade waimao ' +
    'kundeservice ordre salg bogholderi regnskab presse kundservice order ekonomi faktura post postmottak firmapost kontoret biuro sprzedaz zamowienia serwis handel ksiegowosc kadry rekrutacja sekretariat obchod prodej objednavky'
  ).split(' '),
);
/** Mailboxes no company reads, and those of templates. */
export const deadMailbox =
  /^(?:no-?reply|do-?not-?reply|noreply|example|your|you|name|email|e-?mail|user|username|test|mustermann|max\.mustermann|john\.?doe|jane\.?doe|mailer-daemon|webmaster|postmaster|hostmaster|abuse|someone|address|adresse|deine|ihre|u003e.*|.*\.(?:png|jpe?g|gif|svg|webp))$/i;
export const deadDomain =
  /^(?:example\.(?:com|org|net)|domain\.(?:com|tld)|yourdomain\.\w+|yourcompany\.\w+|company\.com|email\.com|test\.\w+|sentry\.io|.*\.sentry\.io|wixpress\.com|sentry\.wixpress\.com|mysite\.com|website\.com|.+\.(?:png|jpe?g|gif|svg|webp))$/i;
