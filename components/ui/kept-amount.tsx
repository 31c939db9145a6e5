/**
 * A printed amount whose bound stays beside it wherever the box is wide enough: “at least” does not end a line. What stands
 * in brackets behind it may open the next one.
 */
export function KeptAmount({ text }: { text: string }) {
  const [amount, ...bracketed] = text.split(/ (?=\()/);
  return (
    <>
      <span className="inline-block">{amount}</span>
      {bracketed.map((one) => ` ${one}`)}
    </>
  );
}
