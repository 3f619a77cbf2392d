/**
 * The words of the house: kinds, statements, labels, lineage, cards, tables, problems and effects.
 * Pure: nothing here reads a file, a clock or a network, and nothing here imports another room.
 */
export * from "./cards.ts";
export * from "./citation.ts";
export * from "./commitments.ts";
export * from "./document.ts";
export * from "./effects.ts";
export * from "./judgement_kinds.ts";
export * from "./kinds.ts";
export * from "./label.ts";
export * from "./lexicon.ts";
export * from "./lineage.ts";
export * from "./mitigation_kinds.ts";
export * from "./organisation_name.ts";
export * from "./organisations.ts";
export * from "./markup.ts";
export * from "./plain_text.ts";
export * from "./problems.ts";
export * from "./registers.ts";
export * from "./screening_kinds.ts";
export * from "./statement.ts";
export * from "./table.ts";
