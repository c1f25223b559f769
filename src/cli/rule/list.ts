import { MissingText, RuleCorpus } from '../../corpus/rules/rule-corpus.ts';
import { bindRule, describeRule, makePins, type Rule, type RuleDocument } from '../../rule/index.ts';
import { ruleStateNames } from '../../text/value-names.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { answer, type RuleVerbOptions, readAsOf } from './answer.ts';
import { renderDescriptor } from './render.ts';
import { tellBroken } from './tell-broken.ts';

const noText = '本文なし';

/** `yakkan rule list`. */
export function runRuleList(options: RuleVerbOptions, surface: Surface): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options);
    const corpus = await RuleCorpus.open(options.corpus);
    const folders = await corpus.listFolders(options.document);
    const descriptors = await Promise.all(
      folders
        .flatMap(({ rules }) => rules)
        .map(async (rule) => {
          const texts = await textsIfAny(rule, corpus, asOf);
          return describeRule(rule, texts && bindRule(rule, texts));
        }),
    );
    const isWhole = await tellBroken(folders, options.corpus, surface);
    const lines =
      options.format === 'json'
        ? [`${JSON.stringify(descriptors, null, 2)}\n`]
        : descriptors.map(({ id, title, implements: clauses, state }) => {
            const citations = clauses.map(({ citation }) => citation).join('、');
            return `${id}  ${title}  ${citations}  [${state ? ruleStateNames[state][0] : noText}]\n`;
          });
    await writeAll(surface.stdout, lines);
    return isWhole ? exitCodes.done : exitCodes.failed;
  });
}

/** `yakkan rule show NAME`. */
export function runRuleShow(
  name: string,
  options: RuleVerbOptions & { pins?: boolean },
  surface: Surface,
): Promise<ExitCode> {
  return answer(options.corpus, surface, async () => {
    const asOf = readAsOf(options);
    const corpus = await RuleCorpus.open(options.corpus);
    const rule = await corpus.findRule(name, options.document);
    if (options.pins) {
      const bound = bindRule(rule, await corpus.loadTexts(rule, asOf));
      await writeAll(surface.stdout, [`pins: ${JSON.stringify(makePins(bound), null, 2)},\n`]);
      return exitCodes.done;
    }
    const texts = await textsIfAny(rule, corpus, asOf);
    const descriptor = describeRule(rule, texts && bindRule(rule, texts));
    const text =
      options.format === 'json' ? `${JSON.stringify(descriptor, null, 2)}\n` : renderDescriptor(descriptor);
    await writeAll(surface.stdout, [text]);
    return exitCodes.done;
  });
}

/** The texts of a rule, or nothing where the corpus holds none. */
async function textsIfAny(
  rule: Rule,
  corpus: RuleCorpus,
  asOf?: string,
): Promise<RuleDocument[] | undefined> {
  try {
    return await corpus.loadTexts(rule, asOf);
  } catch (error) {
    if (error instanceof MissingText) return undefined;
    throw error;
  }
}
