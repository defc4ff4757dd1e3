import { browser } from 'wxt/browser';
import { sendMessage } from './messages.ts';

/**
 * Opens the panel on a press of the toolbar button. `onClicked` and `open` on purpose, not `openPanelOnActionClick`:
 * only a real click grants `activeTab`, which lets Wingside read the page it was pressed on and no other.
 */
export function openPanelOnClick(): void {
  browser.action.onClicked.addListener((tab) => {
    if (import.meta.env.FIREFOX) {
      void (browser as unknown as { sidebarAction: { toggle(): Promise<void> } }).sidebarAction.toggle();
    } else if (tab.windowId !== undefined) {
      void browser.sidePanel.open({ windowId: tab.windowId });
    }
    void sendMessage('pressed').catch(() => {}); // Nobody listens while the panel is still opening; it looks by itself then.
  });
}
