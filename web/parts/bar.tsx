/** A share as a bar; unknown is hatched. `mark` draws a threshold. */
export function Bar({ share, mark, colour }: { share: number | null; mark?: number; colour?: string | undefined }) {
  if (share === null) return <span className="bar" data-unknown aria-hidden="true" />;
  const style = { width: `${Math.max(0.6, Math.min(100, share * 100))}%`, ...(colour && { "--colour": colour }) };
  return (
    <span className="bar" aria-hidden="true">
      <span style={style} />
      {mark !== undefined && <i style={{ left: `${mark * 100}%` }} />}
    </span>
  );
}
