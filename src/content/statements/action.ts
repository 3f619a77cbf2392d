import type { Assertion, RegisterCard } from "#model";
import type { ActionFolder } from "../register_entries.ts";
import { type About, say, sayEach, sayWords } from "./say.ts";

/** The documents, the owners and every action with its citation. What is not known is not said. */
export function actionStatements({ id: list, card, entries }: ActionFolder): Assertion[] {
  const source = `policy/${list}`;
  const documents = Object.entries(card.documents ?? {}).flatMap(([id, { name, date }]) => {
    const about: About = { kind: "policy_document", subject: `policy_document:${id}`, source };
    return [...sayWords(about, "name", name), ...say(about, "date", date)];
  });
  const actions = entries.flatMap((entry) => {
    const { citation, confidence } = entry;
    const about: About = {
      kind: "action",
      subject: `action:${entry.id}`,
      source,
      citation,
      ...(confidence === undefined ? {} : { confidence }),
    };
    return [
      ...sayWords(about, "name", entry.title),
      ...sayWords(about, "text", entry.text),
      ...say(about, "document", `policy_document:${entry.document}`),
      ...say(about, "paragraph", entry.paragraph),
      ...say(about, "action_kind", entry.kind),
      ...sayEach(
        about,
        "owner",
        entry.owners.map((one) => `policy_owner:${one}`),
      ),
      ...say(about, "due", entry.due),
      ...say(about, "due_as_printed", entry.dueAsPrinted),
      ...say(about, "due_means", entry.means === "from" ? "from" : undefined),
      ...say(about, "recurring", entry.recurring),
      ...say(about, "status", entry.status === "unknown" ? undefined : entry.status),
      ...sayEach(
        about,
        "technology",
        entry.technologies.map((one) => `technology:${one}`),
      ),
      ...say(about, "basis", entry.basis),
      ...sayEach(
        about,
        "target",
        entry.targets.map((one) => `target:${one}`),
      ),
      ...sayEach(
        about,
        "instrument",
        entry.instruments.map((one) => `instrument:${one}`),
      ),
      ...say(about, "caveat", citation.caveat),
    ];
  });
  return [...documents, ...ownerStatements(card, source), ...actions];
}

/** Who the owners on a card are. */
export function ownerStatements({ owners = {} }: RegisterCard, source: string): Assertion[] {
  return Object.entries(owners).flatMap(([id, name]) =>
    sayWords({ kind: "policy_owner", subject: `policy_owner:${id}`, source }, "name", name),
  );
}
