/** What the page reads of applications. */
import { needDomains } from "#model";
import type { AnswerOf } from "../../../data/ask.ts";

export type Applications = AnswerOf<"/api/decide/applications">;
export type Application = Applications["applications"][number];
export const domains = needDomains;

/** Applications of a technology in a domain. */
export function inDomain(found: Applications, technology: string, domain: Application["domains"][number]): Application[] {
  return found.applications.filter((one) => one.domains.includes(domain) && one.technologies.some(({ id }) => id === technology));
}
