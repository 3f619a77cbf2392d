/** A small sound root of content in a temporary folder, with files replaced or taken away. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Content, readContent } from "#content";
import type { Language } from "#model";

const cited = "publication,publisher,place,year,url,evidence,confidence,caveat";

export const sound: Readonly<Record<string, string>> = {
  "countries/countries.csv": "iso3,iso2,baci_codes\nCHN,CN,156\nDEU,DE,276\nNLD,NL,528\n",
  "countries/blocs.yaml": "EU27: { name: { en: European Union, nl: Europese Unie } }\n",
  "countries/blocs.csv":
    "bloc,member,valid_from,valid_to,publication,publisher,place,year,url,evidence\nEU27,DEU,1958-01-01,,A treaty,,,1957,,read\n",
  "technologies/materials/list.yaml":
    "id: materials\nkind: material\nname: { en: Materials, nl: Stoffen }\ndescription: { en: Some, nl: Enkele }\nversion: 1\ncitation: { publication: An act, year: 2024, evidence: read }\n",
  "technologies/materials/entries.csv":
    "id,parent,code,name_en,name_nl,definition_en,definition_nl,evidence,critical,strategic,crm_names,hs6,cn8,basket\ngallium,,,Gallium,Gallium,,,read,yes,yes,Gallium,811292,81129289,811292\n",
  "chains/chips/chain.yaml":
    "id: chips\nname: { en: Chips, nl: Chips }\nquestion: { en: Which?, nl: Welke? }\ndescription: { en: A map, nl: Een kaart }\nroot: chip\nversion: 1\nlimits: { en: Much, nl: Veel }\n",
  "chains/chips/nodes.csv":
    "id,kind,name_en,name_nl,note_en,note_nl,material,hs6,cn8\nchip,technology,Chip,Chip,,,,854231,\nwafer,component,Wafer,Plak,,,,381800,\ngallium,material,Gallium,Gallium,,,gallium,811292,\n",
  "chains/chips/links.csv": `from,relation,to,${cited}\nwafer,goes_into,chip,A book,,p. 1,2020,,read,B2,\ngallium,goes_into,wafer,A book,,p. 2,2020,,read,B2,\n`,
  "chains/chips/shares.csv": `node,provider,provider_kind,headquarters,basis,value,${cited}\ngallium,CHN,country,,world production,98,A survey,,p. 3,2023,,read,A2,\ngallium,DEU,country,,world production,2,A survey,,p. 3,2023,,read,A2,\n`,
  "chains/chips/facts.csv": `node,kind,subject,value,unit,text_en,text_nl,${cited}\ngallium,restriction,China,,,Export licence since 2023,Uitvoervergunning sinds 2023,A notice,,,2023,,read,B1,\n`,
  "policy/controls/list.yaml": "id: controls\nname: { en: Controls, nl: Beperkingen }\ndescription: { en: Some, nl: Enkele }\nversion: 1\n",
  "policy/controls/entries.csv": `id,imposed_by,against,materials,nodes,hs6,measure,announced,effective,until,status_en,status_nl,text_en,text_nl,${cited}\nchn_gallium,CHN,NLD;EU27,gallium,gallium,811292,licence,2023-07-03,2023-08-01,,In force,Van kracht,A licence is needed,Er is een vergunning nodig,A notice,,,2023,,read,B1,\n`,
  "scenarios/gallium_stop/scenario.yaml":
    "id: gallium_stop\nname: { en: No gallium, nl: Geen gallium }\nchains: [chips]\ndays: 90\nshocks:\n  - { kind: export_ban, control: chn_gallium }\n  - { country: CHN, nodes: [gallium], by: 50 }\nmeasures:\n  - { kind: stockpile, node: gallium, stock_days: 30 }\n",
  "cases/gallium/case.yaml":
    "id: gallium\nversion: 1\ntitle: { en: Gallium, nl: Gallium }\nquestion: { en: Who?, nl: Wie? }\nscope: { en: One node, nl: Eén schakel }\nchain: chips\nfigures:\n  suppliers: { shares: { node: gallium } }\n  stop: { scenario: gallium_stop }\n  exposed: { exposure: { on: country, whom: [CHN], nodes: [chip] } }\nfindings:\n  - id: one_supplier\n    says: { en: One supplies most, nl: Eén levert het meeste }\n    evidence: [{ figure: suppliers }, { share: { node: gallium, publication: A survey } }, { fact: { node: gallium, kind: restriction } }, { link: { from: wafer, to: chip } }, { control: chn_gallium }]\n    strength: strong\n    why: { en: A survey prints it, nl: Een overzicht drukt het af }\n  - id: stock\n    says: { en: Nobody prints stocks, nl: Niemand drukt voorraden af }\n    strength: none\n    why: { en: No source was found, nl: Er is geen bron gevonden }\n",
  "cases/gallium/text.en.typ": "= Gallium\n",
  "cases/gallium/text.nl.typ": "= Gallium\n",
};

/** Reads the sound root with these files in place of its own; null takes a file away. */
export async function readWith(files: Readonly<Record<string, string | Uint8Array | null>>, language: Language = "en"): Promise<Content> {
  const folder = await mkdtemp(join(tmpdir(), "octant-content-"));
  try {
    for (const [name, text] of Object.entries({ ...sound, ...files })) {
      if (text === null) continue;
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await readContent([{ folder }], language);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `file:line sentence`, for comparing. */
export function said(content: Content): string[] {
  return content.remarks.map(({ file, line, sentence }) => `${file}${line === undefined ? "" : `:${line}`} ${sentence}`);
}

/** A sound file with one text replaced by another. */
export function changed(name: string, from: string, to: string): Record<string, string> {
  const text = sound[name] ?? "";
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  return { [name]: text.replace(from, to) };
}
