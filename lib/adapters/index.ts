import type { Adapter } from './adapter.ts';
import { atomic } from './atomic/adapter.ts';
import { dynamics } from './dynamics/adapter.ts';
import { generic } from './generic/adapter.ts';
import { hubspot } from './hubspot/adapter.ts';
import { pipedrive } from './pipedrive/adapter.ts';
import { salesforce } from './salesforce/adapter.ts';
import { twenty } from './twenty/adapter.ts';
import { zoho } from './zoho/adapter.ts';

/** Most specific first; the generic reader takes what no other knows. */
export const adapters: readonly Adapter[] = [salesforce, hubspot, dynamics, pipedrive, zoho, twenty, atomic, generic];
