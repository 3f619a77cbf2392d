/** The way to the room a card is about. */
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";

export function More({ to, search = {}, children }: { to: string; search?: Readonly<Record<string, unknown>>; children: string }) {
  return (
    <Link to={to as never} search={search as never} style={{ display: "inline-flex", gap: 4, alignItems: "center" }}>
      {children}
      <ArrowRight size={13} aria-hidden="true" />
    </Link>
  );
}
