import { anyOf } from './any-of.ts';

/** Headings under which other companies and their people speak, or are told about. */
export const othersSpeak = anyOf(`
  testimonial, testimonials, what our customers say, what our clients say, what clients say, what customers say,
  what people say, what they say, reviews, customer stories, success stories, case study, case studies,
  customer story, success story, kundenstimmen, das sagen unsere kunden, was unsere kunden sagen, kundenmeinungen,
  erfolgsgeschichten, fallstudie, fallstudien, anwenderbericht, anwenderberichte, témoignages, témoignage,
  ils parlent de nous, hanno detto di noi, cosa dicono di noi, parlano di noi, avis clients, étude de cas, études de cas, cas clients, cas client, testimonios, opiniones,
  lo que dicen nuestros clientes, casos de éxito, caso de éxito, testimonianze, dicono di noi, casi di successo,
  caso di successo, ervaringen, klanten vertellen, klanten aan het woord, unsere kunden über uns, nos clients témoignent, klantverhalen, praktijkverhalen, depoimentos,
  o que dizem os nossos clientes, o que nossos clientes dizem, histórias de sucesso, お客様の声, 導入事例, 客户评价, 客户案例
`);

/** Class names and ids of boxes in which others speak. */
export const othersBox =
  /testimon|review(?!ed)|\bquote|blockquote|zitat|kundenstimm|case-?stud|success-?stor|customer-?stor|avis-client|opinion|recension|depoiment|voices?\b/i;
