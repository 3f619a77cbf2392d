/** What runs inside the page, written against the few words of a browser it needs. */
interface Part {
  readonly id: string;
  readonly textContent: string | null;
  readonly lang: string;
  readonly scrollWidth: number;
  getAttribute(name: string): string | null;
}
declare const document: {
  readonly activeElement: Part | null;
  readonly documentElement: Part;
  querySelector(selector: string): Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
};
declare const location: { readonly href: string };
declare const innerWidth: number;

/** The page has its title and nothing is on its way. */
export const isSettled = () =>
  document.querySelector("main h1") !== null && document.querySelector("[aria-busy=true], .busy, .skeleton") === null;
/** Pixels by which the page is wider than the screen. */
export const excess = () => document.documentElement.scrollWidth - innerWidth;
export const inFocus = (attribute: string) => document.activeElement?.getAttribute(attribute) ?? null;
export const focusHas = ([attribute, value]: readonly [string, string | null]) => document.activeElement?.getAttribute(attribute) === value;
export const addressHas = (text: string) => location.href.includes(text);
export const addressLacks = (text: string) => !location.href.includes(text);
export const speaks = (language: string) => document.documentElement.lang === language;
export const offers = (text: string) =>
  [...document.querySelectorAll("[role=option]")].some((one) => one.textContent?.toLowerCase().includes(text));
