/** Skeleton while waiting, sentence and remedy when refused, else the page. */
import { TriangleAlert } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Refusal } from "../data/ask.ts";
import { Skeleton } from "./skeleton.tsx";

export interface Doing {
  readonly sentence: string;
  readonly done?: number | undefined;
  readonly of?: number | undefined;
  /** How far it is, in words of its own; else the part done in per cent. */
  readonly far?: string | undefined;
}

interface Props<Data> {
  readonly of: UseQueryResult<Data>;
  readonly skeleton?: ReactNode;
  /** What is being done and how far it is, where the page knows. */
  readonly doing?: Doing | undefined;
  readonly children: (data: Data) => ReactNode;
}

export function Answered<Data>({ of, skeleton, doing, children }: Props<Data>) {
  const { t } = useTranslation();
  if (of.data !== undefined) {
    return (
      <>
        {of.isPlaceholderData && <Busy />}
        {children(of.data)}
      </>
    );
  }
  if (of.error) return <Trouble error={of.error} retry={() => void of.refetch()} />;
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {t("loading")}
      </span>
      <Late after={1000}>
        <Waiting doing={doing} />
      </Late>
      <Late after={100}>{skeleton ?? <Skeleton lines={6} />}</Late>
    </div>
  );
}

/** Shows only what takes longer than this many milliseconds. */
function Late({ after, children }: { after: number; children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return late && children;
}

/** What is being done, and how far it is where somebody says so. */
export function Waiting({ doing }: { doing?: Doing | undefined }) {
  const { t } = useTranslation();
  const { sentence = t("waiting.first"), done, of, far } = doing ?? {};
  const percent = done !== undefined && of !== undefined && of > 0 ? t("waiting.percent", { percent: Math.floor((done / of) * 100) }) : "";
  return (
    <div className="waiting">
      <span>
        {sentence} <span className="soft numbers">{far ?? percent}</span>
      </span>
      <progress aria-label={sentence} max={of ?? 1} {...(done === undefined ? {} : { value: done })} />
    </div>
  );
}

export function Busy() {
  return <div className="busy" aria-hidden="true" />;
}

/** What happened, what is safe, what to do. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const said = error instanceof Refusal ? error.said : undefined;
  const missing = said?.status === 404;
  const sentence = missing
    ? t("problem.notFound")
    : (said?.detail ?? (error instanceof TypeError ? t("problem.unreachable") : t("problem.drawing")));
  const remedy = missing
    ? t("problem.notFoundRemedy")
    : (said?.remedy ?? (error instanceof TypeError ? t("problem.unreachableRemedy") : t("problem.safe")));
  return (
    <div className="banner" data-tone="critical" role="alert">
      <TriangleAlert size={18} aria-hidden="true" />
      <div className="stack">
        <div>
          <strong>{sentence}</strong>
          <p className="soft">{remedy}</p>
        </div>
        {retry && (
          <div>
            <button type="button" className="button" onClick={retry}>
              {t("problem.retry")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
