import { useFormat } from "../words/use_format.ts";
import { colourOf } from "./colours.ts";

/** A country by its short name, with the colour it keeps across pictures. */
export function Country({ code, plain = false }: { code: string | null | undefined; plain?: boolean }) {
  const format = useFormat();
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 7, minWidth: 0 }}>
      {!plain && <i className="dot" aria-hidden="true" style={{ ["--colour" as string]: colourOf(code) }} />}
      <span className="clip">{format.country(code)}</span>
    </span>
  );
}
