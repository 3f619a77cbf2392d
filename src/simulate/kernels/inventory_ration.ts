/** How a firm divides what it makes when more is asked. */
import { cell } from "./cell.ts";

/** 0 in proportion to what is asked; 1 firms before final consumers; 2 who asks little for its size is served first; 3 both. */
export type Rationing = 0 | 1 | 2 | 3;

interface Customers {
  readonly firms: number;
  readonly supplier: ArrayLike<number>;
  /** What each link carried before the shock, and final consumers bought. */
  readonly flow: ArrayLike<number>;
  readonly final: Float64Array;
}

/** A function that divides `make` over orders and final consumers, into `got` and `consumed`. */
export function ration(option: Rationing, { firms, supplier, flow, final }: Customers) {
  const own = Array.from({ length: firms }, (): number[] => []);
  for (let link = 0; link < flow.length; link += 1) cell(own, cell(supplier, link)).push(link);
  return (make: Float64Array, orders: Float64Array, got: Float64Array, consumed: Float64Array): void => {
    for (const [firm, links] of own.entries()) {
      const asked = links.map((link) => ({ asks: cell(orders, link), size: cell(flow, link) }));
      const consumers = { asks: cell(final, firm), size: cell(final, firm) };
      const most = cell(make, firm);
      const isConsumersLast = option === 1 || option === 3;
      const share = option >= 2 ? littleFirst : inProportion;
      const given = share(isConsumersLast ? asked : [...asked, consumers], most);
      const rest = most - given.reduce((total, amount) => total + amount, 0);
      for (const [place, link] of links.entries()) got[link] = cell(given, place);
      consumed[firm] = isConsumersLast ? Math.max(0, Math.min(consumers.asks, rest)) : (given.at(-1) ?? 0);
    }
  };
}

interface Asked {
  readonly asks: number;
  readonly size: number;
}

function inProportion(asked: readonly Asked[], most: number): number[] {
  const all = asked.reduce((total, { asks }) => total + asks, 0);
  return asked.map(({ asks }) => (all > most ? (most / all) * asks : asks));
}

/** Everybody gets the same fraction of what it bought before the shock, or what it asks where that is less. */
function littleFirst(asked: readonly Asked[], most: number): number[] {
  const level = ({ asks, size }: Asked) => (size > 0 ? asks / size : 0);
  const turn = [...asked.keys()].sort((left, right) => level(cell(asked, left)) - level(cell(asked, right)) || left - right);
  const given = asked.map(() => 0);
  let rest = most;
  let sizes = asked.reduce((total, { size }) => total + size, 0);
  for (const place of turn) {
    const { asks, size } = cell(asked, place);
    given[place] = sizes > 0 ? Math.min(asks, (rest / sizes) * size) : 0;
    rest -= cell(given, place);
    sizes -= size;
  }
  return given;
}
