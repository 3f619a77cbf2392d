/** The fields of the short form as DEAL.yaml. Pure. */

export interface DealFields {
  readonly name: string;
  readonly target: string;
  readonly targetCountry: string;
  readonly technologies: string;
  readonly acquirer: string;
  readonly acquirerCountry: string;
  readonly parent: string;
  readonly parentCountry: string;
  readonly parentShare: string;
  readonly before: string;
  readonly after: string;
  readonly notifiedNational: string;
  readonly notifiedUnion: string;
}

export const noFields: DealFields = {
  name: "",
  target: "",
  targetCountry: "",
  technologies: "",
  acquirer: "",
  acquirerCountry: "",
  parent: "",
  parentCountry: "",
  parentShare: "",
  before: "0",
  after: "100",
  notifiedNational: "",
  notifiedUnion: "",
};

/** Quoted as JSON, which YAML reads alike. */
const quoted = (text: string) => JSON.stringify(text.trim());
const code = (text: string) => text.trim().toUpperCase();

export function dealText(fields: DealFields): string {
  const technologies = fields.technologies.split(/[\s,;]+/).filter((one) => one !== "");
  const lines = [
    `name: ${quoted(fields.name || `${fields.acquirer} – ${fields.target}`)}`,
    "target:",
    `  name: ${quoted(fields.target)}`,
    `  country: ${code(fields.targetCountry)}`,
    ...(technologies.length > 0 ? [`  technologies: [${technologies.join(", ")}]`] : []),
    "acquirer:",
    `  name: ${quoted(fields.acquirer)}`,
    ...(fields.acquirerCountry.trim() ? [`  country: ${code(fields.acquirerCountry)}`] : []),
    "stake:",
    `  before: ${fields.before.trim() || "0"}`,
    `  after: ${fields.after.trim() || "0"}`,
  ];
  if (fields.parent.trim()) {
    lines.push(
      "parties:",
      `  - { name: ${quoted(fields.parent)}${fields.parentCountry.trim() ? `, country: ${code(fields.parentCountry)}` : ""} }`,
    );
    const share = fields.parentShare.trim() ? `, percent: ${fields.parentShare.trim()}` : "";
    lines.push("ownership:", `  - { holder: ${quoted(fields.parent)}, of: ${quoted(fields.acquirer)}${share} }`);
  }
  const dates = [
    ...(fields.notifiedNational ? [`  notified_national: ${fields.notifiedNational}`] : []),
    ...(fields.notifiedUnion ? [`  notified_union: ${fields.notifiedUnion}`] : []),
  ];
  if (dates.length > 0) lines.push("dates:", ...dates);
  return `${lines.join("\n")}\n`;
}
