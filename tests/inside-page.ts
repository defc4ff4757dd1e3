import type { CDPSession, Page } from '@playwright/test';
import { until } from '../lib/testing/until.ts';

/**
 * The extension's own world inside a page, where its reader lives: what a page would have after breaking into it.
 * @returns runs an expression there and gives back its value, promises resolved
 */
export async function insideReader(page: Page, extensionId: string): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) world = context.id;
    if (context.auxData?.type === 'isolated' && context.origin.includes(extensionId)) world = context.id;
  });
  await session.send('Runtime.enable');
  const contextId = await until('the reader to be in the page', () => world);
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** What a message of this type is answered with when it is sent from there. */
export const sending = (type: string, data: unknown): string =>
  `chrome.runtime.sendMessage(${JSON.stringify({ id: 4711, type, data, timestamp: 1 })}).then(
    (answer) => answer ?? { nobody: 'answered' }, (error) => ({ err: error.message }))`;
