import { readPortalPaths } from './portalPaths';

function read(path?: string) {
  return readPortalPaths({ getOptionalString: () => path });
}

describe('readPortalPaths', () => {
  it('begins at /maintenance unless configured', () => {
    expect(read().incident('INC-000001')).toBe(
      '/maintenance/incidents/INC-000001',
    );
    const paths = read('/service/desk');
    expect(paths).toMatchObject({
      root: '/service/desk',
      ledgers: '/service/desk/ledgers',
      obligations: '/service/desk/obligations',
    });
    expect(paths.contract('a/b')).toBe('/service/desk/contracts/a%2Fb');
    expect(paths.caseDraft('d1')).toBe('/service/desk/cases/drafts/d1');
  });

  it.each(['service', '/', '/service/', '//elsewhere.example', '/a?b'])(
    'refuses %s',
    path => {
      expect(() => read(path)).toThrow(
        `maintenance.path is "${path}", but must be a path such as /maintenance`,
      );
    },
  );
});
