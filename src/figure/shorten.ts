/** Names in the room there is. */

/** Cut at a word, with an ellipsis, so that a name fits a width in characters. */
export function shorten(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:(]+$/, "")}…`;
}
