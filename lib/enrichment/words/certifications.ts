import { anyOf } from './any-of.ts';

/** Certificates of whole companies by name. Marks of single products (CE, UL, VDE) are none of these. */
export const certificateNames =
  /(?<![\p{L}\p{N}])(?:(?:(?:DIN|EN|UNE|UNI|NF|NEN|BS|NBR|NP|JIS\s?Q)[\s-]+)*ISO(?:\/IEC|\/TS)?[\s-]?(?:9001|14001|45001|27001|27017|27018|27701|50001|13485|22000|22301|17025|17020|20000(?:-1)?|3834(?:-\d)?|42001|26000|15189|37001|14298|39001|22716)(?:\s?[:-]\s?(?:19|20)\d\d)?|IATF[\s-]?16949(?::\d{4})?|JIS\s?Q[\s-]?9100(?::\d{4})?|(?:EN|AS)[\s-]?9100(?:\s?[A-D])?|EN[\s-]?(?:1090(?:-\d)?|15085(?:-\d)?|9120)|SOC[\s-]?[123](?:\s?Type\s?(?:I{1,2}|[12]))?|TISAX|PCI[\s-]?DSS|HITRUST|FedRAMP|C5[\s-]Testat|BSI\s?C5|B[\s-]Corp(?:oration)?|IFS (?:Food|Logistics|Broker|HPC|PACsecure|Wholesale(?:\s?\/\s?Cash\s?&\s?Carry)?)|BSCI|SMETA|Sedex|RISQS|NATE|EPA Section 60[89]|EPA 60[89]|Haute Valeur Environnementale(?:\sniveau\s\d)?|HVE(?:\s?3)?|Skal|MSC|ASC(?=[\s-]+(?:keten|zertif|certif|chain|gecert|standard|label))|RSPO|Rainforest Alliance|ISCC|GLOBALG\.?A\.?P\.?|Demeter|Naturland|Bioland|(?<!Skal \()[A-Z]{2}-(?:ORG|BIO|ÖKO|ECO)-\d{2,3}|CHAS|Constructionline|SafeContractor|Gas Safe|Investors in People|NADCAP|国家高新技术企业|高新技术企业|エコアクション21|BRCGS|HACCP|GMP\+?|FSC®?(?:\s?C\d{6})?|PEFC|GOTS|OEKO-TEX(?:®)?(?:\sStandard\s100)?|Fairtrade|EcoVadis(?:\s(?:Gold|Silver|Silber|Platinum|Platin|Bronze))?|EMAS|SA[\s-]?8000|Qualiopi|MASE|Ecocert|OHSAS[\s-]?18001|CMMI(?:\sLevel\s\d)?|Cyber Essentials(?: Plus)?|プライバシーマーク|Pマーク|ISMS)(?![\p{L}\p{N}])/iu;

export const certifiedWords = anyOf(`
  certified, certification, certificate, certificates, certifications, accredited, accreditation, compliant,
  registered to, hold, audited, supervision, accordance, attested, attestation, quality management, report, zertifiziert, zertifizierte,
  zertifizierter, zertifiziertes, zertifizierung, zertifizierungen, zertifikat, zertifikate, akkreditiert,
  qualitätsmanagement, nach din en, certifié, certifiée, certifiés, certificat, agréé, labellisée, labellisé, labellisée,
  certificado, certificada, certificados, certificación, certificaciones, acreditado, acreditada, certificato,
  certificata, certificati, certificazione, certificazioni, accreditato, gecertificeerd, gecertificeerde, ketengecertificeerd, onder toezicht,
  certificering, certificeringen, certificaat, certificação, certificações, 認証, 取得, 认证, 通过, 認證
`);
export const tellsCertificate = anyOf(`
  certifications, certification, certificates, certificate, accreditations, accreditation, approvals, standards, quality, compliance, security,
  zertifikate, zertifizierungen, zertifizierung, zertifiziert, qualität, certificats, qualité, certificaciones,
  calidad, certificazioni, qualità, certificeringen, kwaliteit, certificações, qualidade, 認証, 資格, 资质, 认证, 荣誉
`);

/** Consultants and auditors, plans, the certificate of someone else, or courses. */
export const notCertified =
  /consult|advis|we help|help (?:you|companies|businesses)|prepar|support(?:ing)? (?:you|companies|businesses)|implement(?:ation|ing) (?:of )?iso|audits? (?:for|of)|\btraining|\bcourses?\b(?<!of course)|lead auditor|working towards|plan(?:ned|ning)? to|aim(?:s|ing)? (?:to|for)|on track|by (?:the end of )?20\d\d|next year|in progress|our suppliers?|our hosting|data ?cent(?:er|re)s?|hosted|(?:hosting|cloud|service) providers?|our partners?|customers?'|your (?:iso|certification)|expired|withdrawn|no longer|previous(?:ly)? cert|former(?:ly)? cert|lapsed|abgelaufen|ehemals|nicht mehr|until 20[01]\d|steel from|beratung|wir (?:begleiten|unterstützen)|einführung|schulung|vorbereitung|angestrebt|geplant|streben|unsere lieferanten|rechenzentr|hoster|ihre zertifizierung|zulieferer|accompagn|conseil|\bformations?\b|en cours|nos fournisseurs|hébergeur|asesor|implantación|(?<!\p{L})formación|en proceso|proveedores|consulenz|\bformazione|in corso|fornitori|advies|cursus|leveranciers|datacenter|consultoria|(?<!\p{L})formação|fornecedores/iu;
