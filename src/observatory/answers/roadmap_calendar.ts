/** Milestones with a day as a calendar that other programs subscribe to (RFC 5545). */
import ical, { ICalEventTransparency } from "ical-generator";
import type { Language } from "#model";
import type { Texts } from "./pieces.ts";

interface Named {
  readonly id: string;
  readonly name: Texts;
}

export interface MilestoneDay {
  readonly id: string;
  readonly name: Texts;
  readonly text: Texts;
  readonly date: string | null;
  readonly datePrinted: string | null;
  readonly standing: string;
  readonly roadmap: Named;
  readonly owners: readonly Named[];
}

/** One all-day entry for each milestone with a day; the others are left out. The same milestones give the same bytes: the stamp is the day asked about. */
export function roadmapCalendar(
  { on, milestones }: { readonly on: string; readonly milestones: readonly MilestoneDay[] },
  language: Language = "en",
): string {
  const said = (texts: Texts) => texts[language] ?? texts.en ?? texts.nl ?? "";
  const calendar = ical({
    name: { en: "Octant: roadmaps", nl: "Octant: routekaarten" }[language],
    prodId: { company: "octant", product: "roadmaps", language: language.toUpperCase() },
  });
  for (const { id, name, text, date, datePrinted, standing, roadmap, owners } of milestones) {
    if (date === null) continue;
    calendar.createEvent({
      id: `milestone-${id}@octant`,
      stamp: new Date(`${on}T00:00:00Z`),
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      summary: said(name),
      description: [said(text), said(roadmap.name), owners.map((one) => said(one.name)).join("; "), datePrinted ?? "", standing]
        .filter((line) => line !== "")
        .join("\n"),
      categories: [{ name: roadmap.id }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
