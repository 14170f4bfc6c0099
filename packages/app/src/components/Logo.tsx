/** Two servers, the lower one just signed off. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="#0b7285" />
      <g
        fill="none"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <rect x="6" y="6.5" width="20" height="7.5" rx="2" />
        <path d="M10 10.25h.01M14 10.25h5" />
        <path d="M13 25.5H8a2 2 0 0 1-2-2V20a2 2 0 0 1 2-2h9" />
        <path d="M10 21.75h.01" />
        <path d="m16.5 22.5 3.5 3.5 6.5-7.5" />
      </g>
    </svg>
  );
}
