/** The trace left to right in steps, the subject in the middle; ties say who says so, broken places are dashed. On a narrow screen it is a list. */
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { PageLink } from "./break_list.tsx";
import { type Item, standingOfStep, type Step, stepId, type Why } from "./reading.ts";
import { Says } from "./says.tsx";
import { type Drawn, useTies } from "./use_ties.ts";

export function TracePicture({ found, onMore }: { found: Why; onMore: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const { width, height, ties } = useTies(room, found.edges);
  const [about, setAbout] = useState<Drawn>();
  const [near, setNear] = useState<string>();
  const line = useMemo(() => new Set(found.line.map((one, place) => `${one}\n${found.line[place + 1] ?? ""}`)), [found]);
  const steps = found.steps.filter((step) => step.items.length > 0 || standingOfStep(found, step) === "broken");
  useEffect(() => {
    const here = room.current?.querySelector<HTMLElement>("[data-way=here]");
    if (frame.current && here) frame.current.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - frame.current.clientWidth / 2;
  }, []);
  const count = (way: string) => found.steps.reduce((sum, step) => sum + step.items.filter((one) => one.way === way).length, 0);
  const sentence = t("decide.why.sentence", {
    name: format.text(found.name),
    up: count("up"),
    down: count("down"),
    broken: found.breaks.length,
  });
  const lit = ({ edge }: Drawn) => near !== undefined && (edge.from === near || edge.to === near);
  return (
    <div className="why-frame" ref={frame} tabIndex={0} role="region" aria-label={sentence}>
      <div className="why-room" ref={room} onMouseLeave={() => setAbout(undefined)}>
        <svg className="why-ties" width={width} height={height} aria-hidden="true">
          {ties.map((one) => (
            <g key={`${one.edge.from} ${one.edge.to}`} onMouseEnter={() => setAbout(one)} onMouseLeave={() => setAbout(undefined)}>
              <path className="why-reach" d={one.path} />
              <path
                className="why-tie"
                d={one.path}
                data-line={line.has(`${one.edge.from}\n${one.edge.to}`) || undefined}
                data-lit={about === one || lit(one) || undefined}
                data-judged={one.edge.says.every(({ tie }) => tie === "judged") || undefined}
              />
            </g>
          ))}
        </svg>
        {steps.map((step) => (
          <StepColumn key={step.step} step={step} found={found} onMore={onMore} onNear={setNear} />
        ))}
        {about && (
          <div className="why-tip" style={{ left: Math.min(about.x, Math.max(0, width - 300)), top: about.y + 10 }}>
            <Says edge={about.edge} />
          </div>
        )}
      </div>
    </div>
  );
}

function StepColumn({
  step,
  found,
  onMore,
  onNear,
}: {
  step: Step;
  found: Why;
  onMore: () => void;
  onNear: (subject: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const breaks = found.breaks.filter((one) => one.step === step.step);
  return (
    <section className="why-step" id={stepId(step.step)} aria-label={format.text(step.name)}>
      <h2>
        {format.text(step.name)}
        {step.total > 0 && <span className="soft numbers"> {format.count(step.total)}</span>}
      </h2>
      <ul>
        {step.items.map((one) => (
          <li key={one.subject}>
            <Thing item={one} found={found} onNear={onNear} />
          </li>
        ))}
        {breaks.map((one) => (
          <li key={one.code} className="why-broken">
            <span>{format.text(one.sentence)}</span>
            <PageLink page={one.page}>{t("decide.why.fill")}</PageLink>
          </li>
        ))}
      </ul>
      {step.total > step.items.length && (
        <button type="button" className="button" data-kind="quiet" onClick={onMore}>
          {t("decide.why.more", { shown: step.items.length, total: format.count(step.total) })}
        </button>
      )}
    </section>
  );
}

function Thing({ item, found, onNear }: { item: Item; found: Why; onNear: (subject: string | undefined) => void }) {
  const format = useFormat();
  const edge = found.edges.find(({ from, to }) => (item.way === "up" ? from === item.subject : to === item.subject));
  const [first] = edge?.says ?? [];
  const who = first?.citation
    ? [first.citation.publisher ?? first.citation.publication, first.citation.year].filter(Boolean).join(", ")
    : first?.by;
  return (
    <Link
      to="/decide/why"
      search={{ subject: item.subject }}
      className="why-thing"
      data-subject={item.subject}
      data-way={item.way}
      data-line={item.onLine || undefined}
      aria-current={item.way === "here" || undefined}
      title={format.text(item.name)}
      onMouseEnter={() => onNear(item.subject)}
      onMouseLeave={() => onNear(undefined)}
      onFocus={() => onNear(item.subject)}
      onBlur={() => onNear(undefined)}
    >
      <span className="small soft">
        {format.text(item.kindName)}
        {item.label !== "public" && <Chip tone="critical">{item.marking}</Chip>}
      </span>
      <strong>{format.text(item.name)}</strong>
      {item.about && <span className="small soft why-about">{format.text(item.about)}</span>}
      {who && <span className="small soft why-who">{who}</span>}
    </Link>
  );
}
