/** Shares printed together may not add up to more than everything. */
import type { Share } from "./chain_parts.ts";
import type { Remarks } from "./remarks.ts";

/** Exact: as whole units of the last printed digit. */
interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

/**
 * One remark per node, publication, place, year, basis and kind of provider whose shares pass 100 % by more than the rounding of what is printed
 * (half of the last digit for each share). Groups are left out: they may hold one another.
 */
export function checkShareSums(shares: readonly Share[], file: string, remarks: Remarks): void {
  const together = new Map<string, Share[]>();
  for (const share of shares) {
    if (share.value === null || share.providerKind === "group") continue;
    const { publication, place, year } = share.citation;
    const key = JSON.stringify([share.node, publication, place, year, share.basis, share.providerKind]);
    const others = together.get(key);
    if (others === undefined) together.set(key, [share]);
    else others.push(share);
  }
  for (const group of together.values()) {
    const [first] = group;
    const digits = group.reduce((most, share) => Math.max(most, decimal(share.value).digits), 0);
    const sum = group.reduce((total, share) => total + scaled(decimal(share.value), digits), 0n);
    const rounding = group.reduce((total, share) => total + scaled({ units: 5n, digits: decimal(share.value).digits + 1 }, digits + 1), 0n);
    if (first === undefined || sum * 10n <= scaled({ units: 100n, digits: 0 }, digits + 1) + rounding) continue;
    const { publication, year } = first.citation;
    const last = group.at(-1)?.line;
    remarks(file, last, "shares-over-100", { node: first.node, publication, year: year ?? "", basis: first.basis, sum: text(sum, digits) });
  }
}

function decimal(value: string | null): Decimal {
  const [whole = "0", fraction = ""] = (value ?? "0").split(".");
  return { units: BigInt(whole + fraction), digits: fraction.length };
}

function scaled(value: Decimal, digits: number): bigint {
  return value.units * 10n ** BigInt(digits - value.digits);
}

function text(units: bigint, digits: number): string {
  const padded = units.toString().padStart(digits + 1, "0");
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
