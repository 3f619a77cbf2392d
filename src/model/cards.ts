/** The cards of everything analysts write. */
export * from "./cards/case_card.ts";
export * from "./cards/chain_card.ts";
export * from "./cards/chain_mapping.ts";
export * from "./cards/control_card.ts";
export * from "./cards/list_card.ts";
export * from "./cards/method_card.ts";
export * from "./cards/report_card.ts";
export * from "./cards/source_card.ts";
export * from "./cards/scenario_card.ts";
