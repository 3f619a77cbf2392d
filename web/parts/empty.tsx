import type { ReactNode } from "react";

/** An empty state teaches: what would stand here and the line that fills it. */
export function Empty({ title, children, command }: { title: string; children?: ReactNode; command?: string }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children && <p className="soft">{children}</p>}
      {command && <pre tabIndex={0}>{command}</pre>}
    </div>
  );
}
