/** What an answer stands on, in one line: rows, marking, sources with their age; and names short enough for a line. */
import type { Language } from "#model";
import { say } from "../../words.ts";

interface Standing {
  readonly marking: string;
  readonly sources: readonly {
    readonly id: string;
    readonly name: { readonly en?: string | undefined; readonly nl?: string | undefined };
    readonly state: string;
    readonly observed: string | null;
    readonly fetchedAt: string | null;
  }[];
}

export function footOf({ marking, sources }: Standing, count: number, lang: Language): string {
  const said = sources.map(({ id, name, state, observed, fetchedAt }) => {
    const age = [state.replace("_", "-"), observed, fetchedAt?.slice(0, 10)].filter((one) => one !== null && one !== undefined);
    return `${name[lang] ?? name.en ?? id} (${age.join(", ")})`;
  });
  return [say(lang, "rows", { count }), marking, ...said].join(" · ");
}

/** A name that leaves room for the numbers beside it. */
export function short(name: string): string {
  return name.length <= 46 ? name : `${name.slice(0, 45).trimEnd()}…`;
}
