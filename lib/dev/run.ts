import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export type Ran = { code: number; output: string; ms: number };
export type RunOptions = { env?: Record<string, string>; show?: boolean; timeoutMs?: number };

/**
 * Runs a command in the project's folder.
 *
 * @param options.show also prints what it says while it runs
 * @returns its exit code (127 when it cannot be started) and all it said
 */
export function run(
  command: string,
  args: string[],
  { env = {}, show = false, timeoutMs }: RunOptions = {},
): Promise<Ran> {
  const from = Date.now();
  return new Promise((resolve) => {
    const said: Buffer[] = [];
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    const end = (code: number) => resolve({ code, output: Buffer.concat(said).toString(), ms: Date.now() - from });
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk) && show && process.stdout.write(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk) && show && process.stderr.write(chunk));
    child.on('error', (error) => {
      said.push(Buffer.from(`${command}: ${error.message}`));
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a package's own program under this very Node: `runTool('wxt/bin/wxt.mjs', ['build'])`. */
export const runTool = (file: string, args: string[], options?: RunOptions): Promise<Ran> =>
  run(process.execPath, [join(root, 'node_modules', file), ...args], options);

export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
