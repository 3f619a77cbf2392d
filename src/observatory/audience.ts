/** Reading as somebody with less: `--as`, `?as=`, the audience of a report. */
import { type Clearance, formatLabel, type Label, type Level, levels, marking, parseLabel, problem, rank, type Reader } from "#model";

/** The reader with the clearance of an audience label. Throws `label-not-understood` and `audience-too-high`. */
export function readAs(reader: Reader, audience: string | undefined): Reader {
  if (audience === undefined || audience === "") return reader;
  const clearance = clearanceFor(parseLabel(audience));
  if (!within(clearance, reader.clearance)) throw problem("audience-too-high", { audience });
  return { name: reader.name, clearance };
}

/** What somebody holds for whom a document with this label is made. */
function clearanceFor(label: Label): Clearance {
  return { level: label.level, communities: label.releasable ?? [], handling: label.handling };
}

function within(lower: Clearance, higher: Clearance): boolean {
  return (
    rank(lower.level) <= rank(higher.level) &&
    lower.communities.every((community) => higher.communities.includes(community)) &&
    lower.handling.every((caveat) => higher.handling.includes(caveat))
  );
}

/** A clearance as the label of an audience. */
export function audienceOf({ level, communities, handling }: Clearance): Label {
  return communities.length === 0 ? { level, handling } : { level, handling, releasable: communities };
}

/** A label as text and as printed, for every answer. */
export function marked(label: Label): { label: string; marking: string } {
  return { label: formatLabel(label), marking: marking(label) };
}

/** The audiences a reader may look as: the levels up to the reader's own, lowest first. */
export function audiencesOf(reader: Reader): { label: string; marking: string }[] {
  return levels.filter((level: Level) => rank(level) <= rank(reader.clearance.level)).map((level) => marked({ level, handling: [] }));
}
