/** The cards of everything analysts write. */
export * from "./cards/case_card.ts";
export * from "./cards/chain_card.ts";
export * from "./cards/chain_mapping.ts";
export * from "./cards/criticality.ts";
export * from "./cards/register_card.ts";
export * from "./cards/horizon.ts";
export * from "./cards/list_card.ts";
export * from "./cards/method_card.ts";
export * from "./cards/report_card.ts";
export * from "./cards/source_card.ts";
export * from "./cards/scenario_card.ts";
