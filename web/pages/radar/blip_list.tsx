/** The names of the radar under the numbers of the picture, from the innermost ring outward. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import { type Radar, rings, signOf } from "./reading.ts";
import { Sign } from "./sign.tsx";

interface Props {
  readonly radar: Radar;
  readonly open: string | undefined;
  readonly onChoose: (technology: string) => void;
}

export function BlipList({ radar, open, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const compared = radar.against !== null;
  return (
    <div className="radar-list">
      {rings.map((ring) => {
        const blips = radar.blips.filter((one) => one.ring === ring);
        return (
          <section key={ring} aria-labelledby={`ring-${ring}`}>
            <h2 id={`ring-${ring}`}>
              {t(`radar.ring.${ring}`)} <span className="soft numbers">{blips.length}</span>
            </h2>
            <p className="soft small">{t(`radar.ringMeans.${ring}`)}</p>
            <ul>
              {blips.map((one) => (
                <li key={one.technology}>
                  <button
                    type="button"
                    className="blip"
                    aria-current={open === one.technology ? "true" : undefined}
                    onClick={() => onChoose(one.technology)}
                  >
                    <span className="numbers">{one.number}</span>
                    <Sign move={signOf(one, compared)} />
                    <span>
                      {format.text(one.name)}
                      {(compared && one.move !== "unchanged") || one.blocked !== null || one.reason !== null ? (
                        <span className="soft small">
                          {" "}
                          {[
                            compared && one.move !== "unchanged" ? t(`radar.move.${one.move}`) : null,
                            one.blocked !== null && one.move !== "blocked" ? t("radar.move.blocked") : null,
                            one.by !== null && one.ring !== one.byRule ? t("radar.byPerson") : null,
                          ]
                            .filter(Boolean)
                            .join(", ")}
                        </span>
                      ) : null}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
