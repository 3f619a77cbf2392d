/** One cycle from a signal to a recorded outcome: what is ours in it, and what ships. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A project of our own making, in the layout in which CORDIS is published. */
const project = {
  id: "909000101",
  title: "Gallium nitride power amplifiers for airborne radar",
  text: "We grow gallium nitride on silicon carbide and build power amplifiers for the radar of unmanned aircraft. A prototype of the front end flies at TRL 6, hardened against jamming, and is shown to armed forces and border guards.",
};

const cells = (...texts: readonly string[]) => `${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(";")}\n`;

/** Writes the files of the source into a folder, and returns it. */
export async function giveSignal(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const at = "2026-01-02 10:11:12";
  const head = {
    project:
      "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;legalBasis;topics;ecSignatureDate;frameworkProgramme;masterCall;subCall;fundingScheme;nature;objective;contentUpdateDate;rcn;grantDoi\n",
    organization:
      "projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;postCode;city;country;nutsCode;geolocation;organizationURL;contactForm;contentUpdateDate;rcn;order;role;ecContribution;netEcContribution;totalCost;endOfParticipation;active\n",
    euroSciVoc: "projectID;euroSciVocCode;euroSciVocPath;euroSciVocTitle;euroSciVocDescription\n",
    topics: "projectID;topic;title\n",
  };
  const [id, acronym, topic] = [project.id, "STORYRADAR", "HORIZON-CL4-2030-MADEUP-01-01"];
  const call = "HORIZON-CL4-2030-MADEUP-01";
  const paid = "2500000,5";
  const projectCells = `${id}|${acronym}|SIGNED|${project.title}|2025-01-01|2028-12-31|${paid}|${paid}|HORIZON.2.4|${topic}|2024-11-15|HORIZON|${call}|${call}|HORIZON-RIA||${project.text}|${at}|900101|10.3030/${id}`;
  const partner = `${id}|${acronym}|900000101||MADE-UP RADAR BV|MUR|true|PRC|||Hengelo|NL|NL213||||${at}|1|1|coordinator|${paid}|${paid}|${paid}|false|`;
  const rows = {
    project: cells(...projectCells.split("|")),
    organization: cells(...partner.split("|")),
    euroSciVoc: cells(id, "/25/67", "/engineering and technology/electrical engineering, electronic engineering", "electronics", ""),
    topics: cells(id, topic, "A made-up topic on radar"),
  };
  for (const file of ["project", "organization", "euroSciVoc", "topics"] as const)
    await writeFile(join(folder, `${file}.csv`), head[file] + rows[file]);
  return folder;
}

/** What the desk enters, as tables of its registers: a measure against a cause that ships, and the milestone that stands for it. */
export const entered = {
  measure: `id,name_en,name_nl,text_en,text_nl,cause,lever,node,effect,country,share_low,share_high,instrument,basis
story_gallium,Gallium from one more alumina works,Gallium uit nog een aluinaardefabriek,Ours to try: one more works draws gallium.,"Van ons, om te proberen: nog een fabriek wint gallium.",gallium_from_alumina,raw_material_projects,gallium_primary,capacity,GRC,2,5,crma,own_proposal
`,
  milestone: `id,name_en,name_nl,roadmap,milestone_kind,date,measure,instrument,action,status,basis
story_first_gallium,First gallium from the new works,Eerste gallium uit de nieuwe fabriek,advanced_semiconductors,measure,2029-12-31,story_gallium,crma,R-1-01,planned,own_proposal
`,
} as const;

export const outcome = { action: "R-1-01", evidence: "Grant agreement signed, first works named" } as const;

/** The line of the story without its last step, whose name is a hash: each leads to the next. */
export const storyLine = [
  `document:cordis/${project.id}`,
  "technology:eu_1_3",
  "chain:gan_radar",
  "node:gallium_primary",
  "cause:gallium_from_alumina",
  "measure:story_gallium",
  "milestone:story_first_gallium",
  `action:${outcome.action}`,
] as const;
/** What pays for the measure: it leads to the milestone too. */
export const funding = "instrument:crma";
export const story = { ref: `cordis/${project.id}`, title: project.title } as const;
