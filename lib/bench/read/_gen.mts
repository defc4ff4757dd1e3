// @ts-nocheck
import { readFixtures } from './fixtures.ts'; import { totalOf } from './score.ts';
import { bundleReaders, openChromium, readAll } from './_run.ts';
const r = await bundleReaders(); const b = await openChromium();
const fx = readFixtures().filter(f=>f.adapter!=='generic' && f.expected.fields.length>0);
const pages = await readAll(b, r, fx, 1); await b.close();
for (const a of new Set(pages.map(p=>p.adapter))) console.log(totalOf(a,'all',pages.filter(p=>p.adapter===a)));
for (const p of pages) { console.log('\n'+p.adapter+'/'+p.page, p.right+'/'+p.truth+' found '+p.found, 'leaked', p.leaked.join('|')); console.log('  '+p.differences.filter(d=>/^not|^name|^kind|^stage|no reading/.test(d)).slice(0,12).join('\n  ')); }
