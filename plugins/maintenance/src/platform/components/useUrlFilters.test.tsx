import { renderAtAddress } from '../../__testUtils__/renderAtAddress';
import { useUrlFilters } from './useUrlFilters';

describe('useUrlFilters', () => {
  it('leads back through what was chosen', () => {
    const page = renderAtAddress('/list', useUrlFilters);
    page.use(filters => filters.set('state', 'open'));
    page.use(filters => filters.set('customer', 'acme'));
    expect(page.address()).toBe('/list?state=open&customer=acme');
    page.back();
    expect(page.address()).toBe('/list?state=open');
    page.back();
    expect(page.address()).toBe('/list');
  });

  it('makes no step back of what is typed, nor of what is there already', () => {
    const page = renderAtAddress('/list?state=open', useUrlFilters);
    page.use(filters => filters.set('q', 'd'));
    page.use(filters => filters.set('q', 'disk'));
    page.use(filters => filters.set('state', 'open'));
    expect(page.address()).toBe('/list?state=open&q=disk');
    page.back();
    expect(page.address()).toBe('/before');
  });
});
