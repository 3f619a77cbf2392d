/** A digest as text: Markdown, HTML, Atom and JSON Feed. The same digest gives the same bytes. */
import { type Digest, type DigestItem, digestWords } from "./digest.ts";

/** CommonMark; what feeds write is shown as text, never as markup. */
export function asMarkdown(digest: Digest): string {
  const words = digestWords(digest);
  const plain = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(/([\\`*_[\]<>#|])/g, "\\$1");
  const item = (one: DigestItem) => [
    `## ${one.link === null ? plain(one.title) : `[${plain(one.title)}](<${one.link}>)`}`,
    "",
    `${one.date?.slice(0, 10) ?? "–"} · ${words.source}: ${plain(one.source)} · ${words.grade}: ${one.grade ?? words.ungraded}${one.folded > 0 ? ` · ${words.folded(one.folded)}` : ""}`,
    "",
    ...(one.text === "" ? [] : [plain(shortened(one.text)), ""]),
    `${words.why}:`,
    "",
    ...one.why.map((line) => `- ${plain(line)}`),
    "",
  ];
  return [
    words.marking,
    "",
    `# ${plain(digest.title)}`,
    "",
    `${words.window} ${words.count}`,
    "",
    ...(digest.items.length === 0 ? [words.nothing, ""] : digest.items.flatMap(item)),
    `## ${words.ages}`,
    "",
    ...(words.ageLines.length === 0 ? [words.noAges] : words.ageLines.map((line) => `- ${plain(line)}`)),
    "",
    words.marking,
    "",
  ].join("\n");
}

/** One page that asks the network for nothing and reads in light and dark. */
export function asHtml(digest: Digest): string {
  const words = digestWords(digest);
  const item = (one: DigestItem) => `<article>
<h2>${one.link === null ? escape(one.title) : `<a href="${escape(one.link)}">${escape(one.title)}</a>`}</h2>
<p class="soft">${escape(one.date?.slice(0, 10) ?? "–")} · ${words.source}: ${escape(one.source)} · ${words.grade}: ${escape(one.grade ?? words.ungraded)}${one.folded > 0 ? ` · ${words.folded(one.folded)}` : ""}</p>
${one.text === "" ? "" : `<p>${escape(shortened(one.text))}</p>\n`}<p>${words.why}:</p>
<ul>${one.why.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>
</article>`;
  const ages =
    words.ageLines.length === 0
      ? `<p>${words.noAges}</p>`
      : `<ul>${words.ageLines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>`;
  return `<!doctype html>
<html lang="${digest.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(digest.title)}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70ch;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.6rem 0 .2rem}p{margin:.3rem 0}.soft{opacity:.75}.marking{font-weight:600;text-align:center}</style>
</head>
<body>
<p class="marking">${escape(words.marking)}</p>
<h1>${escape(digest.title)}</h1>
<p>${escape(words.window)} ${escape(words.count)}</p>
${digest.items.length === 0 ? `<p>${words.nothing}</p>` : digest.items.map(item).join("\n")}
<h2>${words.ages}</h2>
${ages}
<p class="marking">${escape(words.marking)}</p>
</body>
</html>
`;
}

/** Atom (RFC 4287). Ids are of our own and stay; the feed is as new as the last day of its window. */
export function asAtom(digest: Digest): string {
  const words = digestWords(digest);
  const moment = (date: string | null) => `${(date ?? digest.on).slice(0, 10)}T00:00:00Z`;
  const entry = (one: DigestItem) => `  <entry>
    <id>urn:octant:signal:${escape(encodeURIComponent(one.ref))}</id>
    <title>${escape(one.title)}</title>
    <updated>${moment(one.date)}</updated>
${one.link === null ? "" : `    <link href="${escape(one.link)}"/>\n`}${one.technologies.map(({ id, name }) => `    <category term="${escape(id)}" label="${escape(name)}"/>\n`).join("")}    <summary>${escape(`${shortened(one.text)}${one.text === "" ? "" : " "}${words.why}: ${one.why.join(" ")}`)}</summary>
  </entry>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${digest.language}">
  <id>urn:octant:digest:${escape(digest.id)}</id>
  <title>${escape(digest.title)}</title>
  <subtitle>${escape([words.window, words.count, ...words.ageLines].join(" "))}</subtitle>
  <updated>${moment(digest.on)}</updated>
  <author><name>Octant</name></author>
  <rights>${escape(words.marking)}</rights>
${digest.items.map(entry).join("\n")}${digest.items.length === 0 ? "" : "\n"}</feed>
`;
}

/** JSON Feed 1.1. */
export function asJsonFeed(digest: Digest): string {
  const words = digestWords(digest);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: digest.title,
    description: [words.marking, words.window, words.count, ...words.ageLines].join(" "),
    language: digest.language,
    items: digest.items.map((one) => ({
      id: `urn:octant:signal:${encodeURIComponent(one.ref)}`,
      ...(one.link === null ? {} : { url: one.link }),
      title: one.title,
      content_text: `${shortened(one.text)}${one.text === "" ? "" : " "}${words.why}: ${one.why.join(" ")}`,
      ...(one.date === null ? {} : { date_published: `${one.date.slice(0, 10)}T00:00:00Z` }),
      tags: one.technologies.map(({ name }) => name),
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

/** The first five hundred letters, cut at a word. */
function shortened(text: string): string {
  const plain = text
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (plain.length <= 500) return plain;
  return `${plain.slice(0, 500).replace(/\s\S*$/, "")} …`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
