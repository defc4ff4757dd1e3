import { onlyOneOf } from './any-of.ts';

/** The name ends in a word of groups, or a form of company: "a member of the team" and "part of the solution" have none. */
const word = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}&.’'-]*`;
const small = String.raw`(?:&|and|und|et|de|du|do|da|dos|di|del|della|van|von|der|of)`;
const form = String.raw`(?:Group|GROUP|Gruppe|Groupe|Grupo|Gruppo|Groep|Holdings?|Konzern|Companies|Industries|International|Corporation|Corp\.?|Inc\.?|Ltd\.?|Limited|PLC|plc|LLC|AG|SE|GmbH|KG|S\.?A\.?S?|S\.p\.A\.|SpA|B\.?V\.?|N\.?V\.?|AB|Oy|A/S|ASA|S\.?[AaÀà]\.?\s?[Rr]\.?[Ll]\.?|S\.?r\.?l\.?|S\.?L\.?U?\.?|Ltda\.?|Lda\.?|s\.?\s?r\.?\s?o\.?|a\.?\s?s\.|[Ss]p\.?\s?z\s?o\.?\s?o\.?|d\.?\s?o\.?\s?o\.?|Kft\.?|Zrt\.?|Pty|Pte|Unternehmensgruppe|Firmengruppe|Partners|Capital|Unternehmensverbund)`;
const led = String.raw`(?:[Gg]roupe|[Gg]rupo|[Gg]ruppo|[Hh]olding)`;
const companySource = String.raw`(?:${led}\s${word}(?:\s(?:${small}\s)?${word}){0,3}|${word}(?:\s(?:${small}\s)?${word}){0,4}?(?:,?\s${form}|-Gruppe|-Konzern)(?:\s(?:&\sCo\.?\s?KG|AG|SE|plc|Inc\.?|Ltd\.?|Co\.,?\sLtd\.?|GmbH|S\.p\.A\.|SpA|S\.?r\.?l\.?|S\.A\.?|B\.?V\.?|N\.?V\.?|A/S|AB|Oy|LLC))?)(?![\p{L}\p{N}])`;

/** `%` stands for the company that owns this one. */
export const parentPatterns: RegExp[] = [
  String.raw`(?:\bis|\bare|\bas|\bbeing|^|,)\s?(?:proud(?:ly)?\s)?(?:an?\s|the\s)?(?:proud\s|holding\s|majority[- ]owned\s|(?:british|uk|us|american|north american|german|austrian|swiss|french|spanish|italian|dutch|belgian|polish|european|asian|japanese|chinese)\s|100\s?%\s)?(?:arm|member|part|subsidiary|wholly[- ]owned subsidiary|wholly owned subsidiary|division|company|brand|business)\s(?:of|in|within)\s(?:the\s)?%`,
  String.raw`(?:^|,\s|\bwe are |\bis )(?:owned by|wholly owned by|acquired by|part of)\s(?:the\s)?%`,
  String.raw`(?:majority |main |principal |sole )?(?:share)?holder(?:\s(?:of|in)\s[^.;]{2,60}?)?\s(?:is|was)\s(?:the\s)?%`,
  String.raw`(?:mehrheitsaktionär(?:in)?|mehrheitsgesellschafter(?:in)?|alleingesellschafter(?:in)?|alleinaktionär(?:in)?)\s(?:[^.;]{0,60}?\s)?ist\s(?:die\s|der\s)?%`,
  String.raw`(?:alleiniger?\s)?gesellschafter(?:in)?\s(?:[^.;]{0,40}?\s)?(?:ist|sind)\s(?:zu\s(?:100|\d\d)\s?%\s)?(?:die\s|der\s)?%`,
  String.raw`(?:hold|holding)\s(?:100|\d\d)\s?%\s(?:by|of)\s%`,
  String.raw`direzione e (?:il\s)?coordinamento (?:di|da parte di|della|del)\s%`,
  String.raw`fa capo a(?:lla|l)?\s%`,
  String.raw`(?:entrée|entrés?|intégration) (?:dans|au sein) (?:le|du)\s%`,
  String.raw`actionnaire (?:majoritaire|unique|principal)(?:\s(?:de|du)\s[^.;]{2,60}?)?\sest\s(?:le\s|la\s)?%`,
  String.raw`(?:belongs|belonging)\sto\s(?:the\s)?%`,
  String.raw`(?:ein|eine)\s(?:unternehmen|gesellschaft|marke|firma|tochter|tochtergesellschaft|tochterunternehmen|100\s?%ige tochter\p{L}*|mitglied)\s(?:der|des|von|aus der)\s%`,
  String.raw`(?:teil|mitglied|tochter(?:gesellschaft|unternehmen)?)\s(?:der|des|von)\s%`,
  String.raw`(?:gehört|gehören)\s(?:[\p{L}\d]+\s){0,3}(?:zur|zum|zu der|zu)\s%`,
  String.raw`(?:une?\s)?(?:société|entreprise|filiale|membre|marque|entité)\s(?:du|de la|de l['’]|de|des)\s?%`,
  String.raw`(?:appartient|fait partie|rejoint)\s(?:au|à la|à|du|de la|de)\s%`,
  String.raw`(?:una?\s)?(?:empresa|filial|compañía|sociedad|miembro)\s(?:del|de la|de)\s%`,
  String.raw`(?:pertenece|forma parte|formamos parte)\s(?:al|a la|a|del|de la|de)\s%`,
  String.raw`(?:una\s)?(?:società|azienda|controllata|membro)\s(?:del|della|di)\s%`,
  String.raw`(?:fa parte|facciamo parte|appartiene)\s(?:del|della|di|al|alla)\s%`,
  String.raw`(?:onderdeel|dochter(?:onderneming)?|lid)\s(?:van)\s(?:de\s)?%`,
  String.raw`(?:uma\s)?(?:empresa|filial|membro|parte)\s(?:do|da|de)\s%`,
  String.raw`(?:participada|controlada)\s(?:al\s)?(?:íntegramente\s|mayoritariamente\s)?(?:\d\d\d?\s?%\s)?por\s%`,
  String.raw`(?:propiedad|proprietà|propriedade|eigendom|propriété)\s(?:(?:al|ao|voor)\s\d\d\d?\s?%\s)?(?:exclusiva\s)?(?:de la|del|della|di|da|do|de|du|van(?: de)?)\s%`,
  String.raw`(?:controllat[ao]|detenut[ao]|posseduta|detida|controlada)\s(?:(?:al|a|em)\s)?(?:\d\d\d?\s?%\s)?(?:integralmente\s)?(?:da|dalla|dal|pela|pelo|por)\s%`,
  String.raw`(?:détenue?s?|contrôlée?s?|rachetée?s?)\s(?:à\s)?(?:\d\d\d?\s?%\s)?(?:majoritairement\s|intégralement\s)?par\s(?:le\s|la\s)?%`,
  String.raw`(?:im besitz|im eigentum|in händen|in den händen)\s(?:der|des|von)\s%`,
  String.raw`(?:gehört|gehören)\s(?:[\p{L}\d]+\s){0,2}(?:der|mehrheitlich der)\s%`,
  String.raw`(?:alleinige\s|mehrheits)?(?:eigentümerin|inhaberin)\s(?:[^.;]{0,40}?\s)?ist\s(?:die\s)?%`,
  String.raw`(?:ägs|ejes|eies)\s(?:(?:sedan|siden)\s\d{4}\s)?(?:till \d+ % )?(?:av|af)\s%`,
  String.raw`(?:en del av|en del af|dotterbolag till|datterselskab af)\s%`,
  String.raw`(?:in handen van|alle aandelen\s(?:[^.;]{0,30}?\s)?(?:in|bij)|aandeelhouder is)\s(?:de\s)?%`,
].map((source) => {
  const at = source.lastIndexOf('%');
  // "appartient au groupe familial Acme Holding"
  return new RegExp(
    `(?i:${source.slice(0, at)})(?:(?:groupe|famil\\p{L}+|holding|group|concern|privat\\p{L}*|grupo|gruppo)\\s){0,2}(?<company>${companySource})`,
    'u',
  );
});

export const parentLabel = onlyOneOf(`
  parent company, parent, parent organization, owner company, group, holding company, part of, member of,
  a member of, muttergesellschaft, mutterunternehmen, konzern, konzernzugehörigkeit, unternehmensgruppe,
  ein unternehmen der, maison mère, société mère, groupe, empresa matriz, matriz, società madre, capogruppo,
  moederbedrijf, moedermaatschappij, empresa-mãe, 親会社, 母公司
`);
export const subsidiaryLabel = onlyOneOf(`
  subsidiaries, subsidiary, overseas subsidiary, overseas subsidiaries, our subsidiaries, subsidiaries and affiliates,
  legal entities, companies in the group, group companies, our group companies, companies of the group,
  our companies, affiliated companies, tochtergesellschaften, tochtergesellschaft, tochterunternehmen, tochterfirma, tochterfirmen, unsere tochterfirmen,
  unsere tochterunternehmen, unsere tochtergesellschaften, beteiligungen, unternehmen der gruppe,
  gruppenunternehmen, gesellschaften der gruppe, filiales, filiale, notre filiale, nos filiales, sociétés du groupe,
  les sociétés du groupe, filiales del grupo, empresas del grupo, nuestras filiales, società controllate,
  società del gruppo, controllate, dochterondernemingen, dochterbedrijven, empresas do grupo, filiais, 子会社, 海外子会社, 連結子会社, グループ会社,
  グループ企業, 関係会社, 関連会社, 全资子公司, 关联公司, 子公司, 旗下公司
`);

/** "Filiales et sites", "Our subsidiaries worldwide", "Tochterfirma": names below need their legal form anyway. */
export const subsidiaryHeading = {
  test: (text: string): boolean =>
    subsidiaryLabel.test(text) ||
    (text.length <= 50 &&
      /(?<!\p{L})(?:subsidiar(?:y|ies)|tochter(?:firm|gesellschaft|unternehmen)\p{L}*|filiales|società controllate|controllate|dochter(?:onderneming|bedrij[fv])\p{L}*|subsidiárias?|participadas|dotterbolag|datterselskaber)(?!\p{L})|子会社|子公司/iu.test(
        text,
      )),
};

export const holds =
  /(?<!\p{L})(?:owns|wholly owns|(?:is|are) (?:the )?(?:sole |majority |100 ?% )?(?:owner|shareholder)s? (?:of|in)|holds? (?:all|100 ?%)[^.;]{0,30}?(?:of|in)|besitzt|besitzen|ist (?:alleinige[r]? |100-prozentige[r]? )?gesellschafter(?:in)? der|hält (?:100 ?%|alle anteile|sämtliche anteile)[^.;]{0,20}?(?:der|an der)|détient|détenons|possède|possédons|contrôle|posee|poseemos|es propietaria de|controla|possiede|possediamo|controlla|bezit|bezitten|is eigenaar van|detém|detemos|possui|possuímos|äger|ejer)(?!\p{L})/iu;
/** "25 %" of another company makes it none of theirs. */
export const minority =
  /(?<!\d)(?:[1-4]?\d|0?\d)(?:[.,]\d+)?\s?(?:%|percent|prozent|pour cent|por ciento|per cento|procent)/iu;
/** A family holds the company by way of another: that one is above it. */
export const throughOthers =
  /(?<!\p{L})(?:through|via|by way of|au travers|par l['’]intermédiaire|über die|mittels|a través|mediante|tramite|attraverso|através|family|familie|famille|familia|famiglia|família)(?!\p{L})|capital|kapital/iu;
export const bought =
  /(?<!\p{L})(?:(?:we|have|has|company|group) (?:acquired|bought|took over|purchased)|(?:haben|hat) (?:wir )?(?:im jahr \d{4} )?die|übernahmen wir|avons (?:acquis|racheté|repris)|adquirimos|compramos|abbiamo acquisito|abbiamo acquistato|namen we|kochten we|hebben we)\s/iu;
export const livesOn =
  /own (?:name|brand)|stays? independent|subsidiary|eigene[nm]? (?:namen|marke)|eigenständig|tochter|sous son (?:propre )?nom|filiale|con su (?:propio )?nombre|filial(?!\p{L})|con il proprio nome|con il suo nome|controllata|eigen naam|dochter|com o seu (?:próprio )?nome|com nome próprio/iu;

/** "our subsidiary Acme Ltd", "Tochtergesellschaft Acme GmbH". The form of company is what tells a name from other words. */
export const subsidiaryPatterns: RegExp[] = [
  `(?:[Oo]ur (?:wholly[- ]owned )?(?:[Ss]ubsidiary|[Ss]ubsidiaries)|[Tt]he subsidiary|[Tt]hrough (?:our|its) subsidiary|[Ii]ts subsidiary|[Uu]nsere(?:r|n)? Tochter(?:gesellschaft|unternehmen|firma)?|(?:die|der|ihre) Tochter(?:gesellschaft|firma)|[Nn]otre filiale|[Nn]uestra filial|[Ll]a nostra controllata|[Oo]nze dochteronderneming|[Aa] nossa filial)(?:,)?\\s(?:the\\s|die\\s|der\\s)?(?<company>${companySource})`,
  `(?:[Tt]ochter(?:gesellschaft|unternehmen|firma)|[Ss]ubsidiary|[Ff]iliale|[Ff]ilial|[Cc]ontrollata|[Dd]ochteronderneming|[Ss]ubsidiária)\\s(?<company>${companySource})`,
  `(?<company>${companySource}),\\s(?:(?:[Oo]ur|[Ii]ts|[Uu]nsere|[Ii]hre|[Nn]otre|[Ss]a|[Nn]uestra|[Ss]u|(?:[Ll]a )?nostra|[Oo]nze|[Aa] nossa|a wholly[- ]owned|eine|une|una|een|uma)\\s)(?:\\p{L}+\\s)?(?:subsidiar(?:y|ia)|subsidiária|[Tt]ochter(?:gesellschaft|unternehmen|firma)?|filiale?|controllata|dochteronderneming)`,
  '(?:全资|控股)?子公司(?:为|：|:)?(?<company>\\p{Script=Han}[\\p{Script=Han}（）()]{3,24}?(?:有限公司|株式会社|股份公司))',
  // "在香港设有…有限公司": set up elsewhere
  '在\\p{Script=Han}{2,6}设(?:有|立)(?:了)?(?<company>\\p{Script=Han}[\\p{Script=Han}（）()]{3,24}?(?:有限公司|股份公司))',
  '(?:子会社|グループ会社)の?(?<company>株式会社[\\p{L}・ー]{2,20}?|[\\p{L}・ー]{2,20}?株式会社)(?=[はがをにと、。]|$)',
].map((source) => new RegExp(source, 'u'));
