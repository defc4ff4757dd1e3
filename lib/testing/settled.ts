import type { Page } from '@playwright/test';

/** Colours change over 120 ms and lazy parts come a moment later: axe must not measure in between. */
export async function settled(panel: Page): Promise<void> {
  await panel.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // A change of theme starts its transitions one frame later, and those of inherited colours one after another.
    for (let quiet = 0; quiet < 5; quiet += 1) {
      await frame();
      const moving = document.getAnimations().filter(({ playState }) => playState === 'running');
      if (moving.length > 0) quiet = 0;
      await Promise.all(moving.map((animation) => animation.finished.catch(() => {})));
    }
  });
}
