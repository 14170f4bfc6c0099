import { translateTabs } from './translateTabs';

describe('translateTabs', () => {
  it('gives tabs our titles and puts them first, in the order of the titles', () => {
    const tabs = [
      { id: 'docs', label: 'TechDocs', href: 'docs' },
      { id: 'foreign', label: 'Foreign', href: 'foreign' },
      { id: '/incidents', label: 'x', href: 'incidents' },
      { id: '/', label: 'Overview', href: '' },
    ];
    expect(
      translateTabs(tabs, {
        '/': '概览',
        '/incidents': '事件单',
        docs: '文档',
      }).map(({ label }) => label),
    ).toEqual(['概览', '事件单', '文档', 'Foreign']);
  });

  it('also translates the tabs of a group', () => {
    const group = {
      id: 'overview',
      label: 'Overview',
      items: [{ id: '/', label: 'Overview', href: '' }],
    };
    expect(translateTabs([group], { overview: '概览', '/': '总览' })).toEqual([
      {
        id: 'overview',
        label: '概览',
        items: [{ id: '/', label: '总览', href: '' }],
      },
    ]);
  });
});
