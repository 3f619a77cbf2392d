import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";

/** “All …” at the foot of a tile. */
export function More({ to, children }: { to: "/dependencies" | "/materials" | "/chains" | "/library"; children: string }) {
  return (
    <Link to={to} style={{ display: "inline-flex", gap: 4, alignItems: "center" }}>
      {children}
      <ArrowRight size={13} aria-hidden="true" />
    </Link>
  );
}
