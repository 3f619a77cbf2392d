/** Text as a person reads it, from text with markup in it. */

/** Named entities that texts of publishers and feeds use; numeric ones are reckoned. */
const named = new Map(
  `amp=& lt=< gt=> quot=" apos=' hellip=… bull=• middot=· times=× deg=° plusmn=± le=≤ ge=≥
  ndash=– mdash=— lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ laquo=« raquo=» euro=€ pound=£
  copy=© reg=® trade=™ micro=µ alpha=α beta=β gamma=γ delta=δ lambda=λ mu=μ omega=ω
  eacute=é egrave=è ecirc=ê euml=ë agrave=à aacute=á acirc=â atilde=ã auml=ä aring=å iuml=ï iacute=í icirc=î
  oacute=ó ouml=ö ocirc=ô otilde=õ oslash=ø uacute=ú ucirc=û uuml=ü ccedil=ç ntilde=ñ szlig=ß aelig=æ`
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
)
  .set("nbsp", " ")
  .set("shy", "");

/**
 * The words without tags, scripts, comments and entities, on one line. An entity nobody knows stays as written, and so does a `<` that opens no
 * tag. Empty for nothing.
 */
export function plainText(text: string | null | undefined): string {
  if (text === null || text === undefined) return "";
  const bare = /[<&]/.test(text) ? entitiesIn(withoutTags(text)) : text;
  // Escaped markup, as feeds carry it, shows only now.
  const shown = /<\/?[a-zA-Z][^<>]*>/.test(bare) ? entitiesIn(withoutTags(bare)) : bare;
  return shown.replaceAll(/[\s\u00A0\u200B\uFEFF]+/g, " ").trim();
}

function withoutTags(text: string): string {
  return text
    .replaceAll(/<!--[\s\S]*?(-->|$)/g, " ")
    .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, " ")
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    .replaceAll(/<\/?(sub|sup|i|b|em|strong|span|a|u|mml:[a-z]+)(\s[^<>]*)?\/?>/gi, "")
    .replaceAll(/<\/?[a-zA-Z!?][^<>]*>/g, " ");
}

function entitiesIn(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, code: string) => {
    if (!code.startsWith("#")) return named.get(code) ?? named.get(code.toLowerCase()) ?? whole;
    const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : whole;
  });
}
