import { fromBase64, keyFrom, newSalt, type Secrets, seal, toBase64, unseal, type Wrapped } from './vault.ts';

/** A shelf of the browser's: its session memory, which ends with the browser, or its disk. */
export type Shelf = {
  get(names: string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(names: string[]): Promise<void>;
};

export type KeyState = {
  /** `session`: gone when the browser closes. `wrapped`: on this computer too, sealed with the seller's passphrase. */
  kept: 'none' | 'session' | 'wrapped';
  /** The passphrase was not entered since the browser started. */
  locked: boolean;
  /** The model's key: none, ready to be used, or behind the lock. */
  model: 'none' | 'here' | 'locked';
};

const modelSlot = 'modelKey';
const crmSlot = (id: string) => `crmSecret ${id}`;
const isSlot = (name: string) => name === modelSlot || name.startsWith('crmSecret ');
/** On disk. */
const vaultSlot = 'wrappedKeys';
/** In session memory: what the passphrase gave, so that a renewed token can be sealed without asking again. */
const openSlot = 'wrappedKeysOpen';

/**
 * The model's key and the secrets of connected CRMs. They live in the browser's session memory, are never in the store,
 * an export, a log or the browser's sync, and lie on disk only where the seller wanted that, wrapped with a passphrase.
 */
export class KeyStore {
  readonly #session: Shelf;
  readonly #local: Shelf;
  /** One change at a time: two would seal over each other. */
  #changes: Promise<unknown> = Promise.resolve();

  constructor(session: Shelf, local: Shelf) {
    this.#session = session;
    this.#local = local;
  }

  modelKey = (): Promise<string> => this.#get(modelSlot);
  keepModelKey = (key: string): Promise<void> => this.#keep(modelSlot, key);
  /** @param id of the connection */
  secret = (id: string): Promise<string> => this.#get(crmSlot(id));
  /** @param value '' forgets it */
  keepSecret = (id: string, value: string): Promise<void> => this.#keep(crmSlot(id), value);

  async state(): Promise<KeyState> {
    const [here, wrapped, open] = await Promise.all([this.#here(), this.#wrapped(), this.#open()]);
    const locked = wrapped !== null && open === null;
    const model = here[modelSlot] ? 'here' : locked && wrapped.modelKey ? 'locked' : 'none';
    const any = Object.values(here).some((value) => value !== '');
    return { kept: wrapped ? 'wrapped' : any ? 'session' : 'none', locked, model };
  }

  /** Wraps all keys, now and from now on; or wraps them with another passphrase. @returns false while they are locked */
  wrap(passphrase: string): Promise<boolean> {
    return this.#change(async () => {
      if (passphrase === '') throw new Error('A passphrase is needed.');
      if ((await this.#wrapped()) && !(await this.#open())) return false;
      const salt = newSalt();
      const key = await keyFrom(passphrase, salt);
      await this.#session.set({ [openSlot]: toBase64(key) });
      await this.#seal(key, salt);
      return true;
    });
  }

  /** @returns false when it is not the passphrase */
  unlock(passphrase: string): Promise<boolean> {
    return this.#change(async () => {
      const wrapped = await this.#wrapped();
      if (!wrapped) return true;
      const salt = fromBase64(wrapped.salt);
      const key = await keyFrom(passphrase, salt, wrapped.rounds);
      const secrets = await unseal(wrapped, key);
      if (!secrets) return false;
      // What was entered or taken away while it was locked is newer.
      const newer = await this.#here();
      const all = Object.fromEntries(Object.entries({ ...secrets, ...newer }).filter(([, value]) => value !== ''));
      await this.#session.remove(Object.keys(newer).filter((name) => !(name in all)));
      await this.#session.set({ ...all, [openSlot]: toBase64(key) });
      if (Object.keys(newer).length > 0) await this.#seal(key, salt);
      return true;
    });
  }

  /** Back to session memory alone. @returns false while they are locked: they would be lost */
  unwrap(): Promise<boolean> {
    return this.#change(async () => {
      if ((await this.#wrapped()) && !(await this.#open())) return false;
      await this.#local.remove([vaultSlot]);
      await this.#session.remove([openSlot]);
      return true;
    });
  }

  forget(): Promise<void> {
    return this.#change(async () => {
      await this.#local.remove([vaultSlot]);
      await this.#session.remove([openSlot, ...Object.keys(await this.#here())]);
    });
  }

  async #get(slot: string): Promise<string> {
    const kept = (await this.#session.get([slot]))[slot];
    return typeof kept === 'string' ? kept : '';
  }

  #keep(slot: string, value: string): Promise<void> {
    return this.#change(async () => {
      const [wrapped, open] = await Promise.all([this.#wrapped(), this.#open()]);
      // Behind the lock there may be one: that it was taken away is kept until it can be.
      if (value !== '' || (wrapped && !open)) await this.#session.set({ [slot]: value });
      else await this.#session.remove([slot]);
      if (wrapped && open) await this.#seal(open, fromBase64(wrapped.salt));
    });
  }

  async #seal(key: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>): Promise<void> {
    const secrets = await this.#here();
    await this.#local.set({ [vaultSlot]: await seal(secrets, key, salt, Boolean(secrets[modelSlot])) });
  }

  async #here(): Promise<Secrets> {
    const kept = Object.entries(await this.#session.get(null));
    return Object.fromEntries(
      kept.filter((each): each is [string, string] => isSlot(each[0]) && typeof each[1] === 'string'),
    );
  }

  async #wrapped(): Promise<Wrapped | null> {
    return ((await this.#local.get([vaultSlot]))[vaultSlot] as Wrapped | undefined) ?? null;
  }

  async #open(): Promise<Uint8Array<ArrayBuffer> | null> {
    const kept = (await this.#session.get([openSlot]))[openSlot];
    return typeof kept === 'string' ? fromBase64(kept) : null;
  }

  #change<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#changes.then(work, work);
    this.#changes = mine.catch(() => {});
    return mine;
  }
}
