import { z } from 'zod';
import { fieldRules } from '../core/call.ts';
import { bant } from '../core/criteria/bant.ts';
import { criteriaSchema } from '../core/criteria/criteria.ts';
import { meddicc } from '../core/criteria/meddicc.ts';

export const profileSchema = z.object({
  name: z.string().max(200).default(''),
  role: z.string().max(200).default(''),
  company: z.string().max(200).default(''),
  offer: z.string().max(2000).default(''),
  signature: z.string().max(2000).default(''),
  language: z.string().max(35).default('en'),
});

/** Kinds of data that are kept for days of their own, and kinds of budgets. */
export const keptKinds = ['conversations', 'readings', 'sites', 'calls', 'events', 'audit'] as const;
export type KeptKind = (typeof keptKinds)[number];
export const budgetKinds = ['actionTokens', 'dayTokens', 'monthTokens', 'actionCost', 'dayCost', 'monthCost'] as const;
export type BudgetKind = (typeof budgetKinds)[number];

/** The key is not here: it lives in the browser's session memory or wrapped with a passphrase (`lib/browser/secrets.ts`), never in the store. */
export const modelSchema = z.object({
  use: z.enum(['none', 'endpoint', 'built-in']).default('none'),
  kind: z.enum(['openai', 'azure', 'ollama', 'lmstudio', 'vllm', 'gateway']).default('openai'),
  baseUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  model: z.string().max(200).default(''),
  azureApiVersion: z.string().max(40).optional(),
  priceIn: z.number().nonnegative().optional(),
  priceOut: z.number().nonnegative().optional(),
  currency: z.string().length(3).optional(),
  /** What the provider says of how long it keeps what it gets, in the seller's words: "30 days". */
  keptFor: z.string().max(200).default(''),
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

/** Rules about fields, by CRM and the field's own name in small letters: `{ "salesforce": { "margin__c": "never" } }`. `*` is every CRM. */
export const fieldRulesSchema = z.record(z.string(), z.record(z.string(), z.enum(fieldRules)));

const days = (usual: number) => z.number().int().min(0).max(3650).default(usual);

/** Days each kind of data is kept; 0 keeps it until it is deleted. */
export const keepSchema = z.object({
  /** Questions and answers, after the last question about the record. */
  conversations: days(365),
  /** What records looked like and what changed in them, after they were last seen. */
  readings: days(365),
  /** What companies' websites said. */
  sites: days(180),
  /** The exact bytes that went to a model. */
  calls: days(30),
  /** What was pressed and rated, for the seller's own figures. */
  events: days(180),
  /** The audit log, which holds no content. */
  audit: days(730),
});

const limit = z.number().positive().nullable().default(null);

/** What a model may cost; null: no limit. Reached, the rules answer. Costs are in the model's currency. */
export const budgetSchema = z.object({
  /** Of one answer. */
  actionTokens: limit,
  dayTokens: limit,
  monthTokens: limit,
  actionCost: limit,
  dayCost: limit,
  monthCost: limit,
});

export const safetySchema = z.object({
  /** Ask the model provider's moderation service about drafts, where it has one. The draft goes there masked. */
  moderation: z.boolean().default(false),
});

export const settingsSchema = z.object({
  profile: profileSchema.prefault({}),
  model: modelSchema.prefault({}),
  web: webSchema.prefault({}),
  fieldRules: fieldRulesSchema.default({}),
  keep: keepSchema.prefault({}),
  budget: budgetSchema.prefault({}),
  safety: safetySchema.prefault({}),
  criteria: criteriaSchema.default({ deal: meddicc, lead: bant }),
  /** Nothing of what is asked and read stays: it is deleted when this is switched off, and when the browser closes. */
  privateMode: z.boolean().default(false),
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
  /** Days conversations are kept; the same as `keep.conversations`. */
  keepDays: z.number().int().min(0).max(3650).optional(),
  keep: z.partialRecord(z.enum(keptKinds), z.number().int().min(0).max(3650)).optional(),
  fieldRules: fieldRulesSchema.optional(),
  budget: z.partialRecord(z.enum(budgetKinds), z.number().positive()).optional(),
  modelKeptFor: z.string().max(200).optional(),
  sitePages: z.number().int().min(1).max(40).optional(),
  factMapping: mappingSchema.optional(),
  company: z.string().optional(),
  offer: z.string().optional(),
});
export type Policy = z.output<typeof policySchema>;
