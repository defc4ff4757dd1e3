import { readdirSync, readFileSync } from 'node:fs';
import { factsOf } from '../enrich.ts';
import { parsePage } from '../../testing/site-pages.ts';
import type { PageKind, SitePage } from '../../core/site.ts';
const kinds: [RegExp, PageKind][] = [[/index/,'home'],[/about|sobre|ueber|chi-siamo|history|empresa/,'about'],[/contact|kontakt|contato/,'contact'],[/legal|imprint|impressum|mentions|aviso/,'imprint'],[/team/,'team'],[/news|noticias/,'news'],[/career|job/,'careers'],[/location/,'locations'],[/product|beers|produtos/,'products'],[/customer|reference/,'customers'],[/pric/,'pricing']];
const root='lib/demo-crm/sites'; const only=process.argv[2];
for (const slug of readdirSync(root)) { if (only && slug!==only) continue;
 const files=readdirSync(`${root}/${slug}`).filter(f=>f.endsWith('.html'));
 const pages: SitePage[]=files.map(f=>({url:`http://${slug}.localhost:4001/${f}`,site:`${slug}.localhost:4001`,kind:kinds.find(([p])=>p.test(f))?.[1]??'other',html:readFileSync(`${root}/${slug}/${f}`,'utf8'),hash:'',etag:null,lastModified:null,readAt:'2026-11-22T09:00:00.000Z',via:'fetch' as const}));
 const t=performance.now(); const r=factsOf(pages,{parse:parsePage,now:new Date('2026-11-22'),site:`${slug}.localhost:4001`,personalEmails:false});
 console.log(`\n### ${slug} ${pages.length} pages ${Math.round(performance.now()-t)} ms country=${r.context.country} site=${r.context.site} names=${r.context.names}`, r.problems.length? r.problems:'');
 for (const f of r.facts) console.log(f.field.padEnd(13), f.confidence.toFixed(2), f.extractor.padEnd(8), typeof f.value==='string'?f.value:JSON.stringify(f.value), '|', typeof f.normalized==='string'?'':JSON.stringify(f.normalized),'|', f.quote.slice(0,110), f.rivals.length?`  RIVALS ${f.rivals.map(r=>JSON.stringify(r.value)+r.confidence).join('; ').slice(0,200)}`:'');
}
