import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

const own = ["signals", "feedback", "typed"];

/** To a signal in the inbox; a document of another source has a page of its own. */
export function ItemLink({ of: { ref }, children }: { of: { readonly ref: string }; children: ReactNode }) {
  const slash = ref.indexOf("/");
  const [source, id] = [ref.slice(0, slash), ref.slice(slash + 1)];
  return own.includes(source) ? (
    <Link to="/scout/signals" search={{ signal: ref, state: "all" } as never}>
      {children}
    </Link>
  ) : (
    <Link to="/documents/$source/$id" params={{ source, id }}>
      {children}
    </Link>
  );
}
