/** The mark: five petals, the two lowest drawn out into the two rivers that meet here. */
export function FlowerMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 48 48"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
    >
      <path d="M24 21c-5-4-5-13 0-17 5 4 5 13 0 17Z" />
      <path d="M22 22c-6 2-14-3-15-9 7-1 14 3 15 9Z" />
      <path d="M26 22c6 2 14-3 15-9-7-1-14 3-15 9Z" />
      <path d="M23 25c-4 5-11 6-18 4M23 25c-1 8-8 13-17 13" strokeLinecap="round" />
      <path d="M25 25c4 5 11 6 18 4M25 25c1 8 8 13 17 13" strokeLinecap="round" />
      <circle cx="24" cy="23.5" r="2.4" fill="currentColor" stroke="none" />
    </svg>
  );
}
