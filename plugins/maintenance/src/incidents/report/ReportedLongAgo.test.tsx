import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { ReportedLongAgo } from './ReportedLongAgo';

describe('ReportedLongAgo', () => {
  it('asks about a time that lies far back', async () => {
    await renderInTestApp(
      <ReportedLongAgo reportedAt="1999-03-01T02:00:00Z" />,
    );
    expect(
      await screen.findByText(
        'That is more than a month ago, on Mar 1, 1999. Is the time right?',
      ),
    ).toBeVisible();
  });

  it('says nothing of an hour ago', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    await renderInTestApp(<ReportedLongAgo reportedAt={hourAgo} />);
    expect(await screen.findByRole('status')).toBeEmptyDOMElement();
  });
});
