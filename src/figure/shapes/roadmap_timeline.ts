/** A roadmap on a line of years: lanes, a shape per milestone that says how it stands, arrows from what is needed to what waits for it. */
import type { Language, Table } from "#model";
import { base } from "../axes.ts";
import { type Look, readRows, type Shape, themeOf } from "../look.ts";
import { textWidth } from "../place_labels.ts";
import { shorten } from "../shorten.ts";
import { fontFamily, type Theme } from "../theme.ts";
import { spanOf, ticksOf } from "../timeline/days.ts";
import { layOut, type Layout, type Placed, type Plot, xOf } from "../timeline/lay_out.ts";
import { type Standing, standings, standingShapes } from "../timeline/standing_shapes.ts";
import { standingWord, told } from "../timeline/standing_words.ts";
import { arrowHead, wayOf } from "../timeline/ways.ts";

const roles = {
  label: "id",
  name: "name",
  date: "date",
  start: "start",
  standing: "standing",
  lane: "lane",
  requires: "requires",
  low: "earliest",
  high: "latest",
  on: "on",
};

const size = 11;
const row = 19;
const head = 40;
const key = 30;
const letterRow = 14;

interface Milestone {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly start: string | null;
  readonly standing: Standing;
  readonly lane: string;
  readonly requires: readonly string[];
  readonly low: string | null;
  readonly high: string | null;
}

/** Those with a day. Throws `figure-without-data` where none has one. */
function milestonesOf(table: Table, look: Look): { milestones: Milestone[]; on: string; undated: number } {
  const reading = readRows("roadmap_timeline", roles, table, look);
  const milestones = reading.rows.flatMap((line): Milestone[] => {
    const text = (role: string) => reading.text(line, role);
    const date = text("date");
    const standing = standings.find((one) => one === text("standing")) ?? "ahead";
    if (date === "") return [];
    const [start, low, high] = [text("start") || null, text("low") || null, text("high") || null];
    const requires = text("requires").split(";").filter(Boolean);
    return [{ id: text("label"), name: text("name"), date, start, standing, lane: text("lane"), requires, low, high }];
  });
  const on = reading.rows.map((line) => reading.text(line, "on")).find((day) => day !== "") ?? milestones[0]?.date ?? "1970-01-01";
  return { milestones, on, undated: reading.rows.length - milestones.length };
}

interface Drawn {
  readonly plot: Plot;
  readonly layout: Layout<Milestone>;
  readonly left: number;
}

function drawnOf(milestones: readonly Milestone[], on: string, { size: { width }, language }: Look): Drawn {
  const left = Math.min(width * 0.18, Math.max(60, ...milestones.map(({ lane }) => textWidth(lane, size) * 1.06 + 20)));
  const margin = width * 0.18;
  const span = spanOf(
    milestones.map(({ date }) => date),
    on,
  );
  const plot = { span, left, right: width - margin };
  const layout = layOut(milestones, {
    ...plot,
    top: head,
    margin: margin - 6,
    row,
    letter: size * 0.545,
    lanesOf: ({ lane }) => [{ id: lane, name: lane }],
    dateOf: ({ date }) => date,
    wordsOf: ({ name, standing }) => `${shorten(name, 46)}${told.has(standing) ? ` · ${standingWord(standing, language)}` : ""}`,
  });
  return { plot, layout, left };
}

export const roadmapTimeline: Shape = {
  roles,
  height(table, look) {
    const { milestones, on } = milestonesOf(table, look);
    return Math.ceil(drawnOf(milestones, on, look).layout.height + key);
  },
  options(table, look) {
    const theme = themeOf(look);
    const { width, height } = look.size;
    const { milestones, on } = milestonesOf(table, look);
    const { plot, layout } = drawnOf(milestones, on, look);
    const floor = layout.height + 4;
    const halo = { stroke: theme.raised, lineWidth: 3 };
    const shapes = [
      ...layout.lanes.flatMap(({ name, top, height: high }, at) => laneOf(name, top, high, at)),
      ...ticksOf(plot.span, plot.right - plot.left).flatMap(({ day, kind, year, quarter }) => tickOf(xOf(day, plot), kind, year, quarter)),
      ...todayLine(),
      ...waysOf(layout.placed),
      ...layout.placed.flatMap((one) => markOf(one)),
      ...keyOf(),
    ];
    return {
      ...base(look),
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      xAxis: { type: "value", show: false, min: 0, max: width },
      yAxis: { type: "value", show: false, min: 0, max: height },
      series: [{ type: "custom", silent: true, data: [[0, 0]], renderItem: () => ({ type: "group", children: shapes }) }],
    } as unknown as ReturnType<Shape["options"]>;

    function laneOf(name: string, top: number, high: number, at: number): object[] {
      const stripe = { type: "rect", shape: { x: 0, y: top, width, height: high }, style: { fill: light.ground } };
      const lines = inLines(name, plot.left - 12, Math.max(1, Math.floor((high - 8) / letterRow)));
      const named = lines.map((text, place) => words(text, 6, top + row / 2 + 4 + place * letterRow, theme.softInk, "left", 600));
      return [...(at % 2 === 0 ? [stripe] : []), ...named];
    }

    function tickOf(x: number, kind: "year" | "quarter", year: number, quarter: number): object[] {
      const word = kind === "year" ? String(year) : `${look.language === "nl" ? "K" : "Q"}${quarter}`;
      return [
        line(x, kind === "year" ? 4 : 16, x, floor, theme.line, 1),
        ...(kind === "year" ? [words(word, x + 4, 10, theme.softInk, "left", 600)] : []),
      ];
    }

    function todayLine(): object[] {
      const x = xOf(on, plot);
      return [line(x, head - 8, x, floor, theme.ink, 1, [4, 3]), words(dayOf(on, look.language), x, head - 14, theme.ink, "center", 600)];
    }

    function waysOf(placed: readonly Placed<Milestone>[]): object[] {
      const places = new Map(placed.map((one) => [one.milestone.id, one]));
      return placed.flatMap((to) =>
        to.milestone.requires.flatMap((id) => {
          const from = places.get(id);
          if (from === undefined) return [];
          const style = { stroke: theme.quiet, fill: "none", lineWidth: 1 };
          return [
            { type: "path", shape: { pathData: wayOf(from, to) }, style },
            { type: "path", shape: { pathData: arrowHead(from, to) }, style: { fill: theme.quiet, stroke: "none" } },
          ];
        }),
      );
    }

    function markOf({ milestone, x, y, side, words: text }: Placed<Milestone>): object[] {
      const begins = milestone.start !== null && milestone.start < milestone.date ? Math.max(plot.left, xOf(milestone.start, plot)) : null;
      return [
        ...(begins === null ? [] : [line(begins, y, x, y, theme.ramp[2] ?? theme.quiet, 3)]),
        ...signOf(milestone.standing, x, y, theme),
        words(text, side === "right" ? x + 11 : x - 11, y, theme.ink, side === "right" ? "left" : "right", 400),
      ];
    }

    /** What each shape means, of those that are there. */
    function keyOf(): object[] {
      let x = 10;
      return standings
        .filter((one) => milestones.some(({ standing }) => standing === one))
        .flatMap((one) => {
          const word = standingWord(one, look.language);
          const at = x;
          x += textWidth(word, size) * 1.04 + 32;
          return [...signOf(one, at, height - 12, theme), words(word, at + 12, height - 12, theme.softInk, "left", 400)];
        });
    }

    /** So that words stay readable on a line. */
    function words(text: string, x: number, y: number, fill: string, align: "left" | "center" | "right", weight: number): object {
      return {
        type: "text",
        style: { text, x, y, fill, ...halo, align, verticalAlign: "middle", font: `${weight} ${size}px ${fontFamily}` },
      };
    }
  },
  describe(table, look) {
    const { milestones, on, undated } = milestonesOf(table, look);
    const counts = standings.flatMap((one) => {
      const count = milestones.filter(({ standing }) => standing === one).length;
      return count === 0 ? [] : [`${standingWord(one, look.language)} ${count}`];
    });
    const next = milestones
      .filter(({ date, standing }) => date >= on && standing !== "reached" && standing !== "dropped")
      .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : left.id < right.id ? -1 : 1))[0];
    const day = dayOf(on, look.language);
    return look.language === "nl"
      ? `Op ${day}: ${milestones.length} mijlpalen met een dag (${counts.join(", ")}) en ${undated} zonder.${next === undefined ? "" : ` De volgende: ${next.name}, ${dayOf(next.date, "nl")}.`}`
      : `On ${day}: ${milestones.length} milestones with a day (${counts.join(", ")}) and ${undated} without.${next === undefined ? "" : ` Next: ${next.name}, ${dayOf(next.date, "en")}.`}`;
  },
};

/** The stripes of lanes are as quiet on paper as on the page. */
const light = { ground: "#F4F6F8" };

function signOf(standing: Standing, x: number, y: number, theme: Theme): object[] {
  const { colour, parts } = standingShapes[standing];
  const inks = { colour: theme[colour], raised: theme.raised, none: "none" };
  return parts.map(({ d, fill, stroke, width, dash }) => ({
    type: "path",
    x,
    y,
    shape: { pathData: d },
    style: { fill: inks[fill], stroke: inks[stroke], lineWidth: width, ...(dash ? { lineDash: [...dash] } : {}) },
  }));
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string, lineWidth: number, lineDash?: number[]): object {
  return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth, ...(lineDash ? { lineDash } : {}) } };
}

/** At most so many lines; the last is cut where there is more. */
function inLines(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(" ")) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} ${part}`;
    if (lines.length > 0 && textWidth(longer, size) * 1.06 <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  const letters = Math.floor(width / (size * 0.56));
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), letters)];
}

function dayOf(iso: string, language: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const write = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return Number.isNaN(date.getTime()) ? iso : write.format(date).replaceAll(".", "");
}
