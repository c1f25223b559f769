/** One file of an index, read by ranges so that a large one need not be in memory. */
export interface IndexFile {
  /** Bytes. */
  readonly size: number;
  /** Reads from `start` to `end`, exclusive. The bytes may be a view that stays valid. */
  read: (start: number, end: number) => Uint8Array;
}

/** Where the files of an index are. */
export interface IndexFiles {
  /** Gives a file by its name, or nothing where there is none. */
  open: (name: string) => IndexFile | undefined;
}

/** Files of an index that are in memory: as they were built, or as a browser fetched them. */
export function holdFiles(files: Readonly<Record<string, Uint8Array>>): IndexFiles {
  return {
    open: (name) => {
      const bytes = Object.hasOwn(files, name) ? files[name] : undefined;
      return bytes && { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
    },
  };
}
