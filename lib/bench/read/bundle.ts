import { build, type Rolldown } from 'vite';

/** A file of ours with all it imports, as one script that a page can run. */
export async function bundle(entry: string, { minify = false }: { minify?: boolean } = {}): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: { write: false, minify, lib: { entry, formats: ['iife'], name: 'wingside' } },
  });
  const [output] = [made].flat() as Rolldown.RolldownOutput[];
  const chunk = output?.output.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}
