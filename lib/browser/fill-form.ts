import { browser } from 'wxt/browser';
import { fail, type Result } from '../core/failure.ts';
import type { FormRequest } from '../writeback/form/request.ts';
import { sendMessage } from './messages.ts';

/**
 * Background: puts the form filler into the tab, once the seller pressed Fill, and hands it the values. It touches the
 * form alone; the seller looks and saves.
 */
export async function fillForm(tabId: number, request: FormRequest): Promise<Result<null>> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  const [here, wanted] = [URL.parse(url ?? ''), URL.parse(request.url)];
  // The record that was open when the seller said yes must still be the one in that tab, not another of the same CRM.
  if (!here || !wanted || here.href !== wanted.href) return fail({ kind: 'record-gone' });
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: ['/fill.js'],
    });
    return await sendMessage('fill', request, tabId);
  } catch {
    return fail({ kind: 'form-closed', crm: wanted.host });
  }
}
