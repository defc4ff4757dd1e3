/**
 * Everything a person can see of the page in front, typed text too, in one line. Sent into the page as text: it names
 * nothing from outside itself. What a parent of no size cuts off is not seen, though `innerText` has it.
 */
export function wordsInSight(): string {
  const found: string[] = [];
  const cutOff = (element: Element | null): boolean => {
    for (
      let at = element;
      at;
      at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | undefined) ?? null
    ) {
      const { overflowX, overflowY, display } = getComputedStyle(at);
      if (display === 'contents' || display === 'inline' || (overflowX === 'visible' && overflowY === 'visible'))
        continue;
      const { width, height } = at.getBoundingClientRect();
      if (width <= 1 || height <= 1) return true;
    }
    return false;
  };
  const shown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !cutOff(element);
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      const { parentElement } = node;
      if (parentElement && (node as Text).data.trim() !== '' && shown(parentElement)) found.push((node as Text).data);
      return;
    }
    const element = node as HTMLInputElement;
    if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(element.tagName ?? '')) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName ?? '')) {
      if (shown(element)) found.push(element.value);
      return;
    }
    for (const child of element.shadowRoot?.childNodes ?? []) walk(child);
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return found.join(' ').replace(/\s+/g, ' ');
}
