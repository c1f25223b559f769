/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A place in the text: an element, and how far its top stands below the reading line, in pixels. */
export interface Place {
  id: string;
  offset: number;
}

/** Frames in which a place has to stay where it is until it is held no more, and the most that are tried. */
const enough = 4;
const most = 90;

let stop: (() => void) | undefined;

/** Pixels from the top of the window at which one reads: below the bar that stays. */
export function readingLine(): number {
  return (document.getElementById('reading-bar')?.getBoundingClientRect().bottom ?? 0) + 12;
}

/** Whether a place is being held, so that what scrolls is not the reader. */
export function isHolding(): boolean {
  return stop !== undefined;
}

/**
 * Scrolls to a place and stays there while parts that were not drawn yet get their heights; whatever the reader does ends
 * it.
 */
export function holdPlace({ id, offset }: Place): Promise<void> {
  stop?.();
  return new Promise((resolve) => {
    let [calm, tries] = [0, 0];
    let frame = 0;
    const end = () => {
      cancelAnimationFrame(frame);
      for (const name of handled) removeEventListener(name, end, true);
      if (stop === end) stop = undefined;
      resolve();
    };
    const step = () => {
      const element = document.getElementById(id);
      if (!element) return end();
      const before = scrollY;
      const away = element.getBoundingClientRect().top - readingLine() - offset;
      if (Math.abs(away) >= 1) scrollBy({ top: away, behavior: 'instant' });
      // At an end of the page there is no way further.
      calm = Math.abs(away) < 1 || scrollY === before ? calm + 1 : 0;
      if (calm >= enough || tries++ >= most) return end();
      frame = requestAnimationFrame(step);
    };
    stop = end;
    for (const name of handled) addEventListener(name, end, true);
    step();
  });
}

const handled = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
