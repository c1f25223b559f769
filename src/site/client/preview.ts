/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { ClauseData } from '../data/clause-data.ts';
import { definitionPreview, referencePreview } from '../page/read/preview-content.ts';
import { toDom } from './to-dom.ts';

/** Milliseconds that one has to rest on a link before its preview opens. */
const rest = 120;

/** Shows the definition of a term, or the clause that a reference means, while it is pointed at or focused. */
export function makePreview(terms: HTMLElement, load: () => Promise<ClauseData>): void {
  const box = document.getElementById('preview');
  if (!box) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown: HTMLElement | undefined;
  const close = () => {
    clearTimeout(waiting);
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
    if (box.matches(':popover-open')) box.hidePopover();
  };
  const open = async (link: HTMLElement) => {
    const content = await makeContent(link, load);
    if (!content || !link.isConnected) return;
    close();
    shown = link;
    box.replaceChildren(content);
    link.setAttribute('aria-describedby', 'preview');
    box.showPopover();
    place(box, link);
  };
  const linkOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-definition], [data-reference]') : null;
  terms.addEventListener('pointerover', (event) => {
    const link = linkOf(event.target);
    if (!link || link === shown || event.pointerType === 'touch') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void open(link), rest);
  });
  terms.addEventListener('pointerout', (event) => {
    if (linkOf(event.target) && !box.contains(event.relatedTarget as Node | null)) close();
  });
  terms.addEventListener('focusin', (event) => {
    const link = linkOf(event.target);
    if (link) void open(link);
    else close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  addEventListener('scroll', close, { passive: true });
}

async function makeContent(
  link: HTMLElement,
  load: () => Promise<ClauseData>,
): Promise<DocumentFragment | undefined> {
  const data = await load();
  const { definition, reference } = link.dataset;
  if (definition !== undefined) return toDom(definitionPreview(data, definition));
  const found = data.references.find(({ id }) => id === reference);
  if (!found) return undefined;
  const own = found.targets.slice(0, 4).map((id) => ({ id, words: document.getElementById(id)?.innerText }));
  return toDom(referencePreview(data, found, own));
}

/** Below the link where there is room, else above. */
function place(box: HTMLElement, link: HTMLElement): void {
  const own = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(own.left, innerWidth - width - 8));
  const below = own.bottom + 6;
  const top = below + height < innerHeight ? below : Math.max(8, own.top - height - 6);
  box.style.setProperty('left', `${left}px`);
  box.style.setProperty('top', `${top}px`);
}
