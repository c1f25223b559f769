/** Numbers that are collected by the million, outside the heap. */
export class NumberList<T extends Uint8Array | Uint32Array> {
  #values: T;
  #make: (length: number) => T;
  length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(1 << 10);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = this.#make(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  /** A view of what was collected. */
  values(): T {
    return this.#values.subarray(0, this.length) as T;
  }
}
