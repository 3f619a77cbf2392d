/** Where a drawer was opened from may be gone once it closes, as after a form: the milestone it was about then takes the focus. */
import { useEffect, useRef } from "react";

const often = 40;
const longest = 2000;

export function useFocusBack(open: string | undefined): void {
  const last = useRef(open);
  useEffect(() => {
    const closed = last.current;
    last.current = open;
    if (open !== undefined || closed === undefined) return;
    // The drawer goes a moment later, and hands the focus back itself where it can.
    const look = setInterval(() => {
      if (document.activeElement?.closest(".drawer")) return;
      const mark = document.querySelector<SVGElement>(`.mark[data-key$="/${CSS.escape(closed)}"]`);
      if (document.activeElement === document.body) mark?.focus();
      if (document.activeElement !== document.body) clearInterval(look);
    }, often);
    const stop = setTimeout(() => clearInterval(look), longest);
    return () => {
      clearInterval(look);
      clearTimeout(stop);
    };
  }, [open]);
}
