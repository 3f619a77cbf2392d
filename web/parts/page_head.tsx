import { useEffect, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly kicker?: ReactNode;
  readonly children?: ReactNode;
}

/** The title of a page is its answer; it is also the title of the window. */
export function PageHead({ title, lead, kicker, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Octant`;
  }, [title]);
  return (
    <div className="head">
      {kicker && <div className="kicker">{kicker}</div>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
