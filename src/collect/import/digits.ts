/** `41.299999999999997`, as a spreadsheet stores 41.3, and `1E-3` as it shows them: fifteen digits. */
export function plainDigits(digits: string): string {
  const number = Number(Number(digits).toPrecision(15));
  if (!Number.isFinite(number)) return digits;
  const shortest = String(number);
  return shortest.includes("e") ? number.toFixed(20).replace(/\.?0+$/, "") : shortest;
}
