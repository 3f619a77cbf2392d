/** A text with the words that were asked for marked. */
export function Pieces({ of }: { of: readonly { readonly text: string; readonly hit: boolean }[] }) {
  return <>{of.map((piece, place) => (piece.hit ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>))}</>;
}
