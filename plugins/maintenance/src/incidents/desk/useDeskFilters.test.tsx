import { renderAtAddress } from '../../__testUtils__/renderAtAddress';
import { useDeskFilters } from './useDeskFilters';

describe('useDeskFilters', () => {
  it('leads back through the views and filters that were chosen', () => {
    const desk = renderAtAddress('/maintenance', useDeskFilters);
    desk.use(({ change }) => change({ view: 'breached', state: [] }));
    desk.use(({ change }) => change({ level: ['I'] }));
    desk.use(({ clear }) => clear());
    desk.back();
    expect(desk.address()).toBe('/maintenance?view=breached&level=I');
    desk.back();
    expect(desk.address()).toBe('/maintenance?view=breached');
    desk.back();
    expect(desk.address()).toBe('/maintenance');
  });

  it('makes no step back of what is typed, nor of the view that is shown', () => {
    const desk = renderAtAddress('/maintenance?view=mine', useDeskFilters);
    desk.use(({ change }) => change({ q: 'd' }));
    desk.use(({ change }) => change({ q: 'disk' }));
    desk.use(({ change }) => change({ view: 'mine', state: [] }));
    expect(desk.address()).toBe('/maintenance?view=mine&q=disk');
    desk.back();
    expect(desk.address()).toBe('/before');
  });
});
