/** One cause: what is said, how heavy and how sure, every statement it rests on, and the nodes that carry it. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../../data/use_ask.ts";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Cause, sureTones, weightTones } from "./reading.ts";

export function CauseDrawer({ cause, typeName, onClose }: { cause: Cause; typeName: string; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Drawer title={format.text(cause.name)} kicker={typeName} about={cause.id} onClose={onClose}>
      <div className="stack" style={{ gap: 22 }}>
        <div className="stack" style={{ gap: 10 }}>
          <div className="row">
            <Chip tone={weightTones[cause.weight]}>{t(`decide.causes.weight.${cause.weight}`)}</Chip>
            <Chip tone={sureTones[cause.sure]}>{t(`decide.causes.sure.${cause.sure}`)}</Chip>
            {cause.label !== "public" && <Chip>{cause.marking}</Chip>}
            <WhyHere subject={`cause:${cause.id}`} />
          </div>
          <p>{format.text(cause.text)}</p>
          <Cited citation={cause.citation} source={cause.source} />
          <p className="small soft">
            {t(`decide.causes.sureWhy.${cause.sure}`)} {t("decide.causes.weightWhy")}
          </p>
          {cause.caveat && <p className="small soft">{cause.caveat}</p>}
        </div>
        <Evidence cause={cause} />
        <Where cause={cause} />
        <div className="row">
          <Change cause={cause} />
          <Link to={`/entities/cause/${cause.id}` as "/"} className="small">
            {t("actions.statements")}
          </Link>
        </div>
      </div>
    </Drawer>
  );
}

function Evidence({ cause }: { cause: Cause }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("decide.causes.evidence")}</h3>
      {cause.evidence.length === 0 ? (
        <p className="soft small">{t("decide.causes.noEvidence")}</p>
      ) : (
        <ul className="plain-list evidence-list">
          {cause.evidence.map((one) => (
            <li key={one.subject}>
              <span>{format.text(one.text)}</span>
              <span className="row" style={{ gap: 6 }}>
                <Cited citation={one.citation} source={one.source} />
                {one.confidence && <Chip>{one.confidence}</Chip>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {cause.vanished.length > 0 && (
        <p className="small">
          <Chip tone="warning">{t("decide.causes.vanished", { count: cause.vanished.length })}</Chip>{" "}
          <span className="soft">{cause.vanished.join(", ")}</span>
        </p>
      )}
    </section>
  );
}

function Where({ cause }: { cause: Cause }) {
  const { t } = useTranslation();
  const format = useFormat();
  const chain = cause.chains[0]?.id ?? null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{t("decide.causes.where")}</h3>
      <ul className="plain-list">
        {cause.nodes.map(({ id, name }) => (
          <li key={id}>
            <SubjectLink subject={`node:${id}`} chain={chain}>
              {format.text(name) || id}
            </SubjectLink>
          </li>
        ))}
        {cause.technologies.map(({ id, name }) => (
          <li key={id}>
            <SubjectLink subject={`technology:${id}`}>{format.text(name) || id}</SubjectLink>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {t("decide.causes.inChains")}{" "}
        {cause.chains.map(({ id, name }, place) => (
          <span key={id}>
            {place > 0 && ", "}
            <SubjectLink subject={`chain:${id}`}>{format.text(name) || id}</SubjectLink>
          </span>
        ))}
      </p>
    </section>
  );
}

/** The owner may enter it otherwise; the register holds what stands. */
function Change({ cause }: { cause: Cause }) {
  const { t } = useTranslation();
  const register = useAsk("/api/desk/:kind", { params: { kind: "cause" } }).data;
  const entry = register?.entries.find(({ id }) => id === cause.id);
  return entry ? <EntryForm key={cause.id} kind="cause" entry={entry} title={t("decide.causes.change")} /> : null;
}
