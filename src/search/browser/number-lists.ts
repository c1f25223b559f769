import type { ByteWriter } from '../segment/byte-writer.ts';
import type { SectionArray } from '../segment/sections.ts';

/** Writes numbers in the narrowest array that holds them. */
export function narrow(values: ArrayLike<number>): SectionArray {
  let most = 0;
  for (let place = 0; place < values.length; place++) most = Math.max(most, values[place]);
  if (most <= 0xff) return Uint8Array.from(values);
  return most <= 0xffff ? Uint16Array.from(values) : Uint32Array.from(values);
}

/** Writes numbers as steps from each to the next, which pack well where neighbours are alike: 5, 6, 6, 4 → 10, 2, 0, 3. */
export function writeSteps(values: ArrayLike<number>): SectionArray {
  const steps = new Float64Array(values.length);
  for (let place = 0, last = 0; place < values.length; last = values[place++]) {
    const step = values[place] - last;
    steps[place] = step < 0 ? -2 * step - 1 : 2 * step;
  }
  return narrow(steps);
}

/** Reads what `writeSteps` wrote. */
export function readSteps(steps: ArrayLike<number>): Uint32Array {
  const values = new Uint32Array(steps.length);
  for (let place = 0, last = 0; place < steps.length; place++) {
    const step = steps[place];
    last += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    values[place] = last;
  }
  return values;
}

/** Reads what a `ByteWriter` wrote, one after the other. */
export class ByteReader {
  #bytes: Uint8Array;
  place: number;

  constructor(bytes: Uint8Array, place = 0) {
    this.#bytes = bytes;
    this.place = place;
  }

  get isAtEnd(): boolean {
    return this.place >= this.#bytes.length;
  }

  byte(): number {
    return this.#bytes[this.place++];
  }

  number(): number {
    let byte = this.byte();
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.byte();
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  take(length: number): Uint8Array {
    this.place += length;
    return this.#bytes.subarray(this.place - length, this.place);
  }
}

/** Writes the UTF-16 units of a text, halves of characters too. */
export function writeUnits(writer: ByteWriter, text: string): void {
  writer.number(text.length);
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    writer.byte(code & 0xff);
    writer.byte(code >> 8);
  }
}

/** Reads what `writeUnits` wrote. */
export function readUnits(reader: ByteReader): string {
  let text = '';
  for (let left = reader.number(); left > 0; left--) {
    const low = reader.byte();
    text += String.fromCharCode(low | (reader.byte() << 8));
  }
  return text;
}
