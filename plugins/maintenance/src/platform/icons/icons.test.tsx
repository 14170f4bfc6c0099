import * as remixicon from '@remixicon/react';
import { render } from '@testing-library/react';
import { readdirSync } from 'node:fs';
import { IconComponent } from './createIcon';

const names = readdirSync(__dirname)
  .filter(file => file.startsWith('Ri'))
  .map(file => file.replace(/\.ts$/, ''));

function pathOf(Icon: IconComponent | remixicon.RemixiconComponentType) {
  const { container } = render(<Icon />);
  return container.querySelector('path')?.getAttribute('d');
}

describe('icons', () => {
  it.each(names)('draws %s as Remix Icon does', name => {
    const { [name]: Icon } = jest.requireActual(`./${name}`);
    const original = remixicon[name as keyof typeof remixicon];

    expect(pathOf(Icon)).toBe(pathOf(original));
  });
});
