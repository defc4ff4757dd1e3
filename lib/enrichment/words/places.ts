import { anyOf } from './any-of.ts';

/** Labels of the place where a company is led from. */
export const headquartersWords = anyOf([
  'headquarters', 'headquarter', 'head office', 'main office', 'hq', 'corporate office', 'global headquarters', 'world headquarters', 'principal office',
  'hauptsitz', 'firmensitz', 'unternehmenssitz', 'zentrale', 'stammsitz', 'stammhaus', 'hauptverwaltung', 'siège', 'siège social', 'siege social', 'siège principal',
  'sede central', 'sede principal', 'sede social', 'oficina central', 'oficinas centrales', 'domicilio social', 'sede legale', 'sede principale', 'sede centrale', 'sede operativa e legale',
  'hoofdkantoor', 'hoofdvestiging', 'matriz', 'sede', 'escritório central', '本社', '本店', '本社所在地', '总部', '公司总部', '總部',
]);

export const registeredWords = anyOf(['registered office', 'registered address', 'registered in', 'registered at', 'statutaire zetel', 'maatschappelijke zetel']);

/** Labels of the places besides. */
export const branchWords = anyOf([
  'branch', 'branch office', 'sales office', 'regional office', 'warehouse', 'showroom', 'factory', 'plant', 'depot', 'workshop', 'service centre', 'service center', 'niederlassung', 'filiale', 'zweigstelle',
  'außenstelle', 'geschäftsstelle', 'zweigniederlassung', 'werk', 'lager', 'vertriebsbüro', 'succursale', 'agence', 'entrepôt', 'usine', 'atelier', 'delegación',
  'sucursal', 'almacén', 'fábrica', 'stabilimento', 'magazzino', 'unità locale', 'sede operativa', 'vestiging', 'filiaal', 'magazijn', 'filial', 'armazém', 'loja', '支店', '営業所', '工場', '支社', '事業所', '分公司', '办事处', '工厂',
]);

/** What stands before an address: "Address:", "Visit us:". */
export const addressLabel =
  /^.{0,40}?(?:postal address|mailing address|street address|our address|address|visit us|anschrift|postanschrift|besucheradresse|adresse|firmensitz|hauptsitz|standort|siège social|adresse postale|domicilio social|domicilio|dirección|indirizzo|sede legale|sede operativa|sede|adres|bezoekadres|postadres|endereço|morada|registered office|registered address|head ?office|headquarters|住所|所在地|本社|地址)\s*(?:\([^)]*\))?\s*(?::|：|–|-|\s(?=\d)|is\s(?:at|in)?\s?|at\s)\s*/iu;
