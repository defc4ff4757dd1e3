/** How a browser draws an element that no style sheet speaks of; what is not here is drawn in a line. */
const ownDisplay: Record<string, string> = {
  ...of(
    'block',
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav ol optgroup option p pre search section summary ul',
  ),
  ...of('inline-block', 'button input meter progress select textarea'),
  li: 'list-item',
  table: 'table',
  caption: 'table-caption',
  colgroup: 'table-column-group',
  col: 'table-column',
  thead: 'table-header-group',
  tbody: 'table-row-group',
  tfoot: 'table-footer-group',
  tr: 'table-row',
  td: 'table-cell',
  th: 'table-cell',
  area: 'none',
  slot: 'contents',
};

function of(display: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, display]));
}

/** What a person sees of these is handed down; said once, where it changes. */
const handedDown = ['visibility', 'font-size', 'font-weight', 'color', 'direction', 'text-transform'] as const;

/**
 * What the page's style sheets do to the eye at this element, for a `style` attribute: in sight or not, beside or below,
 * larger, bolder, paler than what is around it.
 *
 * @param tag what the element will be called
 */
export function seenStyle(element: Element, style: CSSStyleDeclaration, tag: string): string {
  if (style.display === 'none') return tag === 'dialog' || element.hasAttribute('hidden') ? '' : 'display:none';
  return [
    ...display(style, tag),
    ...cutOff(element, style),
    ...inherited(element, style),
    ...(style.opacity === '0' ? ['opacity:0'] : []),
    ...(style.getPropertyValue('content-visibility') === 'hidden' ? ['content-visibility:hidden'] : []),
    ...(tag === 'img' ? ['display:inline-block', 'width:16px', 'height:16px'] : []),
  ].join(';');
}

function display(style: CSSStyleDeclaration, tag: string): string[] {
  const { display, position } = style;
  const said = display && display !== (ownDisplay[tag] ?? 'inline') && tag !== 'img' ? [`display:${display}`] : [];
  if (/flex$/.test(display) && style.flexDirection !== 'row') said.push(`flex-direction:${style.flexDirection}`);
  if (/flex$/.test(display) && style.flexWrap !== 'nowrap') said.push(`flex-wrap:${style.flexWrap}`);
  if (/grid$/.test(display)) said.push(`grid-template-columns:${style.gridTemplateColumns}`);
  if (style.cssFloat && style.cssFloat !== 'none') said.push(`float:${style.cssFloat}`);
  if (/^(fixed|absolute|sticky)$/.test(position)) said.push(`position:${position}`);
  return said;
}

/** A box of no size that shows nothing of what is in it, or one far outside of the page. */
function cutOff(element: Element, style: CSSStyleDeclaration): string[] {
  const { overflowX, overflowY, display, position } = style;
  if (display === 'inline' || display === 'contents') return [];
  const box = element.getBoundingClientRect();
  const cuts = (overflow: string, size: number) => /^(hidden|clip)$/.test(overflow) && size <= 1;
  const said: string[] = [];
  if (cuts(overflowX, box.width)) said.push(`width:${Math.floor(box.width)}px`);
  if (cuts(overflowY, box.height)) said.push(`height:${Math.floor(box.height)}px`);
  if (said.length > 0) said.push('overflow:hidden');
  else if (position === 'absolute' && (box.right < -100 || box.bottom < -100)) said.push('left:-9999px');
  return said;
}

function inherited(element: Element, style: CSSStyleDeclaration): string[] {
  const root = element.getRootNode();
  const parent = element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  const above = parent?.ownerDocument.defaultView?.getComputedStyle(parent);
  if (!above) return [];
  return handedDown.flatMap((name) => {
    const value = style.getPropertyValue(name);
    return value && value !== above.getPropertyValue(name) ? [`${name}:${value}`] : [];
  });
}
