'use client';

/** Opens the browser's print dialog; a browser without scripts has its own. */
export function PrintButton() {
  return (
    <button type="button" className="button button-primary island" onClick={() => window.print()}>
      打印
    </button>
  );
}
