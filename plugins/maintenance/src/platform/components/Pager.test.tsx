import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { Pager, PagerPages } from './Pager';

const rows = (number: number) => Array.from({ length: number });

describe('Pager', () => {
  it.each<[string, PagerPages, string]>([
    [
      'how many there are',
      { items: rows(12), page: 1, before: 0, total: 12 },
      '12 entries',
    ],
    [
      'that there are more',
      { items: rows(25), page: 1, before: 0, showNext: () => {} },
      'Page 1 · 1 to 25, and more',
    ],
    [
      'how many there were once the end is known',
      {
        items: rows(13),
        page: 51,
        before: 1250,
        total: 1263,
        showPrevious: () => {},
      },
      'Page 51 · 1,251 to 1,263 of 1,263',
    ],
  ])('says %s', async (_, pages, text) => {
    renderInTestApp(<Pager pages={pages} />);
    expect(await screen.findByText(text)).toBeVisible();
  });
});
