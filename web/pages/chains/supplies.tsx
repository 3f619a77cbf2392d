/** Printed shares as bars, by what they are shares of and by source: sources that disagree stand side by side, nothing is averaged. */
import { useTranslation } from "react-i18next";
import { Bar } from "../../parts/bar.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Cited } from "../../parts/cited.tsx";
import { colourOf } from "../../parts/colours.ts";
import { Empty } from "../../parts/empty.tsx";
import { Grade } from "../../parts/grade.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Supply } from "./reading.ts";

export function Supplies({ supplies }: { supplies: readonly Supply[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (supplies.length === 0) {
    return (
      <section className="stack" style={{ gap: 8 }}>
        <h3>{t("chains.who")}</h3>
        <Empty title={t("number.unknown")}>
          {t("chains.noShares")} {t("chains.noSharesHow")}
        </Empty>
      </section>
    );
  }
  /** Site, headquarters and owner are three things; each is said only where a source says it. */
  const placesOf = (one: Supply): (readonly ["chains.madeIn" | "chains.headquarters" | "chains.ownedBy", string])[] => [
    ...(one.site ? [["chains.madeIn", format.country(one.site)] as const] : []),
    ...(one.headquarters ? [["chains.headquarters", format.country(one.headquarters)] as const] : []),
    ...((one.owner ?? one.ownerCountry)
      ? [["chains.ownedBy", [one.owner, one.ownerCountry && format.country(one.ownerCountry)].filter(Boolean).join(", ")] as const]
      : []),
  ];
  const groups = new Map<string, Supply[]>();
  for (const one of supplies) {
    const key = JSON.stringify([
      one.basis,
      one.year,
      one.citation?.publisher,
      one.citation?.publication,
      one.citation?.place,
      one.providerKind,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const sets = [...groups.values()].toSorted((a, b) => (b[0]?.year ?? "").localeCompare(a[0]?.year ?? "") || b.length - a.length);
  const disagreeing = [...new Set(supplies.map((one) => one.provider))].some(
    (provider) => new Set(supplies.filter((one) => one.provider === provider && one.share !== null).map((one) => one.share)).size > 1,
  );
  return (
    <section className="stack" style={{ gap: 12 }}>
      <h3>{t("chains.who")}</h3>
      {disagreeing && <p className="small soft">≠ {t("chains.disagree")}</p>}
      {sets.map((set) => {
        const [first] = set;
        if (!first) return null;
        return (
          <div key={first.id} className="supply-set">
            <div className="row small">
              {first.basis && <strong>{t("chains.basis", { basis: first.basis })}</strong>}
              {first.year && <span className="soft numbers">{first.year}</span>}
              <Grade grade={first.confidence} citation={first.citation} />
            </div>
            <ul className="bars">
              {set
                .toSorted((a, b) => Number(b.share ?? -1) - Number(a.share ?? -1))
                .map((one) => (
                  <li key={one.id}>
                    <span style={{ maxWidth: 150, overflowWrap: "anywhere" }} title={one.caveat ?? undefined}>
                      {one.providerKind === "country" ? format.country(one.country) : one.provider}
                      {placesOf(one).map(([word, place]) => (
                        <span key={word} className="soft small" style={{ display: "block" }}>
                          {t(word, { place })}
                        </span>
                      ))}
                      {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
                    </span>
                    <Bar share={one.share === null ? null : Number(one.share) / 100} colour={colourOf(one.country)} />
                    <span className="end">
                      {one.share === null ? (
                        <span className="small soft">{t("chains.major")}</span>
                      ) : (
                        format.percent(Number(one.share) / 100)
                      )}
                    </span>
                  </li>
                ))}
            </ul>
            <Cited citation={first.citation} source={first.source} />
            {first.caveat && <span className="small soft">{first.caveat}</span>}
          </div>
        );
      })}
    </section>
  );
}
