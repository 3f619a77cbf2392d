/**
 * Methods become measured tables. `measure` checks the parameters and has the archive compute one table for all blocs and years, as
 * the reader who asks; `figures` reads the rows a person wants from it; `runExample` works a method's example out and stores nothing.
 * Every number has a name: `figureId`.
 */
export { type ExampleRun, runExample } from "./example.ts";
export { figureAt, figures, type Figures, type FiguresOrder, readFigures } from "./figures.ts";
export { figureId, type FigureName, parseFigureId } from "./figure_id.ts";
export type { Choice, Where } from "./filters.ts";
export { inputColumns } from "./input_columns.ts";
export { measure, type Measured, type MeasureOrder, type Method } from "./measure.ts";
export { type Declared, parametersOf, type ParameterValue, parameterValues } from "./parameters.ts";
export { type WorkedInput, worked } from "./worked.ts";
