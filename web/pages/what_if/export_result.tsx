/** The result as a file: asked again with the same scenario, so it is the same numbers. */
import { downloadSent } from "../../data/send.ts";
import { useView } from "../../data/view.ts";
import { FormsMenu } from "../../parts/export_menu.tsx";
import type { Outcome } from "./use_simulation.ts";

export function ExportResult({ outcome }: { outcome: Outcome }) {
  const { as } = useView();
  const body = { scenario: outcome.scenario };
  return <FormsMenu take={(form) => downloadSent("/api/simulate", body, outcome.id, { form, request: { query: { as } } })} />;
}
