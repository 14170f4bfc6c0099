import { type IdentityApi } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from './SignInPage';

const session = {
  profile: { displayName: '陈伟' },
  backstageIdentity: {
    // A JSON web token without an expiry.
    token: `e30.${window.btoa('{}')}.`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/chen.wei',
      ownershipEntityRefs: ['user:default/chen.wei'],
    },
  },
};

function respond(status: number, body: object) {
  return {
    ok: status < 400,
    status,
    statusText: '',
    headers: new Headers({ 'content-type': 'application/json' }),
    json: async () => body,
    text: async () => JSON.stringify(body),
  };
}

const notYet = respond(503, {
  error: { name: 'ServiceUnavailableError', message: 'not in the catalog yet' },
});

describe('SignInPage', () => {
  const fetchMock = jest.fn();

  beforeEach(() => {
    fetchMock.mockReset();
    global.fetch = fetchMock;
    window.localStorage.clear();
  });

  async function renderPage(
    users: Record<string, string> = {
      engineer: 'user:default/chen.wei',
      customerContact: 'user:default/customer.contact',
    },
  ) {
    const signedIn: IdentityApi[] = [];
    await renderInTestApp(
      <SignInPage onSignInSuccess={identity => signedIn.push(identity)} />,
      {
        config: {
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: { demo: { users } } },
        },
      },
    );
    await screen.findByRole('heading', { name: 'Weibao' });
    return { signedIn };
  }

  const engineerCard = () =>
    screen.getByRole('button', { name: 'Sign in as Engineer' });

  it('offers the roles that are configured, and no other', async () => {
    await renderPage();

    expect(engineerCard()).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Sign in as Customer contact' }),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Sign in as Platform team' }),
    ).not.toBeInTheDocument();
    expect(fetchMock).not.toHaveBeenCalled();
  });

  it('says what to do where no role is configured, as in production', async () => {
    window.localStorage.setItem('portal.demoRole', 'engineer');
    await renderPage({});

    expect(screen.getByText('No sign-in is set up yet')).toBeVisible();
    expect(fetchMock).not.toHaveBeenCalled();
  });

  it('signs in with the chosen role by keyboard', async () => {
    fetchMock.mockResolvedValue(respond(200, session));
    const { signedIn } = await renderPage();

    await userEvent.tab();
    await userEvent.tab();
    expect(engineerCard()).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(signedIn).toHaveLength(1));
    const [url, request] = fetchMock.mock.calls[0];
    expect(url).toBe('http://localhost:7007/api/auth/demo/refresh');
    expect(request.headers.get('x-demo-role')).toBe('engineer');
    await expect(signedIn[0].getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/chen.wei',
    });
  });

  it('keeps the session over a reload, remembering the role and no token', async () => {
    fetchMock.mockResolvedValue(respond(200, session));
    window.localStorage.setItem('portal.demoRole', 'engineer');

    const { signedIn } = await renderPage();

    await waitFor(() => expect(signedIn).toHaveLength(1));
    expect(window.localStorage.getItem('portal.demoRole')).toBe('engineer');
    expect(JSON.stringify({ ...window.localStorage })).not.toContain(
      session.backstageIdentity.token,
    );
  });

  it('forgets the role when the visitor signs out', async () => {
    fetchMock.mockResolvedValue(respond(200, session));
    window.localStorage.setItem('portal.demoRole', 'engineer');
    const { signedIn } = await renderPage();
    await waitFor(() => expect(signedIn).toHaveLength(1));

    await signedIn[0].signOut();

    expect(window.localStorage.getItem('portal.demoRole')).toBeNull();
  });

  it('waits for a portal that is still starting, then signs in by itself', async () => {
    fetchMock
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(notYet)
      .mockResolvedValue(respond(200, session));
    const { signedIn } = await renderPage();

    await userEvent.click(engineerCard());

    expect(
      await screen.findByText(/The portal is still starting/),
    ).toBeVisible();
    await waitFor(() => expect(signedIn).toHaveLength(1), { timeout: 8_000 });
    expect(fetchMock).toHaveBeenCalledTimes(3);
  }, 15_000);

  it('shows why a sign-in failed and lets the visitor choose another role', async () => {
    fetchMock.mockResolvedValue(
      respond(403, {
        error: { name: 'NotAllowedError', message: 'Refused in production' },
      }),
    );
    const { signedIn } = await renderPage();

    await userEvent.click(engineerCard());
    expect(await screen.findByText(/Refused in production/)).toBeVisible();
    expect(window.localStorage.getItem('portal.demoRole')).toBeNull();

    await userEvent.click(
      screen.getByRole('button', { name: 'Choose another role' }),
    );
    expect(engineerCard()).toBeVisible();
    expect(signedIn).toEqual([]);
  });
});
