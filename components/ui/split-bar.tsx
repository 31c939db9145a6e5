type Props = { solid: number; outline: number; max: number; className?: string };

/**
 * A length out of `max`, in two kinds told apart without colour: filled, and only outlined. For the eye alone: the
 * numbers stand beside it.
 */
export function SplitBar({ solid, outline, max, className = 'w-full' }: Props) {
  const scale = max > 0 ? 1000 / max : 0;
  const [first, second] = [solid * scale, outline * scale];
  return (
    <svg
      viewBox="0 0 1000 12"
      preserveAspectRatio="none"
      className={`block h-3 ${className}`}
      aria-hidden="true"
    >
      <path d="M0 12H1000" className="stroke-line" vectorEffect="non-scaling-stroke" />
      {first > 0 ? <rect width={Math.max(first, 4)} height="12" className="fill-data-1" /> : null}
      {second > 0 ? (
        <rect
          x={first}
          y="1"
          width={Math.max(second, 4)}
          height="10.5"
          className="fill-paper stroke-data-1"
          strokeDasharray="3 2"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  );
}
