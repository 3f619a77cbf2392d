/** The keyboard of a queue: j and k walk, Enter opens, other keys act. Not while somebody types. */
import { useEffect, useRef } from "react";

interface Walk {
  readonly refs: readonly string[];
  readonly at: string | undefined;
  readonly go: (ref: string) => void;
  readonly press: (key: string) => void;
  readonly open: (ref: string) => void;
}

export function useWalk(walk: Walk): void {
  const now = useRef(walk);
  useEffect(() => {
    now.current = walk;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest("input,textarea,select,[role=listbox],[role=menu],[role=dialog]")
      )
        return;
      const { refs, at, go, press, open } = now.current;
      const place = at === undefined ? -1 : refs.indexOf(at);
      const next = event.key === "j" ? refs[place + 1] : event.key === "k" ? refs[place - 1] : undefined;
      if (next !== undefined) go(next);
      else if (event.key === "o" && at !== undefined) open(at);
      else press(event.key);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
