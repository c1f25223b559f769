/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Marks in the outline where the reader is. */
export function watchOutline(terms: HTMLElement): void {
  const outline = document.getElementById('outline');
  if (!outline) return;
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of outline.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  const visible = new Set<Element>();
  let current: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      const all = [...visible];
      // A chapter is visible wherever one of its articles is: the article is where the reader is.
      const inner = all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
      const [first] = inner.sort((left, right) =>
        left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
      const link = first && links.get(first.id);
      if (!link || link === current) return;
      current?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'location');
      current = link;
      keepInView(outline, link);
    },
    { rootMargin: '-10% 0px -75% 0px' },
  );
  for (const section of terms.querySelectorAll('section[id]'))
    if (links.has(section.id)) observer.observe(section);
  // On a small screen the outline would push the text away.
  if (matchMedia('(max-width: 60rem)').matches)
    outline.querySelector(':scope > details')?.removeAttribute('open');
}

function keepInView(outline: HTMLElement, link: HTMLElement): void {
  const [frame, place] = [outline.getBoundingClientRect(), link.getBoundingClientRect()];
  if (place.top < frame.top || place.bottom > frame.bottom)
    outline.scrollTop += place.top - frame.top - frame.height / 3;
}
