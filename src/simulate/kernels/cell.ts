/** The item at a place known to exist, of any kind of list; where each nanosecond counts, cells.js has one function per kind of array. */
export function cell<Item>(list: { readonly [place: number]: Item }, place: number): Item {
  return list[place] as Item;
}

/** Adds to the number at a place known to exist. */
export function add(list: { [place: number]: number }, place: number, amount: number): void {
  list[place] = cell(list, place) + amount;
}
