import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LibrarySearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { useFormat } from "../../words/use_format.ts";
import { MethodReading } from "./method_reading.tsx";

/** The methods on the left, the one being read on the right. */
export function Methods() {
  const { t } = useTranslation();
  const format = useFormat();
  const { method } = useSearch({ strict: false }) as LibrarySearch;
  return (
    <Answered of={useAsk("/api/methods")}>
      {({ methods }) => {
        const open = method ?? methods[0]?.id;
        return (
          <div className="desk">
            <nav aria-label={t("library.methods")}>
              <ul className="stack" style={{ gap: 4 }}>
                {methods.map((one) => (
                  <li key={one.id}>
                    <Link
                      to="/library"
                      search={{ section: "methods", method: one.id }}
                      className="method-link"
                      aria-current={one.id === open ? "true" : undefined}
                    >
                      <strong>{format.text(one.name)}</strong>
                      <span className="small soft">{one.id}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            {open && <MethodReading id={open} />}
          </div>
        );
      }}
    </Answered>
  );
}
