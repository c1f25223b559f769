/** The look of a table on a page of its own; prints well on A4 landscape, the head of the table on every page. */
export const tablePageStyle = `
:root { color-scheme: light; }
body { margin: 1.5rem; color: #111; background: #fff; font-family: "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", "MS Mincho", serif; line-height: 1.7; }
h1 { margin: 0 0 1rem; font-size: 1.25rem; font-weight: 600; text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 1px solid #444; padding: 0.35rem 0.6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #eee; text-align: center; font-weight: 600; }
u { text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { margin: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
