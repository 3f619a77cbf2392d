/** The scenario under construction, and the way it stands in the address: base64url of its JSON without what is as usual. Pure. */
import { type Countermeasure, scenarioCard, type ScenarioCard, type ScenarioInput, type Shock } from "#model";

/** As checked, but it may still be without a shock or a name. */
export type Draft = Omit<ScenarioCard, "name"> & { readonly name?: ScenarioCard["name"] | undefined };
export type { Countermeasure, Shock };

/** What stands for a name until somebody gives one: the same in every language, for the id of a run hangs on it. */
const unnamed = { en: "Unnamed scenario", nl: "Scenario zonder naam" };

const usual = scenarioCard.parse({ name: unnamed, shocks: [{ country: "CHN" }] });
export const emptyDraft: Draft = { ...usual, name: undefined, shocks: [] };
export const usualAssumptions = usual.assume;

export function draftWith(shock: ScenarioInput["shocks"][number], more: Partial<ScenarioInput> = {}): Draft {
  return named(scenarioCard.parse({ name: unnamed, ...more, shocks: [shock] }));
}

/** What the interface is asked: undefined while nothing goes wrong in it. */
export function scenarioOf(draft: Draft): ScenarioCard | undefined {
  return draft.shocks.length === 0 ? undefined : { ...draft, name: draft.name ?? unnamed };
}

/** A scenario as another page or person wrote it. Throws with the reason when it is not one. */
export function draftFrom(given: unknown): Draft {
  if (typeof given !== "object" || given === null) throw new Error("not a scenario");
  const { shocks = [], ...rest } = given as { shocks?: unknown[] };
  const checked = scenarioCard.safeParse({ name: unnamed, ...rest, shocks: shocks.length > 0 ? shocks : [{ country: "CHN" }] });
  if (!checked.success) {
    throw new Error(
      checked.error.issues
        .slice(0, 3)
        .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
        .join("; "),
    );
  }
  const draft = named(checked.data);
  return shocks.length > 0 ? draft : { ...draft, shocks: [] };
}

function named(card: ScenarioCard): Draft {
  return card.name.en === unnamed.en ? { ...card, name: undefined } : card;
}

export function writeDraft(draft: Draft): string {
  const { id: _, name, question, ...rest } = draft;
  const shocks = draft.shocks.map(({ by, from_day, ...shock }) => ({
    ...shock,
    ...(by === 100 ? {} : { by }),
    ...(from_day === 0 ? {} : { from_day }),
  }));
  const measures = draft.measures.map(({ from_day, ...one }) => ({ ...one, ...(from_day === 0 ? {} : { from_day }) }));
  const different = Object.fromEntries(
    Object.entries({ ...rest, shocks, measures }).filter(
      ([key, value]) => !same(value, usual[key as keyof typeof usual]) || key === "shocks",
    ),
  );
  const bytes = new TextEncoder().encode(JSON.stringify({ ...(name && { name }), ...(question && { question }), ...different }));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Throws with the reason when the address holds no scenario. */
export function readDraft(text: string): Draft {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  return draftFrom(JSON.parse(new TextDecoder().decode(bytes)));
}

export function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
