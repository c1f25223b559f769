import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const document = z.string().describe('文書のID');

/** Requests that staff make again and again, with how they are to be answered. */
const prompts = [
  {
    name: 'answer_question',
    title: '約款への質問に答える',
    description: 'Answers a question from the texts, with verified quotes',
    args: { question: z.string().describe('質問'), document: document.optional() },
    write: ({ question = '', document: id }: Given) =>
      `次の質問に、約款の条文に基づいて答えてください。${id ? `対象は文書「${id}」です。` : ''}\n\n質問: ${question}\n\n手順:\n1. search_clausesで関係する条項を探し、get_clauseで本文・定義・準用を確かめる。\n2. 期限・金額・要件の計算があるときは、evaluate_ruleで規則を探して計算する。\n3. 引用する文はすべてverify_quoteで確かめ、文書・改訂・条項を添える。\n4. 条文にないことは「条文にありません」と答え、推測で補わない。`,
  },
  {
    name: 'explain_clause',
    title: '条項を説明する',
    description: 'Explains a clause with its terms, references and exceptions',
    args: { document, citation: z.string().describe('条項（第34条第2項など）') },
    write: ({ document: id = '', citation = '' }: Given) =>
      `文書「${id}」の${citation}を、担当者向けに説明してください。get_clauseで本文、定義、引用先、準用後の読み方を調べ、原則・例外・期限・金額・義務を負う者を分けて書き、それぞれに条文の引用（verify_quoteで確認済みのもの）を添えてください。`,
  },
  {
    name: 'summarise_revision',
    title: '改正の要点をまとめる',
    description: 'Summarises what changed between two revisions and what follows from it',
    args: { document, old: z.string().describe('旧の施行日'), new: z.string().describe('新の施行日') },
    write: ({ document: id = '', old = '', new: young = '' }: Given) =>
      `文書「${id}」の${old}から${young}への改正の要点をまとめてください。compare_revisionsを最後のページまで読み、変わった数値、義務と権利、定義、引用のずれを先に、文言だけの変更を後に書いてください。各項目に新旧の条項と引用を添え、引用はverify_quoteで確かめてください。`,
  },
  {
    name: 'proof_read',
    title: '条文案を校正する',
    description: 'Proof-reads a draft and says what a person must judge',
    args: { text: z.string().describe('条文案') },
    write: ({ text = '' }: Given) =>
      `次の条文案をcheck_documentで校正し、直すべき点と、人が判断すべき点（state: judgement）を分けて、場所と理由と直し方を挙げてください。指摘がないことは、誤りがないことを意味しません。\n\n${text}`,
  },
] as const;

type Given = Readonly<Record<string, string | undefined>>;

/** Offers the prompts. */
export function registerPrompts(server: McpServer): void {
  for (const { name, title, description, args, write } of prompts)
    server.registerPrompt(name, { title, description, argsSchema: args }, (given: Given) => ({
      messages: [{ role: 'user' as const, content: { type: 'text' as const, text: write(given) } }],
    }));
}
