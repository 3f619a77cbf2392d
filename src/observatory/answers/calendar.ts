/** Due days as a calendar that other programs subscribe to (RFC 5545). */
import ical, { ICalEventTransparency } from "ical-generator";
import type { Language } from "#model";
import type { Texts } from "./pieces.ts";

export interface Day {
  readonly id: string;
  readonly title: Texts;
  readonly text: Texts;
  readonly paragraph: string;
  readonly due: string | null;
  readonly document: { readonly id: string; readonly name: Texts };
  readonly owners: readonly { readonly id: string; readonly name: Texts }[];
  readonly status: string;
}

/**
 * One all-day entry for each action with a due day; the others are left out. The same actions give the same bytes: the stamp of an entry is the day that
 * was asked about, not the moment.
 */
export function calendarOf({ on, actions }: { readonly on: string; readonly actions: readonly Day[] }, language: Language = "en"): string {
  const said = (texts: Texts) => texts[language] ?? texts.en ?? texts.nl ?? "";
  const calendar = ical({
    name: { en: "Octant: commitments", nl: "Octant: toezeggingen" }[language],
    prodId: { company: "octant", product: "actions", language: language.toUpperCase() },
  });
  for (const { id, title, text, paragraph, due, document, owners, status } of actions) {
    if (due === null) continue;
    calendar.createEvent({
      id: `${id}@octant`,
      stamp: new Date(`${on}T00:00:00Z`),
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      summary: `${id}: ${said(title)}`,
      description: [said(text), `${said(document.name)}, ${paragraph}`, owners.map(({ name }) => said(name)).join("; "), status].join("\n"),
      categories: [{ name: document.id }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
