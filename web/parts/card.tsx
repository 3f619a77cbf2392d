import { useId, type ReactNode } from "react";

interface Props {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly foot?: ReactNode;
  readonly wide?: 4 | 6 | 8 | 12;
  readonly children: ReactNode;
}

/** One answer with its picture; the title is the answer. */
export function Card({ title, actions, foot, wide = 4, children }: Props) {
  const id = useId();
  return (
    <section className="card" data-wide={wide} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
      {foot && <footer>{foot}</footer>}
    </section>
  );
}
