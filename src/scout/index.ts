/**
 * What is coming, and what in civil research could serve defence, space or security. Documents become technologies and flags with the words and sentences
 * that caused them; counts become emergence, leads and projections with their uncertainty; needs become gaps. Pure: tables in, answers out. Nothing here
 * judges a person, and what it flags is for a person to decide.
 */
export { missed, type Missed, rate, type Rate, type Stratum } from "./review/rates.ts";
export { type Band, bandOf, sampleOf } from "./review/sample.ts";
export { type Decided, type Lesson, lessonsFrom, withLesson } from "./review/taught.ts";
export * from "./policy.ts";
export * from "./trends.ts";
export * from "./horizon.ts";
export * from "./organisations/organisations.ts";
export * from "./judging.ts";
