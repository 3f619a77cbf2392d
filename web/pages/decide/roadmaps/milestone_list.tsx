/** The same by year, as a list: for a narrow screen, and for who reads rather than looks. */
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Milestone, type Roadmap, tones } from "./reading.ts";
import { Sign } from "./shape.tsx";

interface Props {
  readonly found: Roadmap;
  readonly milestones: readonly Milestone[];
  readonly open: string | undefined;
  readonly choose: (id: string) => void;
}

export function MilestoneList({ found, milestones, open, choose }: Props) {
  const { t } = useTranslation();
  const dated = milestones.filter(({ date }) => date !== null).toSorted((left, right) => ((left.date ?? "") < (right.date ?? "") ? -1 : 1));
  const years = [...new Set(dated.map(({ date }) => (date ?? "").slice(0, 4)))];
  const undated = milestones.filter(({ date }) => date === null);
  return (
    <div className="quarters">
      {years.map((year) => (
        <section key={year} className="quarter" data-now={year === found.on.slice(0, 4) || undefined} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <Rows list={dated.filter(({ date }) => date?.startsWith(year))} open={open} choose={choose} />
        </section>
      ))}
      {undated.length > 0 && (
        <section className="quarter" aria-labelledby="year-none">
          <h2 id="year-none">{t("decide.roadmaps.undated", { count: undated.length })}</h2>
          <Rows list={undated} open={open} choose={choose} />
        </section>
      )}
    </div>
  );
}

function Rows({ list, open, choose }: { readonly list: readonly Milestone[] } & Pick<Props, "open" | "choose">) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul>
      {list.map((one) => (
        <li key={one.id}>
          <button type="button" className="due-row" aria-current={one.id === open || undefined} onClick={() => choose(one.id)}>
            <span className="small soft numbers whole">
              {one.date === null ? t("decide.roadmaps.standing.undated") : format.date(one.date)}
            </span>
            <span className="due-what">
              <span>
                <Sign standing={one.standing} /> {format.text(one.name)}
              </span>
              <span className="small soft">
                {[format.text(one.roadmap.name), one.owners.map(({ name }) => format.text(name)).join("; ")].filter(Boolean).join(" · ")}
              </span>
            </span>
            <Chip tone={tones[one.standing]}>{t(`decide.roadmaps.standing.${one.standing}`)}</Chip>
          </button>
        </li>
      ))}
    </ul>
  );
}
