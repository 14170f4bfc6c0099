import { render, screen } from '@testing-library/react';
import { app } from './App';

describe('the portal', () => {
  it('greets a visitor with the demo roles, in Chinese', async () => {
    Object.assign(process, {
      env: {
        NODE_ENV: 'test',
        APP_CONFIG: [
          {
            context: 'test',
            data: {
              app: {
                title: '维保 Weibao',
                baseUrl: 'http://localhost:3000',
                extensions: [
                  {
                    'api:app/app-language': {
                      config: {
                        availableLanguages: ['zh', 'en'],
                        defaultLanguage: 'zh',
                      },
                    },
                  },
                ],
              },
              backend: { baseUrl: 'http://localhost:7007' },
              auth: {
                providers: {
                  demo: { users: { engineer: 'user:default/chen.wei' } },
                },
              },
            },
          },
        ],
      },
    });

    render(app.createRoot());

    expect(
      await screen.findByRole(
        'button',
        { name: '以工程师身份登录' },
        { timeout: 20_000 },
      ),
    ).toBeVisible();
    expect(document.documentElement).toHaveAttribute('lang', 'zh');
  }, 30_000);
});
