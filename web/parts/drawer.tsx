import { ArrowLeft, X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly title: ReactNode;
  readonly kicker?: ReactNode;
  readonly onClose: () => void;
  readonly onBack?: (() => void) | undefined;
  /** Changes when the drawer is about something else; focus then goes to its title. */
  readonly about: string;
  readonly children: ReactNode;
}

/** Details beside the thing they explain: pushes the page on wide screens, covers it on narrow ones. Escape closes; focus goes back. */
export function Drawer({ title, kicker, onClose, onBack, about, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const from = useRef<Element | null>(null);
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (shown.current === about) return;
    shown.current = about;
    from.current ??= document.activeElement;
    heading.current?.focus({ preventScroll: true });
    content.current?.scrollTo({ top: 0 });
  }, [about]);
  useEffect(
    () => () => {
      const back = from.current;
      // A shape of a picture opens a drawer too.
      if ((back instanceof HTMLElement || back instanceof SVGElement) && back.isConnected) back.focus({ preventScroll: true });
    },
    [],
  );
  return (
    <aside
      className="drawer"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === "Escape" && !event.defaultPrevented && (onBack ?? onClose)()}
    >
      <header>
        {onBack && (
          <button type="button" className="button" data-kind="quiet" data-shape="square" onClick={onBack} aria-label={t("drawer.back")}>
            <ArrowLeft size={16} aria-hidden="true" />
          </button>
        )}
        <div>
          {kicker && <div className="small soft">{kicker}</div>}
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" className="button" data-kind="quiet" data-shape="square" onClick={onClose} aria-label={t("drawer.close")}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <div className="content" ref={content} tabIndex={-1}>
        {children}
      </div>
    </aside>
  );
}
