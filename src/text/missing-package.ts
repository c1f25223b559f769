/** Packages that are installed only where their part is wanted, with the version that this one was tried with. */
export const optionalPackages = {
  kuromoji: '0.1.2',
  '@embedpdf/pdfium': '2.15.1',
  docx: '9.15.2',
  'onnxruntime-node': '1.30.0',
} as const;
export type OptionalPackage = keyof typeof optionalPackages;

/** A part was asked for whose package is not installed; the message says what to run. */
export class MissingPackage extends Error {
  override name = 'MissingPackage';

  /** @param what names the part, at the start of a sentence: `Search` */
  constructor(what: string, name: OptionalPackage, options?: ErrorOptions) {
    super(
      `${what} needs the package ${name}, which is not installed. Run: npm install ${name}@${optionalPackages[name]}`,
      options,
    );
  }
}

/** Whether an import failed because the package is not there. */
export function isMissing(error: unknown, name: OptionalPackage): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  const isUnfound = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  return isUnfound && (message ?? '').includes(`'${name}`);
}
