/** The address of a thing. */

export interface Address {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

/** A node lives in its chain, a product in the list of dependencies, everything else on a page of its own. */
export function addressOfSubject(subject: string, chain?: string | null): Address {
  const [kind = "", ...rest] = subject.split(":");
  const name = rest.join(":");
  if (kind === "chain") return { to: `/chains/${name}`, search: {} };
  if (kind === "node" && chain) return { to: `/chains/${chain}`, search: { node: name } };
  if (kind === "signal") return { to: "/scout/signals", search: { signal: `typed/${name}`, state: "all" } };
  if (kind === "watchlist") return { to: "/scout/signals", search: { show: "watchlists" } };
  if (kind === "forecast_question") return { to: "/scout/radar", search: { show: "forecasts", question: name } };
  if (kind === "document") return { to: `/documents/${name}`, search: {} };
  if (kind === "figure") return { to: "/dependencies", search: { trace: name } };
  if (kind === "action") return { to: "/decide/actions", search: { action: name } };
  if (kind === "cause") return { to: "/decide/causes", search: { cause: name } };
  if (kind === "application") return { to: "/decide/applications", search: { application: name } };
  if (kind === "milestone") return { to: "/decide/roadmaps", search: { milestone: name } };
  if (kind === "roadmap") return { to: "/decide/roadmaps", search: { roadmap: name } };
  if (kind === "deal") return { to: `/decide/screening/${name}`, search: {} };
  if (kind === "lever") return { to: "/decide/coverage", search: { show: "levers", q: name } };
  if (kind === "target") return { to: "/decide/targets", search: { target: name } };
  if (kind === "product") return { to: "/dependencies", search: { product: name } };
  return { to: `/entities/${kind}/${name}`, search: {} };
}
