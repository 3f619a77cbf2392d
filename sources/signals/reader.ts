/**
 * Items of feeds (RSS 2.0, RSS 1.0, Atom) and the list of feeds in OPML. A broken item costs that item only. Who wrote an item is not read.
 */
import { createHash } from "node:crypto";
import type { DraftRow, ReaderRemark, SourceReader, SourceRecord, TextFile } from "#collect";
import { plainText } from "#model";
import { dayOf } from "./dates.ts";
import { feedsIn } from "./opml.ts";
import { allAt, attribute, type Element, flat, isElement, textAt } from "./elements.ts";

interface Feed {
  readonly name: string;
  readonly language: string;
}

const read: SourceReader = (files) => {
  const doubts: ReaderRemark[] = [];
  const feeds = Object.entries(files)
    .filter(([id]) => id.startsWith("feeds_"))
    .flatMap(([, some]) => some);
  const items = withoutRepeats(feeds.flatMap((file) => itemsOf(file, doubts)));
  const listed = (files["lists"] ?? []).flatMap((file) => feedsIn(file));
  return { tables: { ...(feeds.length > 0 ? { items } : {}), ...(files["lists"] ? { feeds: listed } : {}) }, doubts };
};
export default read;

function itemsOf(file: TextFile, doubts: ReaderRemark[]): DraftRow[] {
  const records = ((file.records ?? []) as readonly SourceRecord[]).filter(({ value }) => isElement(value));
  if (records.length === 0) doubts.push({ file: file.name, line: 1, what: "the file holds no item of a feed" });
  const shared = sharedMarks(records.map(({ value }) => value as Element));
  return records.map(({ line, value, above }) =>
    itemOf(feedOf(file.name, above), value as Element, shared, { file: file.name, line: String(line) }),
  );
}

/** Title, host and language of the feed, from what stands above its items; the name of the file where it has no title. */
function feedOf(file: string, above: Readonly<Record<string, string>>): Feed {
  const said = (...names: string[]) => {
    const found = Object.entries(above).find(([path]) =>
      names.some((name) => path === `feed.${name}` || path.endsWith(`.channel.${name}`)),
    );
    return plainText(found?.[1]);
  };
  const title = said("title") || (file.split(/[/›]/).at(-1) ?? file).trim().replace(/(\.(xml|rss|atom|rdf|gz))+$/i, "");
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(said("link", "link.@href"))?.[1]?.toLowerCase() ?? "";
  const language = said("language", "dc:language", "@xml:lang") || above["rss.@xml:lang"] || "";
  return { name: host === "" ? title : `${title} · ${host}`, language: language.slice(0, 2).toLowerCase() };
}

/** Marks that several items with different links carry: no marks at all. */
function sharedMarks(items: readonly Element[]): Set<string> {
  const links = new Map<string, Set<string>>();
  for (const item of items) {
    const mark = markOf(item);
    if (mark !== "") links.set(mark, (links.get(mark) ?? new Set()).add(linkOf(item)));
  }
  return new Set([...links].filter(([, some]) => some.size > 1).map(([mark]) => mark));
}

function itemOf(feed: Feed, item: Element, shared: ReadonlySet<string>, place: { file: string; line: string }): DraftRow {
  const title = plainText(textAt(item, ["title"]));
  const link = linkOf(item);
  const printed = textAt(item, ["pubDate", "published", "dc:date", "updated", "dcterms:issued", "date"]);
  const mark = markOf(item);
  const guid = (mark === "" || shared.has(mark) ? "" : mark) || link || `${title} ${printed}`.trim();
  const texts = ["description", "summary", "content:encoded", "content", "media:description"].map((key) => plainText(textAt(item, [key])));
  const language = attribute(item, "xml:lang") || textAt(item, ["dc:language"]);
  return {
    id: guid === "" ? null : createHash("sha256").update(`${feed.name}\n${guid}`).digest("hex").slice(0, 20),
    feed: feed.name,
    guid: guid || null,
    title: title || null,
    summary: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "") || null,
    link: link || null,
    date: dayOf(printed) || null,
    language: language.slice(0, 2).toLowerCase() || feed.language || null,
    subjects: subjectsOf(item) || null,
    source_file: place.file,
    source_line: place.line,
  };
}

function markOf(item: Element): string {
  return plainText(textAt(item, ["guid", "id"]) || attribute(item, "rdf:about"));
}

/** The page of the item; of several links the one that is not marked as something else. */
function linkOf(item: Element): string {
  const links = allAt(item, "link").map((link) => ({
    rel: attribute(link, "rel"),
    href: plainText(attribute(link, "href") || flat(link)),
  }));
  const found = links.find(({ rel, href }) => href !== "" && (rel === "" || rel === "alternate"))?.href;
  const permanent = allAt(item, "guid").find((guid) => attribute(guid, "isPermaLink") !== "false" && /^https?:\/\//.test(flat(guid)));
  return found ?? plainText(flat(permanent));
}

function subjectsOf(item: Element): string {
  const given = ["category", "dc:subject"].flatMap((key) => allAt(item, key)).map((one) => plainText(attribute(one, "term") || flat(one)));
  return [...new Set(given.filter((one) => one !== "").map((one) => one.replaceAll(";", ",")))].join(";");
}

/** The same item in several files of one feed is one item; one that says something else is left for the check to name. */
function withoutRepeats(items: readonly DraftRow[]): DraftRow[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify([item["id"], item["title"], item["summary"], item["date"], item["link"]]);
    if (item["id"] === null || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
}
