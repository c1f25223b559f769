/** What modalities are called, as in the reading view. */
export const normNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  obligation: ['義務', 'obligation'],
  prohibition: ['禁止', 'prohibition'],
  permission: ['許容', 'permission'],
  power: ['権限', 'power'],
  right: ['権利', 'right'],
  deeming: ['みなし', 'deeming'],
  exemption: ['免責', 'exemption'],
  application: ['適用', 'application'],
  definition: ['定義', 'definition'],
  commencement: ['施行', 'commencement'],
};
