/** How long a jumped-to value is lit. */
const litMs = 2_400;

/**
 * Scrolls to an element and draws a frame around it. The frame is an animation of the element's outline, which leaves
 * no node, class or style attribute behind on the page.
 */
export function highlight(element: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  const lit = { outline: '2px solid #2f6feb', outlineOffset: '3px', backgroundColor: 'rgba(47, 111, 235, 0.14)' };
  element.animate([lit, { ...lit, offset: 0.75 }, { outline: '2px solid transparent', outlineOffset: '3px' }], {
    duration: litMs,
    easing: 'ease-out',
  });
}
