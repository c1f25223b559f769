import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDocxDocument } from '../../src/export/docx-document.ts';
import { checkReport } from '../../src/model/finding.ts';
import { parseFile, readSourceText } from '../../src/parse.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const faulty =
  '会員規約\n\n第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n会員は、第9条の規定により届け出る。\n第4条（届出）\n会員は、住所を届け出る。\n第5条（通知）\n当社は、会員に通知する。\n';

let folder: string;
let file: string;
let output: string;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  file = join(folder, '会員規約.docx');
  output = join(folder, '指摘.docx');
  const document = await parseFile(new TextEncoder().encode(faulty), { name: 'terms.txt' });
  writeFileSync(file, await writeDocxDocument(document));
});

const check = (...words: string[]) => runWith(['check', ...words, '--format', 'docx']);

describe('yakkan check --format docx', () => {
  it('writes each finding once as a comment into a copy that reads as the document', async () => {
    const before = readFileSync(file);
    const { stdout } = await runWith(['check', file, '--format', 'json']);
    const [{ findings }] = checkReport.array().parse(JSON.parse(stdout));
    expect(findings.length).toBeGreaterThanOrEqual(2);
    const { code, stderr } = await check(file, '--output', output);
    expect(code).toBe(1);
    expect(stderr).toContain(`${findings.length} comments`);
    const comments = strFromU8(unzipSync(readFileSync(output))['word/comments.xml']);
    expect(comments.match(/<w:comment /g)).toHaveLength(findings.length);
    for (const { reason, checkId, quote } of findings) {
      expect(comments.split(reason)).toHaveLength(2);
      expect(comments).toContain(`「${quote}」（${checkId}）`);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    const read = (bytes: Uint8Array) => readSourceText(bytes, { name: 'a.docx' });
    expect(await read(readFileSync(output))).toBe(await read(before));
  });

  it('says that a signature does not hold for the copy', async () => {
    const signature = { '_xmlsignatures/sig1.xml': strToU8('<Signature/>') };
    writeFileSync(file, zipSync({ ...unzipSync(readFileSync(file)), ...signature }));
    const { stderr } = await check(file, '--output', output);
    expect(stderr).toContain('is signed; its signature does not hold for the copy');
  });

  it('names a text that is no Word document, and writes nothing', async () => {
    const text = join(folder, 'terms.txt');
    writeFileSync(text, faulty);
    const { code, stderr } = await check(text, '--output', output);
    expect(code).toBe(1);
    expect(stderr).toContain('is no Word document (.docx) and was read as plain');
    expect(existsSync(output)).toBe(false);
  });

  it('names a file that only its name makes a Word document', async () => {
    const named = join(folder, 'terms.docx');
    writeFileSync(named, faulty);
    const { code, stdout, stderr } = await check(named, '--output', output);
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/terms\.docx/);
    expect(existsSync(output)).toBe(false);
  });

  it('asks for one document and for another file to write to', async () => {
    for (const words of [[file], [file, file, '--output', output], [file, '--output', file]]) {
      const { code, stderr } = await check(...words);
      expect(code).toBe(2);
      expect(stderr).toContain('--format docx');
    }
  });

  it('writes other formats to a file as well', async () => {
    const report = join(folder, 'report.json');
    const { stdout } = await runWith(['check', file, '--format', 'json', '--output', report]);
    expect(stdout).toBe('');
    expect(checkReport.array().parse(JSON.parse(readFileSync(report, 'utf8')))).toHaveLength(1);
  });
});
