import type { Adapter } from './adapter.ts';
import { atomic } from './atomic/adapter.ts';
import { generic } from './generic/adapter.ts';
import { salesforce } from './salesforce/adapter.ts';

/** Most specific first; the generic reader takes what no other knows. */
export const adapters: readonly Adapter[] = [salesforce, atomic, generic];
