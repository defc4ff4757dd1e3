import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Marionette } from './marionette.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

test('an answer that comes in pieces, after a greeting, is put together', async () => {
  const port = await firefoxThat((socket, { id, command }) => {
    const packet = packetOf([1, id, null, { value: `${command}, grüezi` }]);
    for (const byte of packet) socket.write(Buffer.from([byte]));
  });
  const firefox = await Marionette.open(port);
  expect(await firefox.send('Say', {})).toEqual({ value: 'Say, grüezi' });
  firefox.close();
});

test('an error of Firefox is an error here, with its words', async () => {
  const port = await firefoxThat((socket, { id, command }) =>
    socket.write(packetOf([1, id, command === 'Fail' ? { error: 'no such element', message: 'gone' } : null, null])),
  );
  const firefox = await Marionette.open(port);
  await expect(firefox.send('Fail', {})).rejects.toThrow('no such element: gone');
  firefox.close();
});

test('a Firefox that goes away, or says nothing, does not hang a test', async () => {
  const port = await firefoxThat((socket, { id, command }) => {
    if (command === 'WebDriver:NewSession') socket.write(packetOf([1, id, null, {}]));
    if (command === 'Crash') socket.destroy();
  });
  const firefox = await Marionette.open(port);
  await expect(firefox.send('Silence', {}, 50)).rejects.toThrow('Silence: no answer');
  await expect(firefox.send('Crash', {})).rejects.toThrow('Firefox closed the connection');
});

type Command = { id: number; command: string };

function firefoxThat(answer: (socket: Socket, command: Command) => void): Promise<number> {
  const listening = createServer((socket) => {
    socket.write(packetOf({ applicationType: 'gecko', marionetteProtocol: 3 }));
    socket.on('data', (chunk) => {
      const [, id, command] = JSON.parse(chunk.toString().replace(/^\d+:/, '')) as [number, number, string];
      answer(socket, { id, command });
    });
  });
  server = listening;
  return new Promise((resolve) =>
    listening.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    }),
  );
}

function packetOf(content: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(content));
  return Buffer.concat([Buffer.from(`${body.length}:`), body]);
}
