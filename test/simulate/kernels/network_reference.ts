/** The network cascade written down as the formulas stand, with maps and loops and no thrift: what the kernel is held against. */
import { cell } from "../../../src/simulate/kernels/cell.ts";

export interface Link {
  readonly supplier: number;
  readonly customer: number;
  readonly weight: number;
  readonly type: number;
}

export interface Firms {
  readonly sectorOf: readonly number[];
  readonly links: readonly Link[];
}

export function reference({ sectorOf, links }: Firms, psi: readonly number[], tolerance: number) {
  const firms = [...sectorOf.keys()];
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const weights = (some: readonly Link[]) => sum(some.map(({ weight }) => weight));
  const sales = firms.map((firm) => links.filter(({ supplier }) => supplier === firm));
  const inputs = firms.map((firm) => links.filter(({ customer }) => customer === firm));
  const out = sales.map(weights);
  let hd = firms.map(() => 1);
  let hu = firms.map(() => 1);
  let rounds = 0;
  for (;;) {
    const sigma = firms.map((firm) => {
      const left = sum(firms.filter((other) => sectorOf[other] === sectorOf[firm]).map((other) => cell(out, other) * cell(hd, other)));
      return out[firm] === 0 ? 0 : Math.min(1, cell(out, firm) / left);
    });
    const nextDown = firms.map((firm) => {
      const own = cell(inputs, firm);
      const lost = ({ supplier, weight }: Link, of: number) => cell(sigma, supplier) * (weight / of) * (1 - cell(hd, supplier));
      const sectors = [...new Set(own.map(({ supplier }) => cell(sectorOf, supplier)))];
      const essential = sectors.map((sector) => {
        const fromSector = own.filter(({ supplier, weight }) => sectorOf[supplier] === sector && weight > 0);
        return sum(fromSector.filter(({ type }) => type === 2).map((link) => lost(link, weights(fromSector))));
      });
      const nonEssential = sum(own.filter(({ type, weight }) => type === 1 && weight > 0).map((link) => lost(link, weights(own))));
      return Math.max(0, Math.min(cell(psi, firm), 1 - Math.max(0, ...essential), 1 - nonEssential));
    });
    const nextUp = firms.map((firm) => {
      const bought = sum(
        cell(sales, firm).map(({ customer, weight }) => (out[firm] === 0 ? 0 : (weight / cell(out, firm)) * cell(hu, customer))),
      );
      return Math.min(cell(psi, firm), out[firm] === 0 ? 1 : bought);
    });
    const change = Math.max(
      ...firms.flatMap((firm) => [Math.abs(cell(hd, firm) - cell(nextDown, firm)), Math.abs(cell(hu, firm) - cell(nextUp, firm))]),
    );
    hd = nextDown;
    hu = nextUp;
    rounds += 1;
    if (change <= tolerance) break;
  }
  const total = sum(out);
  const loss = total === 0 ? 0 : sum(firms.map((firm) => cell(out, firm) * (1 - Math.min(cell(hd, firm), cell(hu, firm))))) / total;
  return { loss, hd, hu, rounds };
}
