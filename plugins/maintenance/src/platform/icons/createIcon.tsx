import { SVGProps } from 'react';

export type IconComponent = ReturnType<typeof createIcon>;

/**
 * An icon of Remix Icon 4.8.0 (© Remix Design, Apache-2.0) from its path.
 *
 * `@remixicon/react` is one module: whatever a screen uses of it would be in
 * the first load, because Backstage itself uses some of it there. Here every
 * icon is a file of its own and loads with the screen that shows it.
 */
export function createIcon(path: string) {
  return function Icon(props: SVGProps<SVGSVGElement> & { size?: number }) {
    const { size = 24, ...others } = props;
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 24 24"
        width={size}
        height={size}
        fill="currentColor"
        {...others}
      >
        <path d={path} />
      </svg>
    );
  };
}
