import type { Descriptions } from './description.ts';

/** Checks of cited statutes, and of terms that a statute makes ineffective. */
export const lawDescriptions: Descriptions = {
  'law-article-deleted': {
    finds: 'A citation of a deleted article of a statute.',
    why: 'What was cited is no longer in force, so the clause lacks its ground.',
  },
  'law-article-missing': {
    finds: 'A citation of an article that the statute lacks.',
    why: 'Once a statute is renumbered, the text cites another provision or none.',
  },
  'law-article-moved': {
    finds: 'A citation of an article whose content has moved to another.',
    why: 'Once a statute is renumbered, the text cites another provision of the same number.',
  },
  'law-caption': {
    finds: 'A caption in brackets that is not that of the article of the statute cited.',
    why: 'The article has moved, or another one is cited.',
  },
  'law-former-title': {
    finds: 'A statute cited by a title that it no longer has.',
    why: 'Where the title was changed, articles have often moved, and the citation is old.',
  },
  'law-number-absent': {
    finds: 'The first citation of a statute without its law number.',
    why: 'The number tells it from statutes of the same or of a former title.',
  },
  'law-number-mismatch': {
    finds: 'A title and a law number that do not go together.',
    why: 'Another statute is cited.',
  },
  'law-provision-missing': {
    finds: 'A citation of a paragraph or item that a statute of the corpus lacks.',
    why: 'Once a statute is renumbered, the text cites another provision or none.',
  },
  'law-repealed': {
    finds: 'A citation of a repealed statute.',
    why: 'It is no longer in force; the later statute has other numbers and other content.',
  },
  'law-title': {
    finds: 'A slip in the title of a statute, one or two signs.',
    why: 'It is unclear which statute is meant, and search does not find it.',
  },
  'statute-civil-548-4': {
    finds: 'A clause on changes of standard terms without a day of effect or a way of making them known.',
    why: 'A change needs a day of effect, and that it is made known in a suitable way.',
    source: 'Civil Code, art. 548-4 (2) and (3)',
  },
  'statute-consumer-8': {
    finds:
      'A clause that excludes all liability of the business, limits it for intent or gross negligence, or lets it judge of it.',
    why: 'Such a clause is void against a consumer.',
    source: 'Consumer Contract Act, art. 8 (1)',
  },
  'statute-consumer-8-2': {
    finds: 'A clause by which consumers give up their right to cancel.',
    why: 'Giving up the right to cancel for a breach of the business is void.',
    source: 'Consumer Contract Act, art. 8-2',
  },
  'statute-consumer-8-3': {
    finds: 'A clause that lets the business cancel for guardianship of the consumer alone.',
    why: 'Such a right of the business is void.',
    source: 'Consumer Contract Act, art. 8-3',
  },
  'statute-consumer-8-salvage': {
    finds: 'An exclusion or limit of liability bounded only by 「法律上許される限り」 or the like.',
    why: 'A clause is void unless it says that it limits liability for slight negligence only.',
    source: 'Consumer Contract Act, art. 8 (3)',
  },
  'statute-consumer-9-1': {
    finds: 'A clause that may charge a consumer who cancels more than the average damage.',
    why: 'What exceeds the average damage is void.',
    source: 'Consumer Contract Act, art. 9 (1) i',
  },
  'statute-consumer-9-2': {
    finds: 'Late charges of more than 14.6% a year.',
    why: 'What exceeds 14.6% a year is void.',
    source: 'Consumer Contract Act, art. 9 (1) ii',
  },
  'statute-consumer-10': {
    finds: 'A clause that may harm the interests of consumers one-sidedly.',
    why: 'A clause is void that adds to the duties of consumers and harms them against good faith.',
    source: 'Consumer Contract Act, art. 10',
  },
  'statute-consumer-8-2-cause': {
    finds: 'A clause that keeps consumers from cancelling for a breach, or lets the business decide on it.',
    why: 'Giving up the right to cancel for a breach, or leaving it to the business, is void.',
    source: 'Consumer Contract Act, art. 8-2',
  },
  'statute-commerce': {
    finds:
      'A clause that denies, shortens or charges for cooling-off, or refuses the return of defective goods.',
    why: 'Terms to the disadvantage of the applicant are void.',
    source: 'Act on Specified Commercial Transactions, arts. 9, 24, 40 and 48',
  },
  'statute-privacy': {
    finds:
      'A clause on disclosure to third parties without consent, an unspecified purpose, unsupervised entrusting or refused disclosure.',
    why: 'It promises what the duties of those who handle personal information forbid.',
    source: 'Act on the Protection of Personal Information, arts. 17, 25, 27 and 33 to 35',
  },
  'statute-subcontract': {
    finds: 'In outsourcing, a clause of late payment, reduction, return, redoing or forced purchase.',
    why: 'It provides for what those who give out work must not do.',
    source: 'Subcontract Act, arts. 2-2 and 4',
  },
  'statute-labour': {
    finds:
      'In work rules, a fixed penalty, dismissal without notice, too little leave, deductions and the like.',
    why: 'What falls short of the Act is void, and some of it is punishable.',
    source: 'Labour Standards Act, arts. 13, 16 to 18, 20, 24, 32, 34, 37, 39 and 91',
  },
  'statute-telecom-26-4': {
    finds: 'A clause on the end of a telecommunications service that does not say how users are told.',
    why: 'A carrier must tell users a reasonable time before it suspends or ends a service.',
    source: 'Telecommunications Business Act, art. 26-4',
  },
};
