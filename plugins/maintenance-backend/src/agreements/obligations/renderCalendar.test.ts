import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { calendarViolations } from './__testUtils__/calendarViolations';
import { renderCalendar } from './renderCalendar';

const payment: Obligation = {
  id: '7b0c2d3e-0000-4000-8000-000000000001',
  kind: 'payment',
  title: '首付款',
  customerRef: 'customer:default/acme',
  customerTitle: '顶点公司',
  contractId: 'c',
  contractNumber: 'WB-2026-001',
  dueOn: '2026-12-01',
  state: 'due',
  amount: 1200,
  currency: 'CNY',
};

const subscription = {
  id: 'subscription',
  title: '履约日历',
  language: 'zh' as const,
  createdAt: '2026-11-22T04:00:00Z',
};

/** The lines of a calendar that keeps to the letter of RFC 5545. */
function render(
  changes: Partial<Obligation> = {},
  calendar: Parameters<typeof renderCalendar>[0] = subscription,
): string[] {
  const text = renderCalendar(calendar, {
    obligations: [{ ...payment, ...changes }],
  });
  expect(calendarViolations(text)).toEqual([]);
  return text.split('\r\n');
}

describe('renderCalendar', () => {
  it('makes an event of a whole day without an alarm', () => {
    expect(render().filter(line => !line.startsWith('X-MICROSOFT'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//weibao.io//maintenance//ZH',
      'NAME:履约日历',
      'X-WR-CALNAME:履约日历',
      'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
      'X-PUBLISHED-TTL:PT4H',
      'BEGIN:VEVENT',
      'UID:payment-7b0c2d3e-0000-4000-8000-000000000001@maintenance.weibao.io',
      'SEQUENCE:0',
      'DTSTAMP:20261122T040000Z',
      'DTSTART;VALUE=DATE:20261201',
      'SUMMARY:收款节点：首付款',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:顶点公司\\nWB-2026-001\\nCNY 1200.00',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('marks what is done', () => {
    expect(render({ state: 'done' })).toContain('SUMMARY:✓ 收款节点：首付款');
  });

  it('lets nothing that people wrote end its line', () => {
    const lines = render(
      { title: 'a;b,c\\d\r\nBEGIN:VALARM', note: 'x\r\nEND:VEVENT' },
      { ...subscription, title: 'n;a,m\ne', language: 'en' },
    );
    expect(lines).toContain(
      'SUMMARY:Payment milestone: a\\;b\\,c\\\\d BEGIN:VALARM',
    );
    expect(lines).toContain('NAME:n\\;a\\,m e');
    expect(lines.filter(line => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  it('leaves out control characters, and keeps the lines of a note', () => {
    const lines = render({
      title: 'bell\u0007, delete\u007f',
      note: 'one\ttab\r\ntwo\u0000\u001b\u0085three\rfour',
    });
    expect(lines).toContain('SUMMARY:收款节点：bell \\, delete ');
    expect(lines.join('\r\n').replace(/\r\n /g, '')).toContain(
      '\\none tab\\ntwo three\\nfour',
    );
  });

  it('folds lines at 75 octets without tearing characters apart', () => {
    const title = '核心交换机年度维保收款'.repeat(15);
    const lines = render({ title });
    expect(lines.join('\r\n').replace(/\r\n /g, '')).toContain(title);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});
