import { join } from 'node:path';
import { buildOwnPackage } from '../dev/own-package.ts';

/** Makes lib/demo-crm/dist, doing only what is missing or out of date. */
export const buildDemoCrm = (): Promise<void> =>
  buildOwnPackage({
    folder: import.meta.dirname,
    name: 'the demo CRM',
    inputs: ['index.html', 'public', 'src', 'vite.config.mjs'],
    builder: [join('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
  });
