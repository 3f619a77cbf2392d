/** Addresses as far as they say which page is meant. */

const trackers = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid|at_medium|at_campaign)$/i;

/** Without scheme, `www.`, fragment, trackers and closing slash, so that the same page is the same text; null when it is no web address. */
export function pageOf(link: string | null): string | null {
  if (link === null) return null;
  let address: URL;
  try {
    address = new URL(link.trim());
  } catch {
    return null;
  }
  if (address.protocol !== "https:" && address.protocol !== "http:") return null;
  const kept = [...address.searchParams].filter(([name]) => !trackers.test(name)).sort(([left], [right]) => (left < right ? -1 : 1));
  const query = kept.map(([name, value]) => `${name}=${value}`).join("&");
  const path = address.pathname.replace(/\/+$/, "");
  // The front page of a site says nothing about which item is meant.
  if (path === "" && query === "") return null;
  return `${address.host.toLowerCase().replace(/^www\./, "")}${path}${query === "" ? "" : `?${query}`}`;
}
