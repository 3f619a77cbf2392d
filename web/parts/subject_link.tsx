import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { addressOfSubject } from "../data/subjects.ts";

/** A link to a thing's page, its place in a chain, or its row. */
export function SubjectLink({
  subject,
  chain,
  className,
  children,
}: {
  subject: string;
  chain?: string | null;
  className?: string;
  children: ReactNode;
}) {
  const { to, search } = addressOfSubject(subject, chain);
  return (
    <Link to={to as "/"} search={search as never} className={className ?? ""}>
      {children}
    </Link>
  );
}
