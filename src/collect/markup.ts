/** HTML in a text that should be plain: tags go, entities become their signs. */

const tags =
  /<\/?(?:jats:)?(?:p|br|b|i|u|em|strong|small|sup|sub|ul|ol|li|div|span|a|img|h[1-6]|hr|table|thead|tbody|tr|td|th|font|blockquote|pre|code|title|sec|italic|bold)(?:\s[^<>]*)?\/?>/gi;
const scripts = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const entity = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi;

/** What marks a text that has some, as an expression of the lake. */
export const markupIn = String.raw`(?i)</?[a-z][a-z0-9:]*(\s[^<>]*)?/?>|<!--|&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});`;

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  deg: "°",
  micro: "µ",
  plusmn: "±",
  times: "×",
  euro: "€",
  pound: "£",
  copy: "©",
  reg: "®",
  trade: "™",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  mu: "μ",
  omega: "ω",
  le: "≤",
  ge: "≥",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  atilde: "ã",
  auml: "ä",
  aring: "å",
  ccedil: "ç",
  egrave: "è",
  eacute: "é",
  ecirc: "ê",
  euml: "ë",
  iacute: "í",
  icirc: "î",
  iuml: "ï",
  ntilde: "ñ",
  oacute: "ó",
  ocirc: "ô",
  otilde: "õ",
  ouml: "ö",
  oslash: "ø",
  uacute: "ú",
  ucirc: "û",
  uuml: "ü",
  szlig: "ß",
};

/** The text without markup; a sign like `<` that opens no tag stays, and so does an entity nobody knows. */
export function withoutMarkup(text: string): string {
  const bare = text
    .replaceAll(scripts, " ")
    .replaceAll(tags, (tag) => (/^<\/?(?:b|i|u|em|strong|small|sup|sub|span|a|font|italic|bold)\b/i.test(tag) ? "" : " "));
  return bare
    .replaceAll(entity, (whole, code: string) => {
      if (!code.startsWith("#")) return named[code] ?? named[code.toLowerCase()] ?? whole;
      const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
      return point > 31 && point < 0x110000 && !(point >= 0xd800 && point < 0xe000) ? String.fromCodePoint(point) : whole;
    })
    .replaceAll(/[ \t]{2,}/g, " ")
    .trim();
}
