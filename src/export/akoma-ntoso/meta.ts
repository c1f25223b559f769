import type { Element } from 'xast';
import { x } from 'xastscript';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { cleanText } from '../egov-xml/element.ts';
import { encode } from './words.ts';

/** Stands where the format asks for a date and the text gives none. */
const unknownDate = '0001-01-01';

/** Work (the terms), expression (the Japanese text of a date) and manifestation (this XML), after the naming convention. */
export function writeMeta({ document, definitions }: YakkanDocument): Element {
  const { title, issuer, effectiveDate, source } = document;
  const name = encode(title ?? source.name.replace(/\.[^.]*$/, ''));
  const work = `/akn/jp/terms/${name}`;
  const expression = `${work}/jpn@${effectiveDate ?? ''}`;
  const date = x('FRBRdate', {
    date: effectiveDate ?? unknownDate,
    name: effectiveDate === undefined ? 'unknown' : 'effective',
  });
  const describe = (uri: string): Element[] => [
    x('FRBRthis', { value: `${uri}/!main` }),
    x('FRBRuri', { value: uri }),
    structuredClone(date),
    x('FRBRauthor', { href: issuer === undefined ? '#author' : '#issuer' }),
  ];
  return x('meta', [
    x('identification', { source: '#yakkan' }, [
      x('FRBRWork', [...describe(work), x('FRBRcountry', { value: 'jp' })]),
      x('FRBRExpression', [...describe(expression), x('FRBRlanguage', { language: 'jpn' })]),
      x('FRBRManifestation', [
        ...describe(`${expression}.akn`),
        x('FRBRformat', { value: 'application/akn+xml' }),
      ]),
    ]),
    x('references', { source: '#yakkan' }, [
      x('TLCOrganization', { eId: 'yakkan', href: '/akn/ontology/organization/yakkan', showAs: 'yakkan' }),
      issuer === undefined
        ? x('TLCOrganization', {
            eId: 'author',
            href: '/akn/ontology/organization/unknown',
            showAs: 'unknown',
          })
        : x('TLCOrganization', {
            eId: 'issuer',
            href: `/akn/ontology/organization/${encode(issuer)}`,
            showAs: cleanText(issuer),
          }),
      ...definitions.map(({ id, term }) =>
        x('TLCTerm', { eId: id, href: `/akn/ontology/term/jp/${encode(term)}`, showAs: cleanText(term) }),
      ),
    ]),
  ]);
}
