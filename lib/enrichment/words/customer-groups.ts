/** Beginnings of the words that groups of customers are called by: "Local authorities", "Wohnungsbaugesellschaften", "Hostelería". */
const stems = `
  local public private national regional central government authorit council municipal housing association contractor developer builder architect
  engineer hospitals clinics schools universities colleges hotel restaurants pubs cafés cafes bakeries breweries wineries distilleries dairies
  farms farmers growers retail wholesale manufactur oem industr automotive aerospace aviation pharma chemical chemi food beverage drink dairy energy utilit
  water oil gas mining quarr construction building marine maritime rail transport logistic health medical education academ financ banks banking
  insurance insurers legal lawyers charit homeowner home owner landlord tenants individual famil business compan corporate enterprise
  startup start-up smes sme agenc institution organisation organization sectors sector markets main large small medium medium-sized property
  facilit manager owners operator plants offices shops stores supermarket gyms airports ports defence defense military electronic cosmetic
  textile paper packaging plastic steel metal wood timber furniture tourism hospitality leisure sports clubs theatres museums events
  nursing care homes dental veterinar agricultur horticultur fisher forest telecom software technology media print publish ngo nonprofit
  consumer professional trade tradespeople installers electricians plumbers dealers distributors resellers exporters importers brands
  first-time buyers couples pensioners parents children students patients residential commercial heavy light process
  kommun gemeinde städte landkreis behörde öffentlich ämter schulen kitas kindergärten hochschul universität krankenh kliniken klinik pflege
  altenheim seniorenheim praxen ärzte apotheken hotels gastronom restaurant bäckerei metzgerei brauerei molkerei winzer landwirt bauern
  forstwirt handwerk handel einzelhandel großhandel händler industrieu industrieb mittelstand unternehmen betriebe firmen konzerne
  hersteller maschinenbau anlagenbau fahrzeugbau automobil luftfahrt chemie pharmazie lebensmittel getränke energie stadtwerke wasser
  abwasser bau bauherren bauunternehmen bauträger wohnungs wohnungsbau genossenschaft hausverwaltung immobilien architekten ingenieurbüro
  planer planungsbüro privat privatkunden privatleute haushalte eigentümer eigenheim vereine verbände kirchen stiftungen banken
  versicherung kanzleien steuerberater logistik speditionen verkehr bahn häfen flughäfen zulieferer druckereien verlage textil
  kunststoff metall holz möbel papier verpackung kosmetik elektro elektronik medizin medizintechnik tourismus freizeit sport
  collectivit mairies communes syndicats bailleurs promoteurs particulier professionnel entreprise industriel industrie artisan commerc
  agricult éleveurs viticult vignerons coopérative hôtel hôtellerie restaurateurs restauration cliniques hôpitaux santé ehpad écoles
  lycées établissement administration secteur public privé btp bâtiment travaux architectes bureaux études énergie eau agroalimentaire
  pharmaceutique chimie cosmétique automobile aéronautique ferroviaire naval transporteurs logistique grande distribution détaillants
  grossistes banques assurances associations copropriété syndics tourisme loisirs
  ayuntamiento administracion administración pública público comunidades propietarios particular empresa pymes industria industrial
  alimentari alimentación bebidas hosteler hoteles restaurantes bares bodegas cooperativa agricultor ganader constructor construcción
  promotor inmobiliari arquitect ingenier hospital clínic colegios centros educativ universidad sanitari farmac químic cosmétic
  automoción automóvil aeronáutic energía agua minería logística transport comercio tiendas supermercado distribuidor mayorista
  turismo deporte residencias hogar
  alimentare farmaceutic cosmetic chimic chimica edilizia edile impres aziend industri enti pubblic comuni scuole ospedali cliniche
  alberghi ristoranti ristorazione bar cantine caseifici agricol agricoltori privat condomini amministratori architetti progettisti
  studi tecnici automobilistic meccanic energia acqua ferroviari navale logistica trasport grande distribuzione negozi gdo artigian tessile moda arredo
  gemeenten provincies waterschappen overheid woningcorporat woningbouw vve zorg zorginstell ziekenhuizen scholen onderwijs aannemer
  bouw bouwbedrijven installateur architectenbureaus particulieren bedrijven mkb industrie horeca cafés detailhandel groothandel winkels
  supermarkten boeren tuinders akkerbouw veehouder voedings levensmiddelen chemie farma transportbedrijven logistiek vastgoed
  beheerders verenigingen sportclubs kantoren
  autarquias câmaras municipais locais juntas freguesia escolas hospitais clínicas lares hotelaria hotéis restauração restaurantes
  cafés indústria industriais alimentar construção construtor empreiteiros promotores imobiliári arquitetos arquitectos condomínios
  empresas pme particulares agricultores agrícola adegas cooperativas comércio retalho varejo lojas supermercados farmacêutic químic
  automóvel energia água transportes logística turismo saúde educação
`;
const joined =
  'and|or|of|the|for|in|to|und|oder|von|der|die|das|für|im|aus|et|ou|de|des|du|la|le|les|en|y|e|o|el|los|las|del|di|della|dei|delle|van|voor|da|do|das|dos|a|os|as|&|\\+|/|-';
const groupWord = new RegExp(`^(?:${stems.trim().split(/\s+/).join('|')})\\p{L}*(?:-\\p{L}+)*$`, 'iu');
const joinWord = new RegExp(`^(?:${joined})$`, 'iu');
const easternGroup =
  /^(?:[\p{Script=Han}・、]{0,6}(?:業界|行业|(?:制造|製造|建設|建筑|建築|食品|医药|医薬|金融|运输|運輸|農|农|漁|渔|サービス|小売|卸売|零售|物流|旅游|観光)[業业]|メーカー|官公庁|自治体|学校|病院|医院|商社|工場|厂|企业|企業|機関|机构|政府|個人|法人|店))$/u;

/** "Local Authorities", "Hoteles y restaurantes": whom they work for by kind, not by name. */
export const isGroup = (name: string): boolean =>
  easternGroup.test(name) ||
  name
    .replace(/\([^)]*\)/g, '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .every((word) => joinWord.test(word) || groupWord.test(word));
