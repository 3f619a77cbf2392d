/**
 * Patents from tables in the layout of DOCDB, extracts of PATSTAT and answers of the Open Patent Services, in one shape. Applicants that are
 * persons are counted by country and never named; inventors are not read. Of a publication that stands twice the applicants are taken once.
 */
import type { SourceReader } from "#collect";
import { applicantRows } from "./applicants.ts";
import { docdbPatents } from "./docdb.ts";
import { opsPatents } from "./ops.ts";
import { patstatPatents } from "./patstat.ts";
import { type Patent, rowOf } from "./patent.ts";

const read: SourceReader = (files) => {
  const docdb = (files["docdb"] ?? []).flatMap((file) => docdbPatents(file));
  const ops = (files["ops"] ?? []).flatMap((file) => opsPatents(file));
  const patents = [...docdb, ...ops, ...patstatPatents(files)];
  const taking = once(patents).map(applicantRows);
  return {
    tables: {
      patents: patents.map(rowOf),
      applicants: taking.flatMap((one) => one.applicants),
      persons: taking.flatMap((one) => one.persons),
    },
  };
};
export default read;

/** The first of each publication: the check of the table keeps that one too, and names the others. */
function once(patents: readonly Patent[]): Patent[] {
  const first = new Map<string, Patent>();
  for (const patent of patents) if (patent.id !== "" && !first.has(patent.id)) first.set(patent.id, patent);
  return [...first.values()];
}
