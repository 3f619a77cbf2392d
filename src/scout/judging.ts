/**
 * Judging: documents → what they could serve, how surely and why, and the model behind it. The kernels work on text and numbers alone; the same document is
 * judged the same whatever stands beside it.
 */
export {
  type DocumentText,
  type Evidence,
  type Judged,
  type JudgedRemark,
  judgedRemarks,
  type Trl,
  type TrlBasis,
} from "./flag/document.ts";
export { type Judge, type Judging, prepareJudge } from "./flag/judge.ts";
export { judgeMany, type JudgingMany } from "./flag/judge_many.ts";
export { type FlagModel, type Head, heads } from "./flag/model.ts";
export { textOfModel } from "./flag/model_text.ts";
export { type DualUseRule, stateBy, usualRule } from "./flag/rule.ts";
export type { SubjectShare } from "./flag/subjects.ts";
export { type TrainingOptions, type TrainingRow, trainFlagModel } from "./flag/train.ts";
export { statedTrl, trlOf } from "./flag/trl.ts";
export {
  areaUnderCurve,
  averagePrecision,
  brierScore,
  type Interval as FigureInterval,
  precisionRecall,
  reliability,
  withInterval,
} from "./learn/metrics.ts";
export { textOfTechnologyModel } from "./mapping/model_text.ts";
export { type TechnologyModel } from "./mapping/model.ts";
export { learnFromLexicon, type TechnologyRow, type TechnologyTraining, trainTechnologyModel } from "./mapping/train.ts";
export { compileLexicon, type Match, type Matcher, matchesIn } from "./lexicon/compile.ts";
export { type TechnologyScore, technologyScores } from "./lexicon/technologies.ts";
export { type ReadText, readText } from "./text/read_text.ts";
export { countStems, eachFeature, gap, learnVocabulary, vectorise, type Vocabulary } from "./learn/features.ts";
export { fitLogistic, type Logistic } from "./learn/logistic.ts";
export { joinColumns, pickRows, scoresOf, type SparseRows } from "./learn/matrix.ts";
export { foldsOf, randomFrom, shuffled } from "./learn/random.ts";
