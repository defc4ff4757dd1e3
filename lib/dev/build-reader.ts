import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../bench/read/bundle.ts';
import { root } from './run.ts';

/**
 * `npm run build:reader`: all readers as one script, `.output/reader.js`. Run it in a page and ask
 * `window.__read(document, location.href)`: the record, or null and `window.__read.why`. For whoever wants to time our
 * reading, or have it, without the extension. What it hands back is told in lib/bench/read/reader.ts.
 */
const file = join(root, '.output', 'reader.js');
const code = await bundle(join(root, 'lib/bench/read/reader.ts'), { minify: true });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, code);
console.log(`${file} (${(gzipSync(code, { level: 9 }).length / 1000).toFixed(1)} kB after gzip)`);
