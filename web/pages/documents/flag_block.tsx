/** Where what the scout judged of a document stands on its page; nothing until there is something to say. */
interface Props {
  readonly source: string;
  readonly id: string;
}

export function FlagBlock(_: Props) {
  return null;
}
