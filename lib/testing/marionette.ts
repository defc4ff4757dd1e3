import { connect, type Socket } from 'node:net';
import { until } from './until.ts';

type Reply = { resolve(value: unknown): void; reject(error: Error): void };

/**
 * Firefox's own remote control, spoken directly: packets of `<bytes>:<JSON>`, `[0, id, command, parameters]` answered by
 * `[1, id, error, result]`. Playwright cannot drive Debian's Firefox, and WebDriver BiDi refuses extension pages.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Reply>();
  #unread: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('close', () => this.#giveUp(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.#giveUp(error));
  }

  /** Waits for Firefox to listen, then opens a session. */
  static async open(port: number): Promise<Marionette> {
    const socket = await until('Firefox to listen', () => tryConnect(port), { timeoutMs: 30_000, everyMs: 100 });
    const marionette = new Marionette(socket);
    await marionette.send('WebDriver:NewSession', {});
    return marionette;
  }

  /** @throws an Error when Firefox answers with one, or not within `timeoutMs` (default 20,000) */
  send<Result = unknown>(command: string, parameters: object, timeoutMs = 20_000): Promise<Result> {
    const id = ++this.#lastId;
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise<Result>((resolve, reject) => {
      const timer = setTimeout(() => this.#waiting.get(id)?.reject(new Error(`${command}: no answer`)), timeoutMs);
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(id);
      };
      this.#waiting.set(id, {
        resolve: (value) => {
          done();
          resolve(value as Result);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#unread.subarray(0, colon).toString());
      if (this.#unread.length < end) return;
      this.#take(JSON.parse(this.#unread.subarray(colon + 1, end).toString()));
      this.#unread = this.#unread.subarray(end);
    }
  }

  #take(packet: unknown): void {
    if (!Array.isArray(packet)) return; // The greeting, which is an object.
    const [, id, error, result] = packet as [number, number, { error: string; message: string } | null, unknown];
    const reply = this.#waiting.get(id);
    if (error) reply?.reject(new Error(`${error.error}: ${error.message}`));
    else reply?.resolve(result);
  }

  #giveUp(error: Error): void {
    for (const { reject } of [...this.#waiting.values()]) reject(error);
  }
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}
