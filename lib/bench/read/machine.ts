import { cpus } from 'node:os';

/** Whose figures these are: times are only compared with those of the same machine. */
export const machine = (): { cpu: string; cores: number; node: string } => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
});
