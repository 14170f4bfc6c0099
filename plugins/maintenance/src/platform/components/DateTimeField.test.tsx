import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
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
  return { field: await screen.findByLabelText(/Arrived/), onChange };
}

describe('DateTimeField', () => {
  it.each([
    [undefined, '2026-03-02T10:30', '2026-03-04T04:00', '2026-03-02T01:15'],
    [
      'America/New_York',
      '2026-03-01T21:30',
      '2026-03-03T15:00',
      '2026-03-02T14:15',
    ],
  ])(
    'is read and written in the zone of the portal, %s',
    async (timeZone, shown, max, expected) => {
      const { field, onChange } = await renderField(timeZone);
      expect(field).toHaveValue(shown);
      expect(field).toHaveAttribute('max', max);

      fireEvent.change(field, { target: { value: '2026-03-02T09:15' } });
      expect(onChange).toHaveBeenCalledWith(`${expected}:00.000Z`);
    },
  );

  it('names the zone where that of the browser differs', async () => {
    const { field } = await renderField('America/New_York');
    expect(field).toHaveAccessibleDescription('Times in America/New_York');
  });

  it('names no zone to a browser in it', async () => {
    const browser = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { field } = await renderField(browser);
    expect(field).not.toHaveAccessibleDescription();
  });
});
