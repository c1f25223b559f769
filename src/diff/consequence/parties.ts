import type { Norm } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldTerm } from '../../text/term-key.ts';

/** Who sets the terms, however they call themselves: 当社, 本会, 会社. */
const issuer = /^(?:当[^該事]?|弊社|本(?:会|社|学|校|園|法人|組合|施設|店)$|会社$|事業者$|運営者$)/;

/** 本アプリ提供者, 運営: who offers what the text is about, where the text gives them powers or excludes their liability. */
const provider = /(?:提供|運営|開発|管理|配信|販売|制作)(?:者|元|側|会社|主体|事務局|チーム)?$/;
const loose: ReadonlySet<Norm['modality']> = new Set(['exemption', 'power']);

/** Organs and offices: what they must do, they do for others. */
const organ =
  /(?:長|理事|監事|会計|幹事|委員|役員|総会|理事会|委員会|役員会|取締役|監査役|執行役|事務局|代表|機関|裁判所|大臣|知事|庁|官署|警察|市町村|都道府県|政府|国)$/;

/** Those whom a text binds, as it names them. */
export interface Parties {
  /** Whom the issuer deals with: the party that the text binds and allows most; absent where it names none. */
  counterparty?: string;
  /** Whether a name is that of the issuer. */
  isIssuer: (name: string | undefined) => boolean;
  /** Whether a name is that of somebody else, who is no organ of the issuer or of the state. */
  isOther: (name: string | undefined) => boolean;
}

const worker = /(?:労働者|従業員|従業者|社員|職員)$/;

const telling: ReadonlySet<Norm['modality']> = new Set(['obligation', 'prohibition', 'right', 'permission']);

/** Reads who the parties of a text are from what its sentences demand and allow. */
export function findParties({ norms = [] }: YakkanDocument): Parties {
  const counts = new Map<string, number>();
  const providers = new Set(
    norms.flatMap(({ modality, actor }) =>
      actor !== undefined && provider.test(actor) && loose.has(modality) ? [actor] : [],
    ),
  );
  let isSetByIssuer = false;
  for (const { modality, actor } of norms) {
    if (actor === undefined) continue;
    if (isIssuerName(actor) || providers.has(actor)) isSetByIssuer = true;
    else if (telling.has(modality) && !organ.test(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((left, right) => right[1] - left[1]);
  // In rules of work 使用者 is the employer; elsewhere it is who uses something.
  const isWork = [...counts.keys()].some((name) => worker.test(name));
  const isIssuer = (name: string | undefined): boolean =>
    name !== undefined && (isIssuerName(name) || providers.has(name) || (isWork && name === '使用者'));
  return {
    ...(most && isSetByIssuer && { counterparty: most[0] }),
    isIssuer,
    isOther: (name) =>
      name !== undefined && !isIssuer(name) && !organ.test(name) && isSomebody(name, counts.get(name) ?? 0),
  };
}

/** Who is called so, or is told twice what to do; テレワーク勤務の社員の出社 is nobody. */
function isSomebody(name: string, norms: number): boolean {
  // という名称を第三者: words that a quotation parted from what they belong to.
  if (/^(?:と|を|に|が|は|の|で|も|や)/.test(name)) return false;
  return norms > 1 || /(?:[者人員方様客主生民]|[甲乙丙丁])(?:ら|等|たち)?$/.test(name);
}

function isIssuerName(name: string): boolean {
  return issuer.test(foldTerm(name));
}
