import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The only address the demo listens on. */
export const loopback = '127.0.0.1';

/** The name in a request's Host header, without its port; '' when there is none. */
export function hostName(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/** A name any page can point at 127.0.0.1 (DNS rebinding) is not among these. */
export const isLoopback = (name: string) => ['localhost', '127.0.0.1', '[::1]'].includes(name);

/** True for a page of this very server, and for a caller that is no page: browsers send Origin with every write. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}

/** @returns the port, chosen by the system when asked for 0. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Is the demo already running?`) : error),
    );
    server.listen(port, loopback, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Ends at once, also when a browser keeps its connections open. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
