import { pieces, type Span, toneOf } from "./reading.ts";

/** A text with the words that count marked; what each speaks for stands in its title, not in colour alone. */
export function MarkedText({ text, spans, nameOf }: { text: string; spans: readonly Span[]; nameOf: (about: string) => string }) {
  return (
    <>
      {pieces(text, spans).map((piece, place) =>
        piece.about === undefined ? (
          <span key={place}>{piece.text}</span>
        ) : (
          <mark key={place} data-about={toneOf(piece.about)} title={nameOf(piece.about)}>
            {piece.text}
          </mark>
        ),
      )}
    </>
  );
}
