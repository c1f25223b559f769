/** What a server said that it could not do; its message is for people. */
export class RequestFailed extends Error {
  override name = 'RequestFailed';
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Field of the request that is at fault, where the server names it. */
  readonly field: string | undefined;

  constructor(message: string, status: number, field?: string) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

/** How a request is sent. */
export interface SendOptions {
  /** Hears how much was sent, from 0 to 1, and then nothing until the answer. */
  onSent?: (part: number) => void;
  signal?: AbortSignal;
  /** If omitted, POST. */
  method?: 'POST' | 'PATCH';
}

/**
 * Posts a form or JSON and reads the JSON answer. `fetch` tells no progress of what is sent.
 * @throws {RequestFailed} where the server refuses, cannot be reached, or the reader gave up
 */
export function sendRequest<Answer>(
  address: string,
  body: FormData | object,
  options: SendOptions = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(options.method ?? 'POST', address);
    request.responseType = 'text';
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'ja');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) options.onSent?.(loaded / total);
    });
    request.addEventListener('load', () => {
      const answer = readJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as Answer);
      else reject(describeProblem(request.status, answer));
    });
    request.addEventListener('error', () =>
      reject(
        new RequestFailed(
          'サーバーに届きませんでした。yakkan serve が動いているか確かめて、もう一度お試しください。',
          0,
        ),
      ),
    );
    request.addEventListener('abort', () => reject(new RequestFailed('中止しました。', 0)));
    options.signal?.addEventListener('abort', () => request.abort());
    if (body instanceof FormData) request.send(body);
    else {
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(JSON.stringify(body));
    }
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Problem {
  title?: string;
  detail?: string;
  field?: string;
}

function describeProblem(status: number, answer: unknown): RequestFailed {
  const { title, detail, field } = (typeof answer === 'object' && answer !== null ? answer : {}) as Problem;
  return new RequestFailed(detail || title || `サーバーが${status}を返しました。`, status, field);
}
