import { useEffect } from 'react';
import type { Settings } from '../../lib/settings/schema.ts';

const themeKey = 'wingside.theme';

/** Puts the chosen look on the page; remembered, so that the next opening starts in it. */
export function useTheme(theme: Settings['theme'] | undefined): void {
  useEffect(() => {
    const chosen = theme ?? localStorage.getItem(themeKey) ?? 'system';
    if (theme) localStorage.setItem(themeKey, theme);
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }, [theme]);
}
