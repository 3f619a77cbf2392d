/** The mark: an eighth of a circle with one sight line. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="2.4"
      aria-hidden="true"
    >
      <path d="M16 4 5.4 25.2" />
      <path d="M16 4 26.6 25.2" opacity=".4" />
      <path d="M5.4 25.2a24 24 0 0 0 21.2 0" />
      <path d="M16 4 18.6 27.4" strokeWidth="1.7" />
    </svg>
  );
}
