import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';

const LONGEST_BUILD_MILLISECONDS = 5 * 60_000;

/** The documentation of an entity as TechDocs shows it. */
export class TechDocsSite {
  readonly #options: ConstructorParameters<typeof TechDocsSite>[0];
  readonly #path: string;

  constructor(options: {
    entityRef: string;
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    const { kind, namespace, name } = parseEntityRef(options.entityRef);
    this.#options = options;
    this.#path = [namespace, kind, name].map(encodeURIComponent).join('/');
  }

  /**
   * Has the site built, as opening it does, and waits for the end.
   *
   * @throws Error where the build fails
   * @returns whether it was; TechDocs looks for changes once a minute at most
   */
  async build(): Promise<boolean> {
    const response = await this.#synchronise();
    // Server-sent events; the last one tells how it went.
    const [last] = (await response.text()).trim().split('\n\n').slice(-1);
    const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(last) ?? [];
    if (event !== 'finish') {
      throw new Error(
        `TechDocs did not build the site: ${data ?? 'no answer'}`,
      );
    }
    return JSON.parse(data).updated === true;
  }

  async #synchronise(): Promise<Response> {
    const { auth, discovery } = this.#options;
    const [baseUrl, { token }] = await Promise.all([
      discovery.getBaseUrl('techdocs'),
      auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'techdocs',
      }),
    ]);
    const response = await fetch(`${baseUrl}/sync/${this.#path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(LONGEST_BUILD_MILLISECONDS),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
