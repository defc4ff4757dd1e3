import { budgetKinds, keptKinds, type Policy, policySchema, type Settings, settingsSchema } from './schema.ts';

export type Merged = {
  settings: Settings;
  /** Paths the company set; the panel shows them as "set by your organisation" and does not let them be changed. */
  locked: string[];
  /** Hosts a model may be at; null: any. */
  allowedModelHosts: string[] | null;
  /** The company's rules about fields; each counts more than the seller's for the same field. */
  fieldRules: Settings['fieldRules'];
  /** Parts of a policy that could not be understood, for the settings page to show. A broken part locks nothing. */
  ignored: string[];
};

/** Managed policy first, then the seller's choice, then the default. Broken parts fall back, and are named. */
export function mergeSettings(user: unknown, policy: unknown): Merged {
  const { policy: rules, ignored } = readPolicy(policy);
  const parsed = settingsSchema.safeParse(renamed(user ?? {}));
  const settings = parsed.success ? parsed.data : salvage(renamed(user));
  const locked: string[] = [];
  const lock = <T>(path: string, value: T | undefined, set: (value: T) => void) => {
    if (value === undefined) return;
    set(value);
    locked.push(path);
  };
  lock('model.baseUrl', rules.endpoint, (value) => {
    settings.model.baseUrl = value;
  });
  lock('model.model', rules.model, (value) => {
    settings.model.model = value;
  });
  lock('model.kind', rules.modelKind, (value) => {
    settings.model.kind = value;
  });
  lock('model.use', rules.modelUse, (value) => {
    settings.model.use = value;
  });
  for (const kind of keptKinds)
    lock(`keep.${kind}`, rules.keep?.[kind] ?? (kind === 'conversations' ? rules.keepDays : undefined), (value) => {
      settings.keep[kind] = value;
    });
  for (const kind of budgetKinds)
    lock(`budget.${kind}`, rules.budget?.[kind], (value) => {
      settings.budget[kind] = value;
    });
  lock('model.keptFor', rules.modelKeptFor, (value) => {
    settings.model.keptFor = value;
  });
  lock('web.pages', rules.sitePages, (value) => {
    settings.web.pages = value;
  });
  lock('web.mapping', rules.factMapping, (value) => {
    settings.web.mapping = value;
  });
  lock('profile.company', rules.company, (value) => {
    settings.profile.company = value;
  });
  lock('profile.offer', rules.offer, (value) => {
    settings.profile.offer = value;
  });
  return {
    settings,
    locked,
    allowedModelHosts: rules.allowedModelHosts ?? null,
    fieldRules: rules.fieldRules ?? {},
    ignored,
  };
}

function readPolicy(policy: unknown): { policy: Policy; ignored: string[] } {
  const given = policy && typeof policy === 'object' ? (policy as Record<string, unknown>) : {};
  const understood: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const part = policySchema.partial().safeParse({ [name]: value });
    if (part.success && name in policySchema.shape) understood[name] = value;
    else ignored.push(name);
  }
  return { policy: policySchema.parse(understood), ignored };
}

/** `keepDays` was the only term there was; who chose one keeps it for conversations. */
function renamed(user: unknown): unknown {
  if (!user || typeof user !== 'object' || !('keepDays' in user)) return user;
  const { keepDays, ...rest } = user as { keepDays: unknown; keep?: object };
  return { ...rest, keep: { conversations: keepDays, ...rest.keep } };
}

/** Settings of another version: every part that still fits is kept, the rest falls back to its default. */
function salvage(user: unknown): Settings {
  const given = user && typeof user === 'object' ? (user as Record<string, unknown>) : {};
  const kept: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(settingsSchema.shape)) {
    const result = part.safeParse(given[name]);
    if (result.success) kept[name] = result.data;
  }
  return settingsSchema.parse(kept);
}

/**
 * May this host be called? Suffix match on whole labels: `example.com` allows `api.example.com`, not `badexample.com`.
 * An entry without a port allows every port of the host, one with a port only that.
 */
export function hostAllowed(host: string, allowed: string[] | null): boolean {
  if (allowed === null) return true;
  const name = host.replace(/:\d+$/, '');
  return allowed.some((entry) =>
    [host, name].some((candidate) => candidate === entry || candidate.endsWith(`.${entry}`)),
  );
}
