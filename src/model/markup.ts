/** Markup in a text that should be plain: tags go, entities become their signs. */
import { decodeHTMLStrict } from "entities/decode";

/** Never shown, whole; what is never closed runs to the end. */
const hidden = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const character = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;
const tag = /<(\/?)([a-z][a-z0-9:_.-]*)(?:\s[^<>]*)?\/?>|<[!?][a-z][^<>]*>/gi;
const entity = /&(?:#x?[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
/** Within a word, so that H<sub>2</sub>O stays one. */
const inline = words("a abbr b bold code em font i italic mark s scp small span strike strong sub sup tt u");
const paragraphs = words("br div h1 h2 h3 h4 h5 h6 li p tr");
const others = words("blockquote hr img input link meta ol pre sec table tbody td th thead title ul");

/**
 * The text without tags, scripts, comments and entities; `between` stands where a paragraph ends. A sign like `<` that opens no tag stays, a name in
 * `<brackets>` that is neither an element nor ever closed stays, and so does an entity nobody knows.
 */
export function withoutMarkup(text: string, between = " "): string {
  if (!/[<&]/.test(text)) return text;
  const bare = text.includes("<") ? withoutTags(text, between) : text;
  return bare.replaceAll(entity, (written) => {
    const sign = decodeHTMLStrict(written);
    return /(?![\t\n\r])\p{Cc}|\uFFFD/u.test(sign) ? written : sign.replace(/[\u00AD\u200B-\u200F\uFEFF]/g, "");
  });
}

function withoutTags(text: string, between: string): string {
  const shown = text.replaceAll(hidden, " ").replaceAll(character, "$1");
  let closed: ReadonlySet<string> | undefined;
  const isClosed = (name: string): boolean => {
    closed ??= new Set(Array.from(shown.matchAll(/<\/([a-z][a-z0-9:_.-]*)/gi), ([, closing = ""]) => closing.toLowerCase()));
    return closed.has(name);
  };
  return shown.replaceAll(tag, (written: string, slash: string | undefined, named: string | undefined) => {
    if (named === undefined) return " ";
    const name = named.toLowerCase();
    const element = name.replace(/^jats:/, "");
    if (inline.has(element) || name.startsWith("mml:")) return "";
    if (paragraphs.has(element)) return between;
    return others.has(element) || slash === "/" || written.endsWith("/>") || isClosed(name) ? " " : written;
  });
}
