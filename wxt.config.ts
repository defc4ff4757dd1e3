import tailwindcss from '@tailwindcss/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { adapters } from './lib/adapters/index.ts';

/** Only the public half: it gives every build the same extension id, so that a company's policy can name it. */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAhbhhpMz6PNHHhIIceZuM7RQk+vqfjFeH9F3dnAbtesMbO9GBf/56RO8LFSr/ILX3ZFB5FLIhhg6t4TF1gZqJ/iBI1d4Cfn9e9VbmmWN1QnlQnHBTar0fyEwFbCKc2leeqMYFQnu1O/1lXfKU6u4CxB4SFvh3mupsojTiBAjeZT1Y+q08lYk0Xau4nvSHTK8gAHuGBolQew5kVVKVmnyiSuha5budM8u+J/RHRG0VPjwTMApFGUG06GjJpQd+n/L4ErS/nR3y/pJDoyDWicg2tFOVFaR7gMcZEkDIBIfo6wRLz5EV2igwEghH7ElQNAaakJa54pY+42q0iCMQtet8xwIDAQAB';

/**
 * Of the openai package only chat and the list of models are used; its client class imports every resource there is.
 * The others become empty classes: 33 kB less, measured with gzip.
 */
const leanOpenai = (): Plugin => ({
  name: 'lean-openai',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: { id: /node_modules\/openai\/resources\/.+\.mjs$/ },
    handler(code, id) {
      if (/\/resources\/(chat\/|models|shared|index|completions)/.test(id)) return null;
      const classes = [...code.matchAll(/export class (\w+)/g)].map(([, name]) => `export class ${name} {}`);
      const reexports = [...code.matchAll(/export \{([^}]+)\}/g)].flatMap(([, names]) =>
        (names ?? '').split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
      );
      const rest = reexports
        .filter((name) => name && !classes.some((made) => made.includes(` ${name} `)))
        .map((name) => `export class ${name} {}`);
      return { code: [...classes, ...rest].join('\n'), map: null };
    },
  },
});

/**
 * No library of ours makes code or HTML out of text: zod's compiler, which an extension's policy forbids anyhow, and
 * React's `innerHTML`, which we never ask for. `web-ext lint` then has nothing left to warn of.
 */
const noCodeFromText = (): Plugin => ({
  name: 'no-code-from-text',
  enforce: 'pre',
  apply: 'build',
  transform: {
    filter: {
      id: /node_modules\/(zod\/v4\/core\/(util|doc|compile)\.js|react-dom\/cjs\/react-dom-client\.production\.js)|unpdf\/dist\/pdfjs\.mjs/,
    },
    handler: (code) => ({
      code: code
        .replaceAll(
          'const F = Function;',
          "const F = class { constructor() { throw new Error('No code is made from text.'); } };",
        )
        .replaceAll('.innerHTML = ', '.textContent = ')
        // PDF.js without its decoders of pictures calls an empty object where one was, which throws there as here.
        .replaceAll(/(?<=var [a-z]=)\{\}\(\)/g, "(() => { throw new Error('Pictures are not read.'); })()"),
      map: null,
    }),
  },
});

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [tailwindcss(), leanOpenai(), noCodeFromText()] }),
  manifest: ({ browser }) => ({
    name: 'Wingside',
    description:
      'A sales copilot beside your CRM. Reads the open record, answers with sources, writes nothing you have not seen.',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      // Keeps the engine's own requests on the one site it reads, and tells why one failed.
      'declarativeNetRequest',
      'webRequest',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // The clouds of the CRMs we read, and nothing else; every other site is asked for when it is first needed.
    host_permissions: adapters.flatMap(({ matches }) => matches),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser === 'firefox'
      ? { optional_permissions: ['cookies'] }
      : { optional_permissions: ['identity', 'cookies'] }),
    action: { default_title: 'Open Wingside' },
    commands: { _execute_action: { suggested_key: { default: 'Ctrl+Shift+Y', mac: 'Command+Shift+Y' } } },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' http: https:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'wingside@wingside.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: publicKey, storage: { managed_schema: 'managed_schema.json' }, minimum_chrome_version: '126' }),
  }),
});
