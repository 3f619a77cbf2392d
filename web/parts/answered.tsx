/** Skeleton while waiting, sentence and remedy when refused, else the page. */
import { TriangleAlert } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Refusal } from "../data/ask.ts";
import { Skeleton } from "./skeleton.tsx";

interface Props<Data> {
  readonly of: UseQueryResult<Data>;
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

export function Answered<Data>({ of, skeleton, children }: Props<Data>) {
  if (of.data !== undefined) {
    return (
      <>
        {of.isPlaceholderData && <Busy />}
        {children(of.data)}
      </>
    );
  }
  if (of.error) return <Trouble error={of.error} retry={() => void of.refetch()} />;
  return <Late>{skeleton ?? <Skeleton lines={6} />}</Late>;
}

/** Shows only what takes longer than a tenth of a second. */
function Late({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {t("loading")}
      </span>
      {late && children}
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
