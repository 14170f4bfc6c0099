import { expect, type APIRequestContext } from '@playwright/test';

const CUSTOMER = 'customer:default/haibin-bank';

export interface Device {
  deviceRef: string;
  title: string;
  serialNumber: string;
}

/** The API of the portal, as somebody with one of the demo roles asks it. */
export class Maintenance {
  readonly #request: APIRequestContext;
  readonly #authorization: string;

  static async as(
    role: 'engineer' | 'serviceManager' | 'caseAuthor',
    request: APIRequestContext,
  ): Promise<Maintenance> {
    const session = await request.get('/api/auth/demo/refresh', {
      headers: { 'x-demo-role': role, 'x-requested-with': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = await session.json();
    return new Maintenance(request, `Bearer ${backstageIdentity.token}`);
  }

  private constructor(request: APIRequestContext, authorization: string) {
    this.#request = request;
    this.#authorization = authorization;
  }

  get(path: string) {
    return this.#call('GET', path);
  }

  post(path: string, data: object) {
    return this.#call('POST', path, data);
  }

  /** An inspection of three devices, of a contract of its own. */
  async createInspection(
    kind: 'first' | 'regular',
    run: string,
  ): Promise<{ id: string; devices: Device[] }> {
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const { items } = await this.get(
      `/devices?customerRef=${CUSTOMER}&limit=3`,
    );
    const contract = await this.post('/contracts', {
      number: `WB-E2E-${run}`,
      title: `现场 ${run}`,
      customerRef: CUSTOMER,
      startsOn: day(-30),
      endsOn: day(335),
    });
    await this.post(`/contracts/${contract.id}/coverage`, {
      items: items.map(({ deviceRef }: Device) => ({ deviceRef })),
    });
    const { id } = await this.post('/inspections', {
      kind,
      contractId: contract.id,
      title: `现场 ${run}`,
      dueOn: day(1),
    });
    return { id, devices: items };
  }

  async #call(method: string, path: string, data?: object) {
    const response = await this.#request.fetch(`/api/maintenance${path}`, {
      method,
      data,
      headers: { authorization: this.#authorization },
    });
    expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(
      true,
    );
    return response.json();
  }
}
