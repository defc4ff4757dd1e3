import { sendMessage } from '../../lib/browser/messages.ts';

/** Runs a message to the engine; an engine that is asleep is woken and asked once more. */
export async function withEngine<T>(send: () => Promise<T>): Promise<T> {
  try {
    await sendMessage('wakeEngine');
    return await send();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await sendMessage('wakeEngine');
    return send();
  }
}
