import { InvalidArgumentError, Option } from 'commander';

/** `--address URL`: where the written pages will stand, for links that lead there from elsewhere. */
export function siteAddress(): Option {
  return new Option(
    '--address <url>',
    'where the pages will stand (https://terms.example.jp/), so that feeds lead there from anywhere',
  ).argParser(readAddress);
}

/**
 * Reads the address of a site: `https://terms.example.jp` → `https://terms.example.jp/`.
 * @throws {InvalidArgumentError} if it is no address of the web
 */
function readAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
    throw new InvalidArgumentError('Give an address such as https://terms.example.jp/.');
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}
