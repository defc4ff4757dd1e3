import { existsSync } from 'node:fs';
import { join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';

/** The components bring American formats only; those in src/locale follow the language of the page. */
const localeOfPage = {
  name: 'locale-of-page',
  resolveId(id) {
    const [, name] = /^@salesforce\/i18n\/(.+)$/.exec(id) ?? [];
    const file = name && join(import.meta.dirname, 'src/locale', `${name}.js`);
    return file && existsSync(file) ? file : null;
  },
};

const bundle = (name) => ({
  input: `src/${name}.js`,
  output: { file: `dist/${name}.js`, format: 'esm', inlineDynamicImports: true },
  onwarn: () => {},
  plugins: [
    localeOfPage,
    lwc({
      rootDir: '.',
      modules: [{ dir: 'modules' }, { npm: 'lightning-base-components' }],
      enableDynamicComponents: true,
    }),
    nodeResolve(),
    replace({
      preventAssignment: true,
      'process.env.NODE_ENV': '"production"',
      // Without it the page stays blank: the components ask whether they run on a server.
      'import.meta.env.SSR': 'false',
    }),
  ],
});

export default [bundle('native'), bundle('synthetic')];
