import { Agent, request } from 'node:http';

export interface HttpCall {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers?: { [name: string]: string };
  json?: object;
  /** Sent instead of JSON. */
  csv?: string;
}

/** Calls the backend over connections that stay open, as one principal after the other. */
export class HttpClient {
  readonly #port: number;
  readonly #tokens: readonly string[];
  readonly #agent = new Agent({ keepAlive: true });
  #calls = 0;

  /** @param tokens - one of each principal, which take turns; none of an anonymous one */
  constructor(port: number, tokens: readonly string[] = []) {
    this.#port = port;
    this.#tokens = tokens;
  }

  /**
   * @returns the body of the answer
   * @throws where the status is not 2xx
   */
  send(call: HttpCall): Promise<string> {
    const { method, path } = call;
    const token = this.#tokens[this.#calls++ % this.#tokens.length];
    const body = call.csv ?? JSON.stringify(call.json);
    const headers = {
      ...call.headers,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && {
        'content-type':
          call.csv === undefined ? 'application/json' : 'text/csv',
        'content-length': Buffer.byteLength(body),
      }),
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          agent: this.#agent,
          method,
          path,
          headers,
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            const status = response.statusCode ?? 0;
            if (status >= 200 && status < 300) resolve(text);
            else reject(new Error(`${method} ${path}: ${status} ${text}`));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  /** Calls and reads the answer. */
  async sendForJson<Answer>(call: HttpCall): Promise<Answer> {
    return JSON.parse(await this.send(call));
  }
}
