/** The result as a file: asked again with the same scenario, so it is the same numbers. */
import { Download } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../data/ask.ts";
import { downloadSent } from "../../data/send.ts";
import { useView } from "../../data/view.ts";
import { useSay } from "../../parts/toasts.tsx";
import type { Outcome } from "./use_simulation.ts";

const forms = ["csv", "xlsx", "json", "parquet"] as const;

export function ExportResult({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const { as } = useView();
  const say = useSay();
  const leave = async (form: string) => {
    try {
      const name = await downloadSent("/api/simulate", { scenario: outcome.scenario }, outcome.id, { form, request: { query: { as } } });
      say(t("export.done", { file: name }));
    } catch (error) {
      say(error instanceof Refusal ? `${error.said.detail} ${error.said.remedy}` : t("problem.unreachable"));
    }
  };
  return (
    <MenuTrigger>
      <Button className="button">
        <Download size={14} aria-hidden="true" />
        {t("table.export")}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu aria-label={t("table.export")} onAction={(key) => void leave(String(key))} style={{ outline: "none" }}>
          {forms.map((form) => (
            <MenuItem key={form} id={form} className="option">
              {t(`export.${form}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
