/** Kana in Hepburn, the longer ones first where they share a beginning. */
const syllables: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'キャ kya キュ kyu キョ kyo シャ sha シュ shu ショ sho チャ cha チュ chu チョ cho ニャ nya ニュ nyu ニョ nyo',
    'ヒャ hya ヒュ hyu ヒョ hyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo ギャ gya ギュ gyu ギョ gyo',
    'ジャ ja ジュ ju ジョ jo ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo',
    'ティ ti ディ di デュ dyu ファ fa フィ fi フェ fe フォ fo ウィ wi ウェ we ウォ wo ヴァ va ヴィ vi ヴェ ve ヴォ vo',
    'シェ she ジェ je チェ che ツァ tsa トゥ tu ドゥ du',
    'ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so',
    'タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho',
    'マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ヴ vu',
    'ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do',
    'バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ァ a ィ i ゥ u ェ e ォ o',
  ]
    .join(' ')
    .split(' ')
    .flatMap((word, place, all) => (place % 2 === 0 ? [[word, all[place + 1]]] : [])),
);

/** Writes kana in Latin letters, without signs for long vowels, as names of files have them: カイインキヤク → kaiinkiyaku. */
export function romanize(kana: string): string {
  let latin = '';
  let doubled = false;
  for (let at = 0; at < kana.length; ) {
    const two = syllables[kana.slice(at, at + 2)];
    const syllable =
      two ?? syllables[kana[at]] ?? (/[a-zA-Z0-9]/.test(kana[at]) ? kana[at].toLowerCase() : '');
    const isSmallTsu = kana[at] === 'ッ';
    latin +=
      doubled && /^[^aiueon]/.test(syllable)
        ? (syllable.startsWith('ch') ? 't' : syllable[0]) + syllable
        : syllable;
    doubled = isSmallTsu;
    at += two === undefined ? 1 : 2;
  }
  // 規程 is kitei and 利用 riyo: a long o is written once, as in Tokyo.
  return latin
    .replace(/ou(?=[^aiueo]|$)/g, 'o')
    .replace(/oo/g, 'o')
    .replace(/uu/g, 'u');
}
