/** Euro added exactly: decimals as text become cents, unknown stays unknown. */

/** Cents; null when no amount is known. */
export type Money = bigint | null;

/** The sum of what is known of decimals such as `299250.00`; null when none is. */
export function addMoney(amounts: readonly (string | null)[]): Money {
  let sum: Money = null;
  for (const amount of amounts) {
    const [, sign = "", whole = "", part = ""] = /^(-?)(\d+)(?:[.](\d+))?$/.exec(amount ?? "") ?? [];
    if (whole === "") continue;
    const cents = BigInt(whole) * 100n + BigInt(part.padEnd(2, "0").slice(0, 2));
    sum = (sum ?? 0n) + (sign === "-" ? -cents : cents);
  }
  return sum;
}

/** As a decimal text with two digits; null when unknown. */
export function moneyText(money: Money): string | null {
  if (money === null) return null;
  const [sign, cents] = money < 0n ? ["-", -money] : ["", money];
  return `${sign}${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}
