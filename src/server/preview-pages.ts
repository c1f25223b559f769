import type { OpenAPIHono } from '@hono/zod-openapi';
import { toHtml } from 'hast-util-to-html';
import { collectDoubts } from '../site/page/read/doubts.ts';
import { makeLeafWriter } from '../site/page/read/inline-text.ts';
import { treeContent } from '../site/page/read/tree-content.ts';
import { mediaTypes } from '../site/site-page.ts';
import type { HeldUploads, Upload } from './held-uploads.ts';
import { Problem } from './problem.ts';

/** Adds what the page that adds documents shows of a file: the text as it will read, and the file itself where it is a PDF. */
export function addPreviewPages(app: OpenAPIHono, uploads: HeldUploads): void {
  app.get('/previews/:token', (context) => {
    const { looked } = find(uploads, context.req.param('token'));
    if (!looked) throw gone();
    const { model } = looked;
    const content = treeContent(model.tree, makeLeafWriter(model, ''), collectDoubts(model));
    const html = toHtml({ type: 'root', children: content });
    return context.body(html, 200, { 'content-type': mediaTypes.html, 'cache-control': 'no-store' });
  });
  app.get('/previews/:token/source', (context) => {
    const { bytes } = find(uploads, context.req.param('token'));
    const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
    // Anything else would be shown as a page of this site.
    if (!isPdf) throw gone();
    return context.body(Uint8Array.from(bytes), 200, {
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'cache-control': 'no-store',
    });
  });
}

function find(uploads: HeldUploads, token: string): Upload {
  const found = uploads.find(token);
  if (found) return found;
  throw gone();
}

function gone(): Problem {
  return new Problem(410, 'The file is not held any more; send it again.');
}
