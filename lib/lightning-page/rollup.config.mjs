import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';

const bundle = (name) => ({
  input: `src/${name}.js`,
  output: { file: `dist/${name}.js`, format: 'esm', inlineDynamicImports: true },
  onwarn: () => {},
  plugins: [
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
