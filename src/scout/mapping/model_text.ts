/** A model of technologies as the files of `models/technologies/`. */
import type { TechnologyModel } from "./model.ts";

export interface TechnologyModelText {
  /** What `model.yaml` holds, beside what is said about it. */
  readonly card: Readonly<Record<string, unknown>>;
  /** `weights.csv`: term, rarity, and the weight of each technology it says something about. */
  readonly weights: string;
  /** `centres.csv`: technology, vector; undefined without vectors. */
  readonly centres: string | undefined;
}

/** Weights of two digits. A term that says nothing any more is kept without a weight, because it counts for the length of a text. */
export function textOfTechnologyModel(model: TechnologyModel): TechnologyModelText {
  const lines = model.terms.map((term, column) => {
    const rarity = (model.rarity[column] ?? 0).toFixed(3);
    const own = model.technologies.flatMap((id, at) => {
      const weight = model.weights[at]?.[column] ?? 0;
      return weight === 0 ? [] : [`${id}:${Number(weight.toFixed(2))}`];
    });
    return `${term},${rarity},${own.join(" ")}`;
  });
  const technologies = model.technologies.map((id, at) => [id, { bias: Number((model.bias[at] ?? 0).toFixed(4)), used: model.used[at] }]);
  const centres = model.centres?.flatMap((centre, at) =>
    centre === null ? [] : [`${model.technologies[at]},${[...centre].map((own) => Number(own.toPrecision(6))).join(" ")}`],
  );
  return {
    card: {
      id: model.id,
      threshold: model.threshold,
      trained_on: model.trainedOn,
      mix: model.mix,
      technologies: Object.fromEntries(technologies) as unknown,
    },
    weights: `term,rarity,weights\n${lines.join("\n")}\n`,
    centres: centres && `technology,vector\n${centres.join("\n")}\n`,
  };
}
