// A service that proof-reads the text that it is sent: `node service.mjs 8080`, then
// curl --data-binary @terms.txt http://127.0.0.1:8080/
import { createServer } from 'node:http';
import { formatCitation, parseFile, runChecks, UnreadableSource } from 'yakkan';

/** Bytes of the largest text that is taken. */
const most = 5_000_000;

const server = createServer(async (request, response) => {
  const answer = (status, value) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(value));
  };
  if (request.method !== 'POST') return answer(405, { problem: '本文をPOSTで送ってください。' });
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size > most) return answer(413, { problem: `本文は${most / 1_000_000}MBまでです。` });
    pieces.push(piece);
  }
  try {
    const name = new URL(request.url, 'http://localhost').searchParams.get('name') ?? 'terms.txt';
    const document = await parseFile(Buffer.concat(pieces), { name });
    const findings = runChecks(document).map(({ checkId, severity, reason, node, quote, position }) => ({
      check: checkId,
      severity,
      reason,
      clause: formatCitation(node, document.tree),
      quote,
      line: position.start.line,
    }));
    answer(200, { title: document.document.title, findings });
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    answer(422, { problem: error.message });
  }
});

server.listen(Number(process.argv[2] ?? 8080), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
