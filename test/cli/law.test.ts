import { expect, it } from 'vitest';
import { runWith } from './surface.ts';

it('says what a law is', async () => {
  const { code, stdout } = await runWith(['law', '消費者契約法']);
  expect(code).toBe(0);
  expect(stdout).toContain('消費者契約法（平成12年法律第61号）');
  expect(stdout).toContain('https://laws.e-gov.go.jp/law/412AC0000000061');
});

it('says what stands at an article, in text and as JSON', async () => {
  expect((await runWith(['law', '民法第548条の4'])).stdout).toContain('第548条の4（定型約款の変更）');
  const { stdout } = await runWith(['law', '商法', '第514条', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    law: { title: '商法' },
    article: { number: '514', state: 'deleted' },
  });
});

it('fails for an article that is not there, and names those around it', async () => {
  const { code, stdout } = await runWith(['law', '消費者契約法第99条']);
  expect(code).toBe(1);
  expect(stdout).toContain('第99条はありません。近くの条: 第53条');
});

it('says that it does not know a law, and names what is near', async () => {
  const { code, stderr } = await runWith(['law', '消費契約法']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/does not hold 消費契約法/);
});
