import { normaliseWords } from '../../../text/citation/words.ts';
import { type Draft, type DraftWords, isHeading, spliceWords } from '../../../text/draft.ts';
import { findClause } from '../find-place.ts';
import { type Action, AmendmentRefused } from '../instruction.ts';
import { describeSteps } from '../write-place.ts';

type Naming = Omit<Extract<Action, { kind: 'caption' }>, 'kind'>;

/** Gives a text its title, an article its caption, a chapter its name; without words takes it away. */
export function changeCaption(root: Draft, naming: Naming): void {
  const { place, words, isCommon, isNew } = naming;
  if (place.steps[0].kind === 'title') {
    changeTitle(root, naming);
    return;
  }
  const { node, parent } = findClause(root, place.steps);
  if (words !== undefined) {
    if (isNew && node.caption !== undefined && !isHeading(node))
      throw new AmendmentRefused(
        `${describeSteps(place.steps)} has a caption already, （${node.caption}）; change it by …の見出しを「（…）」に改める`,
      );
    nameClause(node, words);
    if (isCommon) node.hasCommonCaption = true;
    return;
  }
  if (isHeading(node)) {
    // 章名を削る takes the line away; what stood below it stays.
    parent.children = parent.children.filter((child) => child !== node);
    return;
  }
  if (node.caption === undefined)
    throw new AmendmentRefused(`${describeSteps(place.steps)} has no caption (見出し)`);
  delete node.caption;
}

function changeTitle(root: Draft, { words, isNew }: Naming): void {
  const title = root.children.find((child): child is DraftWords => child.type === 'title');
  if (isNew && title) throw new AmendmentRefused('the text has a title already');
  if (words !== undefined && isNew) root.children.unshift({ type: 'title', value: words });
  else if (!title) throw new AmendmentRefused('the text has no title that could be changed');
  else if (words === undefined) root.children = root.children.filter((child) => child !== title);
  else spliceWords(title, 0, title.value.length, words);
}

function nameClause(node: Draft, words: string): void {
  const isTitled = node.label !== undefined && isHeading(node);
  const prefix = normaliseWords(node.label ?? '');
  // 「第2章　総則」: the words may repeat the number, and 「第2章」 be all that is left.
  if (isTitled && normaliseWords(words) === prefix) delete node.caption;
  else if (isTitled && normaliseWords(words).startsWith(prefix))
    node.caption = words.replace(/^第\S*?[編章節款目](?:の\S+?)?[\s　]+/, '');
  else node.caption = words;
}
