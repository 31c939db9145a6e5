'use client';

/** Opens the browser's print dialog; a browser without scripts has its own. */
export function PrintButton({
  label = '打印',
  className = 'button button-primary island',
}: {
  label?: string;
  className?: string;
}) {
  return (
    <button type="button" className={className} onClick={() => window.print()}>
      {label}
    </button>
  );
}
