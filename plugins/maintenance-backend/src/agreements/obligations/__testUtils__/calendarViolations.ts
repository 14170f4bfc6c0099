const CONTENT_LINE =
  /^(?<name>[A-Z0-9-]+)(?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*:(?<value>.*)$/su;

const COMPONENTS: { [name: string]: { once: string[]; required: string[] } } = {
  VCALENDAR: {
    once: ['PRODID', 'VERSION', 'CALSCALE', 'METHOD'],
    required: ['PRODID', 'VERSION'],
  },
  VEVENT: {
    once: ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY', 'TRANSP'],
    required: ['UID', 'DTSTAMP', 'DTSTART'],
  },
};

const VALUES: { [property: string]: RegExp } = {
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}$/,
  SEQUENCE: /^\d+$/,
  TRANSP: /^(OPAQUE|TRANSPARENT)$/,
  SUMMARY: /^([^\\,;]|\\[\\;,nN])*$/,
  DESCRIPTION: /^([^\\,;]|\\[\\;,nN])*$/,
  'REFRESH-INTERVAL': /^P(\d+D|T\d+H|T\d+M)$/,
};

/**
 * What a text has that RFC 5545 does not allow in a calendar of events by whole
 * days. Calendar programs forgive some of it, each something else.
 */
export function calendarViolations(text: string): string[] {
  const problems: string[] = [];
  if (!text.endsWith('\r\n')) problems.push('the last line is not finished');
  const folded = text.split('\r\n').slice(0, -1);
  for (const line of folded) {
    if (/[^\t\P{Cc}]/u.test(line)) problems.push(`control character: ${line}`);
    if (Buffer.byteLength(line) > 75) problems.push(`too long: ${line}`);
    if (!line.trim()) problems.push('an empty line');
  }
  const open: { name: string; properties: string[] }[] = [];
  const uids: string[] = [];
  for (const line of folded
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const { name = '', value = '' } = CONTENT_LINE.exec(line)?.groups ?? {};
    if (!name) problems.push(`not a property: ${line}`);
    if (name === 'BEGIN') {
      open.push({ name: value, properties: [] });
    } else if (name === 'END') {
      problems.push(...componentProblems(value, open.pop()));
    } else {
      open.at(-1)?.properties.push(name);
      if (VALUES[name]?.test(value) === false) problems.push(`value: ${line}`);
      if (name === 'UID') uids.push(value);
    }
  }
  if (open.length > 0) problems.push('a component is not ended');
  if (new Set(uids).size < uids.length)
    problems.push('two events have one UID');
  return problems;
}

function componentProblems(
  ended: string,
  component: { name: string; properties: string[] } | undefined,
): string[] {
  const rules = COMPONENTS[ended];
  if (component?.name !== ended || !rules) return [`END:${ended}`];
  const count = (name: string) =>
    component.properties.filter(property => property === name).length;
  return [
    ...rules.required
      .filter(name => count(name) === 0)
      .map(name => `no ${name}`),
    ...rules.once.filter(name => count(name) > 1).map(name => `two ${name}`),
  ];
}
