import { z } from 'zod';

export const profileSchema = z.object({
  name: z.string().max(200).default(''),
  role: z.string().max(200).default(''),
  company: z.string().max(200).default(''),
  offer: z.string().max(2000).default(''),
  signature: z.string().max(2000).default(''),
  language: z.string().max(35).default('en'),
});

/** The key is not here: it lives in the browser's session memory (`lib/browser/secrets.ts`), never in the store. */
export const modelSchema = z.object({
  use: z.enum(['none', 'endpoint', 'built-in']).default('none'),
  kind: z.enum(['openai', 'azure', 'ollama', 'lmstudio', 'vllm', 'gateway']).default('openai'),
  baseUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  model: z.string().max(200).default(''),
  azureApiVersion: z.string().max(40).optional(),
  priceIn: z.number().nonnegative().optional(),
  priceOut: z.number().nonnegative().optional(),
  currency: z.string().length(3).optional(),
});

/** Which fields of a CRM's record kind take which fact: `{ "salesforce": { "account": { "Sector__c": "industry" } } }`. */
export const mappingSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string().max(60))));

export const webSchema = z.object({
  /** Pages of a company's site read at most. */
  pages: z.number().int().min(1).max(40).default(12),
  /** Take addresses of single people too, not only info@ and sales@. */
  personalEmails: z.boolean().default(false),
  mapping: mappingSchema.default({}),
  /** Sites on this computer may be read too: for the demo, and for nobody else. */
  loopback: z.boolean().default(false),
});

export const settingsSchema = z.object({
  profile: profileSchema.prefault({}),
  model: modelSchema.prefault({}),
  web: webSchema.prefault({}),
  /** Days a conversation is kept after its last turn; 0 keeps it until it is deleted. */
  keepDays: z.number().int().min(0).max(3650).default(0),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  welcomed: z.boolean().default(false),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

/**
 * What a company may set for all its sellers (`public/managed_schema.json` says the same to the browser).
 * A value given here wins over the seller's; what is left out stays the seller's to choose.
 */
export const policySchema = z.object({
  endpoint: z.string().optional(),
  model: z.string().optional(),
  modelKind: z.enum(['openai', 'azure', 'ollama', 'lmstudio', 'vllm', 'gateway']).optional(),
  modelUse: z.enum(['none', 'endpoint', 'built-in']).optional(),
  allowedModelHosts: z.array(z.string()).optional(),
  keepDays: z.number().int().min(0).max(3650).optional(),
  sitePages: z.number().int().min(1).max(40).optional(),
  factMapping: mappingSchema.optional(),
  company: z.string().optional(),
  offer: z.string().optional(),
});
export type Policy = z.output<typeof policySchema>;
