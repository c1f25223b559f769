// Parses what is pasted, in the browser: the text leaves the machine nowhere.
import { formatCitation } from 'yakkan/citation';
import { parseText } from 'yakkan/parse';

const [text, list] = ['text', 'references'].map((id) => document.getElementById(id));

async function show() {
  const { tree, references } = await parseText(text.value);
  list.replaceChildren(
    ...references.map(({ node, text: words, status, targets, law }) => {
      const row = document.createElement('li');
      const where = targets.map((target) => formatCitation(target.node, tree)).join('、');
      row.textContent = `${formatCitation(node, tree)}：「${words}」→ ${where || law?.title || status}`;
      return row;
    }),
  );
}

let timer;
text.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, 200);
});
await show();
