import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { dateField, enterDate, enteredDate } from '../../__testUtils__/dates';
import { DateTimeField } from './DateTimeField';

async function renderField(timeZone?: string) {
  const onChange = jest.fn();
  renderInTestApp(
    <DateTimeField
      label="Arrived"
      value="2026-03-02T02:30:00Z"
      max="2026-03-03T20:00:00Z"
      onChange={onChange}
    />,
    { config: { maintenance: { timeZone } } },
  );
  await screen.findByText('Arrived');
  return { field: dateField(/Arrived/), onChange };
}

describe('DateTimeField', () => {
  it.each([
    [undefined, '2026-03-02T10:30', '2026-03-02T01:30'],
    ['America/New_York', '2026-03-01T21:30', '2026-03-01T14:30'],
  ])(
    'is read and written in the zone of the portal, %s',
    async (timeZone, shown, expected) => {
      const { field, onChange } = await renderField(timeZone);
      expect(enteredDate(field)).toBe(shown);

      await enterDate(field, `${shown.slice(0, 11)}09`);
      expect(onChange).toHaveBeenLastCalledWith(`${expected}:00.000Z`);
    },
  );

  it('names the zone where that of the browser differs', async () => {
    await renderField('America/New_York');
    expect(screen.getByText('Times in America/New_York')).toBeVisible();
  });

  it('names no zone to a browser in it', async () => {
    const browser = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    await renderField(browser);
    expect(screen.queryByText(/^Times in/)).not.toBeInTheDocument();
  });
});
