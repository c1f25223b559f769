import { foldWidth } from '../text/width.ts';

/** Folds what differs between two prints of one title: `電気通信 事業法および放送法　抄` → `電気通信事業法及び放送法`. */
export function foldTitle(title: string): string {
  return foldWidth(title)
    .replace(/\s抄$/, '')
    .replace(/\s/g, '')
    .replaceAll('および', '及び')
    .replaceAll('または', '又は')
    .replaceAll('ならびに', '並びに');
}
